import type { Chart } from '../../report/model/chart.ts'
import { funnelChart } from '../funnel/funnel-chart.ts'
import { movesChart } from '../moves/moves-chart.ts'
import { neighboursChart } from '../neighbours/neighbours-chart.ts'
import { NARROW, seriesChart, WIDE } from '../series/series-chart.ts'
import { stockFlowChart } from '../stock-flow/stock-flow-chart.ts'
import type { Svg } from '../svg.ts'
import { teamsChart } from '../teams/teams-chart.ts'
import { XMR_NARROW, XMR_WIDE, xmrChart } from '../xmr/xmr-chart.ts'

/** How much room a chart has: the width of a page of a report, or of a telephone. */
export type Room = 'wide' | 'narrow'

/** Any chart of a report as an SVG that asks for nothing from outside; its words are also its text alternative. */
export function drawChart(chart: Chart, room: Room): Svg {
  const wide = room === 'wide'
  switch (chart.kind) {
    case 'series':
      return seriesChart(chart, wide ? WIDE : NARROW)
    case 'xmr':
      return xmrChart(chart, wide ? XMR_WIDE : XMR_NARROW)
    case 'funnel':
      return funnelChart(chart, wide ? WIDE : NARROW)
    case 'stock-flow':
      return stockFlowChart(chart, (wide ? WIDE : NARROW).width)
    case 'teams':
      return teamsChart(chart, (wide ? WIDE : NARROW).width)
    case 'neighbours':
      return neighboursChart(chart, (wide ? WIDE : NARROW).width)
    case 'moves':
      return movesChart(chart, (wide ? WIDE : NARROW).width)
  }
}
