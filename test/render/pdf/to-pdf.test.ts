import { describe, expect, test } from 'vitest'
import { paperBlocks } from '../../../src/render/paper-blocks.ts'
import { toPdf } from '../../../src/render/pdf/to-pdf.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { Block, Page } from '../../../src/report/model/page.ts'
import { QUESTIONS } from '../../../src/report/narrative/narrative.ts'
import { readFonts } from '../../../src/store/press/fonts.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { all, ask, bookmarksOf, POPPLER, structureOf } from './read-pdf.ts'
import { wordsOf } from './words-of.ts'

const report = buildReport(northmereInFull())
const fonts = readFonts()
const pdf = toPdf(report, { fonts })
const measures = report.pages.filter(({ section }) => section === 'measures')
/** Poppler takes its time to read a structure out. */
const short = toPdf({ ...report, pages: [...report.pages.slice(0, 2), measures[0]!] }, { fonts })
const spoken = POPPLER ? ask(short, 'pdfinfo', '-struct-text', '-') : ''
const blocksOf = (page: Page) => paperBlocks(page.blocks)
const charts = report.pages.flatMap(blocksOf).flatMap(block => (block.kind === 'chart' ? [block.chart] : []))
const elements = all(structureOf(pdf))
const ofKind = (kind: string) => elements.filter(element => element.kind === kind)

test('the same report gives the same bytes', () => {
  expect(Buffer.compare(toPdf(buildReport(northmereInFull()), { fonts }), pdf)).toBe(0)
})

test('a document is dated the day its extract was loaded, never today', () => {
  const text = Buffer.from(pdf).toString('latin1')
  expect(text).toContain('/CreationDate (D:20221205000000Z)')
  expect(text).toContain('/ModDate (D:20221205000000Z)')
})

test('each chart is one figure, whose alternative is the chart’s own', () => {
  expect(ofKind('Figure').map(({ alt }) => alt)).toEqual(charts.map(({ alt }) => alt))
})

test('every table has heads of columns, and a head in each of its rows', () => {
  const tables = ofKind('Table')
  expect(tables.length).toBeGreaterThan(10)
  for (const table of tables) {
    const [heads, ...rows] = all(table).filter(({ kind }) => kind === 'TR')
    expect(heads!.kids.map(({ kind, text }) => [kind, /\/Scope \/(\w+)/.exec(text)?.[1]])).toEqual(
      heads!.kids.map(() => ['TH', 'Column']),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { kids } of rows) {
      expect(kids.map(({ kind }) => kind)).toEqual(['TH', ...kids.slice(1).map(() => 'TD')])
      expect(kids[0]!.text).toContain('/Scope /Row')
    }
  }
})

test('the contents lead to each page but the cover', () => {
  const entries = ofKind('TOCI')
  expect(entries).toHaveLength(report.pages.length - 1)
  for (const entry of entries) expect(all(entry).some(({ kind }) => kind === 'Link')).toBe(true)
})

test('bookmarks name every page under the cover, and the questions under each measure', () => {
  const marks = bookmarksOf(pdf)
  const [front, ...others] = report.pages
  expect(marks[0]).toEqual({ depth: 1, title: front!.title })
  expect(marks.filter(({ depth }) => depth === 2).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Contents', ...others.map(({ title }) => title)]),
  )
  for (const { words } of QUESTIONS)
    expect(marks.filter(({ title }) => title === words)).toHaveLength(measures.length)
})

test('headings go down a level at a time, from the one title of the document', () => {
  const levels = elements.flatMap(({ kind }) => (/^H\d$/.test(kind) ? [Number(kind[1])] : []))
  expect(levels.filter(level => level === 1)).toHaveLength(1)
  expect(levels[0]).toBe(1)
  expect(levels.every((level, at) => at === 0 || level <= levels[at - 1]! + 1)).toBe(true)
})

test('a report without a cover begins with its contents', () => {
  const bare = toPdf({ ...report, pages: report.pages.slice(1, 4) }, { fonts })
  expect(bookmarksOf(bare)[0]).toEqual({ depth: 1, title: 'Contents' })
})

describe.skipIf(!POPPLER)('as another program reads it (needs poppler)', () => {
  test('it is tagged, keeps to PDF/UA-1 and says what and whose it is, in which language', () => {
    const facts = ask(pdf, 'pdfinfo', '-')
    expect(facts).toMatch(/^Tagged: +yes$/m)
    expect(facts).toMatch(/^Title: +Improvement plan report: November 2022$/m)
    expect(facts).toMatch(/^Author: +Northmere$/m)
    expect(facts).toMatch(/^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$/m)
    expect(ask(pdf, 'pdfinfo', '-meta', '-')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (en-GB)')
  })

  test('every font is embedded, and is of the report’s family', () => {
    const fonts = ask(pdf, 'pdffonts', '-').trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      expect(font).toContain('SourceSans3')
      expect(font).toMatch(/ yes yes yes +\d+ +0$/)
    }
  })

  test('its headings are read out in order, the three questions under what each measure means', () => {
    const read = headings()
    expect(read.map(({ text }) => text)).toEqual(bookmarksOf(short).map(({ title }) => title))
    expect(read.map(({ level }) => level)).toEqual(bookmarksOf(short).map(({ depth }) => depth))
    const at = read.findIndex(({ text }) => text === measures[0]!.title)
    const means = read.findIndex(({ text }, later) => later > at && text === 'What it means')
    expect(read[at]!.level).toBe(2)
    expect(read.slice(means, means + 4)).toEqual([
      { level: 3, text: 'What it means' },
      ...QUESTIONS.map(({ words }) => ({ level: 4, text: words })),
    ])
  })

  test('every figure and every word of a page is found on its pages', () => {
    const texts = pagesByTitle()
    for (const page of report.pages)
      for (const words of blocksOf(page).flatMap(wordsOf))
        expect(texts.get(page.id), page.id).toContain(squeezed(words))
  })

  test('each page but the cover has its head and foot, and they are no part of what is read out', () => {
    const pages = ask(pdf, 'pdftotext', '-layout', '-').split('\f').slice(0, -1)
    for (const [at, text] of pages.entries()) {
      expect(/Extract 2022-12-05-4f1c/.test(text.split('\n').slice(-4).join('\n'))).toBe(at > 0)
      expect(text.includes(`Page ${at + 1} of ${pages.length}`)).toBe(at > 0)
    }
    expect(spoken).not.toMatch(/Page \d+ of \d+|Extract 2022/)
  })

  test('scorecards and notices lead to the pages of measures', () => {
    const links = report.pages
      .flatMap(blocksOf)
      .flatMap(linked)
      .filter(page => page !== null)
    const inContents = new Set(ofKind('TOCI').flatMap(all))
    expect(ofKind('Link').filter(link => !inContents.has(link))).toHaveLength(links.length)
  })

  test('a landscape document says the same on wide paper', () => {
    const wide = toPdf(report, { fonts, orientation: 'landscape' })
    expect(ask(wide, 'pdfinfo', '-')).toMatch(/^Page size: +841\.\d+ x 595\.\d+ pts \(A4\)$/m)
    const outline = (of: Uint8Array) => all(structureOf(of)).map(({ kind, alt }) => [kind, alt])
    const kinds = (of: Uint8Array) => outline(of).filter(([kind]) => /^(H\d|Figure|TR|TH|TD|LI)$/.test(kind!))
    expect(kinds(wide)).toEqual(kinds(pdf))
  })
})

/** The headings among what poppler reads out. */
function headings(): readonly { readonly level: number; readonly text: string }[] {
  const lines = spoken.split('\n')
  return lines.flatMap((line, at) => {
    const level = /^ *H(\d) /.exec(line)?.[1]
    if (level === undefined) return []
    const rest = lines.slice(at + 1)
    const words = rest.slice(
      0,
      rest.findIndex(next => !/^ *".*"$/.test(next)),
    )
    return [{ level: Number(level), text: words.map(each => each.trim().slice(1, -1)).join('') }]
  })
}

/** The pages that a block leads to. */
function linked(block: Block): readonly (string | null)[] {
  switch (block.kind) {
    case 'scorecard':
      return block.rows.map(({ page }) => page)
    case 'points':
      return block.points.map(({ page }) => page)
    case 'notice':
      return block.lines.map(line => (typeof line === 'string' ? null : line.page))
    default:
      return []
  }
}

/** The text of each page of the report, over all its sheets. */
function pagesByTitle(): ReadonlyMap<string, string> {
  const sheets = ask(pdf, 'pdftotext', '-').split('\f').map(squeezed)
  const found = new Map<string, string>()
  let current = report.pages[0]!
  for (const sheet of sheets) {
    current = report.pages.find(({ kicker, title }) => sheet.includes(squeezed(kicker + title))) ?? current
    found.set(current.id, (found.get(current.id) ?? '') + withoutHeadAndFoot(sheet))
  }
  return found
}

function withoutHeadAndFoot(sheet: string): string {
  return sheet
    .replace(/Extract2022-12-05-4f1cPage\d+of\d+/, '')
    .replace(squeezed('Northmere Improvement plan report: November 2022'), '')
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00ad]/g, '')
}
