import { adjustedFence, type Fence, plainFence } from './fence.ts'
import { type FunnelMethod, rateFunnel, shareFunnel } from './funnel-method.ts'
import { type Overdispersion, overdispersionOf, scoreOf } from './overdispersion.ts'
import type { Ratio } from './scale.ts'
import { winsorise } from './trim-scores.ts'

/** An area's cases met out of its cases, for a share; its events and its population, for a rate. */
export interface Area extends Ratio {
  readonly name: string
}

/** The two levels of a funnel: chance alone puts 1 area in 20, and 1 in 500, outside. */
export interface Fences {
  readonly at95: Fence
  readonly at998: Fence
}

/** An area in a funnel: its value, and what is allowed at its size. */
export interface FunnelPoint extends Ratio {
  readonly value: number
  /** What chance alone allows. */
  readonly plain: Fences
  /** The same with the differences that these areas have beyond chance; `plain` where they have none. */
  readonly adjusted: Fences
}

/** An area seen against others of differing size: shares in per cent, rates per 10,000. */
export interface Funnel {
  readonly kind: 'share' | 'rate'
  /** The areas' numerators over their denominators, each summed first: not a mean of their values. */
  readonly average: number
  readonly areas: readonly (FunnelPoint & { readonly name: string })[]
  readonly own: FunnelPoint
  readonly overdispersion: Overdispersion
}

/** Why there is no funnel, in a sentence. */
export interface NoFunnel {
  readonly refused: string
}

/** With fewer areas, neither their average nor their spread says much. */
const FEWEST_AREAS = 5
const TRIM = 0.1

/**
 * Sets an area against others in a funnel. Average, phi and tau2 rest on the others alone, so that the area can't
 * pull the line towards itself. The spread is taken of scores winsorised at a tenth, on the arcsine scale for
 * shares and the square root of events over expected events for rates.
 *
 * @param areas the areas to compare with, the own one not among them
 */
export function readFunnel(areas: readonly Area[], own: Ratio, kind: Funnel['kind']): Funnel | NoFunnel {
  const method = kind === 'share' ? shareFunnel : rateFunnel
  const fault = figuresFault(areas, own, method)
  if (fault) return { refused: `Not compared: ${fault}.` }
  const average = sum(areas.map(area => area.numerator)) / sum(areas.map(area => area.denominator))
  if (average === 0) return { refused: 'Not compared: the areas to compare with have none at all.' }
  if (kind === 'share' && average === 1)
    return { refused: 'Not compared: the areas to compare with have met every case.' }
  const overdispersion = spreadOf(areas, method, average)
  const pointOf = (ratio: Ratio) => point(ratio, method, average, overdispersion)
  return {
    kind,
    average: average * method.per,
    areas: areas.map(area => ({ name: area.name, ...pointOf(area) })),
    own: pointOf(own),
    overdispersion,
  }
}

function figuresFault(areas: readonly Area[], own: Ratio, method: FunnelMethod): string | null {
  if (areas.length < FEWEST_AREAS)
    return `a funnel needs at least ${FEWEST_AREAS} areas to compare with, and there ${areas.length === 1 ? 'is' : 'are'} ${areas.length}`
  const faulty = areas.find(area => !method.sound(area))
  if (faulty) return `${faulty.name} needs ${method.rule}`
  return method.sound(own) ? null : `our own figure needs ${method.rule}`
}

function spreadOf(areas: readonly Area[], method: FunnelMethod, average: number): Overdispersion {
  const scores = areas.map(area => {
    const { ratio, target } = method.onScale(area, average)
    return scoreOf(method.scale, ratio, target)
  })
  const drawnIn = winsorise(
    scores.map(score => score.z),
    TRIM,
  )
  return overdispersionOf(scores.map(({ error }, index) => ({ z: drawnIn[index]!, error })))
}

function point(ratio: Ratio, method: FunnelMethod, average: number, spread: Overdispersion): FunnelPoint {
  const { numerator, denominator } = ratio
  const fence = (confidence: number) => plainFence(method, ratio, average, confidence)
  const plain = { at95: fence(0.95), at998: fence(0.998) }
  const adjust = (fenced: Fence, confidence: number) =>
    adjustedFence(fenced, method, ratio, average, confidence, spread.tau2)
  const apart = spread.phi > 1 && spread.tau2 > 0
  return {
    numerator,
    denominator,
    value: (numerator / denominator) * method.per,
    plain,
    adjusted: apart ? { at95: adjust(plain.at95, 0.95), at998: adjust(plain.at998, 0.998) } : plain,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
