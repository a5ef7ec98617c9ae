import { byCodePoint } from '../base/by-code-point.ts'
import type { Month } from '../base/month.ts'
import type { Keys } from './lists.ts'

/** How a month's list differs under another definition; keys in code point order. */
export interface ListChange {
  readonly month: Month
  /** In the other list alone. */
  readonly added: readonly string[]
  /** In the first list alone. */
  readonly dropped: readonly string[]
  /** In both, and met in the other alone. */
  readonly nowMet: readonly string[]
  /** In both, and met in the first alone. */
  readonly noLongerMet: readonly string[]
}

/** What another definition changes in each month's list. Every row of either list is in one change or in none. */
export function compareLists(
  months: readonly Month[],
  before: ReadonlyMap<Month, Keys>,
  after: ReadonlyMap<Month, Keys>,
): readonly ListChange[] {
  return months.map(month => {
    const first = before.get(month) ?? NONE
    const other = after.get(month) ?? NONE
    const inFirst = new Set([...first.met, ...first.notMet])
    const inOther = new Set([...other.met, ...other.notMet])
    const metBefore = new Set(first.met)
    const metAfter = new Set(other.met)
    return {
      month,
      added: sorted([...inOther].filter(key => !inFirst.has(key))),
      dropped: sorted([...inFirst].filter(key => !inOther.has(key))),
      nowMet: sorted(other.met.filter(key => inFirst.has(key) && !metBefore.has(key))),
      noLongerMet: sorted(first.met.filter(key => inOther.has(key) && !metAfter.has(key))),
    }
  })
}

const NONE: Keys = { met: [], notMet: [] }

function sorted(keys: readonly string[]): readonly string[] {
  return [...keys].sort(byCodePoint)
}
