import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monthName } from '../../../src/base/month.ts'
import type { AuditLine } from '../../../src/people/audit.ts'
import { type AppHere, appHere, PASSWORD } from './app-here.ts'
import { HAS_BROWSER, openBrowser, signIn, type Window } from './browser.ts'
import { SMALL_TEAMS, type SmallPlan, unloadedPlan } from './small-plan.ts'

const MEASURES = ['cp-number', 'cp-visits-in-timescale'] as const
const ANSWERS = {
  'What’s working well?': 'Every child has a plan that a manager has read.',
  'What are we worried about?': 'Some visits are recorded late.',
  'What are we doing about it?': 'Managers go through the list on Mondays.',
}
const who = (name: string) => `${name}@northmere.example`

describe.skipIf(!HAS_BROWSER)('a month, from the records to the board (needs Chromium)', () => {
  let plan: SmallPlan
  let app: AppHere
  let window: Window
  let month = ''
  const pages = new Map<string, Page>()

  beforeAll(async () => {
    plan = unloadedPlan(120, who('manager'), MEASURES)
    app = await appHere(plan.path, { today: '2023-07-05' })
    window = await openBrowser(app.address)
    await app.add(who('analyst'), ['analyst'])
    await app.add(who('manager'), ['manager'], SMALL_TEAMS.slice(0, 2))
    await app.add(who('director'), ['signatory'])
    await app.add(who('reader'), ['reader'])
    for (const name of ['analyst', 'manager', 'director', 'reader']) {
      const page = await (await window.open()).newPage()
      await signIn(page, app.address, who(name), PASSWORD)
      pages.set(name, page)
    }
  }, 900_000)

  afterAll(async () => {
    await window?.close()
    await app.close()
    plan.remove()
  })

  const go = async (name: string, path: string): Promise<Page> => {
    const page = pages.get(name)!
    await page.goto(app.address + path)
    return page
  }
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

  test('the analyst loads the records and opens the month', { timeout: 180_000 }, async () => {
    const page = await go('analyst', '/extracts')
    expect(await page.locator('main').textContent()).toContain('No records have been loaded yet.')
    await press(page, 'Load a new extract')
    await page.getByRole('row', { name: /2023-07-05-01/ }).waitFor()
    month = (await app.parts.reports.months())[0]!
    await page.getByRole('link', { name: 'Writing' }).click()
    await page.getByLabel('Month', { exact: true }).selectOption({ label: monthName(month) })
    await page.getByLabel('Answers are wanted by').fill('2023-07-14')
    await press(page, 'Open the month')
    await page.getByText('Wanted by').first().waitFor()
    expect(await page.locator('main').textContent()).toContain('2 not written')
  })

  test('the manager is told what to write, writes it, and hands it in', { timeout: 180_000 }, async () => {
    const page = await go('manager', '/')
    expect(await page.getByRole('link', { name: /^Write about/ }).count()).toBe(MEASURES.length)
    for (const measure of MEASURES) {
      await go('manager', `/writing/${month}/${measure}`)
      for (const [question, words] of Object.entries(ANSWERS)) {
        const box = page.getByRole('textbox', { name: question })
        await box.fill(words)
        await page
          .locator('section', { has: box })
          .getByText(/^Saved/)
          .waitFor()
      }
      await press(page, 'Mark as ready for review')
      await page.locator('main').getByText('Ready for review').first().waitFor()
    }
    const kept = await app.parts.cycles.answers(month)
    expect(kept.map(({ text }) => text).sort()).toEqual(
      [...Object.values(ANSWERS), ...Object.values(ANSWERS)].sort(),
    )
  })

  test('the manager works a list of their own teams', { timeout: 180_000 }, async () => {
    const page = await go('manager', '/worklists')
    await page
      .getByRole('row', { name: /Child protection visits/ })
      .getByRole('link')
      .first()
      .click()
    const table = page.getByRole('region', { name: 'Rows of the list' })
    const rows = Number(await table.getAttribute('data-rows'))
    expect(rows).toBeGreaterThan(0)
    expect(rows).toBeLessThan(Number(await table.getAttribute('data-whole')))
    await page.getByText('Filter, group and save').click()
    await page.getByLabel('Save this view as').fill('My Mondays')
    await press(page, /^Save$/)
    await page.getByText('The view was saved.').waitFor()
    await go('manager', '/worklists')
    await page.getByRole('link', { name: 'My Mondays' }).click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: /for Excel/ }).click()
    expect((await downloading).suggestedFilename()).toMatch(/\.xlsx$/)
  })

  test('the director signs the measures and the month, and it is published', {
    timeout: 180_000,
  }, async () => {
    const page = await go('director', `/writing/${month}/sign`)
    const together = page.getByRole('button', { name: /^Sign off (this measure|these)/ })
    if (await together.count()) await together.click()
    for (const measure of MEASURES) {
      await go('director', `/writing/${month}/${measure}`)
      const button = page.getByRole('button', { name: 'Sign off', exact: true })
      if ((await button.count()) === 0) continue
      if (await page.getByLabel('I sign off all the same').count()) {
        await page.getByLabel('I sign off all the same').check()
        await page.getByLabel('Why').fill('It is for the board to see.')
      }
      await button.click()
      await page.locator('main').getByText('Signed off').first().waitFor()
    }
    await go('director', `/writing/${month}/sign`)
    await press(page, `Sign off ${monthName(month)}`)
    await page.waitForURL(`**/writing/${month}/publish`)
    await press(page, `Publish ${monthName(month)}`)
    await page.getByText('is published as').waitFor({ timeout: 150_000 })
  })

  test('the reader reads what was published, with who signed it, and opens no list', {
    timeout: 180_000,
  }, async () => {
    const page = await go('reader', '/')
    await page.getByRole('link', { name: new RegExp(`${monthName(month)}, edition`) }).click()
    expect(await heading(page)).toContain(monthName(month))
    expect(await page.locator('main').textContent()).toContain('director')
    const edition = (await app.parts.reports.editions())[0]!
    await go('reader', `/editions/${edition.name}/cp-number`)
    for (const words of Object.values(ANSWERS)) await page.getByText(words).first().waitFor()
    expect(await page.locator('a[href^="/lists"]').count()).toBe(0)
    const refused = await page.goto(`${app.address}/lists/cp-number/at/${month}`)
    expect(refused?.status()).toBe(403)
    const draft = await page.goto(`${app.address}/months/${month}`)
    expect(draft?.status()).toBe(403)
  })

  test('what is published stays, and all that was done is on record in order', async () => {
    const page = await go('manager', `/writing/${month}/cp-number`)
    expect(await page.getByRole('textbox').count()).toBe(0)
    const lines: AuditLine[] = []
    for await (const batch of app.parts.audit.all()) lines.push(...batch)
    const kinds = [...new Set(lines.map(({ kind }) => kind))]
    expect(kinds).toEqual([
      'signed-in',
      'extract-loaded',
      'cycle-opened',
      'answer-saved',
      'stage-moved',
      'list-opened',
      'view-saved',
      'list-downloaded',
      'signed-off',
      'published',
      'refused',
    ])
    const list = lines.find(({ kind }) => kind === 'list-opened')!
    expect(list.person).toBe((await app.parts.people.findByEmail(who('manager')))!.id)
    expect(list.detail.rows).toBeGreaterThan(0)
    expect(await app.parts.audit.firstBroken()).toBeNull()
    expect(window.faults.filter(fault => !fault.includes('403'))).toEqual([])
    expect(app.logged.filter(({ event }) => event === 'fault')).toEqual([])
  })
})
