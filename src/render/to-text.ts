import type { Block, KeyFigure, Page, Phrase, Table } from '../report/model.ts'
import type { Prose } from '../report/narrative/prose.ts'
import { proseText } from '../report/narrative/prose.ts'
import { SCORE_LABELS } from '../report/score-labels.ts'

const WIDTH = 92

/** A page of a report as plain text for a terminal, with what a screen folds away written out at its end. */
export function pageToText(page: Page): string {
  const title = [page.title, '='.repeat(Math.min(page.title.length, WIDTH)), page.kicker]
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
      return wrapped(phraseText(block.phrase))
    case 'prose':
      return proseLines(block.prose)
    case 'notice':
      return [block.title, ...block.lines.map(line => wrapped(line, '- '))].join('\n')
    case 'key-figure':
      return keyText(block)
    case 'scorecard':
      return `${block.title}: ${block.counts}`
    case 'table':
      return tableText(block)
    case 'abreast':
      return block.tables.map(tableText).join('\n\n')
    case 'chart':
    case 'xmr-chart':
    case 'funnel-chart':
      return wrapped(block.chart.alt)
    case 'signal':
      return wrapped(block.sentence)
    case 'answer':
      return answerText(block)
    case 'facts':
      return block.facts.map(({ term, detail }) => wrapped(`${term}: ${detail}`)).join('\n')
    case 'folded':
      return [block.summary, ...block.blocks.map(blockToText)].join('\n\n')
    case 'openings':
      return [
        wrapped(block.words),
        ...block.openings.map(({ words, command }) => `  ${words}\n    ${command}`),
      ].join('\n')
  }
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
  return [...lines, '', wrapped(key.reason)].join('\n')
}

function answerText(block: Extract<Block, { readonly kind: 'answer' }>): string {
  const words = block.prose ? proseLines(block.prose) : 'Not written'
  return [block.heading, words, ...block.notes.map(note => wrapped(note, '! '))].join('\n')
}

function proseLines(prose: readonly Prose[]): string {
  return proseText(prose)
    .split('\n')
    .map(line => (line === '' ? '' : wrapped(line, '', line.startsWith('- ') ? '  ' : '')))
    .join('\n')
}

function tableText(table: Table): string {
  const cells = table.rows.map(row => [row.head, ...row.cells.map(phraseText)])
  const widths = table.columns.map((column, at) =>
    cells.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), column.length),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 || table.words ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd()
  const heading = table.columns.some(column => column !== '') ? [line(table.columns)] : []
  return [table.caption, ...heading, ...cells.map(line), ...(table.note ? [wrapped(table.note)] : [])].join(
    '\n',
  )
}

function phraseText(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : part.text)).join('')
}

/** Words broken into lines, the first after a mark and the others set in as far as it. */
function wrapped(text: string, mark = '', inset = ' '.repeat(mark.length)): string {
  const lines: string[] = []
  let line = mark
  let fresh = true
  for (const word of text.split(/\s+/)) {
    if (!fresh && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = inset + word
    } else line = fresh ? line + word : `${line} ${word}`
    fresh = false
  }
  return [...lines, line].join('\n')
}
