import type { Person } from '../../people/person.ts'
import type { Answer } from '../ports/route.ts'

/** The page that shows a first password, this once. */
export function firstPasswordPage(person: Person, password: string): Answer {
  return {
    kind: 'page',
    template: 'office/first-password',
    title: `The first password of ${person.name}`,
    values: { of: person, password },
  }
}
