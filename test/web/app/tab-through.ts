import type { Page } from 'playwright-core'

/** What is found when a page is gone through by the Tab key alone. */
export interface TabbedThrough {
  /** Whether the first stop leads to the main content. */
  readonly skips: boolean
  /** What can be worked with a mouse and was not reached, as markup. */
  readonly missed: readonly string[]
  /** What was reached and does not show it. */
  readonly unseen: readonly string[]
}

/** The parts of a page that can be worked and seen, numbered; of a group of radios, its first. */
const NUMBER = `(() => {
  const found = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(part => part.type !== 'hidden' && part.type !== 'radio' && !part.disabled && part.tabIndex >= 0)
    .filter(part => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length > 0)
  found.forEach((part, at) => part.setAttribute('data-stop', at))
  window.plainLooks = found.map(part => looksOf(part))
  return found.length
  function looksOf(part) {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } = getComputedStyle(part)
    return [outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor].join(' ')
  }
})()`

/** Which of them has the focus, and whether it looks otherwise than without. */
const FOCUSED = `(() => {
  const part = document.activeElement
  const stop = part?.getAttribute('data-stop')
  if (stop === null || stop === undefined) return null
  const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } = getComputedStyle(part)
  const box = part.getBoundingClientRect()
  const looks = [outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor].join(' ')
  const label = part.type === 'checkbox' && part.nextElementSibling
  const labelled = label ? getComputedStyle(label, '::before').boxShadow !== 'none' : false
  return { stop: Number(stop), shows: (looks !== window.plainLooks[stop] || labelled) && box.bottom > 0 && box.top < innerHeight }
})()`

/** Goes through a page by the Tab key, from its beginning until every stop was made or it goes round. */
export async function tabThrough(page: Page): Promise<TabbedThrough> {
  await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)')
  const count = (await page.evaluate(NUMBER)) as number
  const reached = new Set<number>()
  const seen = new Set<number>()
  let skips = false
  for (let tab = 0; tab < count * 4 + 20 && reached.size < count; tab += 1) {
    await page.keyboard.press('Tab')
    const focused = (await page.evaluate(FOCUSED)) as {
      readonly stop: number
      readonly shows: boolean
    } | null
    if (tab === 0)
      skips = (await page.evaluate('document.activeElement.getAttribute("href")')) === '#main-content'
    if (focused === null) continue
    reached.add(focused.stop)
    if (focused.shows) seen.add(focused.stop)
  }
  const missed = [...Array(count).keys()].filter(stop => !reached.has(stop))
  const unseen = [...reached].filter(stop => !seen.has(stop))
  return { skips, missed: await markupOf(page, missed), unseen: await markupOf(page, unseen) }
}

async function markupOf(page: Page, stops: readonly number[]): Promise<readonly string[]> {
  return Promise.all(
    stops.map(
      stop =>
        page.evaluate(
          `document.querySelector('[data-stop="${stop}"]').outerHTML.slice(0, 160)`,
        ) as Promise<string>,
    ),
  )
}
