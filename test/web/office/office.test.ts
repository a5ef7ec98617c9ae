import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveApp } from '../../../src/web/http/serve-app.ts'
import { officeRoutes } from '../../../src/web/office/routes.ts'
import { type OfficeParts, officeParts, PASSWORD } from '../office-parts.ts'
import { type Shown, visitorOf } from '../visitor.ts'

let office: OfficeParts
let served: Served

beforeAll(async () => {
  office = await officeParts()
  await office.person('reader@northmere.example', ['reader'], [], 'Rowan Reader')
  await office.person('admin@northmere.example', ['administrator'], [], 'Ada Minister')
  served = await serveApp(office.parts, officeRoutes(office.parts), { port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await served?.close()
  await office?.close()
})

const visitor = () => visitorOf(served.address)

const signedIn = async (name: string, password = PASSWORD) => {
  const them = visitor()
  expect((await them.signIn(`${name}@northmere.example`, password)).status).toBe(303)
  return them
}

const recorded = async (count = 1) => {
  const { lines } = await office.store.audit.search({}, { from: 0, count })
  return lines.map(({ kind, detail }) => [kind, detail])
}

const idOf = async (name: string) => (await office.store.people.findByEmail(`${name}@northmere.example`))!.id

const passwordIn = (shown: Shown) => /class="password">([^<]+)</.exec(shown.body)![1]!

test('a wrong password, an unknown address and a locked account are told and recorded, each the same way', async () => {
  const them = visitor()
  await them.get('/sign-in')
  const wrong = await them.post('/sign-in', { email: 'reader@northmere.example', password: 'no' })
  const unknown = await them.post('/sign-in', { email: 'nobody@northmere.example', password: 'no' })
  for (const shown of [wrong, unknown]) {
    expect([shown.status, shown.body.includes('Check the e-mail address and password.')]).toEqual([401, true])
    expect(shown.body).toContain('<title>Error: Sign in –')
  }
  expect(await recorded(2)).toEqual([
    ['sign-in-failed', { email: 'nobody@northmere.example' }],
    ['sign-in-failed', { email: 'reader@northmere.example' }],
  ])
  for (let at = 0; at < 5; at++)
    await them.post('/sign-in', { email: 'locked@northmere.example', password: 'no' })
  const locked = await them.post('/sign-in', { email: 'locked@northmere.example', password: 'no' })
  expect(locked.body).toContain('There were too many wrong passwords. Try again after')
  expect((await recorded())[0]).toEqual([
    'sign-in-failed',
    { email: 'locked@northmere.example', locked: true },
  ])
})

test.each([
  ['/worklists?sort=due', '/worklists?sort=due'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in', '/'],
  ['', '/'],
])('after sign-in %j leads to %s', async (next, to) => {
  const them = visitor()
  await them.get('/sign-in')
  const form = { email: 'reader@northmere.example', password: PASSWORD, next }
  expect((await them.post('/sign-in', form)).to).toBe(to)
})

test('signing in again ends the session before it', async () => {
  const them = await signedIn('reader')
  const old = them.cookies.get('session')!
  await them.get('/account')
  await them.post('/sign-in', { email: 'reader@northmere.example', password: PASSWORD })
  expect(them.cookies.get('session')).not.toBe(old)
  expect(await office.store.sessions.find(old)).toBeNull()
})

test('signing out ends the session and takes the cookie away', async () => {
  const them = await signedIn('reader')
  const secret = them.cookies.get('session')!
  expect((await them.post('/sign-out')).to).toBe('/sign-in')
  expect([them.cookies.has('session'), await office.store.sessions.find(secret)]).toEqual([false, null])
  expect(await recorded()).toEqual([['signed-out', {}]])
})

test('all of one’s sessions are seen and ended at once', async () => {
  const [one, other] = [await signedIn('reader'), await signedIn('reader')]
  const account = await one.get('/account')
  expect(account.body.match(/This one/g)?.length).toBe(1)
  await one.post('/account/sessions')
  expect((await other.get('/account')).to).toContain('/sign-in')
})

test('a new person has a first password, sees nothing with it but the way to a new one, and then all', async () => {
  const admin = await signedIn('admin')
  await admin.get('/people/new')
  const added = await admin.post('/people/new', {
    name: 'Mo Manager',
    email: 'Mo@northmere.example',
    roles: ['manager', 'king'],
    teams: ['T1'],
    password: 'make',
  })
  const first = passwordIn(added)
  expect(first).toMatch(/^(\w{5}-){3}\w{5}$/)
  const id = await idOf('mo')
  const detail = { of: id, email: 'mo@northmere.example', roles: 'manager', teams: 'T1', active: true }
  expect(await recorded()).toEqual([['person-added', detail]])

  const mo = await signedIn('mo', first)
  expect((await mo.get('/account')).to).toBe('/account/password')
  await mo.get('/account/password')
  const tried = async (form: Record<string, string>) => (await mo.post('/account/password', form)).body
  const wanted = 'marble kettle orchard'
  expect(await tried({ old: first, new: 'short', again: 'short' })).toContain('Use at least 12 characters.')
  expect(await tried({ old: first, new: wanted, again: 'other' })).toContain('the same way twice')
  expect(await tried({ old: first, new: first, again: first })).toContain('not the one you have')
  expect(await tried({ old: 'wrong', new: wanted, again: wanted })).toContain(
    'That is not your password now.',
  )
  const done = await mo.post('/account/password', { old: first, new: wanted, again: wanted })
  expect([done.status, done.to]).toEqual([303, '/'])
  expect((await mo.get('/account')).body).toContain('Assessment north')
  await signedIn('mo', wanted)
})

test('a changed password ends every other session', async () => {
  await office.person('quinn@northmere.example', ['reader'])
  const [one, other] = [await signedIn('quinn'), await signedIn('quinn')]
  await one.get('/account/password')
  const wanted = 'marble kettle orchard'
  await one.post('/account/password', { old: PASSWORD, new: wanted, again: wanted })
  expect((await one.get('/account')).status).toBe(200)
  expect((await other.get('/account')).status).toBe(303)
})

test('a person who is changed has it at once; one who may not sign in any more is out', async () => {
  const kit = await office.person('kit@northmere.example', ['reader'])
  const [admin, them] = [await signedIn('admin'), await signedIn('kit')]
  expect((await them.get('/audit')).status).toBe(403)
  await admin.get(`/people/${kit.id}`)
  const form = { name: 'Kit', email: 'kit@northmere.example', active: 'yes' }
  await admin.post(`/people/${kit.id}`, { ...form, roles: 'administrator' })
  expect((await them.get('/audit')).status).toBe(200)
  await admin.post(`/people/${kit.id}`, { ...form, roles: 'administrator', active: '' })
  expect((await them.get('/account')).status).toBe(303)
  expect((await recorded(1))[0]).toEqual([
    'person-changed',
    { of: kit.id, email: 'kit@northmere.example', roles: 'administrator', teams: '', active: false },
  ])
})

test('an administrator ends another’s sessions and gives a first password', async () => {
  const sam = await office.person('sam@northmere.example', ['reader'])
  const [admin, them] = [await signedIn('admin'), await signedIn('sam')]
  await admin.get(`/people/${sam.id}`)
  await admin.post(`/people/${sam.id}/sessions`)
  expect((await them.get('/account')).status).toBe(303)
  const first = passwordIn(await admin.post(`/people/${sam.id}/password`))
  const again = await signedIn('sam', first)
  expect((await again.get('/account')).to).toBe('/account/password')
  expect(JSON.stringify(office.logged)).not.toContain(first)
})

test('a form that cannot be taken comes back as it was filled in, with why', async () => {
  const admin = await signedIn('admin')
  await admin.get('/people/new')
  const sent = async (form: Record<string, string>) => await admin.post('/people/new', form)
  const taken = await sent({ name: 'Robin <b>', email: 'reader@northmere.example', roles: 'reader' })
  expect([taken.status, taken.body.includes('Somebody has that e-mail address already.')]).toEqual([
    400,
    true,
  ])
  expect(taken.body).toContain('value="Robin &lt;b&gt;"')
  expect((await sent({ name: 'R', email: 'r@northmere.example' })).body).toContain(
    'Choose at least one role.',
  )
  expect((await admin.get('/people/not-there')).status).toBe(404)
})

test('no administrator can take their own role away', async () => {
  const [admin, id] = [await signedIn('admin'), await idOf('admin')]
  await admin.get(`/people/${id}`)
  const form = { name: 'Ada Minister', email: 'admin@northmere.example' }
  const lost = await admin.post(`/people/${id}`, { ...form, roles: 'reader', active: 'yes' })
  expect([lost.status, lost.body.includes('Another administrator must')]).toEqual([400, true])
  expect((await admin.post(`/people/${id}`, { ...form, roles: 'administrator' })).status).toBe(400)
  expect((await admin.get('/audit')).status).toBe(200)
})

test('the log is searched by what, who, when and words, and says of whom it is by name', async () => {
  const admin = await signedIn('admin')
  const shown = async (query: string) => (await admin.get(`/audit?${query}`)).body
  const rows = (body: string) => body.match(/<td class="govuk-table__cell number">/g)?.length ?? 0
  expect(await shown('kind=person-added')).toContain('of: Mo Manager')
  expect(rows(await shown('kind=person-added'))).toBe(1)
  expect(rows(await shown(`person=${await idOf('mo')}&kind=password-changed`))).toBe(1)
  expect(rows(await shown('text=nobody%40northmere'))).toBe(1)
  expect(rows(await shown('to=2001-01-01'))).toBe(0)
  expect(rows(await shown('kind=toString'))).toBeGreaterThan(1)
  for (const page of ['0', '-1', '1e300', 'Infinity', 'two'])
    expect(rows(await shown(`kind=person-added&page=${page}`)), page).toBe(1)
  expect(rows(await shown('kind=person-added&page=2'))).toBe(0)
  expect(await shown('check=yes')).toContain('Every line is as it was written.')
})

test('the log is exported whole, and that goes on record first', async () => {
  const admin = await signedIn('admin')
  const before = (await office.store.audit.search({}, { from: 0, count: 1 })).total
  const csv = (await admin.get('/audit/export')).body.trimEnd().split('\r\n')
  expect(csv[0]).toBe('number,at,kind,person,name,address,detail,hash')
  expect(csv.length).toBe(before + 2)
  expect(csv.at(-1)).toMatch(new RegExp(`^${before + 1},.*,audit-exported,.*"{""lines"":${before}}"`))
})

test('machines are told that the server is alive and ready, and whoever runs it how it fares', async () => {
  const nobody = visitor()
  expect((await nobody.get('/health')).body).toBe('alive\n')
  expect(await nobody.get('/ready')).toMatchObject({ status: 200, body: 'database: ready\nextract: ready\n' })
  const metrics = await nobody.get('/metrics')
  expect(metrics.body).toMatch(
    /throughline_request_seconds_count\{route="\/sign-in",method="POST",status="401"\} \d/,
  )
  expect(metrics.body).toMatch(/throughline_events_total\{kind="person-added"\} 1/)
  expect(metrics.body).toMatch(/throughline_sessions [1-9]/)
  expect(metrics.body).toContain('nodejs_eventloop_lag_seconds')
  expect(metrics.body).not.toContain('northmere')
})

test('metrics are for this machine without a proxy, or for whoever has the token', async () => {
  const metricsToken = 'a token for metrics'
  const app = await serveApp(office.parts, officeRoutes(office.parts), {
    port: 0,
    host: '127.0.0.1',
    metricsToken,
  })
  const status = async (headers: Record<string, string>) =>
    (await visitorOf(app.address).get('/metrics', headers)).status
  expect(await status({})).toBe(200)
  expect(await status({ 'x-forwarded-for': '10.0.0.1' })).toBe(404)
  expect(await status({ 'x-forwarded-for': '10.0.0.1', authorization: `Bearer ${metricsToken}` })).toBe(200)
  expect(await status({ authorization: 'Bearer another' })).toBe(404)
  await app.close()
})

test('a server without its database or without an extract is alive but not ready', async () => {
  const lost = await officeParts()
  const people = { ...lost.parts.people, find: () => Promise.reject(new Error('gone')) }
  const reports = { ...lost.parts.reports, months: async () => [] }
  const parts = { ...lost.parts, people, reports }
  const app = await serveApp(parts, officeRoutes(parts), { port: 0, host: '127.0.0.1' })
  const them = visitorOf(app.address)
  expect((await them.get('/health')).status).toBe(200)
  expect(await them.get('/ready')).toMatchObject({
    status: 503,
    body: 'database: not ready\nextract: not ready\n',
  })
  await app.close()
  await lost.close()
})
