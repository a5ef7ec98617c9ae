import type { Person } from '../../people/person.ts'
import type { AppTables } from './app-tables.ts'

/** A person of the database as everybody else knows them. */
export function personOf(row: Omit<AppTables['person'], 'password' | 'must_change' | 'added'>): Person {
  const { id, email, name, roles, teams, active } = row
  return { id, email, name, roles: JSON.parse(roles), teams: JSON.parse(teams), active: active === 1 }
}
