import type { Month } from '../base/month.ts'
import type { Window } from '../measures/measure.ts'
import { isSmall } from './disclosure.ts'
import type { TableNumber } from './hidden-numbers.ts'
import { at, type ToldList, type ToldShare } from './told-lists.ts'

/** A number that figures tell, as a step between two sums that a reader knows. Those with one name are hidden together. */
export interface ToldNumber extends Omit<TableNumber, 'from' | 'to'> {
  readonly from: string
  readonly to: string
}

/** How numbers are told: what is small, and what hiding the numbers of a window and month costs. */
export interface Telling {
  readonly threshold: number
  readonly cost: (list: ToldList, window: Window, month: Month) => number
}

/** Where sums that are not told begin and end. */
export const OUTSIDE = 'outside'

/** The name of a list's rows in a window and month. */
export function rowsName(list: ToldList, when: string): string {
  return `${list.names[0]!} ${when}`
}

/** The name of what is met, and not, of a share in a window and month. */
export function metName(measure: string, when: string): string {
  return `${measure} ${when} met`
}

/** The step of a list's rows; what is told of its shares is hidden with it, since it would give it back. */
export function rowsStep(
  { threshold, cost }: Telling,
  list: ToldList,
  [window, month]: readonly [Window, Month],
  count: number,
  [from, to]: readonly [string, string],
): ToldNumber {
  const when = at(window, month)
  const untold = !list.rows.has(when)
  return {
    ...{ from, to, count, untold },
    least: Math.min(1, count),
    small: isSmall(count, threshold),
    cost:
      count === 0 && !untold
        ? null
        : cost(list, window, month) * (2 * list.measures.length - list.shares.length),
    together: rowsName(list, when),
    brings: list.shares.map(({ measure }) => metName(measure, when)),
  }
}

/** What a share's met and its rest cost over others where one of them is nought: that all are of a kind tells more. */
const OF_A_KIND = 1000

/** The steps of what is met and what is not, in that order, which are hidden together. */
export function splitSteps(
  { threshold, cost }: Telling,
  list: ToldList,
  share: ToldShare,
  [window, month]: readonly [Window, Month],
  counts: readonly [met: number, rest: number],
  ways: readonly [readonly [string, string], readonly [string, string]],
): readonly ToldNumber[] {
  const when = at(window, month)
  const price = cost(list, window, month) * (counts.includes(0) ? OF_A_KIND : 1)
  return counts.map((count, way) => ({
    ...{ from: ways[way]![0], to: ways[way]![1], count, least: 0 },
    small: isSmall(count, threshold),
    untold: !share.splits.has(when),
    cost: price,
    together: metName(share.measure, when),
  }))
}

/** A number that no figure tells, but that follows from others: kept where it is small. */
export function untoldStep({ threshold }: Telling, count: number, from: string, to: string): ToldNumber {
  return { from, to, count, least: 0, small: isSmall(count, threshold), untold: true, cost: 0 }
}
