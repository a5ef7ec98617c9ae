import { isAllowed } from '../../people/permission.ts'
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
  /** The pages after the first. */
  readonly contents: readonly { readonly title: string; readonly links: readonly PageLink[] }[]
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
  const link = (one: ReportPage | undefined): PageLink | null =>
    one
      ? {
          title: one.id === 'index' ? 'Front page' : one.title,
          href: `${at}${one.id === 'index' ? '' : `/${one.id}`}${query}`,
        }
      : null
  const { month, monthName, extract, edition, digest, signedOff, notes } = report
  return {
    title: page.title,
    page: { id, section: page.section, kicker: page.kicker },
    markup: reportMarkup(page, { at, query, lists: isAllowed(person, 'open-lists') }),
    report: { month, monthName, extract, edition, digest, signedOff, notes },
    front: { title: `${monthName}`, href: `${at}${query}` },
    contents: contentsOf(report.pages, link),
    previous: link(report.pages[place - 1]),
    next: link(report.pages[place + 1]),
  }
}

/** The pages after the first, those of measures under their priority. */
function contentsOf(
  pages: readonly ReportPage[],
  link: (page: ReportPage) => PageLink | null,
): ReportValues['contents'] {
  const groups = new Map<string, PageLink[]>()
  for (const page of pages.slice(1)) {
    const title = page.section === 'measures' ? page.kicker : 'About the figures'
    const one = link(page)
    if (one) groups.set(title, [...(groups.get(title) ?? []), one])
  }
  return [...groups].map(([title, links]) => ({ title, links }))
}
