import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLetters, columnOf } from '../../../src/sources/workbook/cell-place.ts'
import { isDateFormat } from '../../../src/sources/workbook/date-format.ts'
import { serialDate } from '../../../src/sources/workbook/serial-date.ts'
import { type Made, madeWorkbook, readAll } from './made-workbook.ts'

const escaped = (text: string) =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&#62;')

const text = fc.stringMatching(/^[A-Za-z0-9 &<>"'_éŁ\u00a0😀]{1,8}$/u)
const day = fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
const value = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('text'), text }),
  fc.record({
    kind: fc.constant('number'),
    text: fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => String(n || 0)),
  }),
  fc.record({ kind: fc.constant('date'), text: day.map(date => date.toISOString().slice(0, 10)) }),
  fc.record({ kind: fc.constant('truth'), text: fc.constantFrom('TRUE', 'FALSE') }),
)
type Value = { readonly kind: string; readonly text: string } | null

/** One way, of those that programs have, of writing a value into a cell. */
function cellOf(cell: Value, column: number, row: number, way: number, shared: string[]): string {
  const place = way & 1 ? ` r="${columnLetters(column)}${row}"` : ''
  if (cell === null) return way & 2 ? `<c${place} s="1"/>` : `<c${place} t="e"><f>NA()</f><v>#N/A</v></c>`
  const own = escaped(cell.text)
  if (cell.kind === 'number') return `<c${place}${way & 2 ? ' t="n"' : ''}><v>${cell.text}</v></c>`
  if (cell.kind === 'truth') return `<c${place} t="b"><v>${cell.text === 'TRUE' ? 1 : 0}</v></c>`
  if (cell.kind === 'date') {
    const serial = Date.parse(cell.text) / 86_400_000 + 25_569
    return way & 2 ? `<c${place} t="d"><v>${cell.text}</v></c>` : `<c${place} s="1"><v>${serial}</v></c>`
  }
  if (way % 3 === 0) return `<c${place} t="inlineStr"><is><r><t>${own}</t></r><r><t/></r></is></c>`
  if (way % 3 === 1) return `<c${place} t="str"><f>"x"</f><v>${own}</v></c>`
  shared.push(`<si><t xml:space="preserve">${own}</t><rPh><t>sound</t></rPh></si>`)
  return `<c${place} t="s"><v>${shared.length - 1}</v></c>`
}

const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'

test('a table reads back the same, however a program writes it into a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 6 }),
      fc.infiniteStream(fc.nat({ max: 11 })),
      fc.record({
        strict: fc.boolean(),
        absolute: fc.boolean(),
        stored: fc.boolean(),
        prefix: fc.constantFrom('', 'x'),
      }),
      async (table, ways, form) => {
        const shared: string[] = []
        const next = () => ways.next().value ?? 0
        const rows = table.map((cells, at) => {
          const inner = cells.map((cell, column) => cellOf(cell, column, at + 1, next(), shared)).join('')
          return `<row${next() & 1 ? ` r="${at + 1}"` : ''}>${inner}</row>`
        })
        const made: Made = { ...form, styles, shared: shared.join(''), sheets: { 'List 1': rows.join('\n') } }
        const expected = table.flatMap((cells, at) => {
          const last = cells.findLastIndex(cell => cell !== null)
          return last < 0 ? [] : [[at + 1, ...cells.slice(0, last + 1).map(cell => cell?.text ?? null)]]
        })
        const found = await readAll(madeWorkbook(made))
        expect(found.faults).toEqual([])
        expect(found.rows['List 1']).toEqual(expected)
      },
    ),
  )
})

test('a workbook with any byte changed is read or refused, and never throws', async () => {
  const made = madeWorkbook({
    sheets: { A: '<row><c t="s"><v>0</v></c><c s="1"><v>40000</v></c></row>' },
    shared: '<si><t>Smith</t></si>',
    styles,
  })
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: made.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const copy = made.slice()
      copy[at] = byte
      const found = await readAll(copy)
      for (const fault of found.faults) expect(fault.message).not.toContain('Smith')
    }),
    { numRuns: 500 },
  )
})

test('a date number is a day of the calendar in either system, with the day that never was', () => {
  const known: [number, boolean, string | null][] = [
    [0, false, null],
    [0.5, false, null],
    [-1, false, null],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [44_090, false, '2020-09-16'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, null],
    [44_090.5, false, '2020-09-16 12:00:00'],
    [44_090.000_001, false, '2020-09-16'],
    [44_089.999_999, false, '2020-09-16'],
    [44_090.999_988_43, false, '2020-09-16 23:59:59'],
    [0, true, '1904-01-01'],
    [42_628, true, '2020-09-16'],
    [2_957_003, true, '9999-12-31'],
    [2_957_004, true, null],
  ]
  for (const [serial, from1904, date] of known)
    expect([serial, serialDate(serial, from1904)]).toEqual([serial, date])
})

test('a format is a date where it shows a day, month or year', () => {
  const dates = [
    'dd/mm/yyyy',
    'dd/mm/yyyy;@',
    '[$-809]d mmmm yyyy',
    'yyyy\\-mm\\-dd',
    'mmm-yy',
    'h:mm',
    '[h]:mm:ss',
  ]
  const numbers = [
    'General',
    '0.00',
    '0" days"',
    '[Red]0',
    '#,##0_);[Red](#,##0)',
    '0\\d',
    '_d0',
    '@',
    '0%;"day"',
    '0.0E+00',
  ]
  expect(dates.filter(code => !isDateFormat(code))).toEqual([])
  expect(numbers.filter(isDateFormat)).toEqual([])
})

test('columns are lettered as a spreadsheet letters them', () => {
  expect(['A1', 'Z9', 'AA10', 'az3', 'XFD1048576', '$B$2'].map(columnOf)).toEqual([0, 25, 26, 51, 16_383, 1])
  expect(['', '12', '-'].map(columnOf)).toEqual([null, null, null])
  expect(columnOf('ZZZZZZZZZZ1')).toBe(16_384)
  fc.assert(
    fc.property(fc.nat({ max: 16_383 }), column => {
      expect(columnOf(`${columnLetters(column)}1`)).toBe(column)
    }),
  )
})
