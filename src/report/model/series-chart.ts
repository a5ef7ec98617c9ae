import type { Month } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Aim, TargetInForce } from '../../judgement/rating/target.ts'
import type { PublishedFigure } from '../../sources/published/figure-history.ts'
import type { Comparator } from '../plan/plan.ts'
import type { ChartEvent } from './chart-event.ts'
import type { MarkKind } from './xmr-chart.ts'

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
  /** Months before the first point as they were published before; absent where there are none. */
  readonly earlier?: readonly PublishedFigure[]
  readonly aim: Aim
  readonly target: TargetInForce | null
  /** Whether targets are totals of a whole year. */
  readonly yearTarget: boolean
  readonly comparators: readonly Comparator[]
  /** Where the line may go, if nothing changes; null where no forecast of single months is made. */
  readonly forecast: ForecastBand | null
  /** What happened when, lettered in the order of the months. */
  readonly events: readonly ChartEvent[]
  /** The months that are a sign of change, where few enough are to stand out. */
  readonly signs: readonly MonthSign[]
}

/** The months ahead with what is expected of each and the ends of its 80% band. */
export interface ForecastBand {
  /** What the last month's band comes to: `If nothing changes: 625 to 644`, in two lines. */
  readonly words: readonly [lead: string, band: string]
  readonly steps: readonly BandStep[]
}

/** A month ahead: unrounded, in the units of the figure. */
export interface BandStep {
  readonly month: Month
  readonly mean: number
  readonly lower: number
  readonly upper: number
}

/** A month by what it is a sign of. */
export interface MonthSign {
  readonly figure: Figure
  readonly kind: Exclude<MarkKind, 'ordinary'>
}
