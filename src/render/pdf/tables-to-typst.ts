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
#let table-of(caption-words, words, note, columns, ..cells) = {
  caption(caption-words)
  set text(9.5pt, number-width: "tabular")
  let n = columns.len()
  table(
    columns: if words { (auto,) * (n - 1) + (1fr,) } else { (1fr,) + (auto,) * (n - 1) },
    align: if words { left } else { (x, y) => if x == 0 { left } else { right } },
    stroke: ruled, inset: spaced,
    table.header(..columns.map(col)),
    ..cells,
  )
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
    columns: (1.55fr, 1.1fr, 1fr, 24mm, 1.05fr), align: left, stroke: ruled, inset: spaced,
    table.header(..columns.map(col)),
    ..rows.pos().flatten(),
  )
}
`

/** A table with its name above it. */
export function tableToTypst({ caption, columns, rows, note, words }: Table): Code {
  const cells = rows.flatMap(({ head, cells }) => [head, ...cells.map(phraseText)])
  return call('table-of', caption, words, note, columns, ...cells)
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
