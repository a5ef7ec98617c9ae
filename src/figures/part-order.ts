import { AGE_BANDS, AGE_NOT_KNOWN, UNBORN } from './age-bands.ts'
import type { Cell } from './lists.ts'

/** A group of a breakdown, by its value in the list and in words. */
interface Named {
  readonly group: Cell
  readonly words: string
}

interface Sized extends Named {
  readonly rows: number
}

/** Youngest first; someone unborn comes before everyone. */
export const AGES: readonly string[] = [UNBORN, ...AGE_BANDS.map(band => band.words), AGE_NOT_KNOWN]

/** The order of a column's parts: ages from the youngest, others from the largest; not recorded last. */
export function bySize(column: string): (a: Sized, b: Sized) => number {
  return (a, b) => byAge(column, a, b) || lastNull(a, b) || b.rows - a.rows || byName(a, b)
}

/** An order that tells nothing of how large the parts are: ages from the youngest, others by their words. */
export function byWords(column: string): (a: Named, b: Named) => number {
  return (a, b) => byAge(column, a, b) || lastNull(a, b) || byName(a, b)
}

/** A band that a plan's own list has, and we do not, comes after ours. */
function byAge(column: string, a: Named, b: Named): number {
  if (column !== 'age_band') return 0
  const [left, right] = [AGES.indexOf(String(a.group)), AGES.indexOf(String(b.group))]
  return (left < 0 ? AGES.length : left) - (right < 0 ? AGES.length : right)
}

function lastNull(a: Named, b: Named): number {
  return Number(a.group === null) - Number(b.group === null)
}

function byName(a: Named, b: Named): number {
  return a.words < b.words ? -1 : Number(a.words > b.words)
}
