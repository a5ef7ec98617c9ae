import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { northmereInFull } from '../northmere-in-full.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const HOST = 'http://report.test'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pages = toHtml(buildReport(northmereInFull()))
const files = [...pages.keys()]
const WIDTHS = [1280, 320]

if (!CHROMIUM)
  console.warn('No Chromium on this machine: pages are not held to a browser. Install chromium to do so.')

describe.skipIf(!CHROMIUM)('in a browser (needs Chromium)', () => {
  let browser: Browser
  let page: Page
  const asked: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
    page = await browser.newPage()
    await page.route('**/*', route => {
      const { href, pathname } = new URL(route.request().url())
      const text = href.startsWith(HOST) ? pages.get(pathname.slice(1)) : undefined
      if (text !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: text })
      asked.push(href)
      return route.abort()
    })
  })

  afterAll(() => browser?.close())

  const open = async (file: string, width: number) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${HOST}/${file}`)
  }

  test.each(WIDTHS)('no page breaks an accessibility rule at %i pixels', async width => {
    const broken: string[] = []
    for (const file of files) {
      await open(file, width)
      await unfold(page)
      await page.evaluate(AXE)
      broken.push(...(await violations(page)).map(rule => `${file}: ${rule}`))
    }
    expect(broken).toEqual([])
  })

  test.each(WIDTHS)('no page scrolls sideways at %i pixels', async width => {
    for (const file of files) {
      await open(file, width)
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect(wide, file).toBeLessThanOrEqual(width)
    }
  })

  test.each(WIDTHS)('no words of a chart overlap or are cut off at %i pixels', async width => {
    for (const file of files) {
      await open(file, width)
      expect(await page.evaluate(CROWDED), file).toEqual([])
    }
  })

  test('the words of what is folded away do not widen a page either', async () => {
    for (const file of files) {
      await open(file, 320)
      await unfold(page)
      expect(await page.evaluate('document.documentElement.scrollWidth'), file).toBeLessThanOrEqual(320)
    }
  })

  test('printed, a measure takes up to three sheets of A4', async () => {
    for (const file of files.filter(name => name !== 'index.html')) {
      await open(file, 1280)
      expect(sheetsOf(await page.pdf({ preferCSSPageSize: true })), file).toBeLessThanOrEqual(3)
    }
  })

  test('printed, no chart, table or answer is broken across sheets, and no heading ends one', async () => {
    await page.emulateMedia({ media: 'print' })
    for (const file of files) {
      await open(file, 680)
      expect(await page.evaluate(BREAKABLE), file).toEqual([])
    }
    await page.emulateMedia({ media: null })
  })

  test('no page asks for anything but itself', () => {
    expect(asked).toEqual([])
  })
})

async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll(all => {
    for (const one of all) one.setAttribute('open', '')
  })
}

function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length
}

async function violations(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(
    `axe.run().then(found => found.violations.map(one => one.id + ' at ' + one.nodes.map(node => node.target).join(', ')))`,
  )) as string[]
}

/** The words of shown charts that lie over others or outside their drawing, as a browser lays them out. */
const CROWDED = `(() => {
  const faults = []
  for (const chart of document.querySelectorAll('svg.chart')) {
    const frame = chart.getBoundingClientRect()
    if (frame.width === 0) continue
    const texts = [...chart.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }))
    for (const [at, { text, box }] of texts.entries()) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        faults.push(text + ' is cut off')
      for (const other of texts.slice(at + 1))
        if (box.left < other.box.right - 1 && other.box.left < box.right - 1 && box.top < other.box.bottom - 2 && other.box.top < box.bottom - 2)
          faults.push(text + ' lies over ' + other.text)
    }
  }
  return faults
})()`

/** What a printer may break within, or part from what it heads, though a reader needs it whole. */
const BREAKABLE = `(() => {
  const faults = []
  const style = one => getComputedStyle(one)
  for (const one of document.querySelectorAll('.chart-figure, .key, .tables, .answer, .notice, .events'))
    if (style(one).display !== 'none' && style(one).breakInside !== 'avoid') faults.push(one.className + ' may break')
  for (const one of document.querySelectorAll('h2, h3'))
    if (one.offsetHeight > 0 && !one.closest('.notice, .answer') && style(one).breakAfter !== 'avoid')
      faults.push(one.textContent + ' may end a sheet')
  for (const one of document.querySelectorAll('main h2')) {
    let next = one.nextElementSibling
    while (next && next.offsetHeight === 0 && next.tagName !== 'H2') next = next.nextElementSibling
    if (one.offsetHeight > 0 && (!next || next.tagName === 'H2')) faults.push(one.textContent + ' heads nothing')
  }
  return faults
})()`
