import { formatDay, parseDay } from '../../base/day.ts'
import type { Report } from '../../report/model/report.ts'
import { SLIDE } from './grid.ts'
import type { Slide } from './slide.ts'
import { SPACES } from './spaces.ts'
import { emu } from './text-xml.ts'
import { type Xml, xml } from './xml.ts'

const FIRST_SLIDE = 256
/** The relationships of the presentation that stand before its slides. */
const BEFORE_SLIDES = 4

/** The deck itself: its slides in order and in parts. */
export function presentationXml(slides: readonly Slide[]): Xml {
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  return xml`<p:presentation xmlns:a="${SPACES.a}" xmlns:r="${SPACES.r}" xmlns:p="${SPACES.p}" saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides.map((_, at) => xml`<p:sldId id="${FIRST_SLIDE + at}" r:id="rId${BEFORE_SLIDES + at + 1}"/>`)}</p:sldIdLst><p:sldSz cx="12192000" cy="${emu(SLIDE.h)}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr>${levels.map(
    at =>
      xml`<a:lvl${at}pPr marL="${(at - 1) * 457_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${at}pPr>`,
  )}</p:defaultTextStyle><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${partsXml(slides)}</p14:sectionLst></p:ext></p:extLst></p:presentation>`
}

/** Runs of slides of one part, each with a mark that is the same every time. */
function partsXml(slides: readonly Slide[]): readonly Xml[] {
  const starts = slides.flatMap((slide, at) => (slides[at - 1]?.part === slide.part ? [] : [at]))
  return starts.map((start, number) => {
    const end = starts[number + 1] ?? slides.length
    const mark = `{5D0B1C4A-0000-4000-8000-${String(number + 1).padStart(12, '0')}}`
    const ids = slides.slice(start, end).map((_, at) => xml`<p14:sldId id="${FIRST_SLIDE + start + at}"/>`)
    return xml`<p14:section name="${slides[start]!.part}" id="${mark}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>`
  })
}

/** What the file says of itself: its title and author, and the day of the extract it is made from. */
export function coreXml({ authority, title, monthName, extract }: Report): Xml {
  const day = extract && parseDay(extract.loaded.slice(0, 10))
  const moment = day === null ? null : `${formatDay(day)}T00:00:00Z`
  const dates = moment !== null && [
    xml`<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    xml`<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
  ]
  return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}, ${monthName}</dc:title><dc:creator>${authority.name}</dc:creator><dc:language>en-GB</dc:language>${dates}</cp:coreProperties>`
}

/** What made the file, and how many slides it has. */
export function appXml(slides: readonly Slide[]): Xml {
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Throughline</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes></Properties>`
}
