import { keepWith } from '../../base/keep-with.ts'
import type { ReportPage } from '../ports/parts.ts'

/** Where a page of a report stands in the app, and for whom. */
export interface Standing {
  /** The report's address: `/months/2022-11`. */
  readonly at: string
  /** What is carried from page to page: `?extract=2022-12-05-01`, or nothing. */
  readonly query: string
  /** Whether figures lead to their lists. */
  readonly lists: boolean
}

const MOST_KEPT = 100
const kept = new WeakMap<ReportPage, Map<string, string>>()

/** A page's markup with links that lead to pages of the app. It is kept for as long as the page is. */
export function reportMarkup(page: ReportPage, standing: Standing): string {
  return keepWith(kept, page, JSON.stringify(standing), MOST_KEPT, () => linked(page.html, standing))
}

function linked(html: string, { at, query, lists }: Standing): string {
  const paged = html.replace(
    /<a href="([a-z0-9-]+)\.html">/g,
    (_, id: string) => `<a href="${at}${id === 'index' ? '' : `/${id}`}${query}">`,
  )
  if (lists) return paged
  return paged
    .replace(/<h2>Open the list<\/h2>\s*<div class="prose">.*?<\/ul><\/div>\n?/gs, '')
    .replace(/<details><summary>How to open each figure to its list<\/summary>.*?<\/details>\n?/gs, '')
    .replace(/<a class="figure" href="[^"]*">([^<]*)<\/a>/g, '<span class="figure">$1</span>')
    .replace(/<a href="\/lists\/[^"]*">([^<]*)<\/a>/g, '$1')
}
