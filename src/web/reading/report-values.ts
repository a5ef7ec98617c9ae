import { keepWith } from '../../base/keep-with.ts'
import { isAllowed } from '../../people/permission.ts'
import { html } from '../../render/html/html.ts'
import type { MadeReport, ReportPage } from '../ports/parts.ts'
import { NotThere, type Visit } from '../ports/route.ts'
import { reportMarkup } from './report-markup.ts'

/** A link to a page of a report. */
interface PageLink {
  readonly title: string
  readonly href: string
}

/** What a template needs to show a page of a report. */
export interface ReportValues {
  readonly page: Pick<ReportPage, 'id' | 'section' | 'kicker'>
  readonly markup: string
  readonly report: Pick<
    MadeReport,
    'month' | 'monthName' | 'extract' | 'edition' | 'digest' | 'signedOff' | 'notes'
  >
  readonly front: PageLink
  /** Links to the pages after the first, as markup; nothing on another page than the first. */
  readonly contents: string
  readonly previous: PageLink | null
  readonly next: PageLink | null
}

/**
 * A page of a report by its id. Throws `NotThere` where it has none of that name.
 *
 * @param at the report's address
 * @param query what is carried from page to page
 */
export function reportValues(
  report: MadeReport,
  id: string,
  { person }: Visit,
  { at, query }: { readonly at: string; readonly query: string },
): ReportValues & { readonly title: string } {
  const place = report.pages.findIndex(page => page.id === id)
  const page = report.pages[place]
  if (!page) throw new NotThere()
  const link = (one: ReportPage): PageLink =>
    one.id === 'index'
      ? { title: 'Front page', href: `${at}${query}` }
      : { title: one.title, href: `${at}/${one.id}${query}` }
  const [before, after] = [report.pages[place - 1], report.pages[place + 1]]
  const { month, monthName, extract, edition, digest, signedOff, notes } = report
  return {
    title: page.title,
    page: { id, section: page.section, kicker: page.kicker },
    markup: reportMarkup(page, { at, query, lists: isAllowed(person, 'open-lists') }),
    report: { month, monthName, extract, edition, digest, signedOff, notes },
    front: { title: monthName, href: `${at}${query}` },
    contents: id === 'index' ? contentsOf(report.pages, link, `${at}${query}`) : '',
    previous: before ? link(before) : null,
    next: after ? link(after) : null,
  }
}

const MOST_KEPT = 100
const kept = new WeakMap<readonly ReportPage[], Map<string, string>>()

/** The pages after the first, those of measures under their priority. It is kept for as long as the pages are. */
function contentsOf(
  pages: readonly ReportPage[],
  link: (page: ReportPage) => PageLink,
  address: string,
): string {
  return keepWith(kept, pages, address, MOST_KEPT, () => contentsMarkup(pages, link))
}

function contentsMarkup(pages: readonly ReportPage[], link: (page: ReportPage) => PageLink): string {
  const groups = new Map<string, PageLink[]>()
  for (const page of pages.slice(1)) {
    const title = page.section === 'measures' ? page.kicker : 'About the figures'
    groups.set(title, [...(groups.get(title) ?? []), link(page)])
  }
  return String(
    html`${[...groups].map(
      ([title, links]) => html`<h3 class="govuk-heading-s">${title}</h3>
<ul class="govuk-list contents__links">${links.map(
        one => html`<li><a class="govuk-link" href="${one.href}">${one.title}</a></li>\n`,
      )}</ul>\n`,
    )}`,
  )
}
