import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SHOWN } from '../../../src/sample/demo-people.ts'
import { writeNorthmere } from '../../../src/sample/write-northmere.ts'
import { routesOf } from '../../../src/web/routes.ts'
import { loadData } from '../../store/plan-folders.ts'
import { type AppHere, appHere } from './app-here.ts'
import { broken, HAS_BROWSER, openBrowser, signIn, type Window } from './browser.ts'
import { tabThrough } from './tab-through.ts'

type Who = 'reader' | 'manager' | 'analyst' | 'director' | 'administrator' | 'newcomer'

/** A page of every kind, as somebody who may see it. `EDITION` and `PERSON` stand for what there is. */
const PAGES: Readonly<Record<Who, readonly string[]>> = {
  reader: [
    '/',
    '/editions',
    '/editions/EDITION',
    '/editions/EDITION/cp-visits-in-timescale',
    '/months',
    '/account',
    '/people',
    '/nowhere',
  ],
  manager: [
    '/',
    '/months/2022-12',
    '/months/2022-12/cp-visits-in-timescale',
    '/months/2022-12/data-quality',
    '/measures/cp-visits-in-timescale',
    '/worklists',
    '/worklists/cp-visits',
    '/lists/cp-visits-in-timescale/at/2022-12',
    '/lists/cp-visits-in-timescale/at/2022-12?group=worker',
    '/lists/cp-visits-in-timescale/at/2022-12?where=team:T05&sort=due&desc=1',
    '/writing',
    '/writing/2022-12',
    '/writing/2022-12/cp-visits-in-timescale',
    '/writing/2022-12/cp-visits-in-timescale/history',
    '/writing/2022-11/cp-visits-in-timescale',
  ],
  analyst: [
    '/',
    '/extracts',
    '/writing',
    '/writing/2022-12',
    '/writing/2022-12/cla-number/settle',
    '/writing/2022-12/reminders',
    '/worklists/unallocated',
  ],
  director: [
    '/',
    '/writing/2022-12/cin-number',
    '/writing/2022-12/sign',
    '/writing/2022-12/publish',
    '/writing/2022-11/sign',
  ],
  administrator: ['/', '/people', '/people/new', '/people/PERSON', '/audit', '/audit?kind=signed-in'],
  newcomer: ['/account/password'],
}
const WIDTHS = [320, 768, 1280] as const
const MAIN = [
  '/',
  '/editions/EDITION',
  '/months/2022-12',
  '/months/2022-12/cp-visits-in-timescale',
  '/worklists',
  '/lists/cp-visits-in-timescale/at/2022-12',
  '/writing/2022-12',
  '/writing/2022-12/cp-visits-in-timescale',
  '/writing/2022-12/cla-number/settle',
  '/writing/2022-12/sign',
  '/audit',
  '/people',
  '/extracts',
  '/account',
]
const SHOTS = 'test/web/app/shots'
const NEWCOMER = { email: 'newcomer@northmere.example', password: 'kettle-orchid-parade' }

describe.skipIf(!HAS_BROWSER)('the pages of Northmere (needs Chromium)', () => {
  const plan = join(mkdtempSync(join(tmpdir(), 'northmere-app-')), 'northmere')
  const pages = new Map<Who, Page>()
  const contexts: BrowserContext[] = []
  let app: AppHere
  let window: Window
  let fill: (path: string) => string

  beforeAll(async () => {
    await writeNorthmere(plan, { seed: 1, to: '2022-12' })
    await loadData(plan, '2023-01-05')
    app = await appHere(plan, { demo: true, today: '2023-01-09' })
    await app.parts.people.add(
      { ...NEWCOMER, name: 'New Comer', roles: ['reader'], teams: [], active: true },
      NEWCOMER.password,
    )
    const edition = (await app.parts.reports.editions())[0]!.name
    const person = (await app.parts.people.all())[0]!.id
    fill = path => path.replace('EDITION', edition).replace('PERSON', person)
    window = await openBrowser(app.address)
    for (const who of Object.keys(PAGES) as Who[]) {
      const context = await window.open()
      contexts.push(context)
      const page = await context.newPage()
      const { email, password } = accountOf(who)
      await signIn(page, app.address, email, password)
      pages.set(who, page)
    }
  }, 900_000)

  afterAll(async () => {
    await window?.close()
    await app?.close()
    rmSync(join(plan, '..'), { recursive: true, force: true })
  })

  const accountOf = (who: Who) => {
    if (who === 'newcomer') return NEWCOMER
    const at = ['reader', 'manager', 'analyst', 'director', 'administrator'].indexOf(who)
    return SHOWN[at]!
  }
  const each = async (visit: (page: Page, path: string, who: Who) => Promise<void>) => {
    for (const who of Object.keys(PAGES) as Who[])
      for (const path of PAGES[who]) {
        const page = pages.get(who)!
        await page.goto(app.address + fill(path))
        await visit(page, path, who)
      }
  }

  test('every kind of page is among those that are tried', () => {
    const tried = Object.values(PAGES)
      .flat()
      .map(path => fill(path).replace(/\?.*$/, ''))
    const shown = routesOf(app.parts).filter(
      ({ method, path }) =>
        method === 'GET' && !/workbook|export|\/files|:file|back$|provider|health|ready|metrics/.test(path),
    )
    const fits = (pattern: string) => {
      const form = new RegExp(`^${pattern.replace(/:[a-z]+/g, '[^/]+')}$`)
      return tried.some(path => form.test(path)) || pattern === '/sign-in'
    }
    expect(shown.map(({ path }) => path).filter(path => !fits(path))).toEqual([])
  })

  test('no page breaks an accessibility rule', { timeout: 400_000 }, async () => {
    const faults: string[] = []
    await each(async (page, path, who) => {
      faults.push(...(await broken(page)).map(rule => `${who} ${path}: ${rule}`))
    })
    const page = await (await window.open()).newPage()
    await page.goto(`${app.address}/sign-in`)
    faults.push(...(await broken(page)).map(rule => `/sign-in: ${rule}`))
    expect(faults).toEqual([])
  })

  test('no page scrolls sideways on a telephone or breaks a rule there', { timeout: 400_000 }, async () => {
    const wide: string[] = []
    await each(async (page, path, who) => {
      await page.setViewportSize({ width: 320, height: 700 })
      const width = (await page.evaluate('document.documentElement.scrollWidth')) as number
      if (width > 320) wide.push(`${who} ${path}: ${width}`)
      wide.push(...(await broken(page)).map(rule => `${who} ${path}: ${rule}`))
      await page.setViewportSize({ width: 1280, height: 900 })
    })
    expect(wide).toEqual([])
  })

  test('every page can be worked by the keyboard alone, and shows where it is', {
    timeout: 400_000,
  }, async () => {
    const faults: string[] = []
    await each(async (page, path, who) => {
      if (path.startsWith('/editions/EDITION') || path.startsWith('/months/2022-12/data')) return
      const { skips, missed, unseen } = await tabThrough(page)
      if (!skips) faults.push(`${who} ${path}: no way past the navigation`)
      faults.push(...missed.map(part => `${who} ${path}: not reached ${part}`))
      faults.push(...unseen.map(part => `${who} ${path}: does not show ${part}`))
    })
    expect(faults).toEqual([])
  })

  test('the way past the navigation leads to the content', async () => {
    const page = pages.get('reader')!
    await page.goto(`${app.address}/editions`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
  })

  test('with scripts off, people sign in, write, list and leave', { timeout: 200_000 }, async () => {
    const page = await (await window.open({ scripts: false })).newPage()
    const { email, password } = accountOf('manager')
    await signIn(page, app.address, email, password)
    await page.goto(`${app.address}/writing/2022-12/cp-number`)
    await page.getByRole('textbox', { name: 'What are we worried about?' }).fill('Plans last longer.')
    await page.getByRole('button', { name: 'Save all three' }).click()
    await page.getByText('Your words are saved.').waitFor()
    const [kept] = await app.parts.cycles.answers('2022-12', 'cp-number')
    expect(kept?.text).toBe('Plans last longer.')
    await page.goto(`${app.address}/lists/cp-visits-in-timescale/at/2022-12`)
    await page.getByText('Filter, group and save').click()
    await page.getByLabel('Count by').selectOption({ label: 'Worker' })
    await page.getByRole('button', { name: 'Show' }).click()
    expect(await page.getByRole('row').count()).toBeGreaterThan(3)
    await page
      .getByRole('button', { name: 'Sign out' })
      .or(page.getByRole('link', { name: 'Sign out' }))
      .click()
    await page.goto(`${app.address}/worklists`)
    expect(page.url()).toContain('/sign-in')
  })

  test('the main pages are pictured at three widths', { timeout: 400_000 }, async () => {
    mkdirSync(SHOTS, { recursive: true })
    await each(async (page, path, who) => {
      if (!MAIN.includes(path)) return
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const name = `${who}${path.replace(/\W+/g, '-').replace(/-$/, '') || '-home'}-${width}.png`
        const picture = await page.screenshot({ path: join(SHOTS, name) })
        expect(picture.length).toBeGreaterThan(5000)
      }
    })
  })

  test('no page asked for anything from elsewhere, or did what its policy forbids', () => {
    const expected = /status of (403|404)/
    expect(window.faults.filter(fault => !expected.test(fault))).toEqual([])
    expect(app.logged.filter(({ event }) => event === 'fault')).toEqual([])
  })
})
