import { type Deflate, type Part, zipParts } from '../zip-parts.ts'
import type { Sheet, Workbook } from './sheet.ts'
import { placeIn } from './sheet-names.ts'
import { sheetToXml, tableCells, type Written } from './sheet-to-xml.ts'
import { stylesXml } from './styles.ts'
import { partText } from './xml-text.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook as the bytes of an `.xlsx` file (Office Open XML, ECMA-376), written as its sheets are read. Texts stand
 * in their cells, so that nothing is kept for the end but how long each sheet is.
 */
export function writeWorkbook(workbook: Workbook, deflate?: Deflate): AsyncGenerator<Uint8Array> {
  return zipParts(partsOf(workbook), { deflate })
}

function* partsOf(workbook: Workbook): Generator<Part> {
  const { sheets, foot } = workbook
  const part = (path: string, text: string): Part => ({ path, content: [text] })
  yield part('[Content_Types].xml', contentTypes(sheets.length))
  yield part('_rels/.rels', rootRelations())
  yield part('docProps/app.xml', appXml())
  yield part('docProps/core.xml', coreXml(workbook))
  yield part('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length))
  yield part('xl/styles.xml', stylesXml())
  const written = sheets.map((): Written => ({ rows: 0 }))
  for (const [at, sheet] of sheets.entries())
    yield { path: `xl/worksheets/sheet${at + 1}.xml`, content: sheetToXml(sheet, foot, written[at]!) }
  yield part('xl/workbook.xml', workbookXml(sheets, written))
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/xl/workbook.xml', `${SHEETML}.sheet.main+xml`],
    ['/xl/styles.xml', `${SHEETML}.styles+xml`],
    ...upTo(sheets).map(number => [`/xl/worksheets/sheet${number}.xml`, `${SHEETML}.worksheet+xml`]),
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`)
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function rootRelations(): string {
  return relations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
  ])
}

function workbookRelations(sheets: number): string {
  return relations([
    ...upTo(sheets).map(
      number => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${number}.xml`] as const,
    ),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ])
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const items = all.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function appXml(): string {
  return `${XML}<Properties xmlns="${OFFICE}/extended-properties"><Application>Throughline</Application></Properties>`
}

function coreXml({ title, creator, created }: Workbook): string {
  const time = created === null ? null : `${created}T00:00:00Z`
  const dates = (time === null ? [] : ['created', 'modified']).map(
    name => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`,
  )
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${partText(title)}</dc:title><dc:creator>${partText(creator)}</dc:creator>${dates.join('')}<dc:language>en-GB</dc:language></cp:coreProperties>`
}

function workbookXml(sheets: readonly Sheet[], written: readonly Written[]): string {
  const items = sheets.map(
    ({ name }, at) => `<sheet name="${partText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const names = [
    ...sheets.flatMap((sheet, at) => {
      const cells = tableCells(sheet, written[at]!.rows)
      return cells ? [definedName('_FilterDatabase', at, placeIn(sheet.name, cells), ' hidden="1"')] : []
    }),
    ...sheets.map(({ name, repeated }, at) =>
      definedName('Print_Titles', at, placeIn(name, `$${repeated}:$${repeated}`)),
    ),
  ]
  return `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"><workbookPr date1904="0"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="17000" tabRatio="850" activeTab="0"/></bookViews><sheets>${items.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
}

function definedName(name: string, sheet: number, place: string, more = ''): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}"${more}>${partText(place)}</definedName>`
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}
