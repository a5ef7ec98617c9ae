import { randomInt } from 'node:crypto'

/** Small letters and numbers that are not taken for each other when they are read out. */
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password for somebody's first sign-in, by chance: four groups of five characters, of which there are 10^29. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 5 }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
