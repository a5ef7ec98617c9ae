import { afterAll, beforeAll, expect, test } from 'vitest'
import { InputError } from '../../../src/base/errors.ts'
import { type Served, serveApp } from '../../../src/web/http/serve-app.ts'
import { officeRoutes } from '../../../src/web/office/routes.ts'
import { NotAllowed, NotThere, type Route } from '../../../src/web/ports/route.ts'
import { type OfficeParts, officeParts, PASSWORD } from '../office-parts.ts'
import { type Visitor, visitorOf } from '../visitor.ts'

const page = (path: string, route: Partial<Route>): Route => ({
  method: 'GET',
  path,
  says: 'A page of this test',
  permission: 'signed-in',
  within: null,
  audit: null,
  answer: async () => ({ kind: 'page', template: 'error', title: 'A page', values: { says: ['Words'] } }),
  ...route,
})

const seen: string[] = []
const ROUTES: readonly Route[] = [
  page('/open', { permission: 'anyone' }),
  page('/lists/:measure', {
    permission: 'open-lists',
    audit: 'list-opened',
    answer: async visit => {
      seen.push(JSON.stringify([visit.params, visit.query, visit.scope]))
      return { kind: 'json', value: 'rows', record: { list: visit.params.measure!, rows: 3 } }
    },
  }),
  page('/save', {
    method: 'POST',
    permission: 'write',
    audit: 'answer-saved',
    answer: async ({ form }) => ({
      kind: 'redirect',
      to: '/open',
      notice: `Saved ${String(form.words)}.`,
      record: {},
    }),
  }),
  page('/gone', {
    answer: () => {
      throw new NotThere('gone')
    },
  }),
  page('/theirs', {
    answer: () => {
      throw new NotAllowed('theirs')
    },
  }),
  page('/wrong', {
    answer: () => {
      throw new InputError('The month is not open.')
    },
  }),
  page('/broken', {
    answer: () => {
      throw new TypeError('Row of Ada Sample, born 2014-03-02')
    },
  }),
  page('/fails', {
    method: 'POST',
    answer: () => {
      throw new TypeError('the disk is full')
    },
  }),
  page('/refuses', {
    method: 'POST',
    answer: () => {
      throw new InputError('The month is not open.')
    },
  }),
  page('/unseen', {
    answer: async () => ({ kind: 'page', template: 'no-such-template', title: 'Ada Sample', values: {} }),
  }),
  page('/file', {
    answer: async () => ({
      kind: 'file',
      name: 'visits “late”.csv',
      type: 'text/csv',
      body: new TextEncoder().encode('a,b\n'),
    }),
  }),
]

let office: OfficeParts
let served: Served
let visitor: Visitor

beforeAll(async () => {
  office = await officeParts()
  await office.person('manager@northmere.example', ['manager'], ['T1'])
  await office.person('reader@northmere.example', ['reader'])
  served = await serveApp(office.parts, [...officeRoutes(office.parts), ...ROUTES], {
    port: 0,
    host: '127.0.0.1',
  })
  visitor = visitorOf(served.address)
})

afterAll(async () => {
  await served?.close()
  await office?.close()
})

const signedIn = async (name: string) => {
  const them = visitorOf(served.address)
  expect((await them.signIn(`${name}@northmere.example`, PASSWORD)).status).toBe(303)
  return them
}

test('whoever is not signed in is led to the sign-in page, and from there to where they meant to go', async () => {
  const asked = await visitor.get('/lists/cp-visits?sort=due&page=2')
  expect([asked.status, asked.to]).toEqual([
    303,
    '/sign-in?next=%2Flists%2Fcp-visits%3Fsort%3Ddue%26page%3D2',
  ])
  await visitor.get(asked.to!)
  const sent = await visitor.post('/sign-in', {
    email: 'Manager@Northmere.example',
    password: PASSWORD,
    next: '/lists/cp-visits?sort=due&page=2',
  })
  expect(sent.to).toBe('/lists/cp-visits?sort=due&page=2')
  expect((await visitor.get(sent.to!)).status).toBe(200)
  expect(seen.at(-1)).toBe(
    '[{"measure":"cp-visits"},{"sort":"due","page":"2"},{"kind":"teams","teams":["T1"]}]',
  )
})

test('what a role lacks is refused with a page and put on record, before the route is asked', async () => {
  const reader = await signedIn('reader')
  const before = seen.length
  const refused = await reader.get('/lists/cp-visits?where=person_id%3AX1')
  expect([refused.status, refused.body.includes('You may not see this page')]).toEqual([403, true])
  expect(seen.length).toBe(before)
  expect((await reader.get('/theirs')).status).toBe(403)
  const { lines } = await office.store.audit.search({ kind: 'refused' }, { from: 0, count: 9 })
  expect(lines.map(line => line.detail)).toEqual([
    { route: 'GET /theirs', page: '/theirs' },
    { route: 'GET /lists/:measure', page: '/lists/cp-visits' },
  ])
})

test('an event is on record when its answer arrives', async () => {
  const manager = await signedIn('manager')
  await manager.get('/lists/cp-plans')
  const { lines } = await office.store.audit.search({ kind: 'list-opened' }, { from: 0, count: 1 })
  expect(lines[0]).toMatchObject({ detail: { list: 'cp-plans', rows: 3 }, address: '127.0.0.1' })
})

test('a form without the token of the sign-in, or from elsewhere, changes nothing', async () => {
  const manager = await signedIn('manager')
  const sent = async (form: Record<string, string>, headers: Record<string, string> = {}) =>
    (await manager.post('/save', { words: 'x', ...form }, headers)).status
  expect(await sent({ csrf: '' })).toBe(403)
  expect(await sent({ csrf: 'x'.repeat(32) })).toBe(403)
  expect(await sent({}, { origin: 'https://elsewhere.example' })).toBe(403)
  expect(await sent({}, { origin: 'null' })).toBe(403)
  expect(await sent({}, { 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await sent({}, { 'sec-fetch-site': 'same-site' })).toBe(403)
  const count = async () =>
    (await office.store.audit.search({ kind: 'answer-saved' }, { from: 0, count: 1 })).total
  expect(await count()).toBe(0)
  expect(await sent({}, { origin: served.address, 'sec-fetch-site': 'same-origin' })).toBe(303)
  expect(await count()).toBe(1)
})

test('words that come too late to be taken are shown to whoever wrote them, and to nobody else', async () => {
  const manager = await signedIn('manager')
  const words = 'Visits were late <because> two workers left.'
  const stale = await manager.post('/save', { words, csrf: 'of another sign-in' })
  expect([stale.status, stale.body.includes('late &lt;because&gt; two')]).toEqual([403, true])
  const foreign = await manager.post('/save', { words }, { origin: 'https://elsewhere.example' })
  expect([foreign.status, foreign.body.includes('two workers left')]).toEqual([403, false])
  await manager.get('/open')
  manager.cookies.delete('session')
  const late = await manager.post('/save', { words })
  expect([late.status, late.body.includes('late &lt;because&gt; two')]).toEqual([401, true])
  expect((await manager.post('/save', { words: 'short' })).to).toBe('/sign-in')
})

test('words are shown again as well where the route fails or refuses them', async () => {
  const manager = await signedIn('manager')
  const words = 'Visits were late <because> two workers left.'
  for (const [path, status] of [
    ['/fails', 500],
    ['/refuses', 400],
  ] as const) {
    const shown = await manager.post(path, { words, email: 'manager@northmere.example' })
    expect([shown.status, shown.body.includes('late &lt;because&gt; two')]).toEqual([status, true])
    expect(shown.body).not.toContain('>manager@northmere.example</textarea>')
    const foreign = await manager.post(path, { words }, { origin: 'https://elsewhere.example' })
    expect([foreign.status, foreign.body.includes('two workers left')]).toEqual([403, false])
  }
})

test("another sign-in's token is no good", async () => {
  const [one, other] = [await signedIn('manager'), await signedIn('manager')]
  const token = /name="csrf" value="([^"]*)"/.exec((await other.get('/open')).body)![1]!
  await one.get('/open')
  expect((await one.post('/save', { words: 'x', csrf: token })).status).toBe(403)
})

test('what was done is said once, on the next page, as text', async () => {
  const manager = await signedIn('manager')
  const sent = await manager.post('/save', { words: '<b>bold</b>' })
  const first = await manager.get(sent.to!)
  expect(first.body).toContain('Saved &lt;b&gt;bold&lt;/b&gt;.')
  expect((await manager.get(sent.to!)).body).not.toContain('Saved')
})

test('errors are pages with their own status, and a fault tells nothing of its message', async () => {
  const manager = await signedIn('manager')
  const statuses = await Promise.all(
    ['/nowhere', '/gone', '/wrong', '/broken', '/unseen'].map(async path => (await manager.get(path)).status),
  )
  expect(statuses).toEqual([404, 404, 400, 500, 500])
  expect((await manager.get('/wrong')).body).toContain('The month is not open.')
  const broken = await manager.get('/broken')
  expect(broken.body).not.toMatch(/Ada|TypeError|serve-app/)
  expect(JSON.stringify(office.logged)).not.toMatch(/Ada/)
  expect(office.logged.findLast(line => line.event === 'fault')?.detail).toMatchObject({
    name: 'TypeError',
    route: 'GET /broken',
  })
})

test('a script is told in JSON', async () => {
  const accept = { accept: 'application/json' }
  const manager = await signedIn('manager')
  const told = await manager.get('/wrong', accept)
  expect([told.status, JSON.parse(told.body)]).toEqual([400, { error: 'The month is not open.' }])
  const nobody = await visitorOf(served.address).get('/lists/cp-visits', accept)
  expect([nobody.status, JSON.parse(nobody.body)]).toEqual([401, { error: 'Sign in first.' }])
})

test('a file comes with its name, whatever is in it', async () => {
  const file = await (await signedIn('reader')).get('/file')
  expect(file.body).toBe('a,b\n')
  expect(file.headers.get('content-disposition')).toBe(
    `attachment; filename="visits _late_.csv"; filename*=UTF-8''visits%20%E2%80%9Clate%E2%80%9D.csv`,
  )
})

test('pages allow nothing inline and nothing from outside, are not kept, and tell no version', async () => {
  const { headers, body } = await visitorOf(served.address).get('/open')
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none';style-src 'self';script-src 'self';img-src 'self' data:;connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
  )
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('strict-transport-security')).toBeNull()
  expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null])
  expect(body).not.toContain(office.parts.settings.version)
  expect(body).not.toMatch(/<style|style="|<script>| on\w+="|https?:\/\//)
})

test('style sheets and scripts are kept for good under an address that changes with them', async () => {
  const { body } = await visitor.get('/open')
  const links = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(match => match[1]!)
  expect(links.map(link => link.split('/').at(-1))).toEqual([
    'icon.svg',
    'govuk-frontend.min.css',
    'colour.css',
    'app.css',
    'supported.js',
    'app.js',
  ])
  for (const link of links) {
    const asset = await visitor.get(link)
    expect(asset.status, link).toBe(200)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.body).not.toMatch(/GDS Transport|govuk-crest|sourceMappingURL/)
  }
  expect((await visitor.get(links[0]!.replace(/[0-9a-f]{16}/, '0'.repeat(16)))).status).toBe(404)
  expect((await visitor.get('/assets/..%2f..%2fpackage.json/x')).status).toBe(404)
})

test('a server on this machine is not there under another name', async () => {
  const { request } = await import('node:http')
  const statusFor = (host: string) =>
    new Promise(resolve =>
      request(served.address + '/open', { headers: { host } }, response =>
        resolve(response.statusCode),
      ).end(),
    )
  expect(await statusFor('attacker.example')).toBe(404)
  expect(await statusFor('localhost:1')).toBe(200)
})

test('requests are logged by their route, never by what they ask', async () => {
  const manager = await signedIn('manager')
  await manager.get('/lists/secret-name?where=surname%3ASample')
  const log = JSON.stringify(office.logged)
  expect(log).toContain('"/lists/:measure"')
  expect(log).not.toMatch(/secret-name|surname|Sample|horse/)
})

test('what is too large or unreadable is refused without a fault', async () => {
  const manager = await signedIn('manager')
  const faults = () => office.logged.filter(line => line.event === 'fault').length
  const before = faults()
  expect((await manager.post('/save', { words: 'x'.repeat(600_000) })).status).toBe(413)
  expect((await manager.get('/lists/%')).status).toBe(400)
  expect((await manager.get('/lists/cp%00plans?sort=a%00b')).status).toBe(200)
  expect(seen.at(-1)).toMatch(/^\[\{"measure":"cpplans"\},\{"sort":"ab"\}/)
  const odd = await fetch(served.address + '/save', {
    method: 'POST',
    body: '<x/>',
    headers: { 'content-type': 'text/xml' },
  })
  expect(odd.status).toBe(415)
  expect(faults()).toBe(before)
})

test('whoever tries passwords again and again is held up, on one account and from one place', async () => {
  const held = await officeParts()
  const limits = { account: 3, attempts: 5 }
  const app = await serveApp(held.parts, officeRoutes(held.parts), { port: 0, host: '127.0.0.1', limits })
  const tried = visitorOf(app.address)
  await tried.get('/sign-in')
  const statuses: number[] = []
  for (const email of ['a', 'a', 'a', 'a', 'b', 'c'])
    statuses.push((await tried.post('/sign-in', { email, password: 'wrong' })).status)
  expect(statuses).toEqual([401, 401, 401, 429, 401, 429])
  await app.close()
  await held.close()
})

test('an account is the one that would be signed in, however the form tells it', async () => {
  const held = await officeParts()
  const limits = { account: 2 }
  const app = await serveApp(held.parts, officeRoutes(held.parts), { port: 0, host: '127.0.0.1', limits })
  const tried = visitorOf(app.address)
  await tried.get('/sign-in')
  const statuses: number[] = []
  for (const email of ['a', ['b', 'a'], ['c', 'A '], 'a\0'])
    statuses.push((await tried.post('/sign-in', { email, password: 'wrong' })).status)
  expect(statuses).toEqual([401, 401, 429, 429])
  await app.close()
  await held.close()
})

test('whoever asks too much is told so before they are refused, and no more goes on record', async () => {
  const limits = { general: 3 }
  const app = await serveApp(office.parts, [...officeRoutes(office.parts), ...ROUTES], {
    port: 0,
    host: '127.0.0.1',
    limits,
  })
  const reader = visitorOf(app.address)
  reader.cookies.set('session', (await signedIn('reader')).cookies.get('session')!)
  const count = async () =>
    (await office.store.audit.search({ kind: 'refused' }, { from: 0, count: 1 })).total
  const before = await count()
  const statuses: number[] = []
  for (let at = 0; at < 5; at++) statuses.push((await reader.get('/lists/cp-visits')).status)
  expect(statuses).toEqual([403, 403, 403, 429, 429])
  expect(await count()).toBe(before + 3)
  await app.close()
})

test('where there is TLS, cookies are for it and this host alone', async () => {
  const office = await officeParts()
  const settings = { ...office.parts.settings, secure: true, address: 'https://plan.northmere.example' }
  const app = await serveApp({ ...office.parts, settings }, ROUTES, { port: 0, host: '127.0.0.1' })
  const shown = await visitorOf(app.address).get('/open')
  expect(shown.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-form=[\w-]{32}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ])
  expect(shown.headers.get('strict-transport-security')).toBe('max-age=31536000')
  await app.close()
  await office.close()
})

test('a port that is taken is said to be', async () => {
  const port = Number(new URL(served.address).port)
  await expect(serveApp(office.parts, [], { port, host: '127.0.0.1' })).rejects.toThrow(
    `Port ${port} is in use; give another with --port.`,
  )
})

test('a server that is asked to end answers what is under way first', async () => {
  const office = await officeParts()
  let begun = () => {}
  let go = () => {}
  const beginning = new Promise<void>(resolve => {
    begun = resolve
  })
  const gate = new Promise<void>(resolve => {
    go = resolve
  })
  const slow = page('/slow', {
    permission: 'anyone',
    answer: async () => {
      begun()
      await gate
      return { kind: 'text', type: 'text/plain', text: 'done' }
    },
  })
  const app = await serveApp(office.parts, [slow], { port: 0, host: '127.0.0.1' })
  const asked = visitorOf(app.address).get('/slow')
  await beginning
  const closed = app.close()
  go()
  expect((await asked).body).toBe('done')
  await closed
  await expect(fetch(app.address)).rejects.toThrow()
  await office.close()
})
