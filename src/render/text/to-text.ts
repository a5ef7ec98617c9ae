import type { Chart } from '../../report/model/chart.ts'
import type { Block, KeyFigure, NoticeLine, Page, SignalWords } from '../../report/model/page.ts'
import type { Prose } from '../../report/narrative/prose.ts'
import { proseText } from '../../report/narrative/prose.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { phraseText } from '../phrase-text.ts'
import { seriesToText, xmrToText } from './charts-to-text.ts'
import { tableToText } from './table-to-text.ts'
import { TEXT_WIDTH, wrapText } from './wrap-text.ts'

/** A page of a report as plain text for a terminal, with what a screen folds away written out at its end. */
export function pageToText(page: Page): string {
  const title = [page.title, '='.repeat(Math.min(page.title.length, TEXT_WIDTH)), page.kicker]
  const folded = page.blocks.filter(block => block.kind === 'folded')
  const open = page.blocks.filter((block, at) => block.kind !== 'folded' && !headsFolded(page.blocks, at))
  const detail = folded.length === 0 ? [] : [underlined('In detail', '='), ...folded.map(blockToText)]
  const parts = [...open.map(blockToText), ...detail].filter(part => part !== '')
  return `${[title.join('\n'), ...parts].join('\n\n')}\n`
}

/** Whether a block is a heading with nothing but folded blocks under it, which go to the end without it. */
function headsFolded(blocks: readonly Block[], at: number): boolean {
  if (blocks[at]!.kind !== 'heading') return false
  const rest = blocks.slice(at + 1)
  const next = rest.findIndex(block => block.kind === 'heading')
  const under = next < 0 ? rest : rest.slice(0, next)
  return under.every(block => block.kind === 'folded')
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(text.length)}`
}

function blockToText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? underlined(block.text, '-') : block.text
    case 'lead':
    case 'figures-note':
      return wrapText(phraseText(block.phrase))
    case 'prose':
      return proseLines(block.prose)
    case 'points':
      return block.points
        .map(({ title, phrase }) => wrapText(`${title}. ${phraseText(phrase)}`, '- '))
        .join('\n')
    case 'notice':
      return [block.title, ...block.lines.map(line => wrapText(noticeText(line), '- '))].join('\n')
    case 'key-figure':
      return keyText(block)
    case 'scorecard':
      return `${block.title}: ${block.counts}`
    case 'table':
      return tableToText(block)
    case 'abreast':
      return block.tables.map(tableToText).join('\n\n')
    case 'chart':
      return chartToText(block.chart)
    case 'signal':
      return signalText(block)
    case 'answer':
      return answerText(block)
    case 'facts':
      return block.facts.map(({ term, detail }) => wrapText(`${named(term)} ${detail}`, '', '  ')).join('\n')
    case 'folded':
      return foldedText(block)
    case 'openings':
      return [
        wrapText(block.words),
        ...block.openings.map(({ words, command }) => `  ${words}\n    ${command}`),
      ].join('\n')
  }
}

/** A table by itself has a caption of its own, and needs no other name. */
function foldedText({ summary, blocks }: Extract<Block, { readonly kind: 'folded' }>): string {
  const parts = blocks.map(blockToText)
  return blocks.every(block => block.kind === 'table')
    ? parts.join('\n\n')
    : [underlined(summary, '-'), ...parts].join('\n\n')
}

function named(term: string): string {
  return term.endsWith('?') ? term : `${term}:`
}

function signalText({ variationWords, assuranceWords, sentence }: SignalWords): string {
  const short = [variationWords, ...(assuranceWords === null ? [] : [assuranceWords])]
  return `${short.join('. ')}.\n\n${wrapText(sentence)}`
}

function noticeText(line: NoticeLine): string {
  return typeof line === 'string' ? line : `${line.title}. ${line.text}`
}

function keyText(key: KeyFigure): string {
  const rows = [
    [SCORE_LABELS.actual, `${phraseText(key.actual)} ${key.when}`],
    [SCORE_LABELS.rating, key.rating.word],
    [SCORE_LABELS.travel, key.travel.words],
    [SCORE_LABELS.target, [key.target, key.targetDetail].filter(part => part !== '').join(', ')],
  ] as const
  const most = Math.max(...rows.map(([term]) => term.length))
  const lines = rows.map(([term, detail]) => `${term.padEnd(most)}  ${detail}`)
  return [...lines, '', wrapText(key.reason)].join('\n')
}

function answerText(block: Extract<Block, { readonly kind: 'answer' }>): string {
  const words = block.prose ? proseLines(block.prose) : 'Not written'
  return [block.heading, words, ...block.notes.map(note => wrapText(note, '! '))].join('\n')
}

function chartToText(chart: Chart): string {
  switch (chart.kind) {
    case 'series':
      return seriesToText(chart)
    case 'xmr':
      return xmrToText(chart)
    default:
      return wrapText(chart.alt)
  }
}

function proseLines(prose: readonly Prose[]): string {
  return proseText(prose)
    .split('\n')
    .map(line => (line === '' ? '' : wrapText(line, '', line.startsWith('- ') ? '  ' : '')))
    .join('\n')
}
