import type { Person } from './person.ts'

/** The rows of a list that a person may see: all, those of some teams, or none. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'teams'; readonly teams: readonly string[] }
  | { readonly kind: 'none' }

/** The rows that a person may see. Whoever reads lists asks here, and nobody else decides it. */
export function scopeOf(person: Person | null): Scope {
  if (!person?.active) return { kind: 'none' }
  if (person.roles.includes('analyst')) return { kind: 'all' }
  if (person.roles.includes('manager')) return { kind: 'teams', teams: person.teams }
  return { kind: 'none' }
}

/** Who answers for a measure, as the plan names them. */
export interface Owned {
  readonly owner: string | null
  readonly deputy: string | null
}

/** Whether a person is the owner of a measure or their deputy. */
export function isOwn({ email }: Person, { owner, deputy }: Owned): boolean {
  return [owner, deputy].some(one => one?.toLowerCase() === email)
}

/** Whether a person may write about a measure: analysts and signatories about all, managers about their own. */
export function mayWrite(person: Person | null, measure: Owned): boolean {
  if (!person?.active) return false
  if (person.roles.includes('analyst') || person.roles.includes('signatory')) return true
  return person.roles.includes('manager') && isOwn(person, measure)
}
