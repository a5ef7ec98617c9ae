import { strToU8, type Zippable, zipSync } from 'fflate'
import type { ByteSource } from '../../../src/sources/workbook/byte-source.ts'
import { readWorkbook } from '../../../src/sources/workbook/read-workbook.ts'
import type { WorkbookLimits } from '../../../src/sources/workbook/workbook-limits.ts'

const USUAL = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'

/** A workbook to be made: sheets by name, each the XML within `sheetData`, and what else differs from the usual. */
export interface Made {
  readonly sheets: Readonly<Record<string, string>>
  /** The XML within `sst`. */
  readonly shared?: string
  /** The XML within `styleSheet`. */
  readonly styles?: string
  readonly workbookPr?: string
  readonly strict?: boolean
  readonly absolute?: boolean
  readonly stored?: boolean
  /** A prefix of all the elements. */
  readonly prefix?: string
  /** Parts to put in, or with null to leave out. */
  readonly parts?: Readonly<Record<string, string | null>>
}

/** The bytes of a workbook as Excel or another program would write it. */
export function madeWorkbook(made: Made): Uint8Array {
  const names = Object.keys(made.sheets)
  const main = made.strict ? `${STRICT}/spreadsheetml/main` : `${USUAL}/spreadsheetml/2006/main`
  const office = made.strict
    ? `${STRICT}/officeDocument/relationships`
    : `${USUAL}/officeDocument/2006/relationships`
  const base = made.absolute ? '/xl/' : ''
  const element = (name: string, attributes: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<${name} ${attributes}>${inner}</${name}>`
  const space = made.prefix ? `xmlns:${made.prefix}="${main}"` : `xmlns="${main}"`
  const own = (name: string, inner: string) => {
    const whole = element(name, `${space} xmlns:rel="${office}"`, inner)
    return made.prefix ? whole.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${made.prefix}:`) : whole
  }
  const links = (pairs: readonly (readonly [string, string, string])[]) =>
    element(
      'Relationships',
      `xmlns="${USUAL}/package/2006/relationships"`,
      pairs
        .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
        .join(''),
    )
  const sheet = (name: string, at: number) => `<sheet name="${name}" sheetId="${at + 1}" rel:id="s${at}"/>`
  const parts: Record<string, string | null> = {
    '_rels/.rels': links([['r1', 'officeDocument', `${made.absolute ? '/' : ''}xl/workbook.xml`]]),
    'xl/workbook.xml': own(
      'workbook',
      `${made.workbookPr ?? ''}<sheets>${names.map(sheet).join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': links([
      ...names.map((_, at) => [`s${at}`, 'worksheet', `${base}worksheets/sheet${at + 1}.xml`] as const),
      ...(made.shared === undefined ? [] : [['t', 'sharedStrings', `${base}sharedStrings.xml`] as const]),
      ...(made.styles === undefined ? [] : [['y', 'styles', `${base}styles.xml`] as const]),
    ]),
    ...(made.shared === undefined ? {} : { 'xl/sharedStrings.xml': own('sst', made.shared) }),
    ...(made.styles === undefined ? {} : { 'xl/styles.xml': own('styleSheet', made.styles) }),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        own('worksheet', `<dimension ref="A1"/><sheetData>${made.sheets[name]}</sheetData><pageMargins/>`),
      ]),
    ),
    ...made.parts,
  }
  const files: Zippable = {}
  for (const [path, text] of Object.entries(parts)) {
    if (text !== null)
      files[path] = [strToU8(text), { level: made.stored ? 0 : 6, mtime: new Date(1980, 0, 1, 12) }]
  }
  return zipSync(files)
}

/** Bytes as a file that can be read from any place. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) }
}

/** Everything that is read of a workbook: its rows by sheet, as their numbers and cells. */
export async function readAll(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}) {
  const rows: Record<string, [number, ...(string | null)[]][]> = {}
  const sink = {
    sheet: (name: string) => {
      rows[name] = []
      return true
    },
    row: (sheet: string, row: number, cells: readonly (string | null)[]) => {
      rows[sheet]!.push([row, ...cells])
    },
  }
  return { ...(await readWorkbook(sourceOf(bytes), sink, limits)), rows }
}
