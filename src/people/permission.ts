import type { Person } from './person.ts'
import { ROLES, type Role } from './role.ts'

/** What each permission lets a person do, and the roles that have it. This is the whole of who may do what. */
export const PERMISSIONS = {
  anyone: { says: 'see pages that need no sign-in', roles: ROLES },
  'signed-in': { says: 'look after their own account', roles: ROLES },
  'read-published': { says: 'read published reports', roles: ROLES },
  'read-drafts': {
    says: 'read a month’s report before it is published',
    roles: ['manager', 'signatory', 'analyst'],
  },
  'open-lists': {
    says: 'open the lists behind figures, managers for their own teams',
    roles: ['manager', 'analyst'],
  },
  write: {
    says: 'write answers, managers for measures they own or deputise for',
    roles: ['manager', 'signatory', 'analyst'],
  },
  review: { says: 'review answers, and remind those who have not written', roles: ['signatory', 'analyst'] },
  sign: { says: 'sign off measures and the month', roles: ['signatory'] },
  publish: { says: 'publish a signed month', roles: ['signatory', 'analyst'] },
  'run-cycles': { says: 'load extracts, open and close a month’s cycle', roles: ['analyst'] },
  'manage-people': { says: 'add and change people, and end their sessions', roles: ['administrator'] },
  'read-audit': { says: 'search and export the audit log', roles: ['administrator'] },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly roles: readonly Role[] }>>

/** A name in `PERMISSIONS`. */
export type Permission = keyof typeof PERMISSIONS

/** Whether a person has a permission; null is somebody who has not signed in. */
export function isAllowed(person: Person | null, permission: Permission): boolean {
  if (permission === 'anyone') return true
  if (!person?.active) return false
  const roles: readonly Role[] = PERMISSIONS[permission].roles
  return person.roles.some(role => roles.includes(role))
}
