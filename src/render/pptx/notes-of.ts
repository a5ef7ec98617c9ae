import type { Block, Table } from '../../report/model/page.ts'
import { proseText } from '../../report/narrative/prose.ts'
import { phraseText } from '../phrase-text.ts'

/**
 * What is said to a measure's slide, a paragraph each: its month in a sentence, what its charts show, its figures
 * and what it counts. What stands on the slide as words itself is not said again.
 */
export function notesOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter((block, at) => block.kind !== 'heading' || blocks[at + 1]?.kind !== 'answer')
    .flatMap(linesOf)
    .filter(text => text !== '')
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'lead':
    case 'figures-note':
      return [phraseText(block.phrase)]
    case 'prose':
      return proseText(block.prose).split('\n')
    case 'points':
      return block.points.map(({ title, phrase }) => `${title}. ${phraseText(phrase)}`)
    case 'table':
      return tableLines(block)
    case 'abreast':
      return block.tables.flatMap(tableLines)
    case 'chart':
      return [block.chart.alt]
    case 'signal':
      return [block.sentence]
    case 'facts':
      return block.facts.map(({ term, detail }) => `${/[?:]$/.test(term) ? term : `${term}:`} ${detail}`)
    case 'notice':
    case 'key-figure':
    case 'scorecard':
    case 'answer':
    case 'folded':
    case 'openings':
      return []
  }
}

/** `Number: Sep 2022 1,297; Oct 2022 1,161; Nov 2022 959.` under the table's name. */
function tableLines({ caption, columns, rows, note }: Table): readonly string[] {
  const lines = rows.map(({ head, cells }) => {
    const said = cells.map((cell, at) => `${columns[at + 1] ?? ''} ${phraseText(cell)}`.trim())
    return `${head}: ${said.join('; ')}.`
  })
  return [`${caption}.`, ...lines, ...(note === null ? [] : [note])]
}
