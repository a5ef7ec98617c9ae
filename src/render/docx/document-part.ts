import type { Page } from '../../report/model/page.ts'
import type { Report } from '../../report/model/report.ts'
import { paperBlocks } from '../paper-blocks.ts'
import { blockToDocx } from './block-to-docx.ts'
import { contentsList } from './contents-list.ts'
import type { Look } from './look.ts'
import { SHEET, TEXT_WIDTH } from './looks.ts'
import { paragraphOf, runOf } from './paragraph-of.ts'
import { FRAME_RELATIONS } from './relations-part.ts'
import { type Xml, xml } from './xml.ts'

/** The document's text: a cover, a list of contents, and each page under a heading of its own. */
export function documentPart(namespace: string, report: Report, look: Look): Xml {
  const cover = report.pages.filter(({ section }) => section === 'front')
  const pages = report.pages.filter(({ section }) => section !== 'front')
  return xml`<w:document xmlns:w="${namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${[
    ...cover.flatMap(page => coverPage(page, report, look)),
    ...contentsList(pages, look),
    ...pages.flatMap(page => reportPage(page, look)),
  ]}${sheet()}</w:body></w:document>`
}

function coverPage(page: Page, { authority }: Report, look: Look): readonly Xml[] {
  return [
    paragraphOf('CoverAuthority', authority.name),
    paragraphOf('Title', titleOf(page, look)),
    paragraphOf('Subtitle', page.kicker),
    ...blocksOf(page, look),
  ]
}

function reportPage(page: Page, look: Look): readonly Xml[] {
  return [
    paragraphOf('Kicker', page.kicker),
    paragraphOf('Heading1', titleOf(page, look)),
    ...blocksOf(page, look),
  ]
}

function blocksOf(page: Page, look: Look): readonly Xml[] {
  return paperBlocks(page.blocks).flatMap(block => blockToDocx(block, page, look))
}

/** A page's title with the bookmark that leads to it. */
function titleOf({ id, title }: Page, { anchors }: Look): Xml {
  const anchor = anchors.get(id) ?? ''
  const number = [...anchors.keys()].indexOf(id) + 1
  return xml`<w:bookmarkStart w:id="${number}" w:name="${anchor}"/>${runOf(title)}<w:bookmarkEnd w:id="${number}"/>`
}

/** A4 with a running head and a numbered foot, both left off the cover. */
function sheet(): Xml {
  const side = (SHEET.width - TEXT_WIDTH) / 2
  return xml`<w:sectPr><w:headerReference w:type="default" r:id="${FRAME_RELATIONS.header}"/><w:footerReference w:type="default" r:id="${FRAME_RELATIONS.footer}"/><w:pgSz w:w="${SHEET.width}" w:h="${SHEET.height}"/><w:pgMar w:top="1500" w:right="${side}" w:bottom="1300" w:left="${side}" w:header="680" w:footer="620" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>`
}
