import { addMonths, type Day } from '../base/day.ts'
import { lastDay, type Month, monthOf, monthsFrom, shiftMonth } from '../base/month.ts'

/** An extract as far as its age counts. */
export interface DatedExtract {
  readonly id: string
  readonly loaded: Day
  /** The last month that is complete in its records; null where none is known to be. */
  readonly complete: Month | null
}

/** A month and the extracts that tell how its figures moved. */
export interface MonthSeen {
  readonly month: Month
  /** The extract that gave the month's figures as they were first seen. */
  readonly first: string
  /** The extracts about one, two and three months later, by how many; only those that there are. */
  readonly later: ReadonlyMap<number, string>
}

/** How many months a figure is followed for. */
export const FOLLOWED = 3

/** A month that was seen first when it was older than this tells nothing of how it was when it was new. */
const OLDEST_FIRST = 1

/**
 * The months that are seen by extracts of two ages or more. A month's age in an extract is the number of whole months
 * from its last day to the extract's loading, and of each age the last extract counts, so that one extract a month and
 * one a day give the same spacing. Only extracts count in which the month is complete: that it was cut short is no
 * late recording.
 *
 * @param extracts oldest first
 */
export function monthsSeen(extracts: readonly DatedExtract[]): readonly MonthSeen[] {
  const byAge = new Map<Month, Map<number, string>>()
  for (const { id, loaded, complete } of extracts) {
    if (complete === null) continue
    const oldest = shiftMonth(monthOf(loaded), -(OLDEST_FIRST + FOLLOWED + 2))
    for (const month of monthsFrom(oldest, complete)) {
      if (loaded <= lastDay(month)) continue
      const ages = byAge.get(month) ?? new Map<number, string>()
      byAge.set(month, ages.set(monthsPassed(lastDay(month), loaded), id))
    }
  }
  return [...byAge]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, ages]) => {
      const youngest = Math.min(...ages.keys())
      if (youngest > OLDEST_FIRST) return []
      const later = new Map<number, string>()
      for (let after = 1; after <= FOLLOWED; after++) {
        const id = ages.get(youngest + after)
        if (id !== undefined) later.set(after, id)
      }
      return later.size === 0 ? [] : [{ month, first: ages.get(youngest)!, later }]
    })
}

/** How much a figure has moved some months after it was first seen, in the unit of its value. */
export interface UsualMove {
  /** How many months later. */
  readonly after: number
  /** How many months of the calendar were followed. */
  readonly seen: number
  readonly median: number
  readonly low: number
  readonly high: number
  /** Whether low and high are the 10th and 90th percentile, or as few were seen, the smallest and largest. */
  readonly spread: 'percentiles' | 'range'
}

const FEWEST_FOR_PERCENTILES = 10

/**
 * How much a measure's figure of a month usually moves after it was first seen; nothing for a number of months after
 * which none was seen. Percentiles are those between order statistics that R calls type 7.
 *
 * @param value a month's figure in an extract; null where there is none
 */
export function usualMoves(
  months: readonly MonthSeen[],
  value: (extract: string, month: Month) => number | null,
): readonly UsualMove[] {
  return Array.from({ length: FOLLOWED }, (_, at) => at + 1).flatMap(after => {
    const moves = months.flatMap(({ month, first, later }) => {
      const id = later.get(after)
      const was = value(first, month)
      const is = id === undefined ? null : value(id, month)
      return was === null || is === null ? [] : [is - was]
    })
    return moves.length === 0 ? [] : [{ after, ...summary(moves) }]
  })
}

function summary(moves: readonly number[]): Omit<UsualMove, 'after'> {
  const sorted = [...moves].sort((a, b) => a - b)
  const many = sorted.length >= FEWEST_FOR_PERCENTILES
  return {
    seen: sorted.length,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, many ? 0.1 : 0),
    high: quantile(sorted, many ? 0.9 : 1),
    spread: many ? 'percentiles' : 'range',
  }
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]!
  const above = sorted[Math.ceil(place)]!
  return below + (above - below) * (place - Math.floor(place))
}

/** The whole months from one day to a later one: 30 November to 30 December is one. */
function monthsPassed(from: Day, to: Day): number {
  let months = 0
  while (addMonths(from, months + 1) <= to) months += 1
  return months
}
