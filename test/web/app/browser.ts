import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Whether there is a browser on this machine. */
export const HAS_BROWSER = CHROMIUM !== undefined

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A browser, and what went wrong on the pages that it showed. */
export interface Window {
  readonly browser: Browser
  /** Scripts' faults, and what a page asked for that it may not: from elsewhere, or against its policy. */
  readonly faults: readonly string[]
  readonly open: (options?: {
    readonly scripts?: boolean
    readonly width?: number
  }) => Promise<BrowserContext>
  readonly close: () => Promise<void>
}

/** Opens a browser that nobody sees, for pages of one address alone. */
export async function openBrowser(address: string): Promise<Window> {
  const browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
  const faults: string[] = []
  return {
    browser,
    faults,
    open: async ({ scripts = true, width = 1280 } = {}) => {
      const context = await browser.newContext({
        javaScriptEnabled: scripts,
        viewport: { width, height: 900 },
        locale: 'en-GB',
        acceptDownloads: true,
      })
      context.on('console', message => {
        if (message.type() === 'error') faults.push(`${message.page()?.url()}: ${message.text()}`)
      })
      context.on('request', request => {
        if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
          faults.push(`asked for ${request.url()}`)
      })
      context.setDefaultTimeout(30_000)
      return context
    },
    close: () => browser.close(),
  }
}

/** Signs somebody in on the sign-in page, and waits for their first page. */
export async function signIn(page: Page, address: string, email: string, password: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('E-mail address').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(url => url.pathname !== '/sign-in')
}

/** The accessibility rules that a page breaks, each with where. Parts that are folded away are opened first. */
export async function broken(page: Page): Promise<readonly string[]> {
  await page.evaluate('document.querySelectorAll("details").forEach(part => { part.open = true })')
  await page.evaluate(AXE)
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(one => one.id + ' ' + one.nodes.map(node => node.target.join(' ')).join(', ')))`,
  )
  return found as readonly string[]
}
