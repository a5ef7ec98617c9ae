import type { Rating, Travel } from '../../report/model/page.ts'
import { type Code, call } from './code.ts'

/** How ratings and directions look: a shape and words, told apart in grey. */
export const MARKS = `
#let shape(points, size, colour) = box(polygon(fill: colour, ..points.map(((x, y)) => (x * size, y * size))))
#let rating-looks = (
  green: (rgb("#d8ecdf"), rgb("#0c4428"), box(circle(radius: 3.3pt, fill: rgb("#14713f")))),
  amber: (rgb("#fde8bd"), rgb("#553600"), shape(((0.5, 0), (1, 0.9), (0, 0.9)), 7.4pt, rgb("#b36200"))),
  red: (rgb("#f9d8d4"), rgb("#6f110d"), shape(((0, 0), (1, 0), (1, 1), (0, 1)), 6.4pt, rgb("#b01c14"))),
  unrated: (rgb("#eeece7"), soft, box(circle(radius: 3pt, stroke: 1pt + soft))),
)
#let rating(colour, words) = {
  let (tint, dark, mark) = rating-looks.at(colour)
  box(fill: tint, radius: 1.5pt, inset: (x: 5pt), outset: (y: 3.5pt), {
    mark
    h(4.5pt)
    text(weight: if colour == "unrated" { 400 } else { 600 }, fill: dark, words)
  })
}
#let arrows = (
  up: ((0.5, 0), (1, 0.5), (0.65, 0.5), (0.65, 1), (0.35, 1), (0.35, 0.5), (0, 0.5)),
  down: ((0.5, 1), (1, 0.5), (0.65, 0.5), (0.65, 0), (0.35, 0), (0.35, 0.5), (0, 0.5)),
  level: ((1, 0.5), (0.5, 1), (0.5, 0.65), (0, 0.65), (0, 0.35), (0.5, 0.35), (0.5, 0)),
)
#let travel(arrow, words) = if arrow == none { text(fill: soft, words) } else {
  shape(arrows.at(arrow), 7pt, ink) + h(4pt) + words
}
`

/** A rating as a shape and a word on its tint. */
export function ratingToTypst({ colour, word }: Rating): Code {
  return call('rating', colour ?? 'unrated', word)
}

/** A direction of travel as an arrow and words. */
export function travelToTypst({ arrow, words }: Travel): Code {
  return call('travel', arrow, words)
}
