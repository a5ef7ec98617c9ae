import { expect, test } from 'vitest'
import type { Lists } from '../../src/figures/lists.ts'
import type { Plan } from '../../src/report/plan/plan.ts'
import { conflictsInPlan, planConflicts } from '../../src/report/plan-conflicts.ts'
import { WHOLE } from '../../src/sources/formats/origin.ts'
import { northmere } from './northmere.ts'

const { plan } = northmere()
const IN_2024 =
  'The targets for March 2024 cannot all hold: 515 children at the start of the year (the target for March 2023), 155 entering care and 190 ceasing would leave 480, not 450.'

/** Lists that know how many were looked after at the end of one month. */
function listsOf(month: string, rows: number, fault: string | null = null): Lists {
  const unused = () => Promise.reject(new Error('not needed'))
  return {
    tally: (_, at) => (at === month ? { rows, met: 0 } : null),
    fault: () => fault,
    origin: () => WHOLE,
    keys: unused,
    open: unused,
    rows: unused,
    parts: unused,
  }
}

const sentences = (lists: Lists, month: string, of: Plan = plan) =>
  planConflicts(of, lists, month, () => 34_460).map(({ sentence }) => sentence)

test('the plan alone shows a year whose targets cannot hold after those of the year before', () => {
  expect(conflictsInPlan(plan).map(({ sentence }) => sentence)).toEqual([IN_2024])
})

test('with the number at the start of the year of the report, that year’s are shown too', () => {
  expect(sentences(listsOf('2022-03', 615), '2022-11')).toEqual([
    'The targets for March 2023 cannot all hold: 615 children at the start of the year, 169 entering care and 206 ceasing would leave 578, not 515.',
    IN_2024,
  ])
  expect(sentences(listsOf('2022-03', 552), '2022-11')).toEqual([IN_2024])
})

test('a number that could not be computed, or of another year, is not taken for the start', () => {
  expect(sentences(listsOf('2022-03', 615, 'no data'), '2022-11')).toEqual([IN_2024])
  expect(sentences(listsOf('2022-03', 615), '2023-04')).toEqual([IN_2024])
})

test('a rate is held against the population in force at its milestone', () => {
  const [first] = plan.priorities
  const planned = (id: string, target: number) => ({
    ...first!.measures[0]!,
    id,
    aim: { ...first!.measures[0]!.aim, milestones: [{ month: '2023-03', target }] },
  })
  const rates: Plan = {
    ...plan,
    priorities: [{ ...first!, measures: [planned('cin-number', 1000), planned('cin-rate', 320)] }],
  }
  expect(conflictsInPlan(rates).map(({ sentence }) => sentence)).toEqual([
    'The targets for March 2023 cannot both hold: 1,000 children in need would be a rate of 290 per 10,000 of a population of 34,460, not 320.',
  ])
  const grown = { ...plan.populations[0]!, from: 19_400, children: 31_250 }
  expect(conflictsInPlan({ ...rates, populations: [...plan.populations, grown] })).toEqual([])
})
