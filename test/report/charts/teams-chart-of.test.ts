import { expect, test } from 'vitest'
import { monthsFrom } from '../../../src/base/month.ts'
import type { Cell } from '../../../src/figures/lists.ts'
import type { TeamSeries } from '../../../src/figures/team-series.ts'
import type { Aim } from '../../../src/judgement/rating/target.ts'
import { teamsChartOf } from '../../../src/report/charts/teams-chart-of.ts'
import { aimOf, figuresOf, judgedOf, measureOf } from '../northmere.ts'

const MONTHS = monthsFrom('2022-10', '2022-11')

function team(name: Cell, shares: readonly (readonly [met: number, rows: number])[]): TeamSeries {
  const points = shares.map(([met, rows], at) => ({
    month: MONTHS[at]!,
    met,
    rows,
    value: rows === 0 ? null : (met * 100) / rows,
  }))
  return { team: name, words: name === null ? 'not recorded' : String(name), points }
}

function judged(good: Aim['good'] = 'high') {
  const measure = measureOf('visits', { title: 'Visits in timescale', fold: 'share' })
  const headline = figuresOf(measure, 'at', [
    [60, 80],
    [50, 80],
  ])
  return judgedOf({ measure, headline, monthly: headline }, aimOf(good, [90]))
}

const teams = [
  team('North', [
    [18, 20],
    [16, 20],
  ]),
  team(null, [
    [0, 20],
    [0, 20],
  ]),
  team('South', [
    [12, 20],
    [10, 20],
  ]),
  team('Night duty', [
    [3, 3],
    [0, 3],
  ]),
]

test('shares stand from the furthest from good, and those of no team last', () => {
  const order = (good: Aim['good']) => teamsChartOf(teams, judged(good))!.teams.map(({ words }) => words)
  expect(order('high')).toEqual(['South', 'North', 'No team recorded'])
  expect(order('low')).toEqual(['North', 'South', 'No team recorded'])
})

test('the title says from where to where the teams range, and the subtitle that small ones are left out', () => {
  const chart = teamsChartOf(teams, judged())!
  expect(chart.title).toBe('From 50% in South to 80% in North')
  expect(chart.subtitle).toBe(
    'Visits in timescale by team, on the last day of each month, October 2022 to November 2022; teams of 10 or more',
  )
})

test('the text alternative says how each team moved, and the whole', () => {
  expect(teamsChartOf(teams, judged())!.alt).toBe(
    'Small line charts, one for each of 2 teams and one for those of no team: Visits in timescale by team, on the last day of each month, October 2022 to November 2022. South: 60% in October 2022, 50% in November 2022. North: 90% in October 2022, 80% in November 2022. No team recorded: 0% in October 2022, 0% in November 2022. All teams together: 75% in October 2022, 63% in November 2022.',
  )
})

test('at most twelve teams are drawn, the largest', () => {
  const many = Array.from({ length: 20 }, (_, at) =>
    team(`T${String(at).padStart(2, '0')}`, [
      [10, 10 + at],
      [10, 10 + at],
    ]),
  )
  const chart = teamsChartOf(many, judged())!
  expect(chart.teams).toHaveLength(12)
  expect(chart.teams.map(({ words }) => words)).not.toContain('T07')
  expect(chart.subtitle).toContain('; the 12 largest teams')
})

test('one team by itself is no comparison', () => {
  expect(teamsChartOf(teams.slice(0, 2), judged())).toBeNull()
  expect(teamsChartOf([], judged())).toBeNull()
})
