import type { Bounds } from './interval.ts'

/** A number of cases and what they are a part or a multiple of: all cases, people, or the cases expected. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/**
 * A scale on which ratios of differing size scatter evenly, so that how far each lies from a target can be
 * compared (Spiegelhalter 2005, Statistics in Medicine 24:1185).
 */
export interface Scale {
  readonly place: (ratio: Ratio) => number
  readonly placeTarget: (target: number) => number
  /** The standard error that chance alone gives the ratio's place. */
  readonly error: (ratio: Ratio) => number
  /** The ratio, as a fraction, that has a place on the scale. */
  readonly back: (place: number) => number
}

/** For shares: the angle whose squared sine is the share; 0 or 1 where the angle leaves the quarter turn. */
export const shareScale: Scale = {
  place: ({ numerator, denominator }) => Math.asin(Math.sqrt(numerator / denominator)),
  placeTarget: target => Math.asin(Math.sqrt(target)),
  error: ({ denominator }) => 1 / (2 * Math.sqrt(denominator)),
  back: angle => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2,
}

/** For cases against those expected: the square root, which holds for no cases too. */
export const rootScale: Scale = {
  place: ({ numerator, denominator }) => Math.sqrt(numerator / denominator),
  placeTarget: target => Math.sqrt(target),
  error: ({ denominator }) => 1 / (2 * Math.sqrt(denominator)),
  back: root => Math.max(0, root) ** 2,
}

/** For cases against those expected: the logarithm; no cases lie endlessly far below any target. */
export const logScale: Scale = {
  place: ({ numerator, denominator }) => Math.log(numerator / denominator),
  placeTarget: target => Math.log(target),
  error: ({ denominator }) => 1 / Math.sqrt(denominator),
  back: Math.exp,
}

/** For the ratio of two counts, both moved by chance: the logarithm, with half a case added to each. */
export const twoCountScale: Scale = {
  place: ({ numerator, denominator }) => Math.log((numerator + 0.5) / (denominator + 0.5)),
  placeTarget: target => Math.log(target),
  error: ({ numerator, denominator }) =>
    Math.sqrt(numerator / (numerator + 0.5) ** 2 + denominator / (denominator + 0.5) ** 2),
  back: Math.exp,
}

/**
 * The bounds of a funnel for one ratio, as fractions: the target, give or take so many standard errors.
 *
 * @param z how many standard errors
 * @param between the variance between areas beyond chance, on the scale; 0 for none
 */
export function scaleLimits(scale: Scale, ratio: Ratio, target: number, z: number, between: number): Bounds {
  const reach = z * Math.sqrt(scale.error(ratio) ** 2 + between)
  const middle = scale.placeTarget(target)
  return { lower: scale.back(middle - reach), upper: scale.back(middle + reach) }
}
