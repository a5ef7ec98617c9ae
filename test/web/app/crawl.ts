import type { Visitor } from '../visitor.ts'

/** A link on a page: where it leads, its words, and whether it stands for a figure. */
export interface Link {
  readonly to: string
  readonly words: string
  readonly isFigure: boolean
}

/** A page as somebody found it. */
export interface Page {
  readonly path: string
  readonly status: number
  readonly body: string
  readonly links: readonly Link[]
}

/** Every link of a page to another page of ours. */
export function linksIn(html: string): readonly Link[] {
  return [...html.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)].flatMap(([, attributes, inner]) => {
    const href = /\bhref="(\/[^"]*)"/.exec(attributes!)?.[1]
    if (href === undefined) return []
    const to = href.replaceAll('&amp;', '&').replace(/#.*$/, '')
    return [{ to, words: wordsOf(inner!), isFigure: /\bclass="[^"]*\bfigure\b/.test(attributes!) }]
  })
}

/** The words of markup, without what is for screen readers alone. */
export function wordsOf(html: string): string {
  return html
    .replace(/<span class="govuk-visually-hidden">.*?<\/span>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim()
}

/**
 * Opens every page that links lead to from the first, each once.
 *
 * @param follows whether a link is to be followed
 */
export async function crawl(
  visitor: Visitor,
  follows: (to: string) => boolean,
  first = '/',
): Promise<readonly Page[]> {
  const pages: Page[] = []
  const known = new Set([first])
  const waiting = [first]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { status, body } = await visitor.get(path)
    const links = linksIn(body)
    pages.push({ path, status, body, links })
    for (const { to } of links) {
      if (known.has(to) || !follows(to)) continue
      known.add(to)
      waiting.push(to)
    }
  }
  return pages
}

/** What is found when a list is opened and gone through to its last page. */
export interface Counted {
  readonly status: number
  /** Rows found, and those of them that are met. */
  readonly rows: number
  readonly met: number
  /** All rows of the list, as the page says it to whoever may not see them all. */
  readonly whole: number
}

/** Goes through all pages of a list and counts its rows. */
export async function countRows(visitor: Visitor, list: string): Promise<Counted> {
  let [rows, met, whole] = [0, 0, 0]
  for (let at: string | null = list; at !== null; ) {
    const { status, body } = await visitor.get(at)
    if (status !== 200) return { status, rows, met, whole }
    const table = /<table class="govuk-table dense list-rows">.*?<\/table>/s.exec(body)?.[0] ?? ''
    const columns = [...table.matchAll(/<th scope="col".*?<\/th>/gs)].map(([heading]) =>
      heading.includes('sort=met&') || /sort=met"/.test(heading) ? 'met' : '',
    )
    const found = [...(/<tbody.*<\/tbody>/s.exec(table)?.[0] ?? '').matchAll(/<tr.*?<\/tr>/gs)]
    rows += found.length
    met += found.filter(([row]) => isMet(row, columns.indexOf('met'))).length
    whole = Number(/data-whole="(\d+)"/.exec(body)?.[1] ?? 0)
    at = linkToNext(body)
  }
  return { status: 200, rows, met, whole }
}

function isMet(row: string, column: number): boolean {
  const cells = [...row.matchAll(/<t[dh]\b.*?<\/t[dh]>/gs)].map(([cell]) => wordsOf(cell))
  return cells[column] === 'Yes'
}

function linkToNext(body: string): string | null {
  const next = /<a[^>]*rel="next"[^>]*>/.exec(body)?.[0]
  return next ? (/href="([^"]*)"/.exec(next)?.[1]?.replaceAll('&amp;', '&') ?? null) : null
}
