/** How a cell looks. */
interface Style {
  readonly font?: keyof typeof FONTS
  readonly fill?: keyof typeof FILLS
  readonly line?: keyof typeof LINES
  readonly format?: string
  readonly align?: 'left' | 'right' | 'center'
  readonly vertical?: 'center' | 'bottom'
  readonly wrap?: true
  /** How far from the left, in characters. */
  readonly indent?: 1
}

const FACE = '<name val="Calibri"/><family val="2"/>'
const font = (size: number, colour: string, weight = '') =>
  `<font>${weight}<sz val="${size}"/><color rgb="FF${colour}"/>${FACE}</font>`

const FONTS = {
  plain: font(11, '1D2227'),
  soft: font(10, '50565C'),
  title: font(20, '0B5468', '<b/>'),
  section: font(13, '1D2227', '<b/>'),
  strong: font(11, '1D2227', '<b/>'),
  big: font(13, '0B5468', '<b/>'),
  link: font(11, '0B5468', '<u/>'),
  green: font(11, '0C4428', '<b/>'),
  amber: font(11, '553600', '<b/>'),
  red: font(11, '6F110D', '<b/>'),
}

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`

/** The first two are what every workbook must begin with. */
const FILLS = {
  none: '<fill><patternFill patternType="none"/></fill>',
  grey: '<fill><patternFill patternType="gray125"/></fill>',
  pale: fill('F6F4EF'),
  green: fill('D8ECDF'),
  amber: fill('FDE8BD'),
  red: fill('F9D8D4'),
}

const line = (below: string, above = '') =>
  `<border><left/><right/>${above === '' ? '<top/>' : above}<bottom style="${below}</bottom><diagonal/></border>`

const LINES = {
  none: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  hair: line('thin"><color rgb="FFD9D6CF"/>'),
  heading: line('thin"><color rgb="FF1D2227"/>', '<top style="medium"><color rgb="FF1D2227"/></top>'),
}

const COUNT = '#,##0'
const SHARE = '0"%"'
const PART = '[=0]0"%";[<0.5]"under 1%";0"%"'

/** The looks of the workbook by what they are for. A share's value is in per cent, 0 to 100, and is shown as it is. */
const STYLES = {
  plain: { wrap: true },
  line: {},
  title: { font: 'title', vertical: 'center' },
  soft: { font: 'soft' },
  note: { font: 'soft', wrap: true },
  section: { font: 'section', vertical: 'bottom' },
  link: { font: 'link' },
  heading: {
    font: 'strong',
    fill: 'pale',
    line: 'heading',
    vertical: 'bottom',
    align: 'left',
    indent: 1,
    wrap: true,
  },
  'heading-right': {
    font: 'strong',
    fill: 'pale',
    line: 'heading',
    vertical: 'bottom',
    align: 'right',
    wrap: true,
  },
  name: { font: 'strong', line: 'hair', align: 'left', indent: 1, wrap: true },
  'name-link': { font: 'link', line: 'hair', align: 'left', indent: 1, wrap: true },
  text: { line: 'hair', align: 'left', indent: 1, wrap: true },
  'text-right': { line: 'hair', align: 'right' },
  count: { line: 'hair', format: COUNT },
  share: { line: 'hair', format: SHARE },
  /** A part of all; one that would round to nothing is said to be small, as it is somebody. */
  part: { line: 'hair', format: PART },
  'big-count': { font: 'big', line: 'hair', format: COUNT },
  'big-share': { font: 'big', line: 'hair', format: SHARE },
  'big-text': { font: 'strong', line: 'hair', align: 'right' },
  month: { line: 'hair', format: 'mmm yyyy', align: 'left', indent: 1 },
  'month-right': { line: 'hair', format: 'mmm yyyy', align: 'right' },
  green: { font: 'green', fill: 'green', line: 'hair', align: 'center' },
  amber: { font: 'amber', fill: 'amber', line: 'hair', align: 'center' },
  red: { font: 'red', fill: 'red', line: 'hair', align: 'center' },
  unrated: { font: 'soft', line: 'hair', align: 'center' },
  'list-text': { align: 'left', indent: 1 },
  'list-id': { format: '@', align: 'left', indent: 1 },
  'list-day': { format: 'd mmm yyyy', align: 'left', indent: 1 },
  'list-number': { format: 'General' },
} as const satisfies Readonly<Record<string, Style>>

/** A look of the workbook, by what it is for. */
export type StyleName = keyof typeof STYLES

const NAMES = Object.keys(STYLES) as readonly StyleName[]
const ALL: readonly Style[] = NAMES.map(name => STYLES[name])
const PLACES = new Map(NAMES.map((name, at) => [name, at]))

/** The formats that every program knows by number. */
const KNOWN: Readonly<Record<string, number>> = { General: 0, [COUNT]: 3, '@': 49 }
const OWN = [
  ...new Set(ALL.flatMap(({ format }) => (format && !Object.hasOwn(KNOWN, format) ? [format] : []))),
]

/**
 * Where a look stands in the workbook's styles. Each stands there twice: `guarded` is for text that would be read as a
 * formula if somebody edited its cell and is then kept as text.
 */
export function styleIndex(name: StyleName, guarded: boolean): number {
  return PLACES.get(name)! * 2 + (guarded ? 1 : 0)
}

/** Whether text of a look goes on to further lines where it needs them. */
export function wraps(name: StyleName): boolean {
  const style: Style = STYLES[name]
  return style.wrap === true
}

/** The styles part of the workbook. */
export function stylesXml(): string {
  const formats = OWN.map(
    (format, at) =>
      `<numFmt numFmtId="${164 + at}" formatCode="${format.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/>`,
  )
  const cells = ALL.flatMap(style => [cellFormat(style, false), cellFormat(style, true)])
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
    many('numFmts', formats),
    many('fonts', Object.values(FONTS)),
    many('fills', Object.values(FILLS)),
    many('borders', Object.values(LINES)),
    many('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    many('cellXfs', cells),
    many('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  ].join('')}</styleSheet>`
}

function many(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}

function cellFormat(style: Style, guarded: boolean): string {
  const { format = 'General', line, align, wrap, indent } = style
  const vertical = style.vertical ?? (line === 'hair' ? 'center' : 'top')
  const ids = [
    ['numFmtId', KNOWN[format] ?? 164 + OWN.indexOf(format)],
    ['fontId', Object.keys(FONTS).indexOf(style.font ?? 'plain')],
    ['fillId', Object.keys(FILLS).indexOf(style.fill ?? 'none')],
    ['borderId', Object.keys(LINES).indexOf(line ?? 'none')],
  ].map(([name, id]) => `${name}="${id}"`)
  const across = align ? ` horizontal="${align}"` : ''
  const alignment = `<alignment${across} vertical="${vertical}"${wrap ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}/>`
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
  return `<xf ${ids.join(' ')} xfId="0"${guarded ? ' quotePrefix="1"' : ''} ${applied}>${alignment}</xf>`
}
