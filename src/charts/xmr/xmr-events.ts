import type { XmrChart } from '../../report/model/xmr-chart.ts'
import { AIM } from '../looks.ts'
import { type Svg, svg } from '../svg.ts'
import type { XmrFrame } from './xmr-frame.ts'

const TEXT = 12
const APART = 13

/** A rule where a level begins or something happened, with a letter that the words below repeat. */
export function drawEvents({ events }: XmrChart, { x, step, plot }: XmrFrame): readonly Svg[] {
  let free = 0
  return events.map(({ letter, month, rebase }) => {
    const at = x(month) - step / 2
    const letterAt = Math.max(at, free)
    free = letterAt + APART
    return svg`
<line x1="${at}" x2="${at}" y1="${plot.top - 6}" y2="${plot.bottom}" stroke="${AIM}" stroke-width="1" stroke-dasharray="${rebase ? 'none' : '2 3'}"/>
<text x="${letterAt}" y="${plot.top - 10}" text-anchor="middle" font-size="${TEXT}" font-weight="700" fill="${AIM}">${letter}</text>`
  })
}
