import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveEnvironment } from '../../../src/cli/serve-environment.ts'
import { openDesk } from '../../../src/desk/report-desk.ts'
import type { Person } from '../../../src/people/person.ts'
import { ROLES, type Role } from '../../../src/people/role.ts'
import { type Served, serve } from '../../../src/serve.ts'
import { readFonts } from '../../../src/store/press/fonts.ts'
import type { Route } from '../../../src/web/ports/route.ts'
import { routesOf } from '../../../src/web/routes.ts'
import { PRESS_HERE } from '../../press-here.ts'
import { type Shown, visitorOf } from '../visitor.ts'
import { MONTH, OWNER, TEAM_OF_CHILD, twoTeamPlan } from './two-team-plan.ts'

const VERSION = '0.0.0-test'

/** Everybody who visits: each role by itself, managers with one team and with the other, and nobody at all. */
const CALLERS = [
  { says: 'nobody', role: null, email: '', teams: [] },
  ...ROLES.filter(role => role !== 'manager').map(role => ({
    says: role,
    role,
    email: `${role}@northmere.example`,
    teams: ['T1'],
  })),
  { says: 'the owner, of team T1', role: 'manager', email: OWNER, teams: ['T1'] },
  { says: 'another manager, of team T2', role: 'manager', email: 'other@northmere.example', teams: ['T2'] },
  { says: 'a manager of no team', role: 'manager', email: 'new@northmere.example', teams: [] },
] as const satisfies readonly {
  readonly says: string
  readonly role: Role | null
  readonly email: string
  readonly teams: readonly string[]
}[]

type Caller = (typeof CALLERS)[number]

/** Where whoever is signed in is led to the sign-in page as well, as they leave. */
const LEAVING = ['/sign-out', '/account/sessions']

/** Forms without which a route does not ask whose the measure is. */
const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /writing/:month/:measure/stage': { move: 'hand-in' },
}

/** What came of a visit, as far as permission goes. */
type Came = 'sign in' | 'refused' | 'allowed' | 'fault'

let plan: { readonly path: string; readonly remove: () => void }
let served: Served
let routes: readonly Route[]
const people = new Map<Caller, Person>()

/** What stands for the parts of addresses. */
const examples: Record<string, string> = {
  month: MONTH,
  measure: 'cp-number',
  window: 'at',
  question: 'working',
  page: 'cp-number',
  list: 'open-cases',
  file: 'report.pdf',
}

beforeAll(async () => {
  plan = await twoTeamPlan()
  const press = { fonts: readFonts, ...PRESS_HERE }
  served = await serve(
    {
      plan: plan.path,
      host: '127.0.0.1',
      port: 0,
      demo: false,
      version: VERSION,
      environment: serveEnvironment({}),
    },
    {
      clock: () => new Date(),
      log: () => {},
      desk: folder => ({ desk: openDesk({ plan: folder, version: VERSION, press }), close: async () => {} }),
    },
  )
  const { parts } = served
  routes = routesOf(parts)
  for (const caller of CALLERS) if (caller.role !== null) people.set(caller, await addPerson(caller))
  const looked = await parts.people.add(
    { email: 'looked.after@northmere.example', name: 'Lou', roles: ['reader'], teams: [], active: true },
    null,
  )
  const analyst = people.get(CALLERS.find(({ role }) => role === 'analyst')!)!
  await parts.cycles.open({ month: MONTH, extract: null, openedBy: analyst.id, due: '2022-12-12' })
  examples.edition = await parts.reports.publish('2022-10', { by: 'Sam Signatory', on: '2022-11-10' })
  examples.id = looked.id
  examples.list = (await parts.lists.worklists({ kind: 'all' }, null, null, null))!.lines[0]!.id
})

afterAll(async () => {
  await served?.close()
  plan?.remove()
})

const addPerson = ({ email, role, teams, says }: Caller) =>
  served.parts.people.add({ email, name: says, roles: [role!], teams, active: true }, null)

/** Asks for a route as somebody, in a session of its own; a form is sent empty, unless `FORMS` has one. */
async function visit(route: Route, caller: Caller, query = ''): Promise<Shown> {
  const path = route.path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(examples[name]!)) + query
  const visitor = visitorOf(served.address)
  const person = people.get(caller)
  let csrf = 'a-token-of-the-browser'
  if (person) {
    const secret = await served.parts.sessions.start(person.id, 'test')
    visitor.cookies.set('session', secret)
    csrf = (await served.parts.sessions.find(secret))!.csrf
  } else visitor.cookies.set('form', csrf)
  return route.method === 'GET' ? visitor.get(path) : visitor.post(path, { csrf, ...FORMS[addressOf(route)] })
}

function cameOf({ status, to }: Shown): Came {
  if (status >= 500) return 'fault'
  if (status === 403) return 'refused'
  return to?.startsWith('/sign-in?') || to === '/sign-in' ? 'sign in' : 'allowed'
}

/** What docs/permissions.md says of every address: of each role, and of the record. */
const TOLD = new Map(
  readFileSync('docs/permissions.md', 'utf8')
    .split('\n')
    .map(line => line.split(' | ').map(cell => cell.replace(/^\| ?| ?\|$/g, '').trim()))
    .filter(([address]) => /^`(POST )?\//.test(address ?? ''))
    .map(([address, , ...cells]) => {
      const [record, ...roles] = cells.toReversed()
      return [address!.replaceAll('`', ''), { record: record!, roles: roles.toReversed() }] as const
    }),
)

const addressOf = ({ method, path }: Route) => (method === 'GET' ? path : `${method} ${path}`)

/** What the page says must come of a visit. */
function toldOf(route: Route, caller: Caller): Came {
  const { roles } = TOLD.get(addressOf(route))!
  if (roles.length === 0) return 'allowed'
  if (caller.role === null) return 'sign in'
  const cell = roles[ROLES.indexOf(caller.role)]
  if (cell === 'own measures') return caller.email === OWNER ? 'allowed' : 'refused'
  return cell === 'yes' || cell === 'own teams' ? 'allowed' : 'refused'
}

const recorded = async () => {
  const { lines, total } = await served.parts.audit.search({}, { from: 0, count: 1 })
  return { kind: lines[0]?.kind, detail: lines[0]?.detail, total }
}

describe('every route of the app', () => {
  test('is in docs/permissions.md once, and nothing else is', () => {
    expect([...TOLD.keys()].sort()).toEqual(routes.map(addressOf).sort())
  })

  test.each(CALLERS)('is for $says what docs/permissions.md says, on record', async caller => {
    const [found, told, lines, due]: string[][] = [[], [], [], []]
    for (const route of routes) {
      const address = addressOf(route)
      const before = await recorded()
      const shown = await visit(route, caller)
      const after = await recorded()
      const came = cameOf(shown)
      const leaves = came === 'sign in' && LEAVING.includes(route.path) && caller.role !== null
      found!.push(`${address}: ${leaves ? 'allowed' : came}`)
      told!.push(`${address}: ${toldOf(route, caller)}`)
      if (route.method === 'POST' && came !== 'refused') continue
      if (after.total > before.total) lines!.push(`${address}: ${after.kind}`)
      const kind = came === 'refused' ? 'refused' : shown.status === 200 ? route.audit : null
      if (kind !== null) due!.push(`${address}: ${kind}`)
    }
    expect(found).toEqual(told)
    expect(lines).toEqual(due)
  })
})

test.each(CALLERS.filter(({ role }) => role === 'analyst' || role === 'manager'))(
  'of a list $says sees the rows of their own teams alone, in whatever way it is asked for',
  async caller => {
    const list = routes.find(({ path }) => path === '/lists/:measure/:window/:month')!
    const teams: readonly (string | null)[] = caller.teams
    const own = TEAM_OF_CHILD.filter(team => caller.role === 'analyst' || teams.includes(team))
    for (const query of ['', '?group=team', '?sort=team&desc=1', '?page=1&where=team%3A&sort=key'])
      expect((await visit(list, caller, query)).status).toBe(200)
    await visit(list, caller)
    expect((await recorded()).detail).toMatchObject({ rows: own.length })
    const theirs = TEAM_OF_CHILD.filter(team => team === 'T2' && own.includes(team))
    const shown = await visit(list, caller, '?where=team%3AT2')
    expect((await recorded()).detail).toMatchObject({ rows: theirs.length })
    expect((shown.body.match(/child-\d/g) ?? []).length > 0).toBe(theirs.length > 0)
  },
)
