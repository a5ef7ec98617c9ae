import { INK, RULE } from './grid.ts'
import type { TableItem, TableLine } from './slide.ts'
import { CELL } from './text-size.ts'
import { emu, paragraphsXml } from './text-xml.ts'
import { type Xml, xml } from './xml.ts'

/** The style of Office that draws nothing of its own. */
const PLAIN = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'
const POINT = 12_700

/** A table: its first row and column are marked as the names of the others. */
export function tableXml({ name, alt, box, widths, rows }: TableItem, id: number): Xml {
  return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${alt}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>${PLAIN}</a:tableStyleId></a:tblPr><a:tblGrid>${widths.map(width => xml`<a:gridCol w="${emu(width)}"/>`)}</a:tblGrid>${rows.map((row, at) => rowXml(row, at === 0))}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

function rowXml({ height, cells }: TableLine, head: boolean): Xml {
  const [colour, weight] = head ? [INK, 1] : [RULE, 0.75]
  return xml`<a:tr h="${emu(height)}">${cells.map(
    cell =>
      xml`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(cell)}</a:txBody><a:tcPr marL="${emu(CELL.x)}" marR="${emu(CELL.x)}" marT="${emu(CELL.y)}" marB="${emu(CELL.y)}" anchor="${head ? 'b' : 't'}"><a:lnB w="${Math.round(weight * POINT)}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:lnB></a:tcPr></a:tc>`,
  )}</a:tr>`
}
