import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlan } from '../../../src/store/plan-folder.ts'
import { withLists } from '../../../src/store/with-lists.ts'
import { sheetsOf } from '../../render/xlsx/read-workbook.ts'
import { everyFigure, MONTH, teamsPlan } from '../../store/list-pages/teams-plan.ts'
import type { Shown, Visitor } from '../visitor.ts'
import { type ListApp, listApp } from './list-parts.ts'

let folder: Awaited<ReturnType<typeof teamsPlan>>
let app: ListApp
let analyst: Visitor
let manager: Visitor

beforeAll(async () => {
  folder = await teamsPlan(44, 200)
  app = await listApp(folder.path, [MONTH, '2023-04'])
  analyst = await app.signedIn('analyst')
  manager = await app.signedIn('manager', ['T1'])
}, 300_000)
afterAll(async () => {
  await app?.close()
  folder?.remove()
})

/** What a page says it has, and the rows that it shows. */
const countsOf = ({ body }: Shown) => ({
  rows: Number(/data-rows="(\d+)"/.exec(body)?.[1]),
  whole: Number(/data-whole="(\d+)"/.exec(body)?.[1]),
  shown: [...(/<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(body)?.[1] ?? '').matchAll(/<tr /g)].length,
})
const plain = (body: string) => body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
const hrefsIn = (body: string, pattern: RegExp) =>
  [...body.matchAll(/href="([^"]+)"/g)]
    .map(match => match[1]!.replaceAll('&amp;', '&'))
    .filter(href => pattern.test(href))

/** All the rows that can be reached from a list's first page by its link to the next. */
async function rowsOf(visitor: Visitor, address: string): Promise<number> {
  let [rows, next] = [0, address as string | undefined]
  while (next !== undefined) {
    const page = await visitor.get(next)
    expect([next, page.status]).toEqual([next, 200])
    rows += countsOf(page).shown
    const link = /govuk-pagination__next">\s*<a[^>]*href="([^"]+)"/.exec(page.body)?.[1]
    next = link?.replaceAll('&amp;', '&')
  }
  return rows
}

test('the list of every measure and window counts what the figure counts, and shows it row by row', async () => {
  const open = openPlan(folder.path)
  await withLists(open, folder.extract, { from: '2022-06', to: MONTH }, async lists => {
    let total = 0
    for (const list of everyFigure(open)) {
      if (list.kind !== 'figure') continue
      const { measure, window, month } = list.ref
      const address = `/lists/${measure}/${window}/${month}`
      const { rows } = await lists.open(list.ref)
      expect([address, countsOf(await analyst.get(address)).whole]).toEqual([address, rows.length])
      expect([address, await rowsOf(analyst, address)]).toEqual([address, rows.length])
      total += rows.length
    }
    expect(total).toBeGreaterThan(500)
  })
}, 300_000)

test.each(['analyst', 'manager'])(
  'every number of what there is to do leads to as many rows: %s',
  async role => {
    const visitor = role === 'analyst' ? analyst : manager
    const { body } = await visitor.get('/worklists')
    const links = [
      ...body.matchAll(/<a class="govuk-link" href="(\/worklists\/[^"]+)">([\d,]+)(<span| on )/g),
      ...body.matchAll(/href="(\/worklists\/[^"]+)">[^<]*<\/a> <span class="soft">([\d,]+)</g),
    ]
    for (const [, href, count] of links) {
      const address = href!.replaceAll('&amp;', '&')
      const rows = await rowsOf(visitor, address)
      expect([address, rows]).toEqual([address, Number(count!.replaceAll(',', ''))])
    }
    expect(links.length).toBeGreaterThan(20)
    expect(plain(body)).toMatch(/\d+% now, (green|amber|red); \d+% on \w+day /)
  },
  60_000,
)

test('a manager sees the rows of their own team, of how many, and why no more', async () => {
  const page = await manager.get(`/lists/cp-number/at/${MONTH}`)
  const { rows, whole } = countsOf(page)
  expect(rows).toBeGreaterThan(0)
  expect(rows).toBeLessThan(whole)
  expect(plain(page.body)).toContain(`You may see ${rows} of ${whole} rows: those of Assessment north.`)
  expect(page.body).not.toContain('where=team%3AT2')
  expect(countsOf(await manager.get(`/lists/cp-number/at/${MONTH}?where=team:T2`)).rows).toBe(0)
  const contacts = await manager.get(`/lists/contacts/month/${MONTH}`)
  expect(plain(contacts.body)).toContain('the list tells no team, so its rows are for analysts alone')
  expect(plain((await (await app.signedIn('manager')).get('/worklists')).body)).toContain(
    'An administrator has not yet said which teams are yours',
  )
})

describe('on record', () => {
  test('is every opening: which list, of which extract, how many rows, and no value that could be a child’s', async () => {
    const extract = folder.extract.manifest.id
    await manager.get(`/lists/cp-number/at/${MONTH}`)
    const [[, opened]] = (await app.recorded()) as [[string, { rows: number }]]
    expect(opened).toEqual({ list: `cp-number at ${MONTH}`, extract, rows: opened.rows, page: 1 })
    await analyst.get('/worklists/cp-visits?team=T1&child=very-own-id&where=category:NEG&where=worker:w1')
    const [[kind, detail]] = (await app.recorded()) as [[string, Record<string, unknown>]]
    expect([kind, detail.list, detail.filters]).toEqual([
      'list-opened',
      'worklist cp-visits',
      'category, worker, team T1, person_id',
    ])
    const told = JSON.stringify([await app.recorded(50), app.office.logged])
    expect(told).not.toMatch(/very-own-id|NEG/)
  })

  test('is a download, with the rows that it holds', async () => {
    const address = `/lists/cp-number/at/${MONTH}/workbook`
    const page = await manager.get(address)
    expect(page.headers.get('content-disposition')).toContain(`cp-number at ${MONTH}.xlsx`)
    expect(page.headers.get('cache-control')).toBe('no-store')
    const [[kind, detail]] = (await app.recorded()) as [[string, { rows: number }]]
    expect(kind).toBe('list-downloaded')
    const cookie = [...manager.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(address, app.served.address), { headers: { cookie } })
    const [sheet] = sheetsOf(new Uint8Array(await response.arrayBuffer()))
    const keys = [...sheet!.cells].filter(([place, { value }]) => /^A\d+$/.test(place) && value !== null)
    expect(keys.length - 4).toBe(detail.rows)
    expect(detail.rows).toBe(countsOf(await manager.get(`/lists/cp-number/at/${MONTH}`)).rows)
  })
})

test.each([
  '/lists/nothing/at/2023-05',
  '/lists/cp-number/ytd/2023-05',
  '/lists/cp-number/at/2024-01',
  '/lists/cp-number/at/never',
  '/lists/cp-number/at/2023-05?extract=none',
  '/worklists/nothing',
  '/worklists?extract=none',
])('%s is not there', async address => {
  expect((await analyst.get(address)).status).toBe(404)
})

test.each([
  '/lists/cp-number/at/2023-05?sort=nothing',
  '/worklists/cp-visits?where=no:1',
  '/worklists?on=yesterday',
])('%s is told to be wrong', async address => {
  expect((await analyst.get(address)).status).toBe(400)
})

test('a reader opens no list, and nobody is asked to sign in first', async () => {
  const reader = await app.signedIn('reader')
  for (const address of [
    '/worklists',
    '/worklists/cp-visits',
    `/lists/cp-number/at/${MONTH}`,
    '/worklists/cp-visits/workbook',
  ])
    expect([address, (await reader.get(address)).status]).toEqual([address, 403])
})

describe('a list as somebody asks for it', () => {
  test('keeps what was asked from link to link', async () => {
    const { body } = await analyst.get('/worklists/cin-visits?where=team:T1&sort=due&desc=1&on=2023-05-15')
    const sorts = hrefsIn(body, /sort=plan_start/)
    expect(sorts[0]).toBe('/worklists/cin-visits?on=2023-05-15&where=team%3AT1&sort=plan_start')
    expect(body).toContain('aria-sort="descending"')
    expect(body).toContain('as on 15 May 2023')
    expect(hrefsIn(body, /workbook/)[0]).toContain('where=team%3AT1')
  })

  test('is counted by a column, each count leading to its rows', async () => {
    const { body } = await analyst.get(`/lists/cp-visits-in-timescale/at/${MONTH}?group=team`)
    const groups = [...body.matchAll(/href="([^"]+)">(\d+)<span[^>]*> (rows|met)/g)]
    expect(groups.filter(([, , , what]) => what === 'rows').length).toBe(4)
    expect(groups.filter(([, , , what]) => what === 'met').length).toBeGreaterThan(1)
    for (const [, href, count] of groups)
      expect(countsOf(await analyst.get(href!.replaceAll('&amp;', '&'))).rows).toBe(Number(count))
    const late = await analyst.get('/worklists/cp-visits?group=team&where=team:T1&where=team:T2')
    const overdue = [...late.body.matchAll(/href="([^"]+)">(\d+)<span[^>]*> overdue/g)]
    expect(overdue.length).toBeGreaterThan(0)
    for (const [, href, count] of overdue)
      expect(countsOf(await analyst.get(href!.replaceAll('&amp;', '&'))).rows).toBe(Number(count))
  })

  test('says of the rows that are asked for how many are due, each number leading to its rows', async () => {
    const { body } = await analyst.get('/worklists/cp-visits?where=team:T1&within=10')
    const due = [...body.matchAll(/href="([^"]+)"><strong class="govuk-tag[^"]*">([\d,]+) /g)]
    expect(due.length).toBeGreaterThan(0)
    for (const [, href, count] of due)
      expect(countsOf(await analyst.get(href!.replaceAll('&amp;', '&'))).rows).toBe(Number(count))
  })

  test.each([
    ['/worklists/cp-visits', true],
    ['/worklists/caseloads', false],
    [`/lists/cp-number/at/${MONTH}`, false],
  ])('%s is narrowed to what is due soon: %s', async (address, has) => {
    const { body } = await analyst.get(`${address}?within=5`)
    expect([
      body.includes('name="within"'),
      plain(body).includes('within 5 working days, or overdue'),
    ]).toEqual([has, has])
  })

  test('is saved under a name, without its page and without whose child it was of', async () => {
    await analyst.get('/worklists/cp-visits')
    const saved = await analyst.post('/views', {
      name: '  Team one,   <b>late</b> ',
      address: '/worklists/cp-visits?where=team:T1&where=person_id:very-own-id&sort=due&page=2',
    })
    expect(saved.to).toBe('/worklists/cp-visits?where=team%3AT1&sort=due')
    expect(await app.recorded()).toEqual([['view-saved', { list: '/worklists/cp-visits' }]])
    const work = await analyst.get('/worklists')
    expect(work.body).toContain('>Team one, &lt;b&gt;late&lt;/b&gt;</a>')
    expect(work.body).toContain('href="/worklists/cp-visits?where=team%3AT1&amp;sort=due"')
    const remove = /action="(\/views\/[^"]+\/remove)"/.exec(work.body)![1]!
    await manager.get('/worklists')
    await manager.post(remove)
    expect((await analyst.get('/worklists')).body).toContain(remove)
    await analyst.post(remove)
    expect((await analyst.get('/worklists')).body).not.toContain(remove)
  })

  test.each([
    ['', '/worklists/cp-visits'],
    ['x'.repeat(81), '/worklists/cp-visits'],
    ['Elsewhere', 'https://elsewhere.example/'],
    ['Elsewhere', '//elsewhere.example/worklists/cp-visits'],
    ['A page', '/people'],
  ])('is not saved as %j of %s', async (name, address) => {
    await analyst.get('/worklists/cp-visits')
    expect((await analyst.post('/views', { name, address })).status).toBe(400)
  })
})
