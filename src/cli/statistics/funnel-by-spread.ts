import { exactCount } from '../../judgement/interval/exact-count.ts'
import type { Bounds } from '../../judgement/interval/interval.ts'
import { overdispersionOf, scoreOf } from '../../judgement/interval/overdispersion.ts'
import {
  logScale,
  rootScale,
  type Scale,
  scaleLimits,
  shareScale,
  twoCountScale,
} from '../../judgement/interval/scale.ts'
import { truncate, winsorise } from '../../judgement/interval/trim-scores.ts'
import type { Unit } from './funnel-by-interval.ts'

/** A funnel case with overdispersion: shares (PR), ratios to expected events (SR) or of two counts (RC). */
export interface SpreadInput {
  readonly data_type: 'PR' | 'SR' | 'RC'
  readonly sr_method?: 'SHMI' | 'CQC' | null | undefined
  readonly limit: 95 | 99
  readonly draw_adjusted: boolean
  readonly trim_by: number
  readonly multiplier: number
  readonly SHMI_rounding: boolean
  readonly units: readonly Unit[]
}

/** The levels to six places, as the implementation has them that these cases are held against. */
const Z95 = 1.959964
const Z998 = 3.090232

const NOT_ASKED = 'Plotting using unadjusted limits'
const NOT_FOUND =
  'No overdispersion detected, or draw_adjusted set to FALSE , plotting using unadjusted limits'

/**
 * What a funnel case with overdispersion expects. For ratios on the root scale limits are squared back, and for
 * ratios of two counts they have the error of the scores; the implementation compared with does neither.
 */
export function spreadFunnelCase(input: SpreadInput): object {
  const given = unitsOf(input)
  const units = given.map(unit => sizedAs(input, unit))
  const scale = scaleOf(input)
  const target = input.data_type === 'SR' ? 1 : averageOf(units)
  const scores = units.map(unit => scoreOf(scale, unit, target))
  const trim = onLogScale(input) ? truncate : winsorise
  const trimmed = trim(
    scores.map(({ z }) => z),
    input.trim_by,
  )
  const kept = scores.flatMap(({ error }, place) => {
    const z = trimmed[place]
    return typeof z === 'number' ? [{ z, error }] : []
  })
  const spread = input.draw_adjusted ? overdispersionOf(kept) : { phi: 0, tau2: 0 }
  const used = spread.phi > 1
  return {
    target,
    centre: target * input.multiplier,
    phi: finite(spread.phi),
    tau2: finite(spread.tau2),
    draw_adjusted_used: used,
    messages: used ? [] : [input.draw_adjusted ? NOT_FOUND : NOT_ASKED],
    units: units.map((unit, place) => {
      const value = (given[place]!.numerator / given[place]!.denominator) * input.multiplier
      const limits = limitsOf(input, unit, target, spread.tau2)
      const { lower, upper } = limits[used ? 'adjusted' : 'plain'][input.limit]
      return {
        ...unit,
        value,
        Uzscore: finite(scores[place]!.z),
        Wuzscore: finite(trimmed[place]),
        ...limitColumns(limits),
        outlier: value < lower || value > upper,
      }
    }),
  }
}

/** The limits at a unit's size, by how they are made and at which level. */
type Limits = Readonly<Record<'plain' | 'adjusted', Readonly<Record<95 | 99, Bounds>>>>

function limitsOf(input: SpreadInput, unit: Unit, target: number, tau2: number): Limits {
  const shown = ({ lower, upper }: Bounds): Bounds => ({
    lower: lower * input.multiplier,
    upper: upper * input.multiplier,
  })
  const byScale = (z: number, between: number) => shown(scaleLimits(scaleOf(input), unit, target, z, between))
  const exact = (confidence: number) => shown(expectedLimits(unit.denominator, confidence))
  const plain =
    input.data_type === 'SR'
      ? { 95: exact(0.95), 99: exact(0.998) }
      : { 95: byScale(Z95, 0), 99: byScale(Z998, 0) }
  return { plain, adjusted: { 95: byScale(Z95, tau2), 99: byScale(Z998, tau2) } }
}

function limitColumns({ plain, adjusted }: Limits): object {
  return {
    LCL95: finite(plain[95].lower),
    UCL95: finite(plain[95].upper),
    LCL99: finite(plain[99].lower),
    UCL99: finite(plain[99].upper),
    OD95LCL: finite(adjusted[95].lower),
    OD95UCL: finite(adjusted[95].upper),
    OD99LCL: finite(adjusted[99].lower),
    OD99UCL: finite(adjusted[99].upper),
  }
}

/** The exact bounds of the expected events, taken as if they had been observed. */
function expectedLimits(expected: number, confidence: number): Bounds {
  const { lower, upper } = exactCount(expected, confidence)
  return { lower: lower / expected, upper: upper / expected }
}

/** Units of one name summed, in the order of their names. */
function unitsOf({ units }: SpreadInput): readonly Unit[] {
  const sums = new Map<string, Unit>()
  for (const { unit, numerator, denominator } of units) {
    const before = sums.get(unit) ?? { numerator: 0, denominator: 0 }
    sums.set(unit, {
      unit,
      numerator: before.numerator + numerator,
      denominator: before.denominator + denominator,
    })
  }
  return [...sums.values()].sort((one, other) => (one.unit < other.unit ? -1 : 1))
}

/** The unit as its limits take it: with expected events to two places where the case asks for that. */
function sizedAs(input: SpreadInput, unit: Unit): Unit {
  const rounds = onLogScale(input) && input.SHMI_rounding
  return rounds ? { ...unit, denominator: toHundredths(unit.denominator) } : unit
}

/** Rounds to two places: to the nearer of the two, and to the even one where both are as near. */
function toHundredths(value: number): number {
  const hundredths = Math.floor(value * 100)
  const [under, over] = [hundredths / 100, Math.ceil(value * 100) / 100]
  if (value - under !== over - value) return value - under < over - value ? under : over
  return hundredths % 2 === 0 ? under : over
}

function scaleOf(input: SpreadInput): Scale {
  if (input.data_type === 'PR') return shareScale
  if (input.data_type === 'RC') return twoCountScale
  return onLogScale(input) ? logScale : rootScale
}

function onLogScale({ data_type, sr_method }: SpreadInput): boolean {
  return data_type === 'SR' && sr_method !== 'CQC'
}

function averageOf(units: readonly Unit[]): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return sum(units.map(({ numerator }) => numerator)) / sum(units.map(({ denominator }) => denominator))
}

function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null
}
