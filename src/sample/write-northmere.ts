import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../base/errors.ts'
import { TABLES } from '../tables/all.ts'
import { LATER, LATER_MONTH } from './month-later.ts'
import { NARRATIVE } from './narrative.ts'
import { planFile } from './plan-file.ts'
import { rowsOf } from './rows-of.ts'
import { simulate } from './simulate.ts'
import { writeCsv } from './write-csv.ts'

const NARRATIVE_MONTH = '2022-11'

/** The months that Northmere's records can reach the end of, the usual one first. */
export const SAMPLE_MONTHS = [NARRATIVE_MONTH, LATER_MONTH] as const

/** One of `SAMPLE_MONTHS`. */
export type SampleMonth = (typeof SAMPLE_MONTHS)[number]

/** What was written: where, how many people, and how many rows in each table. */
export interface NorthmereSummary {
  readonly folder: string
  readonly children: number
  readonly rows: Readonly<Record<string, number>>
}

/**
 * Writes Northmere, a fictional authority, as a plan folder: the plan, seven years of records up to 30 November
 * 2022, and the words for that month. The same seed gives the same bytes; every seed gives the same figures for
 * September to November 2022. A month later, the records reach 31 December 2022; what was so before is as it was.
 */
export async function writeNorthmere(
  out: string,
  options: { readonly seed: number; readonly to?: SampleMonth },
): Promise<NorthmereSummary> {
  await refuseToOverwrite(out)
  const records = simulate(options.seed, options.to === LATER_MONTH ? LATER : null)
  const tables = rowsOf(records)
  await mkdir(join(out, 'data'), { recursive: true })
  const rows: Record<string, number> = {}
  for (const { name, columns } of TABLES) {
    const made = tables[name]?.() ?? []
    rows[name] = made.length
    await writeCsv(
      join(out, 'data', `${name}.csv`),
      columns.map(column => column.name),
      made,
    )
  }
  await writeFile(join(out, 'plan.yaml'), planFile())
  await writeNarrative(join(out, 'narrative', NARRATIVE_MONTH))
  return { folder: out, children: records.people.length, rows }
}

/** A plan folder may hold a council's own plan and extracts, so only an empty folder is written to. */
async function refuseToOverwrite(folder: string): Promise<void> {
  const held = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (held.length > 0)
    throw new InputError(`${folder} is not empty. Give a folder that is empty or doesn't exist yet.`)
}

async function writeNarrative(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [measure, text] of Object.entries(NARRATIVE))
    await writeFile(join(folder, `${measure}.md`), text)
}
