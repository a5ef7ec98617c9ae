import { exactCount } from '../../judgement/interval/exact-count.ts'
import type { Bounds } from '../../judgement/interval/interval.ts'
import { type Position, positionOf } from '../../judgement/interval/position.ts'
import { rateInterval } from '../../judgement/interval/rate-interval.ts'
import type { Ratio } from '../../judgement/interval/scale.ts'
import { shareLimits } from '../../judgement/interval/share-limits.ts'
import { axisPoints, axisSpan } from './funnel-axis.ts'

/** A unit of a funnel case. */
export interface Unit extends Ratio {
  readonly unit: string
}

/** What a funnel case of shares expects: limits at each unit's size, and a table to draw the funnel from. */
export function shareFunnelCase(units: readonly Unit[], multiplier: number): object {
  const average = averageOf(units)
  const limits = (cases: number, confidence: number): Bounds => {
    const { lower, upper } = shareLimits(average, cases, confidence)
    return { lower: lower * multiplier, upper: upper * multiplier }
  }
  const columns = (two: Bounds, three: Bounds, end: string) => ({
    [`lower_2s${end}`]: two.lower,
    [`upper_2s${end}`]: two.upper,
    [`lower_3s${end}`]: three.lower,
    [`upper_3s${end}`]: three.upper,
  })
  const cut = ({ lower, upper }: Bounds): Bounds => ({
    lower: Math.max(0, lower),
    upper: Math.min(multiplier, upper),
  })
  const baseline = average * multiplier
  return {
    average,
    baseline,
    units: units.map(({ unit, numerator, denominator }) => {
      const value = (numerator / denominator) * multiplier
      const [two, three] = [limits(denominator, 0.95), limits(denominator, 0.998)]
      const place = (fence: Bounds): Position =>
        value > fence.upper ? 'high' : value < fence.lower ? 'low' : 'within'
      return { unit, value, ...columns(two, three, ''), significance: significance(place(two), place(three)) }
    }),
    limits_table: axisPoints(axisSpan(denominators(units)), 0).map(cases => ({
      Population: cases,
      ...columns(cut(limits(cases, 0.95)), cut(limits(cases, 0.998)), '_limit'),
      baseline,
    })),
  }
}

/** What a funnel case of crude rates expects; the table's populations are those of one year. */
export function rateFunnelCase(units: readonly Unit[], multiplier: number, years: number): object {
  const average = averageOf(units)
  const baseline = average * multiplier
  const span = axisSpan(denominators(units).map(people => people / years))
  const events = {
    least: Math.floor(span.least * years * average),
    most: Math.ceil(span.most * years * average),
  }
  return {
    average_times_multiplier: baseline,
    baseline,
    units: units.map(({ unit, numerator, denominator }) => {
      const at95 = rateInterval(numerator, denominator, { confidence: 0.95, per: multiplier })
      const at998 = rateInterval(numerator, denominator, { confidence: 0.998, per: multiplier })
      return {
        unit,
        rate: at95.value,
        significance: significance(positionOf(at95, baseline), positionOf(at998, baseline)),
        low95: at95.lower,
        high95: at95.upper,
        low998: at998.lower,
        high998: at998.upper,
      }
    }),
    limits_table: axisPoints(events, 0).map(count => ({
      Events: count,
      ...expectedColumns(count, 'population_1_year', 1 / average / years, ratio => ratio * baseline),
      baseline,
    })),
  }
}

/** What a funnel case of observed against expected events expects: ratios in per cent, or as what is beyond 1. */
export function ratioFunnelCase(units: readonly Unit[], form: 'isr' | 'count'): object {
  const place = ({ numerator, denominator }: Unit, confidence: number): Position =>
    positionOf(rateInterval(numerator, denominator, { confidence, per: 1 }), 1)
  const shown = (ratio: number) => (form === 'isr' ? ratio * 100 : ratio - 1)
  return {
    units: units.map(one => ({
      unit: one.unit,
      significance: significance(place(one, 0.95), place(one, 0.998)),
    })),
    limits_table: axisPoints(axisSpan(denominators(units)), 1).map(count => ({
      Observed_events: count,
      ...expectedColumns(count, 'exp_events', 1, shown),
    })),
  }
}

/** For a count, at either level and on either side: the expected events at which it is on the line, and the line. */
function expectedColumns(
  count: number,
  name: string,
  size: number,
  limit: (ratio: number) => number,
): object {
  const [two, three] = [exactCount(count, 0.95), exactCount(count, 0.998)]
  const pair = (side: string, expected: number) => ({
    [`${side}_${name}`]: expected * size,
    [`${side}_limit`]: limit(count / expected),
  })
  return {
    ...pair('lower_2s', two.upper),
    ...pair('upper_2s', two.lower),
    ...pair('lower_3s', three.upper),
    ...pair('upper_3s', three.lower),
  }
}

function significance(at95: Position, at998: Position): string {
  if (at95 === 'within' && at998 === 'within') return 'Not significant'
  const [side, level] = at998 === 'within' ? [at95, '0.025'] : [at998, '0.001']
  return `${side === 'low' ? 'Low' : 'High'} (${level})`
}

function averageOf(units: readonly Unit[]): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return sum(units.map(({ numerator }) => numerator)) / sum(denominators(units))
}

function denominators(units: readonly Unit[]): readonly number[] {
  return units.map(({ denominator }) => denominator)
}
