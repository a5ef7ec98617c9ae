import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '../office-parts.ts'
import { type Who, type WritingApp, writingApp } from './writing-parts.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PLACE = { month: '2022-11', measure: 'cp-rate' } as const

if (!CHROMIUM) console.warn('No Chromium on this machine: saving is not held to a browser.')

describe.skipIf(!CHROMIUM)('answers save themselves (needs Chromium)', () => {
  let app: WritingApp
  let browser: Browser
  const faults: string[] = []

  beforeAll(async () => {
    app = await writingApp()
    await app.parts.cycles.open({
      ...{ month: '2022-11', extract: null, due: '2022-12-14' },
      openedBy: app.person('linus').id,
    })
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  /** Somebody at a page of the app, in a browser of their own. */
  async function at(who: Who, path: string, javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    page.on('pageerror', error => faults.push(error.message))
    await signIn(page, who)
    await page.goto(app.address + path)
    return page
  }

  async function signIn(page: Page, who: Who): Promise<void> {
    await page.goto(`${app.address}/sign-in`)
    await page.fill('#email', `${who}@northmere.example`)
    await page.fill('#password', PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(`${app.address}/`)
  }

  const status = (page: Page, question: string) => page.locator(`#status-${question} [data-status]`)
  const wait = (page: Page, question: string, words: string) =>
    status(page, question).filter({ hasText: words }).waitFor()
  const latest = async (question: 'working' | 'worried' | 'doing') =>
    (await app.parts.cycles.answers(PLACE.month, PLACE.measure)).find(
      ({ place }) => place.question === question,
    )

  test('what is typed is saved and checked without a button, and is there after loading again', async () => {
    const page = await at('bryony', '/writing/2022-11/cp-rate')
    await page.locator('#text-working').pressSequentially('The rate is 99 per 10,000 children.')
    await wait(page, 'working', 'Saved 10:42')
    expect(await page.locator('[data-stage="draft"]').textContent()).toBe('Draft')
    await page.locator('#answer-working .writing-finding--contradicts').waitFor()
    expect((await latest('working'))?.text).toBe('The rate is 99 per 10,000 children.')
    await page.reload()
    expect(await page.inputValue('#text-working')).toBe('The rate is 99 per 10,000 children.')
    await page.context().close()
  }, 300_000)

  test('a lost connection loses nothing: the page says so, holds the words, and saves when it is back', async () => {
    const page = await at('bryony', '/writing/2022-11/cp-rate')
    await page.context().setOffline(true)
    await page.locator('#text-worried').pressSequentially('Written in a tunnel.')
    await wait(page, 'worried', 'Not saved: there is no connection')
    expect(await latest('worried')).toBeUndefined()
    let asked = 0
    page.on('dialog', dialog => {
      asked += 1
      return dialog.dismiss()
    })
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toBe(1)
    await page.locator('#text-worried').pressSequentially(' And more.')
    await page.context().setOffline(false)
    await wait(page, 'worried', 'Saved 10:42')
    await expect.poll(async () => (await latest('worried'))?.text).toBe('Written in a tunnel. And more.')
    expect((await latest('worried'))?.waiting).toEqual([])
    await page.context().close()
  }, 300_000)

  test('an answer of the server that gets lost makes no conflict of one’s own words', async () => {
    const own = await at('linus', '/writing/2022-11/contacts')
    let lost = 0
    await own.route('**/contacts/doing', async route => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await own.locator('#text-doing').pressSequentially('First words.')
    await wait(own, 'doing', 'Not saved: there is no connection')
    await own.locator('#text-doing').pressSequentially(' Then more.')
    await wait(own, 'doing', 'Saved 10:42')
    const history = () => app.parts.cycles.history({ ...PLACE, measure: 'contacts', question: 'doing' })
    await expect
      .poll(async () => (await history()).map(({ text }) => text))
      .toEqual(['First words.', 'First words. Then more.'])
    expect((await history()).some(({ conflict }) => conflict)).toBe(false)
    expect(lost).toBe(1)
    await own.context().close()
  }, 300_000)

  test('two browsers write at once: both versions are shown at once, kept, and settled', async () => {
    const one = await at('bryony', '/writing/2022-11/cp-rate')
    const two = await at('tolly', '/writing/2022-11/cp-rate')
    await one.locator('#text-doing').pressSequentially('Bryony wrote this.')
    await wait(one, 'doing', 'Saved 10:42')
    await two.locator('#text-doing').pressSequentially('Tolly wrote that.')
    const told = two.locator('#answer-doing [data-conflict]')
    await told.filter({ hasText: 'Bryony Thistlewood saved other words at 10:42' }).waitFor()
    expect(await told.textContent()).toContain('Bryony wrote this.')
    await two.locator('#text-doing').pressSequentially(' And went on.')
    await expect
      .poll(async () => (await latest('doing'))?.waiting.map(({ text }) => text))
      .toEqual(['Tolly wrote that. And went on.'])
    await told.getByRole('link').click()
    await two.getByRole('button', { name: 'Take these words by Tolly Marchbanks' }).click()
    await two.waitForURL('**/writing/2022-11/cp-rate')
    expect(await latest('doing')).toMatchObject({ text: 'Tolly wrote that. And went on.', waiting: [] })
    await two.goto(`${app.address}/writing/2022-11/cp-rate/history`)
    const version = two.locator('article', { hasText: 'Bryony wrote this.' }).last()
    await version.locator('summary').click()
    await version.getByRole('button', { name: 'Bring these words back' }).click()
    await two.waitForURL('**/writing/2022-11/cp-rate')
    expect(await latest('doing')).toMatchObject({ text: 'Bryony wrote this.', version: 5 })
    await Promise.all([one.context().close(), two.context().close()])
  }, 300_000)

  test('signed out in the midst of it, one signs in in another tab and the page saves by itself', async () => {
    const page = await at('bryony', '/writing/2022-11/cp-number')
    await app.parts.sessions.endAll(app.person('bryony').id)
    await page.locator('#text-working').pressSequentially('Still here.')
    await wait(page, 'working', 'Not saved: you are signed out')
    const tab = await page.context().newPage()
    await signIn(tab, 'bryony')
    await wait(page, 'working', 'Saved 10:42')
    const answers = await app.parts.cycles.answers('2022-11', 'cp-number')
    expect(answers.map(({ text }) => text)).toEqual(['Still here.'])
    await page.context().close()
  }, 300_000)

  test('figures and last month’s words are put in by a button, and handing in waits for the last words', async () => {
    const page = await at('bryony', '/writing/2022-11/cp-visits-in-timescale')
    await page.locator('#answer-working summary', { hasText: 'Figures to put in' }).click()
    await page.locator('#answer-working [data-insert]').first().click()
    expect(await page.inputValue('#text-working')).toBe('{{cp-visits-in-timescale}}')
    await page.fill('#text-worried', 'Little.')
    await page.fill('#text-doing', 'Much.')
    await page.getByRole('button', { name: 'Mark as ready for review' }).click()
    await page.locator('.govuk-tag', { hasText: 'Ready for review' }).waitFor()
    const answers = await app.parts.cycles.answers('2022-11', 'cp-visits-in-timescale')
    expect(answers.map(({ text }) => text).sort()).toEqual(['Little.', 'Much.', '{{cp-visits-in-timescale}}'])
    await page.context().close()
  }, 300_000)

  test('scripts off, the button saves all three', async () => {
    const page = await at('linus', '/writing/2022-11/contacts', false)
    await page.fill('#text-working', 'Written without scripts.')
    await page.getByRole('button', { name: 'Save all three' }).click()
    await page.waitForURL('**/writing/2022-11/contacts')
    expect(await page.locator('main').textContent()).toContain('Your words are saved.')
    expect(await page.inputValue('#text-working')).toBe('Written without scripts.')
    await page.context().close()
  }, 300_000)

  test('every page is accessible, and none is wider than a phone', async () => {
    const page = await at('marigold', '/writing')
    const base = '/writing/2022-11'
    const own = [
      '',
      '/cp-rate',
      '/cp-rate/history',
      '/cp-visits-in-timescale',
      '/reminders',
      '/sign',
      '/publish',
    ]
    for (const path of ['/writing', ...own.map(path => base + path)]) {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(app.address + path)
        const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        expect([path, beyond]).toEqual([path, 0])
      }
      await page.evaluate(AXE)
      const found = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
      expect([path, found]).toEqual([path, []])
    }
    await page.context().close()
  }, 300_000)

  test('no script failed', () => {
    expect(faults).toEqual([])
  })
})
