import { describe, expect, test } from 'vitest'
import { paperBlocks } from '../../../src/render/paper-blocks.ts'
import { toPdf } from '../../../src/render/pdf/to-pdf.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { Block, Page, Table } from '../../../src/report/model/page.ts'
import { paragraph } from '../../../src/report/narrative/prose.ts'
import { readFonts } from '../../../src/store/press/fonts.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { ask, type Line, linesOf, POPPLER } from './read-pdf.ts'

const report = buildReport(northmereInFull())
const fonts = readFonts()
/** Points from the top of a line to its bottom, of headings larger than text. */
const TALL = 15

describe.skipIf(!POPPLER).each(['portrait', 'landscape'] as const)('%s (needs poppler)', orientation => {
  const made = (pages: readonly Page[]) => toPdf({ ...report, pages }, { fonts, orientation })

  test('no heading, caption or name of a chart ends a page of the report', () => {
    expect(stranded(linesOf(made(report.pages)), report.pages)).toEqual([])
  })

  test('none does, wherever on a page it falls', () => {
    const pages = [...Array(24).keys()].map(lines => pageAfter(lines * 2))
    expect(stranded(linesOf(made(pages)), pages)).toEqual([])
  })

  test('a row of a table is never split, and its heads are on every page that it is on', () => {
    const sheets = ask(made([longTable()]), 'pdftotext', '-').split('\f')
    const over = sheets.filter(sheet => /row\d+x/.test(sheet))
    expect(over.length).toBeGreaterThan(2)
    for (const sheet of over) expect(sheet).toMatch(/What it\s+counts/)
    for (let row = 0; row < ROWS; row += 1)
      expect(sheets.filter(sheet => new RegExp(`\\brow${row}x`).test(sheet))).toHaveLength(1)
  })

  test('the strip of a headline figure stays together under the title of its page', () => {
    const sheets = ask(made(report.pages), 'pdftotext', '-layout', '-').split('\f')
    for (const { title, kicker, blocks } of report.pages.filter(({ section }) => section === 'measures')) {
      const key = blocks.find(block => block.kind === 'key-figure')
      const sheet = sheets.find(
        text => text.includes(kicker) && text.includes(title) && !/Contents/.test(text),
      )
      if (key) expect(sheet).toContain(key.rating.word)
    }
  })
})

/** The headings that are the last line of a page. */
function stranded(sheets: readonly (readonly Line[])[], pages: readonly Page[]): readonly string[] {
  const names = new Set(pages.flatMap(page => [page.title, ...paperBlocks(page.blocks).flatMap(namesIn)]))
  const lasts = sheets.slice(1).flatMap(lines => lines.at(-1) ?? [])
  return lasts
    .filter(({ text, top, bottom }) => names.has(text) || bottom - top > TALL)
    .map(({ text }) => text)
}

function namesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'notice':
    case 'scorecard':
      return [block.title]
    case 'answer':
      return [block.heading]
    case 'table':
      return [block.caption]
    case 'abreast':
      return block.tables.map(({ caption }) => caption)
    case 'chart':
      return [block.chart.title, block.chart.subtitle]
    default:
      return []
  }
}

/** A page on which each kind of block that has a name begins after so many lines, and more for each. */
function pageAfter(lines: number): Page {
  const kinds = ['key-figure', 'chart', 'signal', 'abreast', 'answer']
  const blocks = report.pages
    .find(({ id }) => id === 'cin-number')!
    .blocks.filter(({ kind }) => kinds.includes(kind))
  const filler: Block = { kind: 'prose', prose: Array.from({ length: lines }, () => paragraph('A line.')) }
  const heading: Block = { kind: 'heading', level: 2, text: 'The next thing' }
  return {
    id: `after-${lines}`,
    section: 'measures',
    title: `After ${lines} lines`,
    kicker: 'Wherever it falls',
    blocks: blocks.flatMap(block => [filler, heading, block]),
  }
}

const ROWS = 40

/** A table over several pages, whose rows are of several lines in all their columns. */
function longTable(): Page {
  const words = (row: number, count: number) => Array(count).fill(`row${row}x`).join(' ')
  const table: Table = {
    kind: 'table',
    caption: 'Measures in the order of the plan',
    columns: ['Measure', 'What it counts', 'Source'],
    rows: Array.from({ length: ROWS }, (_, row) => ({
      head: words(row, 8),
      cells: [[words(row, 60)], [words(row, 20)]],
    })),
    note: null,
    words: true,
  }
  return { id: 'long', section: 'definitions', title: 'Definitions', kicker: 'Northmere', blocks: [table] }
}
