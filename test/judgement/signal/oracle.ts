import { readFileSync } from 'node:fs'
import type { Improvement } from '../../../src/judgement/signal/variation.ts'
import type { XmrInput } from '../../../src/judgement/signal/xmr.ts'

type Columns = Readonly<Record<string, readonly unknown[]>>

/** A case of the reference package: a series, and every figure and flag that the package gives for it. */
export interface OracleCase {
  readonly id: string
  readonly scenario: string
  readonly note: string
  readonly input: {
    readonly dates: readonly string[]
    readonly values: readonly (number | null)[]
    readonly improvement_direction: Improvement
    readonly target: number | null
    readonly rebase_dates: readonly string[] | null
    readonly fix_after_n_points: number | null
    readonly screen_outliers: boolean
  }
  readonly expected: { readonly points: Columns; readonly [verdict: string]: unknown }
}

const FILE = new URL('../../data/oracles/xmr.json', import.meta.url)
const ONE_A_GROUP = ['mean', 'lpl', 'upl', 'nlpl', 'nupl', 'avg_moving_range', 'short_group_warning']

/** The cases of the reference package, with what is kept once a group given for every point again. */
export function oracleCases(): readonly OracleCase[] {
  const { cases } = JSON.parse(readFileSync(FILE, 'utf8')) as { cases: readonly OracleCase[] }
  return cases.map(one => ({ ...one, expected: { ...one.expected, points: everyPoint(one) } }))
}

/** A case's series as the calculation takes it: in the order of dates, rebases as places. */
export function seriesOf({ input }: OracleCase): Omit<XmrInput, 'twoInThree'> {
  const rows = input.dates
    .map((date, place) => ({ date, value: input.values[place]! }))
    .sort((one, other) => one.date.localeCompare(other.date))
  return {
    values: rows.map(({ value }) => value),
    improvement: input.improvement_direction,
    target: input.target,
    rebaseAt: (input.rebase_dates ?? []).map(day => rows.findIndex(({ date }) => date === day)),
    fixAfter: input.fix_after_n_points,
    screening: input.screen_outliers,
  }
}

function everyPoint(one: OracleCase): Columns {
  const { points } = one.expected
  const groups = points.rebase_group as readonly number[]
  const column = (cells: readonly unknown[]): readonly unknown[] =>
    groups.map(group => cells[group - groups[0]!])
  const columns = Object.entries(points).map(([name, cells]): [string, readonly unknown[]] => [
    name,
    ONE_A_GROUP.includes(name) ? column(cells) : cells,
  ])
  return { date: [...one.input.dates].sort(), value: seriesOf(one).values, ...Object.fromEntries(columns) }
}
