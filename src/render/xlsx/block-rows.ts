import type { Block, Table } from '../../report/model/page.ts'
import type { Prose } from '../../report/narrative/prose.ts'
import { phraseText } from '../phrase-text.ts'
import { shownCell, stretched, textCell } from './cells.ts'
import type { SheetRow } from './sheet.ts'

const EMPTY: SheetRow = { cells: [] }

/**
 * A block of a page as rows, with an empty one before it. Scorecards and key figures stand on the front sheet, and a
 * chart is its words.
 *
 * @param widths of the sheet's columns, which words stretch over
 */
export function blockRows(block: Block, widths: readonly number[]): readonly SheetRow[] {
  const words = (text: string) => stretched(text, 'plain', widths)
  switch (block.kind) {
    case 'heading':
      return [EMPTY, titled(block.text)]
    case 'lead':
    case 'figures-note':
      return [EMPTY, words(phraseText(block.phrase))]
    case 'prose':
      return [EMPTY, ...proseLines(block.prose).map(words)]
    case 'points':
      return [EMPTY, ...block.points.map(point => words(`• ${point.title}. ${phraseText(point.phrase)}`))]
    case 'notice': {
      const lines = block.lines.map(one => (typeof one === 'string' ? one : `${one.title}. ${one.text}`))
      return [EMPTY, titled(block.title), ...lines.map(text => words(`• ${text}`))]
    }
    case 'table':
      return [EMPTY, ...tableRows(block, widths)]
    case 'abreast':
      return block.tables.flatMap(table => [EMPTY, ...tableRows(table, widths)])
    case 'chart':
      return [EMPTY, titled(block.chart.title), words(block.chart.alt)]
    case 'signal':
      return [EMPTY, words(block.sentence)]
    case 'answer': {
      const prose = block.prose ? proseLines(block.prose) : ['Not written']
      return [EMPTY, titled(block.heading), ...[...prose, ...block.notes.map(note => `! ${note}`)].map(words)]
    }
    case 'facts':
      return [
        EMPTY,
        ...block.facts.map(({ term, detail }) => {
          const from = widths.length > 3 ? 2 : 1
          const before = [textCell(term, 'soft'), ...Array.from({ length: from - 1 }, () => null)]
          return stretched(detail, 'plain', widths, from, before)
        }),
      ]
    case 'folded':
      return block.blocks.flatMap(one => blockRows(one, widths))
    case 'key-figure':
    case 'scorecard':
    case 'openings':
      return []
  }
}

/** How many rows of a table stand before its headings. */
export const BEFORE_HEADINGS = 1

function titled(text: string): SheetRow {
  return { cells: [textCell(text, 'section')], height: 24 }
}

function tableRows(table: Table, widths: readonly number[]): readonly SheetRow[] {
  const { caption, columns, rows, note } = table
  const style = table.words ? 'text' : 'text-right'
  const heading = table.words ? 'heading' : 'heading-right'
  return [
    titled(caption),
    { cells: columns.map((text, at) => textCell(text, at === 0 ? 'heading' : heading)) },
    ...rows.map(({ head, cells }) => ({
      cells: [textCell(head), ...cells.map(cell => shownCell(phraseText(cell), style))],
    })),
    ...(note === null ? [] : [stretched(note, 'note', widths)]),
  ]
}

/** Prose a line for each paragraph and each item of a list. */
function proseLines(prose: readonly Prose[], depth = 0): readonly string[] {
  const indent = '    '.repeat(depth)
  return prose.flatMap(block => {
    if (block.kind === 'paragraph') return [indent + block.runs.map(({ text }) => text).join('')]
    return block.items.flatMap((item, at) => {
      const mark = block.kind === 'bullets' ? '•' : `${at + 1}.`
      const [first = '', ...rest] = proseLines(item)
      const more = rest.map(text => `${indent}    ${text}`)
      return [`${indent}${mark} ${first}`, ...more]
    })
  })
}
