import { GRID, SLIDE, SOFT } from './grid.ts'
import { type Box, LAYOUTS, type Layout } from './slide.ts'
import { boxXml, GROUP, NUMBER_FIELD, PLACES } from './slide-xml.ts'
import { SPACES } from './spaces.ts'
import { emu } from './text-xml.ts'
import { type Xml, xml } from './xml.ts'

const NAMES: Readonly<Record<Layout, string>> = {
  cover: 'Cover',
  measure: 'Measure',
  text: 'Title and text',
  figures: 'Title and figures',
}
const ACCENT = xml`<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>`
const NO_INSET = xml`lIns="0" tIns="0" rIns="0" bIns="0"`

/** The deck's master: where titles, text, the foot and the slide's number stand, and in what letters. */
export function masterXml(): Xml {
  const layouts = LAYOUTS.map((_, at) => xml`<p:sldLayoutId id="${2_147_483_649 + at}" r:id="rId${at + 1}"/>`)
  return xml`<p:sldMaster xmlns:a="${SPACES.a}" xmlns:r="${SPACES.r}" xmlns:p="${SPACES.p}"><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${GROUP}${place(2, 'Title', xml`type="title"`, GRID.title, 'Title', xml`anchor="b"`)}${place(3, 'Text', xml`type="body" idx="1"`, GRID.content, 'Text', xml`anchor="t"`)}${footShapes()}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>${level(1, 26, true, '+mj')}</p:titleStyle><p:bodyStyle>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(at => level(at, 14, false, '+mn'))}</p:bodyStyle><p:otherStyle>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(at => level(at, 14, false, '+mn'))}</p:otherStyle></p:txStyles></p:sldMaster>`
}

/** A layout of the master. */
export function layoutXml(layout: Layout): Xml {
  const shapes = layout === 'cover' ? coverShapes() : contentShapes(layout)
  return xml`<p:sldLayout xmlns:a="${SPACES.a}" xmlns:r="${SPACES.r}" xmlns:p="${SPACES.p}" preserve="1" userDrawn="1"><p:cSld name="${NAMES[layout]}"><p:spTree>${GROUP}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

function coverShapes(): Xml {
  const { kicker, title, body } = GRID.cover
  return xml`${band(7, 'Band', { x: 0, y: 0, w: 0.42, h: SLIDE.h }, ACCENT)}${place(2, 'Title', xml`type="title"`, title, 'Title', xml`anchor="t"`)}${small(3, 'Kicker', PLACES.kicker, kicker)}${small(4, 'Text', PLACES.body, body)}`
}

function contentShapes(layout: Layout): Xml {
  const under = { x: GRID.title.x, y: 1.23, w: GRID.title.w, h: 0.018 }
  const ink = xml`<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>`
  return xml`${band(7, 'Band', { x: 0, y: 0, w: SLIDE.w, h: 0.12 }, ACCENT)}${band(8, 'Rule', under, ink)}${place(2, 'Title', xml`type="title"`, null, 'Title', null)}${small(3, 'Kicker', PLACES.kicker, GRID.kicker)}${layout === 'figures' ? null : small(4, 'Text', PLACES.body, GRID.content)}${footShapes()}`
}

function footShapes(): Xml {
  const text = (size: number, align: string) =>
    xml`<a:lvl1pPr algn="${align}"><a:defRPr sz="${size * 100}"><a:solidFill><a:srgbClr val="${SOFT}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="5" name="Footer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="${PLACES.footer}"/></p:nvPr></p:nvSpPr><p:spPr>${boxXml(GRID.footer)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr ${NO_INSET} anchor="ctr"/><a:lstStyle>${text(10, 'l')}</a:lstStyle><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id="6" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="${PLACES.number}"/></p:nvPr></p:nvSpPr><p:spPr>${boxXml(GRID.number)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr ${NO_INSET} anchor="ctr"/><a:lstStyle>${text(10, 'r')}</a:lstStyle><a:p><a:fld id="${NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`
}

function place(
  id: number,
  name: string,
  type: Xml,
  box: Box | null,
  prompt: string,
  anchor: Xml | null,
): Xml {
  const at = box && xml`${boxXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr>${at}</p:spPr><p:txBody><a:bodyPr ${anchor && xml`${NO_INSET} ${anchor}`}><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${prompt}</a:t></a:r></a:p></p:txBody></p:sp>`
}

function small(id: number, name: string, idx: number, box: Box): Xml {
  return place(id, name, xml`type="body" sz="quarter" idx="${idx}"`, box, name, xml`anchor="t"`)
}

/** A shape that says nothing, and is marked so for those who listen. */
function band(id: number, name: string, box: Box, fill: Xml): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${boxXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
}

function level(at: number, size: number, bold: boolean, face: string): Xml {
  const indent = emu(0.22) * (at - 1)
  return xml`<a:lvl${at}pPr marL="${indent}" indent="0" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${face}-lt"/><a:ea typeface="${face}-ea"/><a:cs typeface="${face}-cs"/></a:defRPr></a:lvl${at}pPr>`
}
