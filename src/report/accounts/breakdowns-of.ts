import { breakDown, breakdownColumns } from '../../figures/breakdown.ts'
import { type Audience, type PublishedBreakdown, suppress } from '../../figures/disclosure.ts'
import type { List } from '../../figures/lists.ts'
import type { Judged } from '../../judgement/judge.ts'

/** The columns that a reader asks for first; any others follow in the list's own order. */
const FIRST = ['team', 'age_band', 'sex', 'ethnicity', 'need', 'category', 'placement_type', 'worker']

/** Columns that the public is not told: who works with a child, and numbers that other measures tell as well. */
const NOT_FOR_PUBLIC = ['worker', 'status']

/** A measure's list told apart by every column that can be, with small numbers hidden from the public. */
export function breakdownsOf(
  list: List,
  { series, figure }: Judged,
  audience: Audience,
): readonly PublishedBreakdown[] {
  const columns = breakdownColumns(list).filter(
    column => audience === 'board' || !NOT_FOR_PUBLIC.includes(column),
  )
  const ordered = [
    ...FIRST.filter(column => columns.includes(column)),
    ...columns.filter(column => !FIRST.includes(column)),
  ]
  return ordered.map(column => suppress(breakDown(list, series.measure, column), { audience }, figure))
}
