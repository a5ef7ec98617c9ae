import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toRecord } from '../../../src/sources/csv/csv-fields.ts'
import { mendCsv } from '../../../src/sources/csv/mend-csv.ts'
import { surveyCsv } from '../../../src/sources/csv/survey-csv.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function survey(file: Uint8Array, pieceSize = file.length || 1) {
  const surveyor = surveyCsv()
  for (let at = 0; at < file.length; at += pieceSize) surveyor.push(file.subarray(at, at + pieceSize))
  return surveyor.end()
}

function mend(file: Uint8Array, pieceSize = file.length || 1) {
  const lines: string[] = []
  const mender = mendCsv(survey(file), line => lines.push(line))
  for (let at = 0; at < file.length; at += pieceSize) mender.push(file.subarray(at, at + pieceSize))
  mender.end()
  return lines.join('')
}

test('a clean file is read as it stands', () => {
  const found = survey(bytesOf('a,b\r\n1,2\r\n3,"x, ""y""\nz"\r\n'))
  expect(found).toEqual({
    headings: ['a', 'b'],
    delimiter: ',',
    encoding: 'utf-8',
    lineEnd: 10,
    records: 2,
    damaged: [],
    asItStands: true,
    trimmed: true,
  })
})

test('white space at either end of any cell is seen', () => {
  const cells = [
    ' x',
    'x ',
    '\tx',
    'x\t',
    '\u00A0x',
    'x\u00A0',
    '" x"',
    '"x "',
    '"x\n"',
    '"\tx"',
    '"x" ',
    ' "x"',
  ]
  const rows = cells.flatMap(cell => [`${cell},b,c`, `a,${cell},c`, `a,b,${cell}`])
  for (const row of rows) expect(survey(bytesOf(`a,b,c\n${row}\n1,2,3\n`)).trimmed, row).toBe(false)
})

test('a file is trimmed just where every cell is', () => {
  const cell = fc.stringMatching(/^[ \tA"é\n]{0,5}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), rows => {
      const lines = rows.map(row => toRecord(['x', ...row], ','))
      const trimmed = rows.flat().every(each => each === each.trim())
      expect(survey(bytesOf(['a,b,c', ...lines].join('\n') + '\n')).trimmed).toBe(trimmed)
    }),
  )
})

test('a byte order mark, quotes round headings and other delimiters are understood', () => {
  expect(survey(bytesOf('\uFEFF"a";"b"\n1;2')).headings).toEqual(['a', 'b'])
  expect(survey(bytesOf('a\tb\tc\n1\t2\t3')).delimiter).toBe('\t')
})

test('bytes that are not UTF-8 are Windows-1252', () => {
  const file = Uint8Array.from([...bytesOf('a,b\n1,'), 0x93, 0xe9, 0x94, 10])
  expect(survey(file).encoding).toBe('windows-1252')
  expect(mend(file)).toBe('1,\u201cé\u201d\n')
})

test('a record of the wrong width is damaged alone', () => {
  const file = bytesOf('a,b\n1,2\n3\n4,5,6\n7,8\n')
  expect(survey(file).damaged).toEqual([
    { record: 2, shape: 'ragged' },
    { record: 3, shape: 'ragged' },
  ])
  expect(mend(file)).toBe('1,2\n"",""\n"",""\n7,8\n')
})

test('a quote that is never closed damages its own line alone', () => {
  const file = bytesOf('a,b\n1,2\n3,"4\n5,"x ""y"" z"\n7,8\n')
  expect(survey(file).damaged).toEqual([{ record: 2, shape: 'unclosed' }])
  expect(mend(file)).toBe('1,2\n"",""\n5,"x ""y"" z"\n7,8\n')
})

test('quotes that were not doubled are mended where the width still fits', () => {
  const file = bytesOf('a,b\n1,"{"A": "x"}"\n2,5" tall\n')
  expect(survey(file).damaged).toEqual([])
  expect(mend(file)).toBe('"1","{""A"": ""x""}"\n"2","5"" tall"\n')
})

test('blank lines keep their place, and those at the end are no records', () => {
  const file = bytesOf('a,b\n1,2\n\n , \n3,4\n\n,\n')
  expect([survey(file).records, survey(file).damaged]).toEqual([2, []])
  expect(mend(file).split('\n').slice(0, 4)).toEqual(['1,2', '"",""', '"",""', '3,4'])
})

test('an empty file and a heading alone are no trouble', () => {
  expect(survey(bytesOf(''))).toMatchObject({ headings: [], records: 0 })
  expect(survey(bytesOf('a,b'))).toMatchObject({ headings: ['a', 'b'], records: 0, asItStands: true })
})

test('however the file is cut into pieces, the result is the same', () => {
  const file = bytesOf('a,b,c\n1,"x\ny",3\n4,"bad,6\n7,"{"k"}",9\n\n1,2\n10,"""",12\n')
  const whole = [survey(file), mend(file)]
  for (let size = 1; size < 12; size++) expect([survey(file, size), mend(file, size)]).toEqual(whole)
})

test('whatever is written with quotes is read back as it was', () => {
  const cell = fc.stringMatching(/^[ -~é\n",;]{0,8}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), rows => {
      const file = bytesOf(
        ['a,b,c', ...rows.map(row => toRecord(['x', ...row.slice(1)], ','))].join('\n') + '\n',
      )
      expect(survey(file)).toMatchObject({ records: rows.length, damaged: [], asItStands: true })
    }),
  )
})

test('a file whose lines end in carriage returns alone is read line by line', () => {
  const file = bytesOf('a,b\r1,"x\ny"\r3,4\r')
  for (const size of [1, 4, file.length])
    expect(survey(file, size)).toMatchObject({ records: 2, damaged: [] })
  expect(mend(file)).toBe('1,"x\ny"\n3,4\n')
})

test('a carriage return in a cell is no line end, and no reader is left to take it for one', () => {
  const file = bytesOf('a,b\n1,x\ry\n2,"z\r"\n3,4\n')
  expect(survey(file)).toMatchObject({ records: 3, damaged: [], asItStands: false })
  expect(mend(file)).toBe('"1","x\ry"\n"2","z\r"\n3,4\n')
})

test('a line too long, or an open quote in every line, is damaged by itself and holds nothing up', () => {
  const long = `a,b\n1,2\n${'x'.repeat(3_000_000)}\n3,4\n`
  for (const size of [65_536, long.length])
    expect(survey(bytesOf(long), size)).toMatchObject({
      records: 3,
      damaged: [{ record: 2, shape: 'ragged' }],
    })
  const open = `a,b\n${'1,"x"y\n'.repeat(50_000)}`
  const from = performance.now()
  expect(survey(bytesOf(open)).damaged).toHaveLength(50_000)
  expect(performance.now() - from).toBeLessThan(5000)
})

test('lines that end in two ways, blank ones with spaces, and a heading with a stray quote are mended', () => {
  for (const text of ['a,b\r\n1,2\n', 'a,b\n1,2\n  \n', 'a",b\n1,2\n', 'a,b\n1,2\r\n'])
    expect([survey(bytesOf(text)).asItStands, survey(bytesOf(text)).records], text).toEqual([false, 1])
})
