import type { ListRef } from '../../figures/figure.ts'
import type { Page } from '../../report/model/page.ts'
import type { Report } from '../../report/model/report.ts'
import { blockToHtml } from './block-to-html.ts'
import { type Html, html } from './html.ts'
import type { Look } from './look.ts'
import { STYLE } from './style.ts'

/** How a report's pages are written. */
export interface HtmlOptions {
  /** Where a figure's list opens, if pages are served by something that can open it. */
  readonly hrefOf?: (list: ListRef) => string
}

/**
 * A report as HTML pages by file name: `index.html`, then `<measure-id>.html`. Each stands alone: it has its
 * style, no script, and asks nothing of any host.
 */
export function toHtml(report: Report, options: HtmlOptions = {}): ReadonlyMap<string, string> {
  const headlines = new Map(
    report.priorities
      .flatMap(({ measures }) => measures)
      .flatMap(({ id, measure }) => (measure ? [[id, measure.headline] as const] : [])),
  )
  const look: Look = { headlines, hrefOf: options.hrefOf }
  return new Map(report.pages.map((page, at) => [`${page.id}.html`, pageToHtml(report, page, at, look)]))
}

function pageToHtml(report: Report, page: Page, at: number, look: Look): string {
  const front = page.id === 'index'
  const parts = [
    ...(front ? [] : [page.title]),
    `${report.title}: ${report.monthName}`,
    report.authority.name,
  ]
  const markup = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.join(' – ')}</title>
${STYLE}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top"><div class="wrap"><strong>${report.authority.name}</strong>${
    front
      ? html`<span>${report.title}</span>`
      : html`<a href="index.html">${report.title}: ${report.monthName}</a>`
  }</div></header>
<main id="content" tabindex="-1"><div class="wrap">
<p class="kicker">${page.kicker}</p>
<h1>${page.title}</h1>
${page.blocks.map(block => html`${blockToHtml(block, look)}\n`)}
${turn(report.pages, at)}
</div></main>
<footer class="wrap"><p class="foot">${source(report)}</p></footer>
</body>
</html>
`
  return String(markup)
}

function turn(pages: readonly Page[], at: number): Html {
  const link = (page: Page | undefined, way: 'previous' | 'next') =>
    page &&
    html`<a class="${way}" rel="${way === 'previous' ? 'prev' : 'next'}" href="${page.id}.html"><span>${way === 'previous' ? 'Previous' : 'Next'}</span>${page.id === 'index' ? 'Scorecards' : page.title}</a>`
  return html`<nav class="turn" aria-label="Pages">${link(pages[at - 1], 'previous')}${link(pages[at + 1], 'next')}</nav>`
}

function source({ authority, extract, title, monthName }: Report): string {
  const made = extract ? ` Made from extract ${extract.id}.` : ''
  return `${authority.name}, ${title.toLowerCase()}, ${monthName}.${made}`
}
