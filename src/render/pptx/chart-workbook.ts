import type { NativeChart } from './native-chart.ts'
import { packParts } from './pack-parts.ts'
import { type Xml, xml } from './xml.ts'

/** The name of a chart's sheet. */
export const SHEET = 'Sheet1'

/** How a month is written, as Office has it: `Nov 2022`. */
export const MONTH = 'mmm yyyy'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The workbook that a chart's data is edited in: a row a month, a column a line. */
export function chartWorkbook(chart: NativeChart): Uint8Array {
  const parts: readonly (readonly [string, Xml])[] = [
    [
      '[Content_Types].xml',
      xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml(chart)],
    [
      'xl/workbook.xml',
      xml`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/worksheets/sheet1.xml', sheetXml(chart)],
  ]
  return packParts(new Map(parts))
}

/** A column by its place, the first being 0: `A` to `Z`, then `AA`. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

function stylesXml({ format }: NativeChart): Xml {
  return xml`<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="${format}"/><numFmt numFmtId="165" formatCode="${MONTH}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

function sheetXml({ days, lines }: NativeChart): Xml {
  const words = (cell: string, text: string) => xml`<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`
  return xml`<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="${lines.length + 1}" width="24" customWidth="1"/></cols><sheetData><row r="1">${words('A1', 'Month')}${lines.map(({ name }, at) => words(`${columnName(at + 1)}1`, name))}</row>${days.map(
    (day, row) =>
      xml`<row r="${row + 2}"><c r="A${row + 2}" s="2"><v>${day}</v></c>${lines.map(({ values }, at) => {
        const value = values[row] ?? null
        return value !== null && xml`<c r="${columnName(at + 1)}${row + 2}" s="1"><v>${value}</v></c>`
      })}</row>`,
  )}</sheetData></worksheet>`
}
