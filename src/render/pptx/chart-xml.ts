import { columnName, MONTH, SHEET } from './chart-workbook.ts'
import { FACE, INK, RULE, SOFT } from './grid.ts'
import { LABEL_SIZE } from './label-sides.ts'
import type { NativeChart } from './native-chart.ts'
import type { NativeLabel, NativeLine, NativeMark } from './native-line.ts'
import { type Xml, xml } from './xml.ts'

const POINT = 12_700
const AXIS_SIZE = 11
const [MONTHS_AXIS, VALUES_AXIS] = [111_111_111, 222_222_222]

/** A chart's part: its lines with the values they were last drawn from, which its workbook holds too. */
export function chartXml(chart: NativeChart): Xml {
  const { x, y, w, h } = chart.plane
  return xml`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${chart.lines.map((line, column) => seriesXml(chart, line, column)).reverse()}<c:marker val="1"/><c:axId val="${MONTHS_AXIS}"/><c:axId val="${VALUES_AXIS}"/></c:lineChart>${monthsAxis(chart)}${valuesAxis(chart)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(AXIS_SIZE, SOFT)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

function seriesXml(chart: NativeChart, line: NativeLine, place: number): Xml {
  const column = columnName(place + 1)
  const at = chart.lines.length - 1 - place
  const last = chart.days.length + 1
  return xml`<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${SHEET}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${line.name}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>${strokeXml(line)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>${[...line.marks].sort((a, b) => a.at - b.at).map(mark => markXml(line, mark))}<c:dLbls>${[...line.labels].sort((a, b) => a.at - b.at).map(label => labelXml(chart, line, label))}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:numRef><c:f>${SHEET}!$A$2:$A$${last}</c:f>${at === 0 && monthsXml(chart)}</c:numRef></c:cat><c:val><c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${chart.format}</c:formatCode><c:ptCount val="${line.values.length}"/>${line.values.map((value, idx) => value !== null && xml`<c:pt idx="${idx}"><c:v>${value}</c:v></c:pt>`)}</c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>`
}

/** The months as last drawn: the first series tells them for all. */
function monthsXml({ days }: NativeChart): Xml {
  return xml`<c:numCache><c:formatCode>${MONTH}</c:formatCode><c:ptCount val="${days.length}"/>${days.map((day, idx) => xml`<c:pt idx="${idx}"><c:v>${day}</c:v></c:pt>`)}</c:numCache>`
}

function strokeXml({ colour, points, dash }: NativeLine): Xml {
  return xml`<a:ln w="${Math.round(points * POINT)}" cap="rnd"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="${dash}"/><a:round/></a:ln>`
}

function markXml(line: NativeLine, { at, shape, size }: NativeMark): Xml {
  return xml`<c:dPt><c:idx val="${at}"/><c:marker><c:symbol val="${shape}"/><c:size val="${size}"/><c:spPr><a:solidFill><a:srgbClr val="${line.colour}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:marker><c:bubble3D val="0"/><c:spPr>${strokeXml(line)}</c:spPr></c:dPt>`
}

function labelXml({ format }: NativeChart, line: NativeLine, { at, says, bold, side }: NativeLabel): Xml {
  const shown = (part: NativeLabel['says'][number]) => (says.includes(part) ? 1 : 0)
  const colour = bold ? line.colour : INK
  return xml`<c:dLbl><c:idx val="${at}"/><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(LABEL_SIZE, colour, bold)}<c:dLblPos val="${side}"/><c:showLegendKey val="0"/><c:showVal val="${shown('value')}"/><c:showCatName val="0"/><c:showSerName val="${shown('name')}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator> </c:separator></c:dLbl>`
}

function monthsAxis({ everyMonth }: NativeChart): Xml {
  return xml`<c:dateAx><c:axId val="${MONTHS_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="${MONTH}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${SOFT}"/></a:solidFill></a:ln></c:spPr>${textXml(AXIS_SIZE, SOFT)}<c:crossAx val="${VALUES_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="months"/><c:majorUnit val="${everyMonth}"/><c:majorTimeUnit val="months"/></c:dateAx>`
}

function valuesAxis({ format, top, step }: NativeChart): Xml {
  return xml`<c:valAx><c:axId val="${VALUES_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${top}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${RULE}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(AXIS_SIZE, SOFT)}<c:crossAx val="${MONTHS_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`
}

function textXml(size: number, colour: string, bold = false): Xml {
  return xml`<c:txPr><a:bodyPr rot="0" vert="horz" wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:latin typeface="${FACE}"/><a:cs typeface="${FACE}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
}
