import { expect, test } from 'vitest'
import { readWorkbook } from '../../../src/sources/workbook/read-workbook.ts'
import { madeWorkbook, readAll, sourceOf } from './made-workbook.ts'

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`

test('each kind of cell is read as the text it shows', async () => {
  const cells = [
    '<c t="s"><v>0</v></c>',
    '<c t="inlineStr"><is><t>in place</t></is></c>',
    '<c t="str"><f>A1&amp;"x"</f><v>worked out</v></c>',
    '<c t="b"><v>1</v></c>',
    '<c t="b"><v>0</v></c>',
    '<c t="e"><v>#N/A</v></c>',
    '<c t="d"><v>2022-03-31T00:00:00Z</v></c>',
    '<c t="d"><v>2022-03-31T09:30:00.000</v></c>',
    '<c><f>1+1</f><v>2</v></c>',
    '<c><v>6.0999999999999996</v></c>',
    '<c><v>1.0E+5</v></c>',
    '<c><v>1234567890123</v></c>',
    '<c s="1"/>',
    '<c t="n"><v>-0</v></c>',
  ]
  const made = madeWorkbook({
    sheets: { One: row(1, cells.join('')) },
    shared: '<si><t xml:space="preserve"> shared </t></si>',
  })
  expect(await readAll(made)).toEqual({
    sheets: ['One'],
    faults: [],
    rows: {
      One: [
        [
          1,
          ' shared ',
          'in place',
          'worked out',
          'TRUE',
          'FALSE',
          null,
          '2022-03-31',
          '2022-03-31 09:30:00',
          '2',
          '6.1',
          '100000',
          '1234567890123',
          null,
          '0',
        ],
      ],
    },
  })
})

test('runs of a rich text are joined, how it sounds is left out, and control characters are put back', async () => {
  const shared =
    '<si><r><rPr><b/></rPr><t>a) </t></r><r><t>Yes</t></r><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr/></si><si><t>one_x000D_two_x005F_x000D_</t></si><si><t/></si>'
  const cells = [0, 1, 2].map(at => `<c t="s"><v>${at}</v></c>`).join('') + '<c><v>1</v></c>'
  const found = await readAll(madeWorkbook({ sheets: { One: row(1, cells) }, shared }))
  expect(found.rows.One).toEqual([[1, 'a) Yes', 'one\rtwo_x000D_', null, '1']])
})

test('cells and rows stand where their references say, and after the last where they say nothing', async () => {
  const rows = [
    '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="AA3"><v>3</v></c></row>',
    '<row><c><v>4</v></c></row>',
    '<row r="9" hidden="1"><c r="C9"/><c r="D9"><v>5</v></c><c r="E9"/></row>',
    '<row r="10"><c r="A10" s="3"/></row>',
  ]
  const found = await readAll(madeWorkbook({ sheets: { One: rows.join('') } }))
  expect(found.rows.One).toEqual([
    [3, null, '1', '2', ...Array(23).fill(null), '3'],
    [4, '4'],
    [9, null, null, null, '5'],
  ])
})

test('dates are told by their formats, in both systems', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0&quot; days&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>'
  const cells = [
    '<c><v>38186</v></c>',
    '<c s="1"><v>38186</v></c>',
    '<c s="2"><v>38186</v></c>',
    '<c s="3"><v>38186</v></c>',
    '<c s="4"><v>38186.75</v></c>',
    '<c s="1" t="s"><v>0</v></c>',
  ]
  const made = { sheets: { One: row(1, cells.join('')) }, shared: '<si><t>38186</t></si>', styles }
  expect((await readAll(madeWorkbook(made))).rows.One).toEqual([
    [1, '38186', '2004-07-18', '2004-07-18', '38186', '2004-07-18 18:00:00', '38186'],
  ])
  const from1904 = { ...made, workbookPr: '<workbookPr date1904="1"/>' }
  expect((await readAll(madeWorkbook(from1904))).rows.One![0]!.slice(2, 4)).toEqual([
    '2008-07-19',
    '2008-07-19',
  ])
})

test('sheets come in the order of the tabs, hidden ones too; charts are passed over', async () => {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const made = madeWorkbook({
    sheets: { A: '', B: '' },
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns:r="x"><sheets><sheet name="B" r:id="two"/><sheet name="Chart" r:id="c"/><sheet name="A &amp; C" state="veryHidden" r:id="one"/><sheet name="Gone" r:id="none"/><sheet name="Away" r:id="out"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="one" Type="${types}/worksheet" Target="worksheets/../worksheets/sheet1.xml"/><Relationship Id="two" Type="${types}/worksheet" Target="/xl/worksheets/Sheet2.xml"/><Relationship Id="c" Type="${types}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="out" Type="${types}/worksheet" Target="https://example.org/" TargetMode="External"/></Relationships>`,
    },
  })
  const found = await readAll(made)
  expect(found.sheets).toEqual(['B', 'A & C'])
  expect(found.faults).toEqual([
    { sheet: 'Gone', message: 'the workbook does not say where it is' },
    { sheet: 'Away', message: 'it is kept outside the workbook, where nothing is read' },
  ])
})

test('a sheet that is not wanted is not read', async () => {
  const rows: string[] = []
  const sink = { sheet: (name: string) => name === 'B', row: (sheet: string) => void rows.push(sheet) }
  const sheets = { A: row(1, '<c><v>1</v></c>'), B: row(1, '<c><v>1</v></c>') }
  const found = await readWorkbook(sourceOf(madeWorkbook({ sheets })), sink)
  expect([found.sheets, rows]).toEqual([['A', 'B'], ['B']])
})

test('rows within drawings and controls are no rows of the sheet', async () => {
  const made = madeWorkbook({
    sheets: { A: '' },
    parts: {
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><controls><from><xdr:row>4</xdr:row></from><row><c><v>2</v></c></row></controls></worksheet>',
    },
  })
  expect((await readAll(made)).rows.A).toEqual([[1, '1']])
})

test('what is missing is said, and the rest is read', async () => {
  const sheets = {
    A: row(2, '<c t="s"><v>0</v></c><c s="1"><v>9</v></c>') + row(3, '<c t="s"><v>7</v></c>'),
    B: '',
  }
  const parts = { 'xl/sharedStrings.xml': null, 'xl/styles.xml': null, 'xl/worksheets/sheet2.xml': null }
  const found = await readAll(madeWorkbook({ sheets, shared: '', styles: '', parts }))
  expect(found.rows).toEqual({ A: [[2, null, '9']], B: [] })
  expect(found.faults).toEqual([
    { message: "the texts that its sheets share can't all be read: the part that holds it is missing" },
    { message: 'dates may be read as numbers: the part that holds it is missing' },
    {
      sheet: 'A',
      row: 2,
      message: 'a cell points to a text that the workbook does not hold; it is read as blank',
    },
    { sheet: 'B', message: 'the part that holds it is missing' },
  ])
})

test('cells far to the right and rows below the last are left out, and that is said once', async () => {
  const far = (number: number) =>
    row(number, `<c r="A${number}"><v>1</v></c><c r="XFD${number}"><v>2</v></c>`)
  const found = await readAll(madeWorkbook({ sheets: { A: far(1) + far(2) + far(1_048_577) } }))
  expect(found.rows.A).toEqual([
    [1, '1'],
    [2, '1'],
  ])
  expect(found.faults).toEqual([
    { sheet: 'A', row: 1, message: 'cells right of column AMJ are left out' },
    { sheet: 'A', row: 1_048_577, message: 'rows below 1048576 are left out' },
  ])
})
