/** Small letters and digits that are not taken for each other when they are read out. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * A password for somebody's first sign-in: four groups of five signs, of which there are 10^29.
 *
 * @param below gives a whole number from 0 and below another, by chance that nobody can foresee
 */
export function firstPassword(below: (end: number) => number): string {
  const group = () => Array.from({ length: 5 }, () => SIGNS[below(SIGNS.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
