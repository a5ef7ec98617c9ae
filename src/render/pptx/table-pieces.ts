import type { Scorecard, ScoreRow, Table } from '../../report/model/page.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { phraseText } from '../phrase-text.ts'
import { faceWidth } from './face-widths.ts'
import { SOFT } from './grid.ts'
import { ratingRuns, travelRuns } from './marks.ts'
import { line } from './paragraphs.ts'
import type { Paragraph, TableLine } from './slide.ts'
import { CELL, lineOf } from './text-size.ts'

/** A table that may go over several slides, with the words above and below it. */
export interface TablePiece {
  readonly kind: 'table'
  readonly alt: string
  readonly widths: readonly number[]
  readonly head: TableLine
  readonly rows: readonly TableLine[]
  readonly above: readonly Paragraph[]
  readonly below: readonly Paragraph[]
}

/** A table no wider than a width in inches, in words of a size. */
export function tablePiece(table: Table, width: number, size: number): TablePiece {
  const { caption, columns, rows, note, words } = table
  const texts = [columns, ...rows.map(({ head, cells }) => [head, ...cells.map(phraseText)])]
  const widths = columnWidths(texts, width, size)
  const align = (at: number) => (words || at === 0 ? 'left' : 'right')
  const cells = (row: readonly string[], head: boolean) =>
    row.map((text, at) => [
      line(text, {
        size,
        weight: head ? 'strong' : 'plain',
        ...(head ? { colour: SOFT } : {}),
        align: align(at),
      }),
    ])
  return {
    kind: 'table',
    alt: note === null ? caption : `${caption}. ${note}`,
    widths,
    head: lineOf(cells(columns, true), widths),
    rows: texts.slice(1).map(row => lineOf(cells(row, false), widths)),
    above: [line(caption, { size, weight: 'strong' })],
    below: note === null ? [] : [line(note, { size: 12, colour: SOFT })],
  }
}

/** Columns as wide as their words where there is room, and else never narrower than their longest word. */
function columnWidths(rows: readonly (readonly string[])[], width: number, size: number): readonly number[] {
  const inches = (text: string, bold: boolean) => (faceWidth(text, size, bold) * 1.03 + 1) / 72 + 2 * CELL.x
  const widest = (measure: (text: string, bold: boolean) => number) =>
    rows[0]!.map((_, at) => Math.max(0.4, ...rows.map((row, place) => measure(row[at] ?? '', place === 0))))
  const natural = widest(inches)
  const least = widest((text, bold) => Math.max(...text.split(/\s/).map(word => inches(word, bold))))
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  if (sum(natural) <= width) return natural
  const spare = width - sum(least)
  if (spare <= 0) return least.map(one => (one * width) / sum(least))
  const wish = natural.map((one, at) => one - least[at]!)
  return least.map((one, at) => one + (spare * wish[at]!) / sum(wish))
}

const SCORE_WIDTHS = [3.9, 2.75, 2.35, 1.2, 1.93]

/** A scorecard: a row a measure, its rating a shape and a word. */
export function scorecardPiece({ title, rows }: Scorecard): TablePiece {
  const head = Object.values(SCORE_LABELS).map(text => [
    line(text, { size: 12, weight: 'strong', colour: SOFT }),
  ])
  return {
    kind: 'table',
    alt: title,
    widths: SCORE_WIDTHS,
    head: lineOf(head, SCORE_WIDTHS),
    rows: rows.map(row => lineOf(scoreCells(row), SCORE_WIDTHS)),
    above: [],
    below: [],
  }
}

function scoreCells(row: ScoreRow): readonly (readonly Paragraph[])[] {
  const look = { size: 14 }
  const soft = (text: string) => (text === '' ? [] : [line(text, { size: 12, colour: SOFT })])
  return [
    [line(row.title, look)],
    [line(row.actual, { ...look, weight: 'strong' }), ...soft(phraseText(row.detail))],
    [line(row.target, { ...look, weight: 'strong' }), ...soft(row.targetDetail)],
    [line(ratingRuns(row.rating, look), look)],
    [line(travelRuns(row.travel, look), look), ...soft(row.signal)],
  ]
}
