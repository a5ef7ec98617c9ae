import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthsFrom } from '../../../src/base/month.ts'
import { type KnownMeasure, readFigureHistory } from '../../../src/sources/published/figure-history.ts'
import { readMonth } from '../../../src/sources/published/read-month.ts'

const MEASURES: readonly KnownMeasure[] = [
  { id: 'cp-number', fold: 'count' },
  { id: 'cp-rate', fold: 'rate' },
  { id: 'cp-visits-in-timescale', fold: 'share' },
]
const HEADING = 'measure,month,value,numerator,denominator,source'
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (...lines: string[]) => readFigureHistory(bytes(lines.join('\n')), 'old.csv', MEASURES)
const row = (line: string) => read(HEADING, line)

describe('published figures', () => {
  test('are read by measure and month, each with where it was published', () => {
    const { figures, faults } = read(
      HEADING,
      'cp-visits-in-timescale,2019-05,85,17,20,"Board report, May 2019"',
      'cp-number,2019-05,"1,203",,,Return',
      'cp-number,2019-04,30,30,,Return',
      'cp-rate,2019-04,12.5,43,34460,Return',
    )
    expect(faults).toEqual([])
    expect(figures).toEqual([
      {
        measure: 'cp-number',
        month: '2019-04',
        value: 30,
        numerator: 30,
        denominator: null,
        source: 'Return',
      },
      {
        measure: 'cp-number',
        month: '2019-05',
        value: 1203,
        numerator: null,
        denominator: null,
        source: 'Return',
      },
      {
        measure: 'cp-rate',
        month: '2019-04',
        value: 12.5,
        numerator: 43,
        denominator: 34460,
        source: 'Return',
      },
      {
        measure: 'cp-visits-in-timescale',
        month: '2019-05',
        value: 85,
        numerator: 17,
        denominator: 20,
        source: 'Board report, May 2019',
      },
    ])
  })

  test.each([
    ['cp-numbr,2019-04,30,,,Return', 'measure: there is no such measure (the nearest is "cp-number")'],
    ['zzz,2019-04,30,,,Return', 'measure: there is no such measure'],
    ['cp-number,2019-13,30,,,Return', 'month: must be a month, such as 2019-04'],
    ['cp-number,,30,,,Return', 'month: must be a month, such as 2019-04'],
    ['cp-number,2019-04,,,,Return', 'value: must be a number, and is blank'],
    ['cp-number,2019-04,many,,,Return', 'value: must be a number without a sign, such as 12 or 85.3'],
    ['cp-number,2019-04,-3,,,Return', 'value: must be a number without a sign, such as 12 or 85.3'],
    ['cp-number,2019-04,30.5,,,Return', 'value: must be a whole number, as the measure is a count'],
    ['cp-number,2019-04,30,31,,Return', 'numerator: must be the value, as the measure is a count'],
    ['cp-number,2019-04,30,,,', 'source: must say where the figure was published'],
    ['cp-visits-in-timescale,2019-04,100.1,,,Return', 'value: must be a share in per cent, from 0 to 100'],
    ['cp-visits-in-timescale,2019-04,85,21,20,Return', 'numerator: must not be more than the denominator'],
    [
      'cp-visits-in-timescale,2019-04,85,3,20,Return',
      'value: must be the numerator as per cent of the denominator',
    ],
    [
      'cp-visits-in-timescale,2019-04,0,0,0,Return',
      'value: must be the numerator as per cent of the denominator',
    ],
    ['cp-rate,2019-04,12,4.5,,Return', 'numerator: must be a whole number'],
    ['cp-number,2019-04,30', 'it has 3 fields and the heading 6'],
    ['cp-number,2019-04,30,,,Return,else', 'it has 7 fields and the heading 6'],
  ])('%j is left out, and its line, column and rule are told', (line, rule) => {
    expect(row(line)).toEqual({ figures: [], faults: [`old.csv, line 2, ${rule}.`] })
  })

  test('a second figure of a measure and month is left out, and the rest is read', () => {
    const { figures, faults } = read(
      HEADING,
      'cp-number,2019-04,30,,,Return',
      '',
      'cp-number,Apr-19,31,,,"A return',
      'of two lines"',
      'cp-number,2019-05,32,,,Return',
      'cp-number,nonsense,32,,,Return',
    )
    expect(figures.map(({ month, value }) => [month, value])).toEqual([
      ['2019-04', 30],
      ['2019-05', 32],
    ])
    expect(faults).toEqual([
      'old.csv, line 4, month: the measure has a figure of this month further up.',
      'old.csv, line 7, month: must be a month, such as 2019-04.',
    ])
  })

  test('need a heading with measure, month, value and source; the others may be left out, and more are told of', () => {
    expect(read('measure,month,number')).toEqual({
      figures: [],
      faults: ['old.csv: there is no column value, source in its heading.'],
    })
    expect(read()).toEqual({
      figures: [],
      faults: ['old.csv: there is no column measure, month, value, source in its heading.'],
    })
    expect(read('Source;Value;Month;Measure;numerater', 'Return;30;2019-04;cp-number;30')).toEqual({
      figures: [
        {
          measure: 'cp-number',
          month: '2019-04',
          value: 30,
          numerator: null,
          denominator: null,
          source: 'Return',
        },
      ],
      faults: ['old.csv: the column "numerater" is not used. Did you mean "numerator"?'],
    })
  })

  test('are read with a byte order mark, Windows line ends and Windows letters', () => {
    const text = `${HEADING}\r\ncp-number,2019-04,30,,,Children\x92s return\r\n`
    const latin = Uint8Array.from(text, char => char.charCodeAt(0))
    expect(readFigureHistory(latin, 'old.csv', MEASURES).figures[0]?.source).toBe('Children’s return')
    const marked = bytes(`\ufeff${HEADING}\r\ncp-number,2019-04,30,,,Children’s return\r\n`)
    expect(readFigureHistory(marked, 'old.csv', MEASURES)).toMatchObject({
      figures: [{ source: 'Children’s return' }],
      faults: [],
    })
  })

  test('of a file that is something else are none, and its first lines say enough', () => {
    const junk = Array.from({ length: 100 }, () => 'x,y,z,,,')
    const { figures, faults } = read(HEADING, ...junk)
    expect(figures).toEqual([])
    expect(faults).toHaveLength(21)
    expect(faults.at(-1)).toBe('old.csv: 80 more rows are left out.')
  })

  test('whatever bytes come, each row is read or told of, and no value is told', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'cp-number',
        'cp-rate',
        '2019-04',
        '2019-05',
        '12',
        '99.5',
        '',
        'Return',
        '"',
        'secret',
      ),
      fc.string({ maxLength: 5 }),
    )
    const lines = fc.array(
      fc.array(cell, { minLength: 1, maxLength: 7 }).map(cells => cells.join(',')),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(lines, written => {
        const { figures, faults } = read(HEADING, ...written)
        expect(figures.length + faults.length).toBeLessThanOrEqual(written.join('\n').split('\n').length)
        for (const fault of faults) expect(fault).not.toContain('secret')
        for (const { value, month } of figures) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(month).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/)
        }
      }),
    )
  })
})

test('a month is read in each way that a spreadsheet may have left it', () => {
  for (const month of monthsFrom('2019-01', '2019-12')) {
    const name = new Date(`${month}-01T00:00:00Z`).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
    const written = [
      month,
      `${month}-28`,
      `28/${month.slice(5)}/2019`,
      `${name.slice(0, 3)}-19`,
      `${name} 2019`,
    ]
    expect(written.map(readMonth)).toEqual(written.map(() => month))
  }
  for (const text of ['', '2019', '2019-00', '31/02/2019', 'Foo-19', '2019-4', 'April'])
    expect(readMonth(text)).toBeNull()
})
