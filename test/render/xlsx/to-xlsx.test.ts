import { beforeAll, describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/figures/figure.ts'
import { showFigure } from '../../../src/figures/show-figure.ts'
import { toXlsx } from '../../../src/render/xlsx/to-xlsx.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { batchOf, manyRows } from './lists.ts'
import { all, attribute, gather, partsOf, plain, type ReadSheet, sheetsOf } from './read-workbook.ts'

const report = buildReport(northmereInFull())
const entries = report.priorities.flatMap(({ measures }) => measures)

/** What spreadsheets call 5 November 2022. */
const FIFTH_OF_NOVEMBER = 44_870

const ROWS = [
  ['00712', '007', '2022-11-05', 12, 1, 'North'],
  ['00713', '0', '1900-03-01', 0, 0, '=HYPERLINK("http://example.org")'],
  ['00714', '1e5', '1899-12-31', null, null, '+44 1632'],
  ['00715', '-1', 'soon', 2.5, 1, '@SUM(A1)\n_x0041_ & <b> "odd" \u0001'],
] as const

let bytes: Uint8Array
let sheets: readonly ReadSheet[]
const named = (name: string) => sheets.find(sheet => sheet.name === name)!

beforeAll(async () => {
  bytes = await gather(toXlsx(report, { lists: [batchOf(ROWS)] }))
  sheets = sheetsOf(bytes)
})

test('has the figures first, a sheet for each measure in the order of the plan, and the lists last', () => {
  const names = sheets.map(({ name }) => name)
  expect(names[0]).toBe('Figures')
  expect(names.at(-1)).toBe('list cin-number')
  expect(names.filter(name => entries.some(({ id }) => id === name))).toEqual(entries.map(({ id }) => id))
  expect(names).toContain('Who is counted')
})

test('has a sheet for the summary, the definitions, the sources and the quality of the data', () => {
  const wanted = report.pages.filter(({ section }) =>
    ['summary', 'data-quality', 'definitions', 'sources'].includes(section),
  )
  for (const { title } of wanted) expect(named(title.slice(0, 31).trim()).cells.get('A1')?.value).toBe(title)
})

describe('the figures', () => {
  const row = (at: number) => (column: string) => named('Figures').cells.get(`${column}${6 + at}`)!

  test('are numbers in the format that shows the words of the report', () => {
    for (const [at, { judged }] of entries.entries()) {
      const actual = row(at)('C')
      if (judged === null) expect(actual).toMatchObject({ kind: 'text', value: 'Not computed' })
      else if (judged.figure.value === null)
        expect(actual).toMatchObject({ kind: 'text', value: showFigure(judged.figure) })
      else
        expect(actual).toMatchObject({
          kind: 'number',
          value: judged.figure.value,
          format: judged.figure.fold === 'share' ? '0"%"' : '#,##0',
        })
    }
  })

  test('have what they are made of, their target as a number and its month as a date', () => {
    const at = entries.findIndex(({ id }) => id === 'cin-visits-in-timescale')
    const cell = row(at)
    expect([cell('E').value, cell('F').value]).toEqual([651, 959])
    expect(cell('G')).toMatchObject({ value: 85, format: '0"%"' })
    // 31 March 2023.
    expect(cell('H')).toMatchObject({ value: 45_016, format: 'mmm yyyy' })
  })

  test('say the rating, its reason, the direction and the signal in words', () => {
    const at = entries.findIndex(({ id }) => id === 'cp-rate')
    const { judged } = entries[at]!
    expect(row(at)('J').value).toBe('Red')
    expect(row(at)('K').value).toBe(judged!.rag.reason)
    expect(row(at)('L').value).toBe('Up, worse')
  })
})

describe('a measure’s sheet', () => {
  test('has every month as its last day, with its value, oldest first', () => {
    const { headline } = entries[0]!.judged!.series
    const { cells } = named('cin-number')
    // 31 December 2019 and 30 November 2022.
    expect(cells.get('A6')).toMatchObject({ kind: 'number', value: 43_830, format: 'mmm yyyy' })
    expect(cells.get('A41')?.value).toBe(44_895)
    expect(headline.map((_, at) => cells.get(`B${6 + at}`)?.value)).toEqual(
      headline.map(({ value }) => value),
    )
  })

  test('goes on to the months of targets still ahead, without a value', () => {
    const { cells } = named('cin-number')
    expect([42, 43, 44].map(row => cells.get(`C${row}`)?.value)).toEqual([1000, 875, 787])
    expect(cells.get('B42')?.kind).toBe('empty')
  })

  test('sets each month by itself beside the year to date', () => {
    const { cells } = named('icpc-in-timescale')
    const headings = [...'ABCDEFGH'].map(column => cells.get(`${column}5`)?.value)
    expect(headings.slice(0, 5)).toEqual([
      'Month',
      'Share, year to date',
      'Met, year to date',
      'All cases, year to date',
      'Target',
    ])
    expect(headings[5]).toBe('Share, the month alone')
  })

  test('leaves the cells of a share without cases empty', () => {
    expect(named('cp-reviews-in-timescale').cells.get('B41')?.kind).toBe('empty')
  })

  test('has what its owner wrote, under the questions', () => {
    const texts = [...named('cin-number').cells.values()].map(({ value }) => value)
    expect(texts).toContain('What’s working well?')
    expect(texts).toContain('• Thresholds must stay the same from team to team.')
  })
})

describe('a list', () => {
  const cell = (place: string) => named('list cin-number').cells.get(place)

  test('keeps ids as text with their noughts', () => {
    expect(['A5', 'B5', 'B7', 'B8'].map(place => cell(place))).toMatchObject(
      ['00712', '007', '1e5', '-1'].map(value => ({ kind: 'text', value, format: '@' })),
    )
  })

  test('has days as dates, and as text where programs count them differently or they are none', () => {
    expect(cell('C5')).toMatchObject({ kind: 'number', value: FIFTH_OF_NOVEMBER, format: 'd mmm yyyy' })
    expect(cell('C6')).toMatchObject({ kind: 'number', value: 61 })
    expect(cell('C7')).toMatchObject({ kind: 'text', value: '1899-12-31' })
    expect(cell('C8')).toMatchObject({ kind: 'text', value: 'soon' })
  })

  test('has numbers as numbers, yes and no as words, and nothing where nothing is recorded', () => {
    expect([cell('D5'), cell('D6'), cell('D8')].map(each => each?.value)).toEqual([12, 0, 2.5])
    expect([cell('E5'), cell('E6')].map(each => each?.value)).toEqual(['yes', 'no'])
    expect([cell('D7'), cell('E7')]).toEqual([undefined, undefined])
  })

  test('has text that begins like a formula as text, which stays text when it is edited', () => {
    expect(cell('F6')).toMatchObject({ kind: 'text', value: ROWS[1][5], guarded: true })
    expect(cell('F7')).toMatchObject({ kind: 'text', value: ROWS[2][5], guarded: true })
    expect(cell('F8')).toMatchObject({ kind: 'text', value: ROWS[3][5], guarded: true })
    expect(cell('F5')).toMatchObject({ guarded: false })
    for (const { xml } of sheets) expect(xml).not.toContain('<f>')
  })

  test('is not in a workbook for the public', () => {
    expect(() => toXlsx({ ...report, audience: 'public' }, { lists: [batchOf(ROWS)] })).toThrow('no lists')
  })
})

describe('a number that is hidden', () => {
  let front: ReadSheet
  let own: ReadSheet

  beforeAll(async () => {
    const input = northmereInFull()
    const judged = input.judged.get('cin-visits-in-timescale')!
    const hide = (figure: Figure): Figure =>
      figure.list.month === '2022-11' ? { ...figure, value: null, numerator: null, hidden: true } : figure
    const { series } = judged
    const [headline, monthly] = [series.headline.map(hide), series.monthly.map(hide)]
    const hidden = { ...judged, figure: hide(judged.figure), series: { ...series, headline, monthly } }
    const published = buildReport({
      ...input,
      audience: 'public',
      judged: new Map([...input.judged, ['cin-visits-in-timescale', hidden]]),
    })
    const all = sheetsOf(await gather(toXlsx(published)))
    front = all[0]!
    own = all.find(({ name }) => name === 'cin-visits-in-timescale')!
  })

  test('is a word on the front and in its month, beside what is not hidden', () => {
    const cells = (sheet: ReadSheet, places: readonly string[]) =>
      places.map(place => sheet.cells.get(place)?.value)
    expect(cells(front, ['C7', 'E7', 'F7'])).toEqual(['c', 'c', 959])
    expect(cells(own, ['B41', 'C41', 'D41'])).toEqual(['c', 'c', 959])
    expect(own.cells.get('B40')?.kind).toBe('number')
  })

  test('leaves out the range that its month would follow from', () => {
    const headings = [...own.cells].filter(([place]) => /^[A-Z]5$/.test(place)).map(([, { value }]) => value)
    expect(headings).not.toContain('Ordinary level')
  })
})

describe('every sheet', () => {
  test('keeps its first rows in sight and prints on A4, landscape, one page wide, numbered', () => {
    for (const { xml } of sheets) {
      expect(xml).toMatch(/<pane [^>]*ySplit="\d+"[^>]*state="frozen"/)
      expect(xml).toContain(
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      )
      expect(xml).toContain('Page &amp;P of &amp;N')
    }
  })

  test('repeats its headings in print, and those with a table can be filtered by all of it', () => {
    const names = all(partsOf(bytes).get('xl/workbook.xml')!, /<definedName .*?<\/definedName>/gs)
    const titles = names.filter(name => attribute(name, 'name') === '_xlnm.Print_Titles')
    expect(titles.map(name => Number(attribute(name, 'localSheetId')))).toEqual([...sheets.keys()])
    expect(named('Figures').xml).toContain(`<autoFilter ref="A5:M${5 + entries.length}"/>`)
    expect(named('cin-number').xml).toMatch(/<autoFilter ref="A5:[A-Z]+44"\/>/)
    expect(named('list cin-number').xml).toContain(`<autoFilter ref="A4:F${4 + ROWS.length}"/>`)
  })

  test('leads only to sheets that there are, and the front to each measure’s', () => {
    const names = new Set(sheets.map(({ name }) => name))
    const targets = (sheet: ReadSheet) =>
      all(sheet.xml, /<hyperlink [^>]*>/g).map(
        tag => /^'(.*)'!A\d+$/.exec(plain(attribute(tag, 'location')))![1]!,
      )
    for (const sheet of sheets) for (const target of targets(sheet)) expect(names).toContain(target)
    expect(targets(named('Figures'))).toEqual(entries.map(({ id }) => id))
    expect(targets(named('cin-number'))).toEqual(['Figures', 'list cin-number'])
    expect(targets(named('list cin-number'))).toEqual(['cin-number'])
  })

  test('is well formed, with a style that there is for each cell', () => {
    for (const { xml, cells } of sheets) {
      expect(all(xml, /<row /g).length).toBe(all(xml, /<\/row>/g).length)
      for (const { format } of cells.values()) expect(format).toBeTypeOf('string')
    }
  })
})

test('says what it is, whose, and when its records were loaded', () => {
  const core = partsOf(bytes).get('docProps/core.xml')!
  expect(core).toContain('<dc:title>Improvement plan report, November 2022</dc:title>')
  expect(core).toContain('<dc:creator>Northmere</dc:creator>')
  expect(core).toContain('>2022-12-05T00:00:00Z</dcterms:created>')
})

test('asks nothing of the outside and runs nothing', () => {
  const parts = partsOf(bytes)
  expect([...parts.keys()].filter(path => /vba|external|macro|drawing/i.test(path))).toEqual([])
  for (const xml of parts.values()) expect(xml).not.toContain('TargetMode="External"')
})

test('is the same bytes twice', async () => {
  const again = await gather(toXlsx(report, { lists: [batchOf(ROWS)] }))
  expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0)
})

test('writes a list of 100,000 rows as it is read, and not before', async () => {
  const batches: number[] = []
  let before = 0
  let size = 0
  for await (const chunk of toXlsx(report, { lists: [manyRows(100_000, batch => batches.push(batch))] })) {
    if (batches.length <= 10) before = size
    size += chunk.length
  }
  expect(batches).toEqual([...Array(20).keys()])
  expect(before).toBeGreaterThan(size / 4)
}, 60_000)
