import { faceWidth } from './face-widths.ts'
import { GRID, SOFT } from './grid.ts'
import { line } from './paragraphs.ts'
import type { Box, ChartItem, Item, Slide, TextItem } from './slide.ts'
import { SPACES } from './spaces.ts'
import { tableXml } from './table-xml.ts'
import { emu, paragraphsXml } from './text-xml.ts'
import { type Xml, xml } from './xml.ts'

/** Which placeholder of its layout a text fills. */
export const PLACES = { kicker: 13, body: 14, footer: 11, number: 12 } as const

/** The mark of the field that a slide's number stands in. */
export const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}'
const TITLE_SIZES = [26, 23, 20, 18]
const COVER_SIZES = [40, 34, 28]

/** A slide's part. Charts are named by their relationship: `rId2` on, in the order of the slide. */
export function slideXml(slide: Slide, footer: string): Xml {
  const cover = slide.layout === 'cover'
  const first = 4
  const charts = slide.items.filter(({ kind }) => kind === 'chart')
  return xml`<p:sld xmlns:a="${SPACES.a}" xmlns:r="${SPACES.r}" xmlns:p="${SPACES.p}"><p:cSld><p:spTree>${GROUP}${titleXml(slide)}${kickerXml(slide)}${slide.items.map((item, at) => itemXml(item, first + at, item.kind === 'chart' ? charts.indexOf(item) : 0))}${cover ? null : footXml(footer, first + slide.items.length)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

/** What every tree of shapes begins with. */
export const GROUP = xml`<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`

/** A box in the units of Office files. */
export function boxXml({ x, y, w, h }: Box): Xml {
  return xml`<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`
}

function titleXml({ title, layout }: Slide): Xml {
  const [box, sizes] = layout === 'cover' ? [GRID.cover.title, COVER_SIZES] : [GRID.title, TITLE_SIZES]
  const size = sizes.find(size => faceWidth(title, size, true) <= box.w * 72) ?? sizes.at(-1)!
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="${size * 100}"/><a:t>${title}</a:t></a:r></a:p></p:txBody></p:sp>`
}

function kickerXml({ kicker, layout }: Slide): Xml {
  const size = layout === 'cover' ? 20 : 13
  return placed(3, 'Kicker', PLACES.kicker, null, paragraphsXml([line(kicker, { size, colour: SOFT })]))
}

function itemXml(item: Item, id: number, chart: number): Xml {
  switch (item.kind) {
    case 'text':
      return item.fills === 'body'
        ? placed(id, item.name, PLACES.body, item.box, paragraphsXml(item.paragraphs))
        : textBox(item, id)
    case 'table':
      return tableXml(item, id)
    case 'chart':
      return chartFrame(item, id, chart)
  }
}

function placed(id: number, name: string, place: number, box: Box | null, text: readonly Xml[]): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="${place}"/></p:nvPr></p:nvSpPr><p:spPr>${box && boxXml(box)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`
}

function textBox({ name, box, paragraphs }: TextItem, id: number): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"/><a:lstStyle/>${paragraphsXml(paragraphs)}</p:txBody></p:sp>`
}

function chartFrame({ name, box, chart }: ChartItem, id: number, at: number): Xml {
  return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${chart.alt}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${at + 2}"/></a:graphicData></a:graphic></p:graphicFrame>`
}

function footXml(footer: string, id: number): Xml {
  const shape = (at: number, name: string, type: string, idx: number, text: Xml) =>
    xml`<p:sp><p:nvSpPr><p:cNvPr id="${at}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}" sz="quarter" idx="${idx}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${text}</a:p></p:txBody></p:sp>`
  return xml`${shape(id, 'Footer', 'ftr', PLACES.footer, xml`<a:pPr algn="l"/><a:r><a:rPr lang="en-GB"/><a:t>${footer}</a:t></a:r>`)}${shape(id + 1, 'Slide number', 'sldNum', PLACES.number, xml`<a:pPr algn="r"/><a:fld id="${NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>`)}`
}
