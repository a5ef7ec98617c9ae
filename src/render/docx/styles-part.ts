import { COLOURS, FONT } from './looks.ts'
import { PARAGRAPH_STYLES } from './paragraph-styles.ts'
import { paragraphStyle, wordStyle } from './style-xml.ts'
import { WORD_STYLES } from './word-styles.ts'
import { type Xml, xml } from './xml.ts'

/** The named style of every table of the report. */
export const REPORT_TABLE = 'ReportTable'

/** Every style of the document, on its own defaults. */
export function stylesPart(namespace: string): Xml {
  return xml`<w:styles xmlns:w="${namespace}"><w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:color w:val="${COLOURS.ink}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="120" w:line="293" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
${Object.entries(PARAGRAPH_STYLES).map(([id, look]) => paragraphStyle(id, look))}
${Object.entries(WORD_STYLES).map(([id, { name, ...look }]) => wordStyle(id, name, look))}
${tableStyles()}</w:styles>`
}

/** Rules between rows, a darker one below the names of columns, and no grid. */
function tableStyles(): Xml {
  const rule = (side: 'bottom' | 'insideH', thickness: number, colour: string) =>
    xml`<w:${side} w:val="single" w:sz="${thickness}" w:space="0" w:color="${colour}"/>`
  return xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="${REPORT_TABLE}"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>${rule('bottom', 4, COLOURS.rule)}${rule('insideH', 4, COLOURS.rule)}</w:tblBorders><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule('bottom', 6, COLOURS.ink)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`
}
