import type { Month } from '../../base/month.ts'
import type { Bounds } from '../../figures/bounds.ts'
import type { PublishedBreakdown } from '../../figures/disclosure.ts'
import type { TeamSeries } from '../../figures/team-series.ts'
import type { Funnel, NoFunnel } from '../../judgement/interval/funnel.ts'
import type { FlowChange } from '../../judgement/movement/flow-change.ts'
import type { RateChange } from '../../judgement/movement/rate-change.ts'
import type { ReconciledMonth } from '../../judgement/movement/reconciliation.ts'
import type { ShareChange } from '../../judgement/movement/share-change.ts'
import type { StatusMoves } from '../../judgement/movement/status-moves.ts'
import type { StockMovement } from '../../judgement/movement/stock-movement.ts'
import type { Claim } from '../claims/claim.ts'

/** Why a figure moved between two months, as far as its kind allows. */
export interface Movement {
  readonly before: Month
  readonly after: Month
  /** Of a number or rate at a month's end: who joined and who left. */
  readonly stock: StockMovement | null
  /** Of a share: its groups' own performance and the mix of groups. */
  readonly share: Grouped<ShareChange> | null
  /** Of a rate: the number counted and the population. */
  readonly rate: RateChange | null
  /** Of all open cases: moves between statuses, whoever is open at either end. */
  readonly moves: StatusMoves | null
  /** Of a count of events: the groups that they came in. */
  readonly flow: Grouped<FlowChange> | null
}

/** A change taken apart by the values of one column of a list. */
export interface Grouped<T> {
  /** The column's name. */
  readonly by: string
  readonly change: T
}

/** The months of a stock reconciled, oldest first, up to the report's. */
export type Reconciliation = readonly ReconciledMonth[]

/** All that explains a measure's figure besides the judgement on it. */
export interface Account {
  readonly movement: Movement | null
  readonly reconciliation: Reconciliation
  readonly breakdowns: readonly PublishedBreakdown[]
  /** Each team's part of the last months, in no order; the council's own people alone are told. */
  readonly teams: readonly TeamSeries[]
  /** How far the figure could move once left-out records are settled. */
  readonly bounds: Bounds | null
  /** Ours among other areas, or why they can't be compared; null where the plan gives none. */
  readonly funnel: Funnel | NoFunnel | null
  /** Why the figures are not quite what the measure says, as its records are of another format; none where they are. */
  readonly approximately: readonly string[]
  /** What the words say, held against the figures. */
  readonly claims: readonly Claim[]
}

/** The account of a measure of which nothing more is known. */
export const NO_ACCOUNT: Account = {
  movement: null,
  reconciliation: [],
  breakdowns: [],
  teams: [],
  bounds: null,
  funnel: null,
  approximately: [],
  claims: [],
}
