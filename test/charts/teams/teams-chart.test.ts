import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsFrom } from '../../../src/base/month.ts'
import { teamsChart } from '../../../src/charts/teams/teams-chart.ts'
import type { TeamLine, TeamsChart } from '../../../src/report/model/teams-chart.ts'
import { expectGolden } from '../../golden.ts'
import { faults, textsOf } from '../text-boxes.ts'

const MONTHS = monthsFrom('2021-11', '2022-11')

function lineOf(words: string, values: readonly (number | null)[]): TeamLine {
  const points = values.map((value, at) => ({ month: MONTHS.slice(-values.length)[at]!, value }))
  const last = values.at(-1) ?? null
  return { words, points, shown: last === null ? 'no cases' : `${Math.round(last)}%` }
}

function chartOf(teams: readonly TeamLine[], given: Partial<TeamsChart> = {}): TeamsChart {
  return {
    kind: 'teams',
    id: 'visits',
    title: 'From one to another',
    subtitle: 'Visits in timescale by team',
    alt: 'In words.',
    fold: 'share',
    byYear: false,
    teams,
    whole: lineOf(
      'All teams together',
      MONTHS.map((_, at) => 70 + at),
    ),
    ...given,
  }
}

const steady = (value: number) => MONTHS.map((_, at) => value + (at % 3))
const NAMES = [
  'North assessment',
  'South assessment',
  'Children with disabilities and their families, east and west',
  'Court team',
  'Reunification',
]
const FIVE = chartOf(NAMES.map((name, at) => lineOf(name, steady(60 + 7 * at))))

/** The solid lines, one for each team. */
function lines(svg: string): readonly string[] {
  return [...svg.matchAll(/<path d="([^"]+)" fill="none" stroke="#0b5468"/g)].map(([, path]) => path!)
}

/** The heights of a line over the foot of its own plot. */
function rises(svg: string): readonly (readonly number[])[] {
  const feet = [...svg.matchAll(/y1="([\d.]+)" y2="[\d.]+" stroke="#3b3f45"/g)].map(([, y]) => Number(y))
  return lines(svg).map((path, at) => [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => feet[at]! - Number(y)))
}

test('every team has a line on the same scale, and its name and last value', () => {
  const svg = String(teamsChart(FIVE, 720))
  expect(lines(svg)).toHaveLength(5)
  rises(svg).forEach((heights, at) => {
    heights.forEach((height, month) => {
      expect(height / (60 + 7 * at + (month % 3))).toBeCloseTo(0.74, 2)
    })
  })
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['North assessment', '60%', 'Reunification', '88%']))
})

test('the whole lies dashed behind each team’s share and is named once, with its value', () => {
  const svg = String(teamsChart(FIVE, 720))
  expect(
    svg.match(/stroke="#8b9196" stroke-width="1.75" stroke-dasharray="4 2" stroke-linejoin/g),
  ).toHaveLength(5)
  expect(textsOf(svg).filter(text => text === 'All teams together: 82%')).toHaveLength(1)
  expect(textsOf(String(teamsChart({ ...FIVE, whole: null, fold: 'count' }, 720)))).not.toContain('All teams')
})

test('a line breaks where a month has no value, and in April where it begins anew', () => {
  const broken = steady(50).map((value, at) => (at === 5 ? null : value))
  const moves = (chart: TeamsChart) =>
    lines(String(teamsChart(chart, 720))).map(path => path.match(/M/g)!.length)
  const teams = [lineOf('A', broken), lineOf('B', steady(40))]
  expect(moves(chartOf(teams))).toEqual([2, 1])
  expect(moves(chartOf(teams, { byYear: true }))).toEqual([2, 2])
})

test('a long name goes on to a second line and is then cut', () => {
  const long = textsOf(String(teamsChart(FIVE, 310))).filter(text => /^Children|…$/.test(text))
  expect(long).toHaveLength(2)
  expect(long[1]).toMatch(/…$/)
})

test('no two texts meet and none leaves the drawing, whoever the teams are', () => {
  const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null })
  const team = fc.tuple(fc.constantFrom(...NAMES), fc.array(value, { minLength: 1, maxLength: 13 }))
  fc.assert(
    fc.property(
      fc.array(team, { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 1, max: 13 }),
      (all, months) => {
        const teams = all.map(([name, values]) =>
          lineOf(
            name,
            Array.from({ length: months }, (_, at) => values[at % values.length]!),
          ),
        )
        for (const width of [720, 310]) {
          const svg = String(teamsChart(chartOf(teams), width))
          expect(svg).not.toMatch(/NaN|Infinity|undefined/)
          expect(faults(svg)).toEqual([])
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('the chart of teams is as accepted', () => {
  expectGolden('teams.svg', `${teamsChart(FIVE, 720)}\n`)
  expectGolden('teams-narrow.svg', `${teamsChart(FIVE, 310)}\n`)
})
