import type { Figure } from '../../figures/figure.ts'
import type { Aim, TargetInForce } from '../../judgement/rating/target.ts'
import type { Comparator } from '../plan/plan.ts'

/** A measure's months as a line, with what the plan asks; what it shows is also said in words. */
export interface SeriesChart {
  readonly kind: 'series'
  /** The measure's id, which is the chart's name on its page. */
  readonly id: string
  readonly title: string
  /** What the vertical axis counts and which months are shown. */
  readonly subtitle: string
  /** The text alternative. */
  readonly alt: string
  /** `by-year`: a line that begins anew each April. `running-total`: a count that climbs from April to March. */
  readonly shape: 'line' | 'by-year' | 'running-total'
  readonly points: readonly Figure[]
  readonly aim: Aim
  readonly target: TargetInForce | null
  /** Whether targets are totals of a whole year. */
  readonly yearTarget: boolean
  readonly comparators: readonly Comparator[]
}
