import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { monthsFrom } from '../../src/base/month.ts'
import { figureRecords } from '../../src/figures/figure-records.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import { openEngine } from '../../src/store/engine.ts'
import { loadExtract } from '../../src/store/load-extract.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { differences } from '../independent/compare.ts'
import { reckon } from '../independent/reckon.ts'

const root = mkdtempSync(join(tmpdir(), 'throughline-agreement-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const [from, to, population] = ['2021-04', '2023-03', 34_460]

test.each([1, 2, 3, 4])(
  'on adversarial records %i every figure and every list is as an independent reckoning has it',
  async seed => {
    const tables = adversarialRecords(seed)
    const plan = join(root, String(seed))
    const data = join(plan, 'data')
    mkdirSync(data, { recursive: true })
    for (const [name, text] of toCsv(tables)) writeFileSync(join(data, name), text)
    const theirs = reckon(tables, {
      from,
      to,
      population,
      intervals: { cinVisit: { count: 20, unit: 'WD' }, cpVisit: { count: 10, unit: 'WD' } },
    })
    const { extract } = await loadExtract({
      plan,
      folders: [data],
      today: '2023-07-01',
      version: 'test',
      progress: () => {},
    })
    const engine = await openEngine('1GB')
    const measures = readMeasures(null)
    const lists = await makeLists(engine, {
      extract,
      measures,
      periods: periodsFor(from, to),
      dueRules: dueRules({}),
    })
    expect(measures.measures.map(measure => lists.fault(measure.id)).filter(fault => fault !== null)).toEqual(
      [],
    )
    const ours = await figureRecords(lists, measures.measures, monthsFrom(from, to), () => population, true)
    engine.close()
    expect(differences(ours as Parameters<typeof differences>[0], theirs)).toEqual([])
    expect(ours.length).toBe(768)
  },
)
