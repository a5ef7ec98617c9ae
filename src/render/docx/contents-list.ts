import type { Page } from '../../report/model/page.ts'
import type { Look } from './look.ts'
import { paragraphOf, runOf } from './paragraph-of.ts'
import { type Xml, xml } from './xml.ts'

/**
 * The list of pages, each entry leading to its page. It is a field that Word fills with page numbers when it is asked
 * to update it; until then it names none, as only Word knows where its pages end.
 */
export function contentsList(pages: readonly Page[], look: Look): readonly Xml[] {
  if (pages.length === 0) return []
  const last = pages.length - 1
  const entries = pages.flatMap((page, at) => [
    ...(opensGroup(page, pages[at - 1]) ? [paragraphOf('ContentsGroup', page.kicker)] : []),
    paragraphOf('TOC1', [
      ...(at === 0 ? [BEGIN] : []),
      xml`<w:hyperlink w:anchor="${look.anchors.get(page.id)}" w:history="1">${runOf(page.title)}</w:hyperlink>`,
      ...(at === last ? [END] : []),
    ]),
  ])
  return [
    paragraphOf('TOCHeading', 'Contents'),
    xml`<w:sdt><w:sdtPr><w:id w:val="${look.next('control')}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${entries}</w:sdtContent></w:sdt>`,
  ]
}

/** Whether a page is the first of a priority, or of what follows the priorities. */
function opensGroup({ section, kicker }: Page, before: Page | undefined): boolean {
  const measures = section === 'measures'
  return before !== undefined && (measures || before.section === 'measures') && kicker !== before.kicker
}

const BEGIN = xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
const END = xml`<w:r><w:fldChar w:fldCharType="end"/></w:r>`
