import { displayNumber } from '../base/display.ts'
import { monthName } from '../base/month.ts'
import { showValue } from '../figures/show-figure.ts'
import type { Fold } from '../measures/measure.ts'
import type { Aim, TargetInForce } from './target.ts'

/** A red, amber or green rating with its reason in words; no colour where there is nothing to rate. */
export interface Rag {
  readonly colour: 'green' | 'amber' | 'red' | null
  readonly reason: string
}

/** Floating point may put a variance a hair beyond a tolerance that it equals. */
const HAIR = 1e-9

/**
 * Rates a value against the target in force. Green at the target or on its good side, or inside the range of a
 * measure that has one; otherwise amber while the adverse variance is within the tolerance, ends included, and
 * red beyond.
 *
 * @param value the basis of comparison, unrounded; null for no cases
 */
export function ragOf(aim: Aim, fold: Fold, value: number | null, target: TargetInForce | null): Rag {
  if (value === null) return { colour: null, reason: 'Not rated: there is no value this month.' }
  if (aim.good === 'neutral')
    return { colour: null, reason: 'Not rated: neither more nor fewer is better in itself.' }
  if (!target) return { colour: null, reason: 'Not rated: no target is set.' }
  const show = (shown: number) => showValue(shown, fold)
  const against = `the target of ${show(target.value)} for ${monthName(target.milestone.month)}`
  if (aim.range) {
    const [low, high] = aim.range
    const span = `the range ${show(low)} to ${show(high)}`
    if (value >= low && value <= high) return { colour: 'green', reason: `${show(value)} is inside ${span}.` }
    return outside(aim, value, target, `${show(value)} is outside ${span} and`, against)
  }
  const onGoodSide = aim.good === 'high' ? value >= target.value : value <= target.value
  if (onGoodSide) {
    const words =
      value === target.value ? 'meets' : `is ${value > target.value ? 'above' : 'below'}, so meets,`
    return { colour: 'green', reason: `${show(value)} ${words} ${against}.` }
  }
  return outside(aim, value, target, show(value), against)
}

function outside(aim: Aim, value: number, target: TargetInForce, subject: string, against: string): Rag {
  const variance =
    target.value === 0 ? Number.POSITIVE_INFINITY : Math.abs(value - target.value) / Math.abs(target.value)
  const colour = variance <= aim.tolerance + HAIR ? 'amber' : 'red'
  const limit = `${displayNumber(aim.tolerance * 100)}% tolerance`
  const where = colour === 'amber' ? `within the ${limit}` : `beyond the ${limit}`
  const side = value > target.value ? 'above' : 'below'
  const distance = Number.isFinite(variance) ? `${oneDecimal(variance * 100)}% ${side}` : side
  return { colour, reason: `${subject} is ${distance} ${against}, ${where}.` }
}

function oneDecimal(value: number): string {
  return (Math.floor(value * 10 + 0.5 + HAIR) / 10).toFixed(1)
}
