import type { Block, Table } from '../../report/model/page.ts'
import type { Prose } from '../../report/narrative/prose.ts'
import { phraseText } from '../phrase-text.ts'
import { shownCell, stretched, textCell } from './cells.ts'
import type { SheetRow } from './sheet.ts'

const EMPTY: SheetRow = { cells: [], height: 9 }

/**
 * The blocks of a page as rows, an empty one before each that does not follow its heading. Scorecards and key figures
 * stand on the front sheet, and a chart is its words.
 *
 * @param widths of the sheet's columns, which words stretch over
 */
export function blockRows(blocks: readonly Block[], widths: readonly number[]): readonly SheetRow[] {
  return blocks.flatMap((block, at) => {
    const rows = rowsOf(block, widths)
    return rows.length === 0 || blocks[at - 1]?.kind === 'heading' ? rows : [EMPTY, ...rows]
  })
}

function rowsOf(block: Block, widths: readonly number[]): readonly SheetRow[] {
  const words = (text: string) => stretched(text, 'plain', widths)
  switch (block.kind) {
    case 'heading':
      return [titled(block.text)]
    case 'lead':
    case 'figures-note':
      return [words(phraseText(block.phrase))]
    case 'prose':
      return proseLines(block.prose).map(text => words(text))
    case 'points':
      return block.points.map(point => words(`• ${point.title}. ${phraseText(point.phrase)}`))
    case 'notice': {
      const lines = block.lines.map(one => (typeof one === 'string' ? one : `${one.title}. ${one.text}`))
      return [titled(block.title), ...lines.map(text => words(`• ${text}`))]
    }
    case 'table':
      return tableRows(block, widths)
    case 'abreast':
      return block.tables.flatMap((table, at) => [...(at > 0 ? [EMPTY] : []), ...tableRows(table, widths)])
    case 'chart':
      return [titled(block.chart.title), words(block.chart.alt)]
    case 'signal':
      return [words(block.sentence)]
    case 'answer': {
      const prose = block.prose ? proseLines(block.prose) : ['Not written']
      return [titled(block.heading), ...[...prose, ...block.notes.map(note => `! ${note}`)].map(words)]
    }
    case 'facts':
      return block.facts.map(({ term, detail }) => {
        const before = [textCell(term, 'soft'), ...(widths[0]! < NARROW ? [null] : [])]
        return stretched(detail, 'plain', widths, before)
      })
    case 'folded':
      return blockRows(block.blocks, widths)
    case 'key-figure':
    case 'scorecard':
    case 'openings':
      return []
  }
}

/** A first column too narrow for the name of a fact. */
const NARROW = 20

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
