import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsFrom } from '../../src/base/month.ts'
import { breakDown } from '../../src/figures/breakdown.ts'
import type { List, PartTally } from '../../src/figures/lists.ts'
import { monthsCounted, teamSeries } from '../../src/figures/team-series.ts'
import { figuresOf, measureOf } from '../report/northmere.ts'

const share = measureOf('visits', { fold: 'share' })
const MONTHS = monthsFrom('2022-09', '2022-11')
const TEAMS = ['North', 'South', null] as const

const tallies: readonly PartTally[] = [
  { month: '2022-10', group: 'North', rows: 10, met: 5 },
  { month: '2022-11', group: 'North', rows: 8, met: 6 },
  { month: '2022-11', group: null, rows: 2, met: 0 },
]

test('each team has a value for every month, and none of a share of no cases', () => {
  const figures = figuresOf(share, 'at', [
    [0, 0],
    [5, 10],
    [6, 10],
  ])
  expect(
    teamSeries(tallies, share, figures).map(({ words, points }) => [words, points.map(({ value }) => value)]),
  ).toEqual([
    ['North', [null, 50, 75]],
    ['not recorded', [null, null, 0]],
  ])
})

test('a year to date sums its months from April, and begins anew', () => {
  const count = measureOf('starts', { windows: ['month', 'ytd'], headline: 'ytd' })
  const figures = figuresOf(count, 'ytd', [9, 12, 1], '2022-04')
  const counted = monthsCounted(figures)
  expect([counted[0], counted.at(-1)]).toEqual(['2021-04', '2022-04'])
  const one = (month: string) => ({ month, group: 'North', rows: 3, met: 3 })
  const [north] = teamSeries(counted.map(one), count, figures)
  expect(north!.points.map(({ value }) => value)).toEqual([33, 36, 3])
})

test('a rate has no population by team', () => {
  const rate = measureOf('rate', { fold: 'rate' })
  expect(teamSeries(tallies, rate, figuresOf(rate, 'at', [1, 2, 3]))).toEqual([])
})

test('the last month is what the breakdown of its list says, and teams add up to every month', () => {
  const row = fc.record({
    month: fc.constantFrom(...MONTHS),
    team: fc.constantFrom(...TEAMS),
    met: fc.constantFrom(0, 1),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), rows => {
      const counted = MONTHS.flatMap(month =>
        TEAMS.flatMap((group): readonly PartTally[] => {
          const its = rows.filter(one => one.month === month && one.team === group)
          const met = its.filter(one => one.met === 1).length
          return its.length === 0 ? [] : [{ month, group, rows: its.length, met }]
        }),
      )
      const figures = figuresOf(
        share,
        'at',
        MONTHS.map(month => {
          const its = rows.filter(one => one.month === month)
          return [its.filter(one => one.met === 1).length, its.length] as const
        }),
      )
      const series = teamSeries(counted, share, figures)
      figures.forEach((figure, at) => {
        const sum = (part: 'rows' | 'met') => series.reduce((all, { points }) => all + points[at]![part], 0)
        expect([sum('met'), sum('rows')]).toEqual([figure.numerator, figure.denominator])
      })
      const list: List = {
        ref: { measure: 'visits', month: '2022-11', window: 'at' },
        columns: ['key', 'team', 'met'],
        rows: rows
          .filter(({ month }) => month === '2022-11')
          .map(({ team, met }, at) => [`k${at}`, team, met]),
      }
      for (const { group, value } of breakDown(list, share, 'team').parts)
        expect(series.find(({ team }) => team === group)!.points.at(-1)!.value).toBe(value)
    }),
  )
})
