import type { Month } from '../base/month.ts'
import type { XmrChart } from '../report/xmr-chart.ts'
import { AIM } from './looks.ts'
import { type Svg, svg } from './svg.ts'
import type { XmrFrame } from './xmr-frame.ts'

const TEXT = 12
const APART = 13

/** Something that happened in a month, by its letter on the chart. */
export interface ChartEvent {
  readonly letter: string
  readonly month: Month
  readonly reason: string
  /** Whether the ordinary range is taken anew from this month. */
  readonly rebase: boolean
}

/** What happened when, lettered in the order of the months. */
export function eventsOf({ rebases, annotations }: XmrChart): readonly ChartEvent[] {
  return [
    ...rebases.map(({ month, reason }) => ({ month, reason, rebase: true })),
    ...annotations.map(({ month, reason }) => ({ month, reason, rebase: false })),
  ]
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .map((event, at) => ({ ...event, letter: String.fromCharCode(65 + at) }))
}

/** A rule where a level begins or something happened, with a letter that the words below repeat. */
export function drawEvents(chart: XmrChart, { x, step, plot }: XmrFrame): readonly Svg[] {
  let free = 0
  return eventsOf(chart).map(({ letter, month, rebase }) => {
    const at = x(month) - step / 2
    const letterAt = Math.max(at, free)
    free = letterAt + APART
    return svg`
<line x1="${at}" x2="${at}" y1="${plot.top - 6}" y2="${plot.bottom}" stroke="${AIM}" stroke-width="1" stroke-dasharray="${rebase ? 'none' : '2 3'}"/>
<text x="${letterAt}" y="${plot.top - 10}" text-anchor="middle" font-size="${TEXT}" font-weight="700" fill="${AIM}">${letter}</text>`
  })
}
