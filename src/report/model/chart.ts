import type { FunnelChart } from './funnel-chart.ts'
import type { MovesChart } from './moves-chart.ts'
import type { NeighboursChart } from './neighbours-chart.ts'
import type { SeriesChart } from './series-chart.ts'
import type { StockFlowChart } from './stock-flow-chart.ts'
import type { TeamsChart } from './teams-chart.ts'
import type { XmrChart } from './xmr-chart.ts'

/** A chart of a page. What each kind shows, it also says in words: its title, its subtitle and its text alternative. */
export type Chart =
  | SeriesChart
  | XmrChart
  | FunnelChart
  | StockFlowChart
  | TeamsChart
  | NeighboursChart
  | MovesChart
