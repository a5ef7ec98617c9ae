import type { Answer, Block, Fact, KeyFigure, NoticeLine, SignalWords } from '../../report/model/page.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { GRID, SOFT, WARN } from './grid.ts'
import { ratingRuns, travelRuns } from './marks.ts'
import { line, listed, proseLines, run } from './paragraphs.ts'
import type { Paragraph } from './slide.ts'
import { scorecardPiece, type TablePiece, tablePiece } from './table-pieces.ts'

/** A part of a page on its way to slides: words, which stay with what follows if they head it, a table or a chart. */
export type Piece =
  | { readonly kind: 'words'; readonly heads: boolean; readonly paragraph: Paragraph }
  | TablePiece
  | { readonly kind: 'chart'; readonly chart: SeriesChart; readonly above: readonly Paragraph[] }

/** A block as the pieces it is laid on slides in, in words of a size. */
export function piecesOf(block: Block, size: number): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.level === 2 ? size + 3 : size + 1, size)
    case 'lead':
      return words([line(block.phrase, { size: size + 2, before: size * 0.5 })])
    case 'figures-note':
      return words([line(block.phrase, { size, before: size * 0.5 })])
    case 'prose':
      return words(proseLines(block.prose, { size }))
    case 'points':
      return words(
        block.points.map(({ title, phrase }) =>
          listed(
            line([run(`${title}. `, { size, weight: 'strong' }), ...line(phrase, { size }).runs], {
              size,
              before: size * 0.4,
            }),
          ),
        ),
      )
    case 'notice':
      return [...heading(block.title, size + 1, size), ...words(noticeLines(block.lines, size))]
    case 'key-figure':
      return words(keyLines(block, size))
    case 'scorecard':
      return [...heading(block.title, size + 1, size), scorecardPiece(block)]
    case 'table':
      return [tablePiece(block, GRID.content.w, Math.min(size, 14))]
    case 'abreast':
      return block.tables.map(table => tablePiece(table, GRID.content.w, Math.min(size, 14)))
    case 'chart': {
      const { title, subtitle } = block.chart
      const above = [
        line(title, { size, weight: 'strong', before: size * 0.5 }),
        line(subtitle, { size: 12, colour: SOFT }),
      ]
      return block.chart.kind === 'series'
        ? [{ kind: 'chart', chart: block.chart, above }]
        : words([...above, line(block.chart.alt, { size, before: 4 })])
    }
    case 'signal':
      return words(signalLines(block, size))
    case 'answer':
      return answerPieces(block, size)
    case 'facts':
      return words(block.facts.map(fact => factLine(fact, size)))
    case 'folded':
    case 'openings':
      return []
  }
}

/** A question, what its owner wrote, and where the figures say otherwise. */
export function answerPieces({ heading: question, prose, notes }: Answer, size: number): readonly Piece[] {
  const absent = line('Not written', { size, weight: 'emphasis', colour: SOFT, before: 2 })
  return [
    ...heading(question, size, size),
    ...words(prose ? tight(proseLines(prose, { size })) : [absent]),
    ...words(notes.map(note => line(note, { size, colour: WARN, before: size * 0.3 }))),
  ]
}

/** The first paragraph close under its heading. */
function tight([first, ...rest]: readonly Paragraph[]): readonly Paragraph[] {
  return first ? [{ ...first, before: 2 }, ...rest] : []
}

function heading(text: string, size: number, body: number): readonly Piece[] {
  return words([line(text, { size, weight: 'strong', before: body })], true)
}

function words(paragraphs: readonly Paragraph[], heads = false): readonly Piece[] {
  return paragraphs.map(paragraph => ({ kind: 'words', heads, paragraph }))
}

/** A list of the lines; one by itself is no list. */
function noticeLines(lines: readonly NoticeLine[], size: number): readonly Paragraph[] {
  const look = { size, before: size * 0.3 }
  const said = lines.map(text =>
    typeof text === 'string'
      ? line(text, look)
      : line([run(`${text.title}. `, { size, weight: 'strong' }), run(text.text, { size })], look),
  )
  return said.length === 1 ? said : said.map(one => listed(one))
}

function keyLines(key: KeyFigure, size: number): readonly Paragraph[] {
  const look = { size, before: size * 0.3 }
  const named = (label: string, paragraph: Paragraph) => ({
    ...paragraph,
    before: size * 0.3,
    runs: [run(`${label}: `, { size, colour: SOFT }), ...paragraph.runs],
  })
  const target = [key.target, key.targetDetail].filter(text => text !== '').join(', ')
  return [
    named(SCORE_LABELS.actual, line([...key.actual, ` ${key.when}`], { ...look, weight: 'strong' })),
    named(SCORE_LABELS.rating, line(ratingRuns(key.rating, { size }), look)),
    named(SCORE_LABELS.travel, line(travelRuns(key.travel, { size }), look)),
    named(SCORE_LABELS.target, line(target, look)),
    line(key.reason, look),
  ]
}

function signalLines(
  { variationWords, assuranceWords, sentence }: SignalWords,
  size: number,
): readonly Paragraph[] {
  const short = [variationWords, ...(assuranceWords === null ? [] : [assuranceWords])].join('. ')
  return [
    line(`${short}.`, { size, weight: 'strong', before: size * 0.5 }),
    line(sentence, { size, before: size * 0.3 }),
  ]
}

function factLine({ term, detail }: Fact, size: number): Paragraph {
  const name = /[?:]$/.test(term) ? term : `${term}:`
  return line([run(`${name} `, { size, colour: SOFT }), run(detail, { size })], { size, before: size * 0.4 })
}
