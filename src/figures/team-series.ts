import { type Month, monthsFrom } from '../base/month.ts'
import type { Measure } from '../measures/measure.ts'
import { cellWords } from './cell-words.ts'
import type { Figure, Tally } from './figure.ts'
import { monthsIn } from './figure-series.ts'
import { foldList } from './fold-list.ts'
import type { Cell, PartTally } from './lists.ts'

/** The column of a list that names the team a person is allocated to. */
export const TEAM = 'team'

/** A team's part of a list month by month, oldest first. */
export interface TeamSeries {
  /** The team as the list has it; null where none is recorded. */
  readonly team: Cell
  readonly words: string
  readonly points: readonly TeamPoint[]
}

/** A team's part of one month's list: its rows, those met, and what they fold to; null for a share of no cases. */
export interface TeamPoint extends Tally {
  readonly month: Month
  readonly value: number | null
}

/** The months that must be counted by team to give these figures. */
export function monthsCounted(figures: readonly Figure[]): readonly Month[] {
  const [first, last] = [figures[0], figures.at(-1)]
  if (!first || !last) return []
  return monthsFrom(monthsIn(first.list.window, first.list.month)[0]!, last.list.month)
}

/**
 * Each team's part of some figures, in no order. Every month's parts add up to the month's own list. A rate has no
 * population by team, so that only counts and shares are told apart.
 *
 * @param tallies of every month of `monthsCounted`
 */
export function teamSeries(
  tallies: readonly PartTally[],
  { fold }: Pick<Measure, 'fold'>,
  figures: readonly Figure[],
): readonly TeamSeries[] {
  if (fold !== 'count' && fold !== 'share') return []
  const teams = new Map<Cell, Map<Month, Tally>>()
  for (const { group, month, rows, met } of tallies)
    teams.set(group, (teams.get(group) ?? new Map<Month, Tally>()).set(month, { rows, met }))
  return [...teams].map(([team, months]) => ({
    team,
    words: cellWords(TEAM, team),
    points: figures.map(({ list }) => {
      const tally = sumOf(monthsIn(list.window, list.month).map(month => months.get(month)))
      return { month: list.month, ...tally, value: foldList(list, fold, tally, 0).value }
    }),
  }))
}

function sumOf(tallies: readonly (Tally | undefined)[]): Tally {
  return tallies.reduce<Tally>(
    (sum, tally) => ({ rows: sum.rows + (tally?.rows ?? 0), met: sum.met + (tally?.met ?? 0) }),
    { rows: 0, met: 0 },
  )
}
