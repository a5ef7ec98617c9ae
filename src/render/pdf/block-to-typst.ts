import type { Chart } from '../../report/model/chart.ts'
import type { Block } from '../../report/model/page.ts'
import { phraseText } from '../phrase-text.ts'
import { chartToTypst } from './charts-to-typst.ts'
import { type Code, call } from './code.ts'
import { keyFigureToTypst } from './key-figure-to-typst.ts'
import { signalToTypst } from './signal-to-typst.ts'
import { scorecardToTypst, tableToTypst } from './tables-to-typst.ts'
import { answerToTypst, factsToTypst, noticeToTypst, pointsToTypst, proseToTypst } from './words-to-typst.ts'

/** What a document is being made of besides words. */
export interface Making {
  /** Where a page of the report is in the document, if it is there. */
  readonly placeOf: (page: string | null) => string | null
  /** Draws a chart, and gives the path that its drawing is then found at. */
  readonly draw: (chart: Chart) => string
}

/** A block of a page that goes on paper as calls of our own functions of a document. */
export function blockToTypst(block: Block, { placeOf, draw }: Making): Code {
  switch (block.kind) {
    case 'heading':
      return call('title', block.level, block.text)
    case 'lead':
      return call('lead', phraseText(block.phrase))
    case 'figures-note':
      return call('prose', call('para', phraseText(block.phrase)))
    case 'prose':
      return proseToTypst(block.prose)
    case 'points':
      return pointsToTypst(block.points, placeOf)
    case 'notice':
      return noticeToTypst(block.title, block.lines, placeOf)
    case 'key-figure':
      return keyFigureToTypst(block)
    case 'scorecard':
      return scorecardToTypst(block, placeOf)
    case 'table':
      return tableToTypst(block)
    case 'abreast':
      return call('abreast', ...block.tables.map(table => tableToTypst(table, 'half')))
    case 'chart':
      return chartToTypst(block.chart, draw(block.chart))
    case 'signal':
      return signalToTypst(block)
    case 'answer':
      return answerToTypst(block)
    case 'facts':
      return factsToTypst(block.facts)
    case 'folded':
    case 'openings':
      throw new Error(`Paper has no room for a block of kind ${block.kind}`)
  }
}
