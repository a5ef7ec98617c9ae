import { randomInt } from 'node:crypto'
import type { Person } from '../../people/person.ts'
import type { Answer } from '../ports/route.ts'

/** Letters and digits that are not mistaken for each other when read aloud. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be changed on the first sign-in, in groups that can be read aloud: `k7qm-x3nd-pw4t-e9hv`. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/** The page that shows a first password, this once. */
export function firstPasswordPage(person: Person, password: string): Answer {
  return {
    kind: 'page',
    template: 'office/first-password',
    title: `The first password of ${person.name}`,
    values: { of: person, password },
  }
}
