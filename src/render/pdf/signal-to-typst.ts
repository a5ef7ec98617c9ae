import type { SignalWords } from '../../report/model/page.ts'
import { type Code, call } from './code.ts'

/** How signals look: a diamond for the better, a square for the worse, a triangle for neither; a tick, a cross or half a disc. */
export const SIGNAL = `
#let sign-colours = (improvement: accent, concern: worry)
#let pen(colour) = (paint: colour, thickness: 1.2pt, cap: "round", join: "round")
#let path(stroke, ..points) = {
  let (first, ..others) = points.pos()
  place(top + left, curve(stroke: stroke, curve.move(first), ..others.map(point => curve.line(point))))
}
#let at-pt(..points) = points.pos().map(((x, y)) => (x * 0.65pt, y * 0.65pt))
#let filled(colour, ..points) = place(top + left, polygon(fill: colour, ..at-pt(..points.pos())))
#let ring(colour) = place(top + left, dx: 0.98pt, dy: 0.98pt, circle(radius: 6.82pt, stroke: 1.2pt + colour))
#let icon(body) = box(width: 15.6pt, height: 15.6pt, baseline: 4.6pt, body)
#let variation-icon(kind, high) = {
  let colour = sign-colours.at(kind, default: ink)
  icon({
    if kind == "improvement" { filled(colour, (12, 0), (24, 12), (12, 24), (0, 12)) }
    if kind == "concern" { filled(colour, (2, 2), (22, 2), (22, 22), (2, 22)) }
    if kind == "neutral" { filled(colour, (12, 0), (24, 23), (0, 23)) }
    if kind == "common" {
      ring(colour)
      path(pen(colour), ..at-pt((4.5, 13.5), (8, 9.5), (11.5, 14), (15, 9.5), (19.5, 13.5)))
    } else if high {
      path(pen(white), ..at-pt((12, 18), (12, 7.5)))
      path(pen(white), ..at-pt((8, 11.5), (12, 7), (16, 11.5)))
    } else {
      path(pen(white), ..at-pt((12, 7), (12, 17.5)))
      path(pen(white), ..at-pt((8, 13.5), (12, 17.5), (16, 13.5)))
    }
  })
}
#let assurance-icon(kind) = icon({
  ring(ink)
  if kind == "pass" { path(pen(ink), ..at-pt((6.5, 12.5), (10.5, 16.5), (17.5, 8))) }
  if kind == "fail" {
    path(pen(ink), ..at-pt((8, 8), (16, 16)))
    path(pen(ink), ..at-pt((16, 8), (8, 16)))
  }
  if kind == "hit or miss" {
    let k = 10.5 * 0.5523
    place(top + left, curve(
      fill: ink,
      curve.move((12 * 0.65pt, 1.5 * 0.65pt)),
      ..((((12 + k), 1.5), (22.5, 12 - k), (22.5, 12)), ((22.5, 12 + k), (12 + k, 22.5), (12, 22.5))).map(((a, b, c)) => curve.cubic(..at-pt(a, b, c))),
      curve.close(),
    ))
  }
})
#let signal(kind, high, variation, assurance, words, sentence) = {
  block(sticky: true, below: 8pt, par({
    set text(11pt, weight: 600)
    text(fill: sign-colours.at(kind, default: ink), variation-icon(kind, high) + h(6pt) + variation)
    if assurance != none { h(22pt) + assurance-icon(assurance) + h(6pt) + words }
  }))
  prose(par(sentence))
}
`

/** Whether a measure is really changing, and whether it can be relied on: each an icon and words. */
export function signalToTypst(signal: SignalWords): Code {
  const [kind, way] = signal.variation.split(' ') as [string, string]
  const { variationWords, assurance, assuranceWords, sentence } = signal
  return call('signal', kind, way === 'high', variationWords, assurance, assuranceWords, sentence)
}
