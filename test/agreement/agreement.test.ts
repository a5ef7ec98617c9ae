import { expect, test } from 'vitest'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { differences } from '../independent/compare.ts'
import { type Reckoned, reckon } from '../independent/reckon.ts'
import { figuresOf, folderOf, loadData } from '../store/plan-folders.ts'

const span = { from: '2021-04', to: '2023-03' }
const intervals = { cinVisit: { count: 20, unit: 'WD' }, cpVisit: { count: 10, unit: 'WD' } } as const

test.each([1, 2, 3, 4])(
  'on adversarial records %i every figure and every list is as an independent reckoning has it',
  async seed => {
    const tables = adversarialRecords(seed)
    const plan = folderOf(new Map([...toCsv(tables)].map(([name, text]) => [`data/${name}`, text])))
    const { extract } = await loadData(plan.path)
    const ours = (await figuresOf(extract, span.from, span.to)) as readonly Reckoned[]
    plan.remove()
    expect(differences(ours, reckon(tables, { ...span, population: 34_460, intervals }))).toEqual([])
    expect(ours.length).toBe(768)
  },
)
