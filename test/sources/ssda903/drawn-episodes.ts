import { ssda903 } from '../../../src/sources/ssda903/ssda903.ts'
import { crossDrawn } from '../drawn-parts.ts'

/** A record of the return as text by column. */
export type Record903 = Readonly<Record<string, string | null>>

/** An episode as the return writes it: first day, reason, legal status, place, last day, reason it ceased. */
export function episode(
  [decom, rne, ls, place, dec, rec]: readonly (string | null)[],
  more: Record903 = {},
): Record903 {
  return { child: 'A', decom: decom!, rne: rne!, ls: ls!, place: place!, dec: dec!, rec: rec!, ...more }
}

/** What episodes, and reviews if any, come to in the dataset. */
export const cross = (episodes: readonly Record903[], reviews?: readonly Record903[]) =>
  crossDrawn(ssda903, { episodes, ...(reviews ? { reviews } : {}) })
