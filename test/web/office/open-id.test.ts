import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Served, serveApp } from '../../../src/web/http/serve-app.ts'
import { type OpenIdSettings, openIdProvider } from '../../../src/web/office/open-id.ts'
import { officeRoutes } from '../../../src/web/office/routes.ts'
import { type OfficeParts, officeParts } from '../office-parts.ts'
import { type Visitor, visitorOf } from '../visitor.ts'
import { type ProviderHere, providerHere } from './provider-here.ts'

const SECRET = 'a secret between the two'

/** What the provider says of each login. */
const CLAIMS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  rowan: { email: 'Rowan@northmere.example', email_verified: true, name: 'Rowan Reader' },
  unsure: { email: 'rowan@northmere.example', email_verified: false },
  silent: { email: 'rowan@northmere.example' },
  stranger: { email: 'stranger@northmere.example', email_verified: true },
  leaver: { email: 'leaver@northmere.example', email_verified: true },
  none: {},
  entra: { preferred_username: 'rowan@northmere.example' },
  posing: {
    email: 'own@elsewhere.example',
    email_verified: true,
    preferred_username: 'rowan@northmere.example',
  },
}

let office: OfficeParts
let there: ProviderHere
const apps: Served[] = []

const freePort = () =>
  new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => resolve(port))
    })
  })

/** An app whose people sign in by a provider that knows it; each has an address of its own. */
async function appWith(change: Partial<OpenIdSettings> = {}, way?: 'client_secret_post'): Promise<Visitor> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  there = await providerHere(`${address}/sign-in/back`, SECRET, login => CLAIMS[login] ?? {}, way)
  const provider = openIdProvider({
    name: 'your Northmere account',
    issuer: there.issuer,
    clientId: 'throughline',
    clientSecret: SECRET,
    address,
    claim: 'email',
    vouches: false,
    ...change,
  })
  const parts = { ...office.parts, provider, settings: { ...office.parts.settings, address } }
  apps.push(await serveApp(parts, officeRoutes(parts), { port, host: '127.0.0.1' }))
  return visitorOf(address)
}

const signIn = async (them: Visitor, login: string, next = '') => {
  const sent = await them.get(`/sign-in/provider?next=${encodeURIComponent(next)}`)
  return them.get(await there.signIn(sent.to!, login))
}

beforeAll(async () => {
  // The provider tells at length that it is set up for tests.
  for (const stream of ['info', 'warn'] as const) vi.spyOn(console, stream).mockImplementation(() => {})
  office = await officeParts()
  await office.person('rowan@northmere.example', ['reader'])
  const leaver = await office.person('leaver@northmere.example', ['reader'])
  await office.store.people.change(leaver.id, { ...leaver, active: false })
})

afterAll(async () => {
  await Promise.all(apps.map(app => app.close()))
  await office?.close()
  vi.restoreAllMocks()
})

test('somebody whose address the provider vouches for is signed in, and goes where they meant to', async () => {
  const them = await appWith()
  const page = await them.get('/sign-in?next=%2Fwork%3Fteam%3DT1')
  expect(page.body).toContain('href="/sign-in/provider?next=%2Fwork%3Fteam%3DT1"')
  const back = await signIn(them, 'rowan', '/worklists?team=T1')
  expect([back.status, back.to]).toEqual([303, '/worklists?team=T1'])
  expect((await them.get('/account')).body).toContain('rowan@northmere.example')
  expect(them.cookies.has('kept')).toBe(false)
  const { lines } = await office.store.audit.search({ kind: 'signed-in' }, { from: 0, count: 1 })
  const rowan = await office.store.people.findByEmail('rowan@northmere.example')
  expect(lines[0]).toMatchObject({ person: rowan!.id, detail: { by: 'your Northmere account' } })
  await there.close()
})

test.each([
  ['unsure', 'does not vouch for the address rowan@northmere.example'],
  ['silent', 'does not vouch for the address rowan@northmere.example'],
  ['none', 'did not tell an e-mail address'],
  ['stranger', 'stranger@northmere.example has no account here'],
  ['leaver', 'leaver@northmere.example has no account here'],
])('%s is not signed in', async (login, why) => {
  const them = await appWith()
  const back = await signIn(them, login)
  expect([back.status, back.body.includes(why)]).toEqual([401, true])
  expect(them.cookies.has('session')).toBe(false)
  const { lines } = await office.store.audit.search({}, { from: 0, count: 1 })
  expect(lines[0]?.kind).toBe('sign-in-failed')
  await there.close()
})

test('a provider that vouches for all its addresses may tell them by another claim, as Entra ID does', async () => {
  const them = await appWith({ claim: 'preferred_username', vouches: true }, 'client_secret_post')
  expect((await signIn(them, 'entra')).status).toBe(303)
  expect((await signIn(them, 'unsure')).status).toBe(401)
  await there.close()
})

test('an e-mail address that is verified does not vouch for another claim', async () => {
  const them = await appWith({ claim: 'preferred_username' })
  const back = await signIn(them, 'posing')
  expect([back.status, back.body.includes('does not vouch for the address rowan@')]).toEqual([401, true])
  await there.close()
})

test('an answer that was not asked for here, or is brought twice, signs nobody in', async () => {
  const [them, other] = [await appWith(), visitorOf(apps.at(-1)!.address)]
  const sent = await them.get('/sign-in/provider')
  const back = await there.signIn(sent.to!, 'rowan')
  expect((await other.get(back)).body).toContain('The sign-in took too long.')
  await other.get('/sign-in/provider')
  expect((await other.get(back)).body).toContain('The sign-in could not be completed.')
  const kept = them.cookies.get('kept')!
  expect((await them.get(back)).status).toBe(303)
  them.cookies.set('kept', kept)
  expect((await them.get(back)).body).toContain('The sign-in could not be completed.')
  await there.close()
})

test('a provider that cannot be reached is said to be so, and tried again the next time', async () => {
  const them = await appWith({ issuer: `http://127.0.0.1:${await freePort()}` })
  const sent = await them.get('/sign-in/provider')
  expect([sent.status, sent.body.includes('can’t be reached at the moment')]).toEqual([400, true])
  await there.close()
})

test('where there is no provider, its addresses are not there', async () => {
  const app = await serveApp(office.parts, officeRoutes(office.parts), { port: 0, host: '127.0.0.1' })
  apps.push(app)
  const them = visitorOf(app.address)
  expect((await them.get('/sign-in/provider')).status).toBe(404)
  expect((await them.get('/sign-in/back?code=x')).status).toBe(404)
  expect((await them.get('/sign-in')).body).not.toContain('/sign-in/provider')
})
