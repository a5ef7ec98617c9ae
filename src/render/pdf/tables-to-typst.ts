import type { Scorecard, ScoreRow, Table } from '../../report/model/page.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { phraseText } from '../phrase-text.ts'
import { type Code, call } from './code.ts'
import { ratingToTypst, travelToTypst } from './marks-to-typst.ts'

/** How tables look: heads that repeat on every page, rows that are never split, figures below one another. */
export const TABLES = `
#let ruled(x, y) = (bottom: if y == 0 { line-ink } else { rule })
#let spaced(x, y) = (left: if x > 0 { 12pt } else { 0pt }, right: 0pt, y: 4.5pt)
#let col(words) = text(8.5pt, fill: soft, weight: 400, words)
#let caption(words) = block(sticky: true, above: 14pt, below: 4pt, par(text(weight: 700, words)))
#let table-of(caption-words, words, note, width, tracks, columns, ..cells) = {
  caption(caption-words)
  set text(9.5pt, number-width: "tabular")
  set par(leading: 0.55em)
  block(width: if width == none { 100% } else { width * 1mm }, table(
    columns: tracks.map(part => if part == 0 { auto } else { part * 1fr }),
    stroke: ruled, inset: spaced,
    align: if words { left } else { (x, y) => if x == 0 { left } else { right } },
    table.header(..columns.map(col)),
    ..cells,
  ))
  if note != none { block(above: 5pt, par(small(note))) }
}
#let abreast(..tables) = grid(columns: (1fr,) * tables.pos().len(), column-gutter: 28pt, ..tables.pos())

#let score-cell(main, detail) = {
  text(12pt, weight: 700, main)
  if detail != "" { linebreak(); small(detail) }
}
#let score-row(name, title, actual, detail, target, target-detail, rated, moved, signal) = (
  text(weight: 600, to(name, title)),
  score-cell(actual, detail),
  score-cell(target, target-detail),
  rated,
  { moved; if signal != "" { linebreak(); small(signal) } },
)
#let scorecard(title, counts, columns, ..rows) = {
  heading(depth: 2, title)
  block(sticky: true, below: 4pt, par(text(fill: soft, counts)))
  set text(9.5pt, number-width: "tabular")
  table(
    columns: (1.5fr, 1.12fr, 1fr, 27mm, 1.1fr), align: left, stroke: ruled,
    inset: (x, y) => (left: if x > 0 { 12pt } else { 0pt }, right: 0pt, y: if y > 0 { 5.5pt } else { 4.5pt }),
    table.header(..columns.map(col)),
    ..rows.pos().flatten(),
  )
}
`

/** A table with its name above it, as wide as what it says asks for, or all the room there is beside another. */
export function tableToTypst(table: Table, room: 'page' | 'half' = 'page'): Code {
  const { caption, columns, rows, note, words } = table
  const cells = rows.map(({ head, cells }) => [head, ...cells.map(phraseText)])
  const longest = columns.map((_, at) => Math.max(...cells.map(row => row[at]?.length ?? 0), 0))
  const tracks = words ? wordTracks(longest) : columns.map((_, at) => (at === 0 ? 1 : 0))
  const short = !words && room === 'page' && longest[0]! <= SHORT_HEAD && columns.length <= 4
  const width = short ? HEAD_ROOM + FIGURE_ROOM * (columns.length - 1) : null
  return call('table-of', caption, words, note, width, tracks, columns, ...cells.flat())
}

/** Up to how many characters a column of words is as wide as what it says. */
const SHORT_WORDS = 22
const SHORT_HEAD = 40
/** Millimetres for the heads of rows, and for a column of figures. */
const HEAD_ROOM = 75
const FIGURE_ROOM = 25

/** How columns of words share the room: by the root of the most each says, as more words may take more lines. */
function wordTracks(longest: readonly number[]): readonly number[] {
  const shares = longest.map(length => (length <= SHORT_WORDS ? 0 : Math.round(Math.sqrt(length))))
  return shares.some(share => share > 0) ? shares : shares.map((_, at) => (at === shares.length - 1 ? 1 : 0))
}

/** A scorecard: a row a measure, whose name leads to its page by `placeOf`. */
export function scorecardToTypst(
  { title, counts, rows }: Scorecard,
  placeOf: (page: string | null) => string | null,
): Code {
  return call(
    'scorecard',
    title,
    counts,
    Object.values(SCORE_LABELS),
    ...rows.map(row => scoreRow(row, placeOf(row.page))),
  )
}

function scoreRow(row: ScoreRow, place: string | null): Code {
  return call(
    'score-row',
    place,
    row.title,
    phraseText(row.actual),
    phraseText(row.detail),
    row.target,
    row.targetDetail,
    ratingToTypst(row.rating),
    travelToTypst(row.travel),
    row.signal,
  )
}
