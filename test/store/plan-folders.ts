import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { monthsFrom } from '../../src/base/month.ts'
import { type FigureRecord, figureRecords } from '../../src/figures/figure-records.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import { type Extract, openExtractEngine } from '../../src/store/extract.ts'
import { type Loaded, loadExtract } from '../../src/store/load/load-extract.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'

/** A temporary folder with these files in it, and how to remove it. */
export function folderOf(files: ReadonlyMap<string, string | Uint8Array>): {
  readonly path: string
  readonly remove: () => void
} {
  const path = mkdtempSync(join(tmpdir(), 'throughline-'))
  for (const [name, content] of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Loads the `data` folder of a plan folder. */
export function loadData(plan: string, today = '2023-07-01'): Promise<Loaded> {
  return loadExtract({
    plan,
    sources: [{ kind: 'ssd-csv', path: 'data' }],
    today,
    version: 'test',
    progress: () => {},
  })
}

/** Every figure of an extract with its keys, for some months; a population of 34,460 and the usual intervals. */
export async function figuresOf(
  extract: Extract,
  from: string,
  to: string,
): Promise<readonly FigureRecord[]> {
  const engine = await openExtractEngine(extract)
  try {
    const measures = readMeasures(null)
    const lists = await makeLists(engine, {
      extract,
      measures,
      periods: periodsFor(from, to),
      dueRules: dueRules({}),
    })
    return await figureRecords(lists, measures.measures, monthsFrom(from, to), () => 34_460, true)
  } finally {
    engine.close()
  }
}
