import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Month } from '../../src/base/month.ts'
import type { Window } from '../../src/measures/measure.ts'
import { load, openPlan, withLists } from '../../src/pipeline.ts'
import { TABLES } from '../../src/tables/all.ts'

/**
 * A small plan folder drawn in a test: tables as CSV set out in columns, and measures of its own. Tables that are
 * not drawn have headings and no records.
 */
export interface Drawn {
  readonly tables: Readonly<Record<string, string>>
  readonly measures: Readonly<Record<string, string>>
}

/** What `list` and the fold give for a measure of a drawn plan; the fault where it has no list. */
export interface DrawnList {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly fault: string | null
}

const PLAN = `authority: {code: "900", name: Drawn}
population: [{from: 2022-04-01, children: 10000, source: drawn}]
sources: [{kind: ssd-csv, path: data}]
priorities: [{id: A, title: Drawn, measures: [{id: cp-number, good: neutral}]}]
`

/** Writes a drawn plan to a folder, loads it, and opens a measure's list for a month, as `list` does. */
export async function planList(
  drawn: Drawn,
  measure: string,
  month: Month,
  window: Window,
): Promise<DrawnList> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-drawn-'))
  try {
    write(folder, drawn)
    const open = openPlan(folder)
    const { extract } = await load(open, 'test', { today: '2023-01-01', progress: () => {} })
    return await withLists(open, extract, { from: month, to: month }, async lists => {
      const fault = open.measures.faults.get(measure) ?? lists.fault(measure)
      if (fault !== null) return { rows: [], fault }
      const list = await lists.open({ measure, month, window })
      const rows = list.rows.map(row => Object.fromEntries(list.columns.map((name, at) => [name, row[at]])))
      return { rows, fault }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function write(folder: string, drawn: Drawn): void {
  mkdirSync(join(folder, 'data'))
  mkdirSync(join(folder, 'measures'))
  writeFileSync(join(folder, 'plan.yaml'), PLAN)
  for (const [name, sql] of Object.entries(drawn.measures))
    writeFileSync(join(folder, 'measures', `${name}.sql`), sql)
  for (const { name, columns } of TABLES) {
    const text = drawn.tables[name] ?? columns.map(column => column.name).join()
    writeFileSync(join(folder, 'data', `${name}.csv`), undrawn(text))
  }
}

/** CSV without the spaces that set it out in columns. */
function undrawn(text: string): string {
  const lines = text.split('\n').map(line =>
    line
      .split(',')
      .map(field => field.trim())
      .join(','),
  )
  return `${lines.filter(line => line !== '').join('\n')}\n`
}
