import type { Report } from '../../report/model/report.ts'
import type { Section } from '../../report/plan/contents.ts'
import { headlinesOf, sheetBody, sheetsOf } from './to-html.ts'

/** A page of a report as markup to stand in another page, which has the title and the style. */
export interface PagePart {
  readonly id: string
  readonly section: Section
  readonly title: string
  readonly kicker: string
  /** Links to other pages of the report are written `ID.html`, as in the report's own files. */
  readonly html: string
}

/**
 * A report's pages as parts of other pages: `index`, which holds the front page, the summary and the scorecards, then
 * each further page.
 *
 * @param keep gives a page's markup, made anew or as it was made before
 */
export function toParts(
  report: Report,
  keep: (id: string, make: () => string) => string = (_, make) => make(),
): readonly PagePart[] {
  const look = { headlines: headlinesOf(report) }
  return sheetsOf(report).map(sheet => ({
    id: sheet.id,
    section: sheet.id === 'index' ? 'front' : sheet.pages[0]!.section,
    title: sheet.title,
    kicker: sheet.kicker,
    html: keep(sheet.id, () => String(sheetBody(sheet, look))),
  }))
}
