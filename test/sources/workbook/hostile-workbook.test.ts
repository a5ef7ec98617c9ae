import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../../src/sources/workbook/read-workbook.ts'
import { madeWorkbook, readAll, sourceOf } from './made-workbook.ts'

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('')

/** The place in an archive's directory where the entry of a path begins. */
function entryOf(bytes: Uint8Array, path: string): number {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.lastIndexOf(path) - 46
}

/** The same archive with a number of its directory changed. */
function changed(bytes: Uint8Array, path: string, offset: number, value: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(entryOf(bytes, path) + offset, value, true)
  return copy
}

const refused = async (bytes: Uint8Array, limits = {}) => {
  const found = await readAll(bytes, limits)
  expect([found.sheets, found.faults.length]).toEqual([[], 1])
  return found.faults[0]!.message
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

test('a file that is no workbook is refused by what it is', async () => {
  const ole = new Uint8Array(4096)
  ole.set(OLE)
  new DataView(ole.buffer).setUint16(30, 9, true)
  new DataView(ole.buffer).setUint32(48, 1, true)
  expect(await refused(ole)).toContain('saved in the old Excel format (.xls)')
  for (const [at, char] of [...'EncryptedPackage'].entries()) ole[1024 + 128 + at * 2] = char.charCodeAt(0)
  expect(await refused(ole)).toContain('protected with a password')
  expect(await refused(strToU8('Child Unique ID,Gender\n1,F\n'))).toBe(
    'it is not an Excel workbook (.xlsx or .xlsm)',
  )
  expect(await refused(new Uint8Array(0))).toBe('it is empty')
  expect(await refused(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toContain('.xlsb')
  expect(await refused(zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }))).toContain(
    'OpenDocument',
  )
  expect(await refused(zipSync({ 'word/document.xml': strToU8('x') }))).toContain('list of sheets')
})

test('wherever a workbook is cut short, it is refused without a word of what is in it', async () => {
  const made = madeWorkbook({ sheets: { A: rowsOf(20) }, shared: '<si><t>Smith</t></si>' })
  for (let length = 2; length < made.length; length += 7) {
    expect(await refused(made.subarray(0, length))).toContain('it is cut short or damaged')
  }
})

test('a part that unpacks to more than it says is not read on', async () => {
  const made = madeWorkbook({ sheets: { A: rowsOf(100_000) } })
  const found = await readAll(changed(made, 'xl/worksheets/sheet1.xml', 24, 1000))
  expect(found.faults).toHaveLength(1)
  expect(found.faults[0]!.message).toContain('a part of it is larger than it says')
})

test('a part that says it unpacks hundreds of times over is not read at all', async () => {
  const bomb = madeWorkbook({
    sheets: { A: '', B: rowsOf(3) },
    parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(2_000_000) },
  })
  const found = await readAll(bomb, { ratioFrom: 1_000_000 })
  expect(found.rows).toEqual({
    A: [],
    B: [
      [1, '0'],
      [2, '1'],
      [3, '2'],
    ],
  })
  expect(found.faults).toEqual([
    { sheet: 'A', message: 'it unpacks to far more than a workbook of records would' },
  ])
})

test('all the parts together may not come to more than the limit', async () => {
  const made = madeWorkbook({ sheets: { A: rowsOf(1000), B: rowsOf(1000) } })
  const found = await readAll(made, { bytes: 60_000 })
  expect([found.rows.A!.length, found.rows.B!.length]).toEqual([1000, 0])
  expect(found.faults).toEqual([
    { sheet: 'B', message: 'it unpacks to far more than a workbook of records would' },
  ])
})

test('an archive of very many parts, an encrypted part and one packed in another way are refused', async () => {
  const made = madeWorkbook({ sheets: { A: rowsOf(3) } })
  expect(await refused(made, { entries: 3 })).toBe('it holds too many parts')
  const path = 'xl/worksheets/sheet1.xml'
  const entry = new DataView(made.buffer).getUint32(entryOf(made, path) + 8, true)
  const encrypted = await readAll(changed(made, path, 8, entry | 1))
  expect(encrypted.faults[0]!.message).toContain('it is encrypted')
  const packed = await readAll(changed(made, path, 8, (entry & 0xffff) | (12 << 16)))
  expect(packed.faults[0]!.message).toContain('packed in a way that Excel does not use')
})

test('a part whose bytes are damaged is read up to there, and its checksum is held to', async () => {
  const made = madeWorkbook({ sheets: { A: rowsOf(50) }, stored: true })
  const at = new TextDecoder('latin1').decode(made).indexOf('<v>33</v>') + 3
  const copy = made.slice()
  copy[at] = '4'.charCodeAt(0)
  const found = await readAll(copy)
  expect(found.faults).toEqual([
    {
      sheet: 'A',
      row: 50,
      message:
        'it can be read no further than this row: a part of it is damaged: copy it again, or open it in Excel and save it anew',
    },
  ])
})

test('XML that breaks off keeps the rows before, and one that defines entities is not expanded', async () => {
  const broken = '<worksheet><sheetData><row r="4"><c><v>1</v></c></row>\n<row r="5"><c><v>Smith</c>'
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`
  const outside =
    '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>'
  const parts = {
    'xl/worksheets/sheet1.xml': broken,
    'xl/worksheets/sheet2.xml': laughs,
    'xl/worksheets/sheet3.xml': outside,
  }
  const found = await readAll(madeWorkbook({ sheets: { A: '', B: '', C: '' }, parts }))
  expect(found.rows).toEqual({ A: [[4, '1']], B: [], C: [] })
  expect(found.faults).toEqual([
    {
      sheet: 'A',
      row: 5,
      message:
        'it can be read no further than this row: line 2 of a part of it: an element is closed that is not open there',
    },
    {
      sheet: 'B',
      message: 'line 1 of a part of it: the file defines entities of its own, which are not read',
    },
    {
      sheet: 'C',
      row: 1,
      message:
        'it can be read no further than this row: line 1 of a part of it: there is a & that stands for nothing known',
    },
  ])
})

test('shared texts beyond what can be held are said to be', async () => {
  const shared = '<si><t>some text</t></si>'.repeat(100)
  const sheets = { A: '<row><c t="s"><v>1</v></c><c t="s"><v>99</v></c></row>' }
  const found = await readAll(madeWorkbook({ sheets, shared }), { sharedText: 1000 })
  expect(found.rows.A).toEqual([[1, 'some text']])
  expect(found.faults.map(fault => fault.message)).toEqual([
    "the texts that its sheets share can't all be read: it holds more text than can be read at once",
    'a cell points to a text that the workbook does not hold; it is read as blank',
  ])
})

test('a workbook of a million elements is read in little memory', async () => {
  const line = (at: number) =>
    `<row r="${at + 1}">${'<c t="inlineStr"><is><t>abcdefghij</t></is></c><c><v>12345.5</v></c>'.repeat(10)}</row>`
  const made = madeWorkbook({ sheets: { A: Array.from({ length: 16_000 }, (_, at) => line(at)).join('') } })
  let cells = 0
  let most = 0
  const sink = {
    sheet: () => true,
    row: (_: string, row: number, values: readonly (string | null)[]) => {
      cells += values.length
      if (row % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed)
    },
  }
  const before = process.memoryUsage().heapUsed
  expect((await readWorkbook(sourceOf(made), sink)).faults).toEqual([])
  expect(cells).toBe(320_000)
  expect(most - before).toBeLessThan(150_000_000)
})
