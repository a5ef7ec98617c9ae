import { HIDDEN, noteOnHidden, SMALL_NUMBERS_TO } from '../../figures/disclosure.ts'

/** What a report for the public says of itself. */
export const PUBLIC_VERSION = 'This is the public version: small numbers are not shown.'

/** What `c` stands for, below what it stands in. */
export const HIDDEN_NOTE = noteOnHidden(SMALL_NUMBERS_TO)

/** Whether something of a page holds a number that is not shown: a figure, or a cell by itself. */
export function holdsHidden(of: unknown): boolean {
  if (of === HIDDEN) return true
  if (typeof of !== 'object' || of === null) return false
  if ('hidden' in of && of.hidden === true) return true
  return Object.values(of).some(holdsHidden)
}
