import { displayNumber } from '../../base/display.ts'
import { financialYearStart, monthsElapsed, shiftMonth, shortMonthName } from '../../base/month.ts'
import { fullYear } from '../../figures/fold-list.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import { type Drawn, NOTHING } from '../drawn.ts'
import type { Frame } from '../frame.ts'
import { ACCENT, AIM, LABEL_TEXT, TINT } from '../looks.ts'
import type { Side } from '../place-labels.ts'
import { svg } from '../svg.ts'
import { diamond, diamondBox } from './draw-aim.ts'

const ABOVE: readonly Side[] = ['above-right', 'below-right', 'above-left', 'left']
const BELOW: readonly Side[] = ['below-right', 'above-right', 'below-left', 'left']

/**
 * What a running total must come to by March, as the even course to it, and what it comes to at the pace of the
 * year so far. On that course a month's total is the target's twelfths of the months elapsed, which is what the
 * rating compares.
 */
export function drawYearAim(chart: SeriesChart, frame: Frame): Drawn {
  const parts = [...(chart.target && chart.yearTarget ? [target(chart, frame)] : []), pace(chart, frame)]
  return {
    behind: parts.flatMap(part => part.behind),
    front: parts.flatMap(part => part.front),
    marks: parts.flatMap(part => part.marks),
    solids: parts.flatMap(part => part.solids),
    wishes: parts.flatMap(part => part.wishes),
  }
}

function target({ aim, target, points }: SeriesChart, { x, y, step }: Frame): Drawn {
  const total = target!.value
  const april = financialYearStart(points.at(-1)!.list.month)
  const from = x(april) - step
  const to = x(shiftMonth(april, 11))
  const edge = y(total * (1 + (aim.good === 'low' ? aim.tolerance : -aim.tolerance)))
  const value = displayNumber(total)
  const by = shortMonthName(target!.milestone.month)
  return {
    behind: [
      svg`
<polygon points="${from},${y(0)} ${to},${y(total)} ${to},${edge}" fill="${TINT}"/>`,
    ],
    front: [
      svg`
<line x1="${from}" y1="${y(0)}" x2="${to}" y2="${y(total)}" stroke="${AIM}" stroke-width="1.25" stroke-dasharray="2 3"/>`,
      diamond(to, y(total)),
    ],
    marks: [],
    solids: [diamondBox(to, y(total))],
    wishes: [
      {
        name: 'target',
        forms: [[`Target ${value}`, `a year by`, by], [`Target ${value}`, 'a year'], [`Target ${value}`]],
        x: to,
        y: y(total),
        size: LABEL_TEXT - 0.5,
        bold: false,
        sides: ['right', ...(aim.good === 'low' ? BELOW : ABOVE)],
        optional: false,
        reach: 'far',
      },
    ],
  }
}

function pace({ points, target }: SeriesChart, { x, y }: Frame): Drawn {
  const last = points.at(-1)!
  if (last.value === null || monthsElapsed(last.list.month) === 12) return NOTHING
  const total = fullYear(last.value, last.list)
  const from = [x(last.list.month), y(last.value)] as const
  const to = [x(shiftMonth(financialYearStart(last.list.month), 11)), y(total)] as const
  const value = displayNumber(total)
  return {
    behind: [],
    front: [
      svg`
<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="${ACCENT}" stroke-width="1.75" stroke-dasharray="5 4"/>
<circle cx="${to[0]}" cy="${to[1]}" r="4" fill="#fff" stroke="${ACCENT}" stroke-width="1.75"/>`,
    ],
    solids: [],
    marks: [0.25, 0.5, 0.75, 1].map(part => {
      const at = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part] as const
      return { left: at[0] - 5, right: at[0] + 5, top: at[1] - 5, bottom: at[1] + 5 }
    }),
    wishes: [
      {
        name: 'pace',
        forms: [[`${value} a year`, 'at this pace'], [value]],
        x: to[0],
        y: to[1],
        size: LABEL_TEXT - 0.5,
        bold: true,
        sides: ['right', ...(total > (target?.value ?? 0) ? ABOVE : BELOW)],
        optional: false,
        reach: 'far',
      },
    ],
  }
}
