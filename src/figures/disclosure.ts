import type { Breakdown, Part } from './breakdown.ts'
import type { Figure } from './figure.ts'
import { hiddenNumbers, type TableNumber } from './hidden-numbers.ts'
import { byWords } from './part-order.ts'

/** What stands for a number that is not published. */
export const HIDDEN = 'c'

/** A number as it is published. */
export type Published = number | typeof HIDDEN

/** Who a report is for: the council and its board, from whom nothing is hidden, or anyone. */
export type Audience = 'board' | 'public'

/** How numbers are published. */
export interface Disclosure {
  readonly audience: Audience
  /** The largest count that is hidden for its own sake, and how many values each hidden number could have at least. */
  readonly threshold?: number
}

/** A breakdown as it is published, and what it hides in words; null where it hides nothing. */
export interface PublishedBreakdown extends Breakdown<Published> {
  readonly note: string | null
}

/** Counts of 1 to 5 are hidden, as in the Department for Education's releases on children in need. */
export const SMALL_NUMBERS_TO = 5

/**
 * A breakdown with its small numbers hidden: counts of 1 to the threshold, for a share also those not met, and the
 * fewest others that keep them from being worked out from what is shown and the totals. A nought is shown. What
 * follows from a hidden number (a value, a part of all) is hidden with it.
 *
 * Which rows are hidden depends on the rows alone, so that the number, the rate and a share of one list hide the same
 * and cannot be set against each other; breakdowns of one list by several columns have only their totals in common.
 * A list of no more rows than the threshold, or one too small to be told apart, is not broken down. The groups that
 * are shown stand in the order of their words, since an order by size would tell of hidden numbers.
 *
 * @param figure the list's figure as it is published, so that its parts do not give back what it hides
 */
export function suppress(
  breakdown: Breakdown,
  disclosure: Disclosure,
  figure: Figure | null = null,
): PublishedBreakdown {
  if (disclosure.audience === 'board') return { ...breakdown, note: null }
  const threshold = disclosure.threshold ?? SMALL_NUMBERS_TO
  const total = publishedTotal(breakdown, figure, threshold)
  if (total.rows === HIDDEN) return withheld(breakdown, total)
  const rows = hiddenRows(breakdown, threshold)
  const met =
    rows && breakdown.fold === 'share' ? hiddenMet(breakdown, rows, total.met === HIDDEN, threshold) : rows
  if (rows === null || met === null) return withheld(breakdown, total)
  const parts = breakdown.parts.map((part, at) => publishedPart(part, rows.has(at), met.has(at)))
  return {
    ...breakdown,
    parts: parts.sort(byWords(breakdown.column)),
    total,
    note: total.met === HIDDEN || met.size > 0 ? noteOnHidden(threshold) : null,
  }
}

/** Whether a count is hidden for its own sake. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count <= threshold
}

/** What a hidden number means, for a note below a table. */
export function noteOnHidden(threshold: number): string {
  return `${HIDDEN} stands for a number from 1 to ${threshold}, or for one from which such a number could be worked out.`
}

const NOT_TOLD_APART = 'There are too few to tell them apart without telling of a child.'

function withheld(breakdown: Breakdown, total: PublishedBreakdown['total']): PublishedBreakdown {
  return { ...breakdown, parts: [], total, note: NOT_TOLD_APART }
}

/** The whole list as it is published: hidden where it is small, or as its figure is; what is met where it or its rest is small. */
function publishedTotal(
  { fold, total }: Breakdown,
  figure: Figure | null,
  threshold: number,
): PublishedBreakdown['total'] {
  const { rows, met, value } = total
  const hidden = figure?.hidden ?? false
  const allHidden = hidden && (fold !== 'share' || figure?.denominator === null)
  if (allHidden || isSmall(rows, threshold))
    return { rows: HIDDEN, met: HIDDEN, value: value === null ? null : HIDDEN }
  const few = fold === 'share' && (hidden || isSmall(met, threshold) || isSmall(rows - met, threshold))
  return few ? { rows, met: HIDDEN, value: HIDDEN } : total
}

/** The parts whose rows are hidden. Each part is known to have a row, since it would not be listed without. */
function hiddenRows({ parts, total }: Breakdown, threshold: number): ReadonlySet<number> | null {
  return hiddenNumbers(
    [
      ...parts.map(({ rows }) => ({
        from: 0,
        to: 1,
        count: rows,
        least: 1,
        small: isSmall(rows, threshold),
        cost: rows,
      })),
      { from: 1, to: 0, count: total.rows, least: 0, small: false, cost: null },
    ],
    threshold,
  )
}

/** The parts of a share whose met are hidden, among them those whose rows are; their not met are hidden with them. */
function hiddenMet(
  { parts, total }: Breakdown,
  rowsHidden: ReadonlySet<number>,
  totalHidden: boolean,
  threshold: number,
): ReadonlySet<number> | null {
  const [all, whole, met, notMet] = [0, 1, 2, 3]
  const shown = { least: 0, small: false, cost: null }
  const numbers: readonly TableNumber[] = [
    ...parts.flatMap((part, at) => {
      const rest = part.rows - part.met
      const small = rowsHidden.has(at) || isSmall(part.met, threshold) || isSmall(rest, threshold)
      // A part that is wholly met or wholly not tells more than others do, and is given up last.
      const cost = part.rows + (part.met === 0 || rest === 0 ? total.rows : 0)
      const cell = { from: 4 + at, least: 0, small, cost, together: `${at}` }
      return [
        { ...cell, to: met, count: part.met },
        { ...cell, to: notMet, count: rest },
        { ...shown, from: all, to: 4 + at, count: part.rows, least: 1, small: rowsHidden.has(at) },
      ]
    }),
    { ...shown, from: met, to: whole, count: total.met, small: totalHidden },
    { ...shown, from: notMet, to: whole, count: total.rows - total.met, small: totalHidden },
    { ...shown, from: whole, to: all, count: total.rows },
  ]
  const hidden = hiddenNumbers(numbers, threshold)
  return hidden && new Set([...parts.keys()].filter(at => hidden.has(at * 3)))
}

function publishedPart(part: Part, hidesRows: boolean, hidesMet: boolean): Part<Published> {
  return {
    ...part,
    rows: hidesRows ? HIDDEN : part.rows,
    met: hidesMet ? HIDDEN : part.met,
    value: hidesMet && part.value !== null ? HIDDEN : part.value,
    ofAll: hidesRows ? HIDDEN : part.ofAll,
  }
}
