import type { Figure } from '../figures/figure.ts'
import type { PopulationOf } from '../figures/figure-series.ts'
import type { MeasureSeries } from '../figures/measure-series.ts'
import { showValue } from '../figures/show-figure.ts'
import type { Interval } from './interval/interval.ts'
import { intervalOf } from './interval-of.ts'
import { basisOf } from './rating/basis.ts'
import { type Direction, directionOf } from './rating/direction.ts'
import { type Rag, ragOf } from './rating/rag.ts'
import { type Aim, type TargetInForce, targetInForce } from './rating/target.ts'
import type { Reach } from './reach/reach.ts'
import { reachOf } from './reach/reach-of.ts'
import { sayTogether } from './say-together.ts'
import type { NoSignal } from './signal/signal.ts'
import { type Reading, type SignalRules, signalOf } from './signal-of.ts'

/** A measure's headline figure of the last month with the judgement on it. */
export interface Judged {
  readonly series: MeasureSeries
  readonly aim: Aim
  readonly figure: Figure
  /** The value that was compared, unrounded: projected where the target is for a whole year. */
  readonly basis: number | null
  readonly target: TargetInForce | null
  readonly rag: Rag
  readonly direction: Direction
  /** The months by themselves read for signal, or why they can't be. */
  readonly reading: Reading | NoSignal
  /** The 95% interval of a share or a rate. */
  readonly interval: Interval | null
  /** For each milestone still ahead, nearest first, whether it can be met. */
  readonly reach: readonly Reach[]
  /** Where rating, direction and signal disagree, in one sentence. */
  readonly together: string | null
}

/** What a measure is judged by besides its figures and targets. */
export interface JudgedBy {
  readonly rules: SignalRules
  readonly population: PopulationOf
}

const UNPUBLISHED: Rag = { colour: null, reason: 'Not rated: this month’s number is not published.' }

/**
 * Judges the last month of a series against what the plan asks of the measure.
 *
 * @param series at least one month of the headline window
 */
export function judge(series: MeasureSeries, aim: Aim, { rules, population }: JudgedBy): Judged {
  const { measure, headline } = series
  const figure = headline.at(-1)
  if (!figure) throw new Error(`${measure.id} has no month to judge`)
  const before = headline.at(-2)
  const basis = basisOf(measure, figure)
  const target = targetInForce(aim, figure.list.month)
  const rag = figure.hidden ? UNPUBLISHED : ragOf(aim, measure, basis, target)
  const direction = directionOf(
    aim.good,
    target?.value ?? null,
    basis,
    before ? basisOf(measure, before) : null,
  )
  const reading = signalOf(series, aim, target?.value ?? null, rules)
  return {
    series,
    aim,
    figure,
    basis,
    target,
    rag,
    direction,
    reading,
    interval: intervalOf(figure),
    reach: reachOf(series, aim, population),
    together: togetherOf(rag, direction, reading, aim, figure),
  }
}

function togetherOf(
  { colour }: Rag,
  direction: Direction,
  reading: Reading | NoSignal,
  { good }: Aim,
  { fold }: Figure,
): string | null {
  if ('refused' in reading) return null
  return sayTogether({ colour, direction, reading, good, show: value => showValue(value, fold) })
}
