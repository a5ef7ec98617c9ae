import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { displayNumber } from '../../../src/base/display.ts'
import { monthsElapsed, shiftMonth } from '../../../src/base/month.ts'
import { ROLES, type Role } from '../../../src/people/role.ts'
import { run } from '../../cli/run.ts'
import type { Visitor } from '../visitor.ts'
import { type AppHere, appHere } from './app-here.ts'
import { type Counted, countRows, crawl, type Page } from './crawl.ts'
import { type SmallPlan, smallPlan } from './small-plan.ts'

interface Figure {
  readonly measure: string
  readonly month: string
  readonly window: string
  readonly numerator: number
  readonly denominator: number | null
  readonly value: number | null
  readonly met: readonly string[]
  readonly notMet: readonly string[]
}

let plan: SmallPlan
let app: AppHere
let month = ''
/** The figures by the address of their list, as the command line gives them. */
const figures = new Map<string, Figure>()
const crawled = new Map<Role, { readonly visitor: Visitor; readonly pages: readonly Page[] }>()
const counted = new Map<string, Counted>()

/** Teams of the records, of which the manager has the first. */
let teams: readonly string[] = []

beforeAll(async () => {
  plan = await smallPlan(90, 'manager@northmere.example')
  app = await appHere(plan.path)
  month = (await app.parts.reports.months())[0]!
  teams = (await app.parts.lists.teams()).map(({ code }) => code)
  for (const role of ROLES)
    await app.add(`${role}@northmere.example`, [role], role === 'manager' ? teams.slice(0, 2) : [])
  const analyst = await app.parts.people.findByEmail('analyst@northmere.example')
  await app.parts.cycles.open({ month, extract: null, openedBy: analyst!.id, due: '2023-08-01' })
  const earlier = shiftMonth(month, -1)
  await app.parts.reports.publish(earlier, { by: 'Director', on: '2023-06-15' })
  const asked = ['figures', plan.path, '--from', shiftMonth(month, -36), '--to', month]
  const { out } = await run([...asked, '--format', 'json', '--keys'])
  for (const figure of (JSON.parse(out) as { figures: readonly Figure[] }).figures)
    figures.set(`/lists/${figure.measure}/${figure.window}/${figure.month}`, figure)
  for (const role of ROLES) {
    const visitor = await app.visit(`${role}@northmere.example`)
    crawled.set(role, { visitor, pages: await crawl(visitor, isOfTheMonth) })
  }
}, 900_000)

afterAll(async () => {
  await app.close()
  plan.remove()
})

/** Every page but other months' reports, which are made in the same way; lists are gone through where figures are. */
function isOfTheMonth(to: string): boolean {
  if (/^\/(lists|assets|sign-)|\/workbook|\/export/.test(to)) return false
  if (/^\/worklists\/.*\?|[?&](extract|against)=/.test(to)) return false
  return !to.startsWith('/months/') || to.startsWith(`/months/${month}`)
}

const linksOf = (role: Role) => crawled.get(role)!.pages.flatMap(page => page.links)
const listOf = (to: string) => to.replace(/\?.*$/, '')

describe('a crawl as each role', () => {
  test('finds pages, and none that is broken', () => {
    for (const [role, { pages }] of crawled) {
      expect(
        pages.filter(({ status }) => status !== 200).map(({ path, status }) => `${role} ${path} ${status}`),
      ).toEqual([])
      expect(pages.length, role).toBeGreaterThan(3)
    }
    const paths = crawled.get('analyst')!.pages.map(({ path }) => path)
    expect(paths).toContain(`/months/${month}/cp-number`)
    expect(paths).toContain(`/writing/${month}/cp-number`)
    expect(paths.filter(path => path.startsWith('/editions/')).length).toBeGreaterThan(3)
    expect(app.logged.filter(({ event }) => event === 'fault')).toEqual([])
  })

  test('offers lists to those alone who may open them', async () => {
    for (const role of ROLES) {
      const isFor = role === 'manager' || role === 'analyst'
      const offered = crawled
        .get(role)!
        .pages.flatMap(({ path, links }) =>
          links.flatMap(({ to }) => (/^\/lists|^\/worklists/.test(to) ? [`${path} offers ${to}`] : [])),
        )
      if (isFor) expect(offered.length).toBeGreaterThan(0)
      else expect(offered.slice(0, 10), role).toEqual([])
      const { visitor } = crawled.get(role)!
      expect((await visitor.get(`/lists/cp-number/at/${month}`)).status, role).toBe(isFor ? 200 : 403)
    }
  })

  test('finds as many rows behind every figure as the figure says', { timeout: 600_000 }, async () => {
    const links = linksOf('analyst').filter(({ isFigure, to }) => isFigure && to.startsWith('/lists/'))
    const lists = new Set(links.map(({ to }) => to))
    const { visitor } = crawled.get('analyst')!
    for (const list of lists) counted.set(list, await countRows(visitor, list))
    const wrong: string[] = []
    for (const { to, words } of links) {
      const figure = figures.get(listOf(to))
      const { status, rows, met, whole } = counted.get(to)!
      if (!figure || status !== 200) wrong.push(`${to}: ${figure ? status : 'no such figure'}`)
      else if (rows !== figure.met.length + figure.notMet.length || rows !== whole)
        wrong.push(`${to}: ${rows} rows of ${whole}, figure ${figure.numerator} of ${figure.denominator}`)
      else if (figure.notMet.length > 0 && met !== figure.met.length) wrong.push(`${to}: ${met} met`)
      else if (!saysFigure(words, figure)) wrong.push(`${to}: says ${words}, is ${figure.value}`)
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(lists.size).toBeGreaterThan(300)
    expect(new Set([...lists].map(list => list.split('/')[2])).size).toBeGreaterThan(20)
  })

  test('shows a manager the rows of their own teams of the same figures, and says of how many', {
    timeout: 600_000,
  }, async () => {
    const { visitor } = crawled.get('manager')!
    const analyst = crawled.get('analyst')!.visitor
    const lists = new Set(
      linksOf('manager').flatMap(({ isFigure, to }) => (isFigure && listOf(to).endsWith(month) ? [to] : [])),
    )
    let own = 0
    for (const list of lists) {
      const { rows, whole } = await countRows(visitor, list)
      const narrowed = teams.slice(0, 2).map(team => `&where=${encodeURIComponent(`team:${team}`)}`)
      const all = await countRows(analyst, `${list}${list.includes('?') ? '' : '?'}${narrowed.join('')}`)
      const hasTeams = (await analyst.get(list)).body.includes('value="team"')
      expect([list, whole]).toEqual([list, counted.get(list)?.rows ?? whole])
      expect([list, rows]).toEqual([list, hasTeams ? all.rows : 0])
      own += rows
    }
    expect(lists.size).toBeGreaterThan(20)
    expect(own).toBeGreaterThan(10)
  })

  test('finds as many rows in every list to be worked as its counts say', { timeout: 600_000 }, async () => {
    for (const role of ['analyst', 'manager'] as const) {
      const { visitor, pages } = crawled.get(role)!
      const links = pages
        .find(({ path }) => path === '/worklists')!
        .links.filter(({ to, words }) => /^\/worklists\/./.test(to) && /^\d+$/.test(words))
      const wrong: string[] = []
      for (const { to, words } of links) {
        const { rows } = await countRows(visitor, to)
        if (rows !== Number(words)) wrong.push(`${role} ${to}: says ${words}, has ${rows}`)
      }
      expect(wrong).toEqual([])
      expect(links.length).toBeGreaterThan(10)
    }
  })
})

/** Whether the words of a link are the figure, one of the two numbers it is made from, or its pace in a whole year. */
function saysFigure(words: string, { value, numerator, denominator, window, month }: Figure): boolean {
  const said = /[\d,]+(\.\d+)?/.exec(words)?.[0]
  if (said === undefined) return value === null
  const pace = window === 'ytd' ? (numerator * 12) / monthsElapsed(month) : null
  const known = [value, numerator, denominator, pace].flatMap(each =>
    each === null ? [] : [displayNumber(each)],
  )
  return known.includes(said) || known.includes(said.replace(/\.0$/, ''))
}
