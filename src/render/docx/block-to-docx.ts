import type { Block, Fact, NoticeLine, Page, SignalWords } from '../../report/model/page.ts'
import { answerToDocx } from './answer-to-docx.ts'
import { chartToDocx } from './chart-to-docx.ts'
import type { Look } from './look.ts'
import { paragraphOf, runOf, TAB } from './paragraph-of.ts'
import { keyFigureToDocx, scorecardToDocx, tableToDocx } from './tables-to-docx.ts'
import { pageLink, phraseRun, proseParagraphs } from './words-to-docx.ts'
import type { Xml } from './xml.ts'

/** A block of a page as paragraphs, tables and pictures in named styles. */
export function blockToDocx(block: Block, page: Page, look: Look): readonly Xml[] {
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.level === 2 ? 'Heading2' : 'Heading3', block.text)]
    case 'lead':
      return [paragraphOf('Lead', phraseRun(block.phrase))]
    case 'figures-note':
      return [paragraphOf('FiguresNote', phraseRun(block.phrase))]
    case 'prose':
      return proseParagraphs(block.prose, 'BodyText', look)
    case 'points':
      return block.points.map(({ page, title, phrase }) =>
        paragraphOf('ListBullet', [pageLink(title, page, look), runOf('. '), phraseRun(phrase)]),
      )
    case 'notice':
      return notice(block.title, block.lines, look)
    case 'key-figure':
      return keyFigureToDocx(block, page.title)
    case 'scorecard':
      return scorecardToDocx(block, look)
    case 'table':
      return tableToDocx(block, look)
    case 'abreast':
      return block.tables.flatMap(table => tableToDocx(table, look))
    case 'chart':
      return chartToDocx(block.chart, look)
    case 'signal':
      return signal(block)
    case 'answer':
      return answerToDocx(block, page.id, look)
    case 'facts':
      return factLines(block.facts)
    case 'folded':
    case 'openings':
      return []
  }
}

/** The most letters of a term that leave room for the usual gap after it. */
const SHORT_TERM = 28

function factLines(facts: readonly Fact[]): readonly Xml[] {
  const style = facts.every(({ term }) => term.length <= SHORT_TERM) ? 'Fact' : 'FactWide'
  return facts.map(({ term, detail }) => paragraphOf(style, [runOf(term, 'Term'), TAB, runOf(detail)]))
}

function notice(title: string, lines: readonly NoticeLine[], look: Look): readonly Xml[] {
  const style = lines.length > 1 ? 'NoticeItem' : 'Notice'
  const words = (line: NoticeLine) =>
    typeof line === 'string' ? runOf(line) : [pageLink(line.title, line.page, look), runOf(`. ${line.text}`)]
  return [paragraphOf('NoticeTitle', title), ...lines.map(line => paragraphOf(style, words(line)))]
}

function signal({ variation, variationWords, assuranceWords, sentence }: SignalWords): readonly Xml[] {
  const style = variation.startsWith('improvement')
    ? 'SignalImprovement'
    : variation.startsWith('concern')
      ? 'SignalConcern'
      : 'Strong'
  const assurance = assuranceWords === null ? [] : [TAB, runOf(assuranceWords)]
  return [
    paragraphOf('Signal', [runOf(variationWords, style), ...assurance]),
    paragraphOf('BodyText', sentence),
  ]
}
