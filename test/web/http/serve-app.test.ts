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
    '/sign-in?then=%2Flists%2Fcp-visits%3Fsort%3Ddue%26page%3D2',
  ])
  await visitor.get(asked.to!)
  const sent = await visitor.post('/sign-in', {
    email: 'Manager@Northmere.example',
    password: PASSWORD,
    then: '/lists/cp-visits?sort=due&page=2',
  })
  expect(sent.to).toBe('/lists/cp-visits?sort=due&page=2')
  expect((await visitor.get(sent.to!)).status).toBe(200)
  expect(seen.at(-1)).toBe(
    '[{"measure":"cp-visits"},{"sort":"due","page":"2"},{"kind":"teams","teams":["T1"]}]',
  )
})
