import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Month, monthsFrom } from '../../../src/base/month.ts'
import { type FigureRecord, figureRecords } from '../../../src/figures/figure-records.ts'
import { silenceOf } from '../../../src/figures/silence.ts'
import { told } from '../../../src/intake.ts'
import type { Window } from '../../../src/measures/measure.ts'
import {
  type Extract,
  load,
  openPlan,
  type PlanFolder,
  type Problem,
  populationOf,
  readProblems,
  withLists,
} from '../../../src/pipeline.ts'

/** What a plan's sources come to: its figures, and how far each measure is told. */
export interface ReadBack {
  readonly open: PlanFolder
  readonly extract: Extract
  /** Every figure with its keys, by measure, window and month. */
  readonly figures: ReadonlyMap<string, FigureRecord>
  /** Why a figure is silent, by the same; null where it isn't. */
  readonly silences: ReadonlyMap<string, string | null>
  /** `in full`, `approximately` or `not at all`, by measure. */
  readonly extents: Readonly<Record<string, string>>
  /** Why a measure is told approximately or not at all, by measure. */
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly Problem[]
}

/** How a figure is named among those read back. */
export function nameOf(measure: string, window: Window, month: Month): string {
  return `${measure} ${window} ${month}`
}

/** Loads a plan like Northmere's over these sources and folds every measure for some months; nothing is left behind. */
export async function readBack(
  northmere: string,
  sources: readonly Readonly<Record<string, unknown>>[],
  [from, to]: readonly [Month, Month],
): Promise<ReadBack> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-read-back-'))
  try {
    const written = readFileSync(join(northmere, 'plan.yaml'), 'utf8')
    const plan = written.replace(/^sources: .*$/m, `sources: ${JSON.stringify(sources)}`)
    writeFileSync(join(folder, 'plan.yaml'), plan)
    return await readFolder(folder, [from, to])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readFolder(folder: string, [from, to]: readonly [Month, Month]): Promise<ReadBack> {
  const open = openPlan(folder)
  const { extract } = await load(open, 'test', { today: '2022-12-05', progress: () => {} })
  const { measures } = open.measures
  const months = monthsFrom(from, to)
  const extents = told(open, extract)
  const lists = await withLists(open, extract, { from, to }, async lists => ({
    records: await figureRecords(lists, measures, months, populationOf(open), true),
    silences: measures.flatMap(measure =>
      measure.windows.flatMap(window =>
        months.map(
          month => [nameOf(measure.id, window, month), silenceOf(lists, measure, window, month)] as const,
        ),
      ),
    ),
  }))
  return {
    open,
    extract,
    figures: new Map(
      lists.records.map(record => [nameOf(record.measure, record.window, record.month), record]),
    ),
    silences: new Map(lists.silences),
    extents: Object.fromEntries(extents.map(({ measure, extent }) => [measure.id, extent])),
    words: Object.fromEntries(extents.map(({ measure, words }) => [measure.id, words])),
    problems: await readProblems(extract),
  }
}

/** How many problems there are of each code, apart from tables that no source has. */
export function problemCounts({ problems }: ReadBack): Readonly<Record<string, number>> {
  const codes = problems.map(({ code }) => code).filter(code => code !== 'table-missing')
  return Object.fromEntries(
    [...new Set(codes)].sort().map(code => [code, codes.filter(each => each === code).length]),
  )
}
