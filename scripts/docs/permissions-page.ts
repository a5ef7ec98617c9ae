import { AUDIT_KINDS } from '../../src/people/audit.ts'
import { isAllowed, PERMISSIONS } from '../../src/people/permission.ts'
import { ROLE_WORDS, ROLES, type Role } from '../../src/people/role.ts'
import type { Parts } from '../../src/web/ports/parts.ts'
import type { Route } from '../../src/web/ports/route.ts'
import { routesOf } from '../../src/web/routes.ts'
import { asCode, markdownPage, markdownTable } from './markdown.ts'

/** `docs/permissions.md`: who may see and do what in the web app, as the table of routes states it. */
export function permissionsPage(): string {
  const routes = routesOf(NO_PARTS)
  const open = routes.filter(route => route.permission === 'anyone')
  const closed = routes.filter(route => route.permission !== 'anyone')
  return markdownPage([
    '# Permissions',
    'Who may see and do what in the web app. Nothing is served that is not in these tables, and a test visits every line of them as everybody.',
    'This page is made from the table of routes in [src/web/routes.ts](../src/web/routes.ts) and from [src/people/permission.ts](../src/people/permission.ts) by `npm run docs`.',
    '## Roles',
    'A person may have several, and may then do what any of them may.',
    ROLES.map(role => `- **${titled(role)}** ${ROLE_WORDS[role]}.`).join('\n'),
    '## What each role may do',
    markdownTable(
      ['To', ...ROLES.map(titled)],
      Object.values(PERMISSIONS).map(({ says, roles }) => [
        says,
        ...ROLES.map(role => ((roles as readonly Role[]).includes(role) ? 'yes' : '')),
      ]),
    ),
    '## Pages and actions',
    '“Own teams” means that of any list only the rows of the person’s own teams are seen, and counted as theirs; a row without a team is for analysts. “Own measures” means measures that the plan names the person as owner or deputy of. What is on record stands in the audit log before the page arrives; so does every refusal.',
    markdownTable(
      ['Address', 'What it is', ...ROLES.map(titled), 'On record as'],
      closed.map(route => [
        addressOf(route),
        route.says,
        ...ROLES.map(role => mayRole(role, route)),
        recordOf(route),
      ]),
    ),
    '## Without signing in',
    markdownTable(
      ['Address', 'What it is', 'On record as'],
      open.map(route => [addressOf(route), route.says, recordOf(route)]),
    ),
  ])
}

/** Stands for the parts of an app: a table of routes is made without asking anything of them. */
const NO_PARTS = new Proxy({} as Parts, {
  get: (_parts, part) => new Proxy({}, { get: (_none, name) => refuse(`${String(part)}.${String(name)}`) }),
})

function refuse(name: string): never {
  throw new Error(`The table of routes asked for ${name} while it was made.`)
}

/** Whether a role may, and within what: `yes`, `own teams`, `own measures` or nothing. */
export function mayRole(role: Role, { permission, within }: Pick<Route, 'permission' | 'within'>): string {
  const person = { id: '', email: '', name: '', roles: [role], teams: [], active: true }
  if (!isAllowed(person, permission)) return ''
  return within !== null && role === 'manager' ? `own ${within}` : 'yes'
}

function addressOf({ method, path }: Route): string {
  return asCode(method === 'GET' ? path : `${method} ${path}`)
}

function recordOf({ audit }: Route): string {
  return audit === null ? '' : AUDIT_KINDS[audit]
}

function titled(role: Role): string {
  return role[0]!.toUpperCase() + role.slice(1)
}
