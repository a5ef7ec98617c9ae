import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Lists } from '../../src/figures/lists.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import { type Engine, openEngine } from '../../src/store/engine.ts'
import type { Extract } from '../../src/store/extract.ts'
import { loadExtract } from '../../src/store/load/load-extract.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { type MeasureSet, readMeasures } from '../../src/store/measure-files.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import type { RawTables } from '../independent/rows.ts'

/** Every list of some adversarial records, and the engine that holds them. */
export interface AdversarialLists {
  readonly engine: Engine
  readonly extract: Extract
  readonly lists: Lists
  readonly measures: MeasureSet
  readonly close: () => void
}

export const FROM = '2021-04'
export const TO = '2023-03'

/** Writes adversarial records as CSV files, loads them, and makes every shipped measure's lists for two years. */
export async function adversarialLists(seed: number, count?: number): Promise<AdversarialLists> {
  const plan = mkdtempSync(join(tmpdir(), 'throughline-laws-'))
  const data = join(plan, 'data')
  mkdirSync(data)
  for (const [name, text] of toCsv(withInvolvements(adversarialRecords(seed, count))))
    writeFileSync(join(data, name), text)
  const { extract } = await loadExtract({
    plan,
    sources: [{ kind: 'ssd-csv', path: data }],
    today: '2023-07-01',
    version: 'test',
    progress: () => {},
  })
  const engine = await openEngine({
    memory: '1GB',
    folders: [tmpdir()],
    spill: join(tmpdir(), `throughline-spill-${process.pid}`),
  })
  const measures = readMeasures(null)
  const periods = periodsFor(FROM, TO)
  const lists = await makeLists(engine, { extract, measures, periods, dueRules: dueRules({}) })
  const close = () => {
    engine.close()
    rmSync(plan, { recursive: true, force: true })
  }
  return { engine, extract, lists, measures, close }
}

/** The records with an involvement from the day of each referral, some of them ended, two of one day for every fifth. */
function withInvolvements(tables: RawTables): RawTables {
  const rows = (tables.ssd_cin_episodes ?? []).flatMap((episode, nth) =>
    Array.from({ length: nth % 5 === 0 ? 2 : 1 }, (_, place) => ({
      invo_involvements_id: `${nth}-${place}`,
      invo_person_id: episode.cine_person_id ?? '',
      invo_professional_id: `W${nth % 7}`,
      invo_professional_team: `T${place}`,
      invo_involvement_start_date: episode.cine_referral_date ?? '',
      invo_involvement_end_date: nth % 3 === 0 ? (episode.cine_close_date ?? '') : '',
    })),
  )
  return { ...tables, ssd_involvements: rows }
}
