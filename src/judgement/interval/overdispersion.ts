import type { Ratio, Scale } from './scale.ts'

/** How far a ratio lies from a target, in standard errors of its own size. */
export interface Score {
  readonly z: number
  readonly error: number
}

/** How much more areas differ than chance alone would make them. */
export interface Overdispersion {
  /** The mean squared score: about 1 where chance explains the differences. */
  readonly phi: number
  /** The variance between areas beyond chance, on the scale of the scores. */
  readonly tau2: number
  /** How many areas both rest on. */
  readonly areas: number
}

/** A ratio's score against a target. */
export function scoreOf(scale: Scale, ratio: Ratio, target: number): Score {
  const error = scale.error(ratio)
  return { z: (scale.place(ratio) - scale.placeTarget(target)) / error, error }
}

/**
 * The overdispersion of scores already trimmed (Spiegelhalter 2005): phi divides by their number, as their mean
 * is taken to be nought; tau2 is DerSimonian and Laird's moment estimate, and 0 where phi is no more than chance.
 * Both are very uncertain for few areas, and their number should be said with them.
 */
export function overdispersionOf(scores: readonly Score[]): Overdispersion {
  const areas = scores.length
  const squares = sum(scores.map(({ z }) => z * z))
  const weights = scores.map(({ error }) => 1 / (error * error))
  const weight = sum(weights)
  const spare = weight - sum(weights.map(one => one * one)) / weight
  const tau2 = squares <= areas - 1 ? 0 : (squares - (areas - 1)) / spare
  return { phi: squares / areas, tau2, areas }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
