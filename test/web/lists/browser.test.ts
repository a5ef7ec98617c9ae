import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONTH, teamsPlan } from '../../store/list-pages/teams-plan.ts'
import type { Visitor } from '../visitor.ts'
import { type ListApp, listApp } from './list-parts.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const ADDRESSES = [
  '/worklists',
  '/worklists/cp-visits?where=standing:overdue&sort=last_visit&desc=1',
  '/worklists/caseloads',
  `/lists/contacts/ytd/${MONTH}?page=2`,
  `/lists/cp-visits-in-timescale/at/${MONTH}?group=team`,
  `/lists/cp-number/at/${MONTH}?where=team:T1&where=person_id:nobody`,
]

if (!CHROMIUM)
  console.warn('No Chromium on this machine: lists are not held to a browser. Install chromium to do so.')

describe.skipIf(!CHROMIUM)('lists in a browser (needs Chromium)', () => {
  let folder: Awaited<ReturnType<typeof teamsPlan>>
  let app: ListApp
  let browser: Browser

  beforeAll(async () => {
    folder = await teamsPlan(45, 150)
    app = await listApp(folder.path, [MONTH, '2023-04'])
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    folder?.remove()
  })

  const opened = async (visitor: Visitor, scripts = true): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled: scripts })
    const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: app.served.address }))
    await context.addCookies(cookies)
    return context.newPage()
  }
  const go = (page: Page, address: string) => page.goto(new URL(address, app.served.address).href)

  test.each([
    ['analyst', 1280],
    ['manager', 320],
  ] as const)(
    'break no accessibility rule and do not scroll sideways: %s at %i pixels',
    async (role, width) => {
      const page = await opened(await app.signedIn(role, ['T1']))
      const faults: string[] = []
      page.on('console', message => {
        if (message.type() === 'error') faults.push(message.text())
      })
      await page.setViewportSize({ width, height: 900 })
      const broken: string[] = []
      for (const address of ADDRESSES) {
        await go(page, address)
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
        await page.evaluate(AXE)
        const rules = (await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
        )) as readonly string[]
        broken.push(...rules.map(rule => `${address}: ${rule}`))
        const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
        if (wide > width) broken.push(`${address}: ${wide} pixels wide`)
      }
      expect([broken, faults]).toEqual([[], []])
      await page.context().close()
    },
    120_000,
  )

  test('are narrowed, sorted and saved without scripts, by keyboard', async () => {
    const page = await opened(await app.signedIn('analyst'), false)
    await go(page, '/worklists/cp-visits')
    await page.locator('summary', { hasText: 'Filter, group and save' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Team', { exact: true }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('button', { name: 'Show' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/where=team%3A/)
    await page.getByRole('link', { name: 'Due', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/sort=due/)
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('Due')
    await page.getByLabel('Save this view as').fill('Mine')
    await page.keyboard.press('Enter')
    await page.getByText('The view was saved.').waitFor()
    await go(page, '/worklists')
    expect(await page.getByRole('link', { name: 'Mine', exact: true }).getAttribute('href')).toMatch(
      /^\/worklists\/cp-visits\?where=team%3A.*&sort=due$/,
    )
    await page.context().close()
  }, 300_000)
})
