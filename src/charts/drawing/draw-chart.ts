import type { Chart } from '../../report/model/chart.ts'
import type { ChartSize } from '../frame.ts'
import { funnelChart } from '../funnel/funnel-chart.ts'
import { movesChart } from '../moves/moves-chart.ts'
import { neighboursChart } from '../neighbours/neighbours-chart.ts'
import { NARROW, seriesChart, WIDE } from '../series/series-chart.ts'
import { stockFlowChart } from '../stock-flow/stock-flow-chart.ts'
import type { Svg } from '../svg.ts'
import { teamsChart } from '../teams/teams-chart.ts'
import { XMR_NARROW, XMR_WIDE, xmrChart } from '../xmr/xmr-chart.ts'

/** How much room a chart has: the width of a screen, or of a telephone; on paper it is lower, and its text larger. */
export type Room = 'wide' | 'narrow' | 'paper'

/** The size of a chart of months, and of one with its ordinary range. */
const SIZES: Readonly<Record<Room, { readonly months: ChartSize; readonly range: ChartSize }>> = {
  wide: { months: WIDE, range: XMR_WIDE },
  narrow: { months: NARROW, range: XMR_NARROW },
  paper: { months: { width: 640, height: 270 }, range: { width: 640, height: 256 } },
}

/** What was drawn of a chart, as more than one form of a report has the same drawing. */
const drawn = new WeakMap<Chart, Map<Room, Svg>>()

/** Any chart of a report as an SVG that asks for nothing from outside; its words are also its text alternative. */
export function drawChart(chart: Chart, room: Room): Svg {
  const rooms = drawn.get(chart) ?? new Map<Room, Svg>()
  const drawing = rooms.get(room) ?? draw(chart, room)
  drawn.set(chart, rooms.set(room, drawing))
  return drawing
}

function draw(chart: Chart, room: Room): Svg {
  const { months, range } = SIZES[room]
  switch (chart.kind) {
    case 'series':
      return seriesChart(chart, months)
    case 'xmr':
      return xmrChart(chart, range)
    case 'funnel':
      return funnelChart(chart, months)
    case 'stock-flow':
      return stockFlowChart(chart, months.width)
    case 'teams':
      return teamsChart(chart, months.width)
    case 'neighbours':
      return neighboursChart(chart, months.width)
    case 'moves':
      return movesChart(chart, months.width)
  }
}
