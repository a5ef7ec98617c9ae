import { INK, RULE } from './grid.ts'
import type { TableItem, TableLine } from './slide.ts'
import { SPACES } from './spaces.ts'
import { CELL } from './text-size.ts'
import { emu, paragraphsXml } from './text-xml.ts'
import { type Xml, xml } from './xml.ts'

const STYLE = '{7A1E3C52-0B54-4D68-9C11-5F0B54680001}'
const POINT = 12_700

/** The look of a deck's tables: a thin rule under each row, a dark one under the names of the columns. */
export function tableStylesXml(): Xml {
  const rule = (points: number, colour: string) =>
    xml`<a:ln w="${Math.round(points * POINT)}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`
  const thin = rule(0.75, RULE)
  return xml`<a:tblStyleLst xmlns:a="${SPACES.a}" def="${STYLE}"><a:tblStyle styleId="${STYLE}" styleName="Report"><a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"/><a:schemeClr val="tx1"/></a:tcTxStyle><a:tcStyle><a:tcBdr><a:bottom>${thin}</a:bottom><a:insideH>${thin}</a:insideH></a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl><a:firstRow><a:tcStyle><a:tcBdr><a:bottom>${rule(1, INK)}</a:bottom></a:tcBdr></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>`
}

/** A table: its first row and column are marked as the names of the others. */
export function tableXml({ name, alt, box, widths, rows }: TableItem, id: number): Xml {
  return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${alt}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>${STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${widths.map(width => xml`<a:gridCol w="${emu(width)}"/>`)}</a:tblGrid>${rows.map((row, at) => rowXml(row, at === 0))}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

function rowXml({ height, cells }: TableLine, head: boolean): Xml {
  const look = head ? HEAD_CELL : CELL_LOOK
  return xml`<a:tr h="${emu(height)}">${cells.map(cell => xml`<a:tc><a:txBody><a:bodyPr/>${paragraphsXml(cell)}</a:txBody>${look}</a:tc>`)}</a:tr>`
}

const INSETS = xml`marL="${emu(CELL.x)}" marR="${emu(CELL.x)}" marT="${emu(CELL.y)}" marB="${emu(CELL.y)}"`
const CELL_LOOK = xml`<a:tcPr ${INSETS}/>`
const HEAD_CELL = xml`<a:tcPr ${INSETS} anchor="b"/>`
