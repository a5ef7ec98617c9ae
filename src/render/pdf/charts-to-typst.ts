import { drawChart } from '../../charts/drawing/draw-chart.ts'
import { FONT } from '../../charts/looks.ts'
import { escapeMarkup } from '../../charts/svg.ts'
import type { Chart } from '../../report/model/chart.ts'
import { FONT_FAMILY } from '../fonts.ts'
import { type Code, call } from './code.ts'

/** How charts look: their title above them, what their letters stand for below. */
export const CHARTS = `
#let chart-width = if landscape { 200mm } else { 145mm }
#let chart(path, title, subtitle, alt, ..events) = {
  show figure: set block(sticky: events.pos().len() > 0)
  figure(alt: alt, block(width: chart-width, {
    text(11pt, weight: 700, title)
    linebreak()
    small(subtitle)
    block(above: 5pt, image(path, width: 100%))
  }))
  if events.pos().len() > 0 {
    set text(8.5pt, fill: soft)
    terms(separator: h(6pt), hanging-indent: 12pt, spacing: 5pt, ..events.pos().map(((letter, words)) => terms.item(letter, words)))
  }
}
`

/** A chart by the path its drawing is found at. */
export function chartToTypst(chart: Chart, path: string): Code {
  const events = 'events' in chart ? chart.events : []
  const { title, subtitle, alt } = chart
  return call('chart', path, title, subtitle, alt, ...events.map(({ letter, words }) => [letter, words]))
}

/** A chart's drawing in the family of the document, for as much room as the paper has when it is turned. */
export function drawingOf(chart: Chart, landscape: boolean): string {
  return String(drawChart(chart, landscape ? 'wide' : 'paper')).replaceAll(escapeMarkup(FONT), FONT_FAMILY)
}
