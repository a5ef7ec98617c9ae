import type { ListRef } from '../../figures/figure.ts'
import type { Page } from '../../report/model/page.ts'
import type { Report } from '../../report/model/report.ts'
import type { Section } from '../../report/plan/contents.ts'
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
 * A report as HTML pages by file name: `index.html`, which holds the front page, the summary and the scorecards, then
 * a file for each further page. Each stands alone: it has its style, no script, and asks nothing of any host.
 */
export function toHtml(report: Report, options: HtmlOptions = {}): ReadonlyMap<string, string> {
  const look: Look = { headlines: headlinesOf(report), hrefOf: options.hrefOf }
  const sheets = sheetsOf(report)
  return new Map(sheets.map((sheet, at) => [`${sheet.id}.html`, sheetToHtml(report, sheets, at, look)]))
}

/** Each measure's headline window. */
export function headlinesOf({ priorities }: Report): Look['headlines'] {
  const entries = priorities.flatMap(({ measures }) => measures)
  return new Map(entries.flatMap(({ id, measure }) => (measure ? [[id, measure.headline] as const] : [])))
}

/** An HTML file: one page, or those that open the report. */
export interface Sheet {
  readonly id: string
  readonly title: string
  readonly kicker: string
  readonly pages: readonly Page[]
}

const OPENING: readonly Section[] = ['front', 'summary', 'scorecards']

/** The files that a report is written as, the one that opens it first. */
export function sheetsOf({ pages, title, monthName, authority }: Report): readonly Sheet[] {
  const opening = pages.filter(({ section }) => OPENING.includes(section))
  const front = opening.find(({ section }) => section === 'front')
  const index = {
    id: 'index',
    title: front?.title ?? `${title}, ${monthName}`,
    kicker: front?.kicker ?? authority.name,
    pages: opening,
  }
  const further = pages.filter(({ section }) => !OPENING.includes(section))
  return [index, ...further.map(page => ({ ...page, pages: [page] }))]
}

function sheetToHtml(report: Report, sheets: readonly Sheet[], at: number, look: Look): string {
  const { id, title, kicker } = sheets[at]!
  const front = id === 'index'
  const parts = [...(front ? [] : [title]), `${report.title}: ${report.monthName}`, report.authority.name]
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
<p class="kicker">${kicker}</p>
<h1>${title}</h1>
${sheetBody(sheets[at]!, look)}
${front ? contents(sheets) : turn(sheets, at)}
</div></main>
<footer class="wrap"><p class="foot">${source(report)}</p></footer>
</body>
</html>
`
  return String(markup)
}

/** What a file says below its title. */
export function sheetBody({ id, pages }: Sheet, look: Look): Html {
  return html`${pages.map(page => partToHtml(page, id === 'index', look))}`
}

/** A page's blocks; on the file that opens the report, the summary has a heading of its own. */
function partToHtml(page: Page, front: boolean, look: Look): Html {
  const below = front && page.section === 'summary' ? 1 : undefined
  const blocks = page.blocks.map(block => html`${blockToHtml(block, { ...look, below })}\n`)
  if (!front || page.section === 'front') return html`${blocks}`
  return html`<div id="${page.id}" class="part">${below && html`<h2>${page.title}</h2>`}${blocks}</div>`
}

/** Where the report goes on from the page that opens it. */
function contents(sheets: readonly Sheet[]): Html | null {
  const further = sheets.slice(1)
  if (further.length === 0) return null
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">In this report</h2><ul>${further.map(
    ({ id, title }) => html`<li><a href="${id}.html">${title}</a></li>`,
  )}</ul></nav>`
}

function turn(sheets: readonly Sheet[], at: number): Html {
  const link = (sheet: Sheet | undefined, way: 'previous' | 'next') =>
    sheet &&
    html`<a class="${way}" rel="${way === 'previous' ? 'prev' : 'next'}" href="${sheet.id}.html"><span>${way === 'previous' ? 'Previous' : 'Next'}</span>${sheet.id === 'index' ? 'Front page' : sheet.title}</a>`
  return html`<nav class="turn" aria-label="Pages">${link(sheets[at - 1], 'previous')}${link(sheets[at + 1], 'next')}</nav>`
}

function source({ authority, extract, title, monthName }: Report): string {
  const made = extract ? ` Made from extract ${extract.id}.` : ''
  return `${authority.name}, ${title.toLowerCase()}, ${monthName}.${made}`
}
