import type { Figure } from '../figures/figure.ts'
import type { MeasureSeries } from '../figures/measure-series.ts'
import { basisOf } from './rating/basis.ts'
import { type Direction, directionOf } from './rating/direction.ts'
import { type Rag, ragOf } from './rating/rag.ts'
import { type Aim, type TargetInForce, targetInForce } from './rating/target.ts'

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
}

/**
 * Judges the last month of a series against what the plan asks of the measure.
 *
 * @param series at least one month of the headline window
 */
export function judge(series: MeasureSeries, aim: Aim): Judged {
  const { measure, headline } = series
  const figure = headline.at(-1)
  if (!figure) throw new Error(`${measure.id} has no month to judge`)
  const before = headline.at(-2)
  const basis = basisOf(measure, figure)
  const target = targetInForce(aim, figure.list.month)
  return {
    series,
    aim,
    figure,
    basis,
    target,
    rag: ragOf(aim, measure, basis, target),
    direction: directionOf(aim.good, target?.value ?? null, basis, before ? basisOf(measure, before) : null),
  }
}
