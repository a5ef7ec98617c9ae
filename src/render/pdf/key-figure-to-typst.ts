import type { KeyFigure } from '../../report/model/page.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { phraseText } from '../phrase-text.ts'
import { type Code, call } from './code.ts'
import { ratingToTypst, travelToTypst } from './marks-to-typst.ts'

/** How the strip of a measure's headline figure looks. */
export const KEY_FIGURE = `
#let of-key(label, main, ..details) = {
  par(small(label))
  block(above: 8pt, below: 0pt, par(main))
  for detail in details.pos() { if detail != "" { block(above: 6pt, below: 0pt, par(small(detail))) } }
}
#let key-figure(known, labels, actual, when, rated, moved, target, target-detail, reason) = {
  block(breakable: false, above: 12pt, below: 9pt, grid(
    columns: (1.2fr, 1fr, 1.15fr, 1.35fr),
    stroke: (x, y) => (top: 1pt + ink, bottom: rule, left: if x > 0 { rule }),
    inset: (x, y) => (left: if x > 0 { 10pt } else { 0pt }, right: 8pt, top: 8pt, bottom: 9pt),
    of-key(labels.at(0), if known {
      text(30pt, weight: 700, fill: accent, tracking: -0.02em, number-width: "tabular", actual)
    } else { text(14pt, weight: 600, actual) }, when),
    of-key(labels.at(1), rated),
    of-key(labels.at(2), text(weight: 600, moved)),
    of-key(labels.at(3), text(14pt, weight: 600, target), target-detail),
  ))
  block(width: column, par(reason))
}
`

/** A measure's headline figure, rating, direction and target in a strip. */
export function keyFigureToTypst(key: KeyFigure): Code {
  const known = key.actual.some(part => typeof part !== 'string' && part.figure.value !== null)
  return call(
    'key-figure',
    known,
    [SCORE_LABELS.actual, SCORE_LABELS.rating, SCORE_LABELS.travel, SCORE_LABELS.target],
    phraseText(key.actual),
    key.when,
    ratingToTypst(key.rating),
    travelToTypst(key.travel),
    key.target,
    key.targetDetail,
    key.reason,
  )
}
