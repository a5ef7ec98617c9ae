import type { KeyFigure, Phrase, Scorecard, ScoreRow, Table } from '../../report/model/page.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { captionOf } from './caption-of.ts'
import { figureWidths, partWidths, wordWidths } from './column-widths.ts'
import { type Cell, gridOf } from './grid-of.ts'
import type { Look } from './look.ts'
import { paragraphOf } from './paragraph-of.ts'
import { pageLink, phraseRun, ratingRun, travelRun } from './words-to-docx.ts'
import type { Xml } from './xml.ts'

/** The most rows that are kept on one page together. */
const KEPT = 12

/** A table below its caption, with what a reader must know about it. */
export function tableToDocx(table: Table, look: Look): readonly Xml[] {
  const { caption, columns, rows, note, words } = table
  return [
    captionOf('Table', caption, look),
    gridOf({
      title: caption,
      head: columns.map((text, at) => [
        paragraphOf(at === 0 || words ? 'TableHeading' : 'TableHeadingRight', text),
      ]),
      rows: rows.map(({ head, cells }, at) => [
        [paragraphOf('TableRowName', head, { keepNext: keptWithNext(rows, at) })],
        ...cells.map(phrase => [paragraphOf(words ? 'TableText' : 'TableFigure', phraseRun(phrase))]),
      ]),
      widths: words ? wordWidths(table) : figureWidths(columns.length),
    }),
    ...(note === null ? [] : [paragraphOf('Note', note)]),
  ]
}

/** A row is kept with the next one by its first cell. */
function keptWithNext(rows: readonly unknown[], at: number): boolean {
  return rows.length <= KEPT && at < rows.length - 1
}

const SCORE_WIDTHS = partWidths([31, 20, 18, 14, 17])

/** The measures of a priority, a row each, below its name. */
export function scorecardToDocx({ title, counts, rows }: Scorecard, look: Look): readonly Xml[] {
  return [
    paragraphOf('Heading2', title),
    captionOf('Table', counts, look),
    gridOf({
      title,
      head: Object.values(SCORE_LABELS).map(label => [paragraphOf('TableHeading', label)]),
      rows: rows.map((row, at) => scoreCells(row, keptWithNext(rows, at), look)),
      widths: SCORE_WIDTHS,
    }),
  ]
}

function scoreCells(row: ScoreRow, keepNext: boolean, look: Look): readonly Cell[] {
  return [
    [paragraphOf('TableRowName', pageLink(row.title, row.page, look), { keepNext })],
    [paragraphOf('TableValue', phraseRun(row.actual)), ...detailOf(row.detail)],
    [paragraphOf('TableValue', row.target), ...detailOf([row.targetDetail])],
    [paragraphOf('TableText', ratingRun(row.rating))],
    [paragraphOf('TableText', travelRun(row.travel)), ...detailOf([row.signal])],
  ]
}

function detailOf(phrase: Phrase): Cell {
  const empty = phrase.every(part => part === '')
  return empty ? [] : [paragraphOf('TableDetail', phraseRun(phrase))]
}

const KEY_WIDTHS = partWidths([31, 18, 23, 28])

/** A measure's headline: one row of what it is, how it is rated, where it is going and what the plan asks. */
export function keyFigureToDocx(key: KeyFigure, title: string): readonly Xml[] {
  const known = key.actual.some(part => typeof part !== 'string' && part.figure.value !== null)
  const { actual, rating, travel, target } = SCORE_LABELS
  const value = paragraphOf(known ? 'KeyFigure' : 'KeyWords', phraseRun(key.actual))
  return [
    gridOf({
      title,
      head: [actual, rating, travel, target].map(label => [paragraphOf('TableHeading', label)]),
      rows: [
        [
          [value, ...detailOf([key.when])],
          [paragraphOf('KeyRating', ratingRun(key.rating))],
          [paragraphOf('KeyRating', travelRun(key.travel))],
          [paragraphOf('KeyWords', key.target), ...detailOf([key.targetDetail])],
        ],
      ],
      widths: KEY_WIDTHS,
    }),
    paragraphOf('Reason', key.reason),
  ]
}
