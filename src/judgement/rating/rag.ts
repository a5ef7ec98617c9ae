import { monthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Measure } from '../../measures/measure.ts'
import type { Aim, TargetInForce } from './target.ts'

/** A red, amber or green rating with its reason in words; no colour where there is nothing to rate. */
export interface Rag {
  readonly colour: 'green' | 'amber' | 'red' | null
  readonly reason: string
}

/** Floating point may put a variance a hair beyond a tolerance that it equals. */
const HAIR = 1e-9

/** The parts of a measure that decide how its values are said. */
type Said = Pick<Measure, 'fold' | 'yearTarget'>

/**
 * Rates a value against the target in force. Green at the target or on its good side, or inside the range of a
 * measure that has one; otherwise amber while the adverse variance is within the tolerance, ends included, and
 * red beyond.
 *
 * @param value the basis of comparison, unrounded; null for no cases
 */
export function ragOf(aim: Aim, measure: Said, value: number | null, target: TargetInForce | null): Rag {
  if (value === null) return { colour: null, reason: 'Not rated: there is no value this month.' }
  if (aim.good === 'neutral')
    return { colour: null, reason: 'Not rated: neither more nor fewer is better in itself.' }
  if (!target) return { colour: null, reason: 'Not rated: no target is set.' }
  const show = (shown: number) => showValue(shown, measure.fold)
  const subject = measure.yearTarget ? `${show(value)} a year at this pace` : show(value)
  const asked = targetWords(target, show)
  if (aim.range) {
    const span = `the range ${show(aim.range[0])} to ${show(aim.range[1])}`
    if (value >= aim.range[0] && value <= aim.range[1])
      return { colour: 'green', reason: `${subject} is inside ${span}.` }
    return adverse(aim, measure, value, target, `${subject} is outside ${span}, and`, asked)
  }
  const met = aim.good === 'high' ? value >= target.value : value <= target.value
  if (!met) return adverse(aim, measure, value, target, subject, asked)
  const most = aim.good === 'high' ? 'at least' : 'at most'
  return { colour: 'green', reason: `${subject} meets the target of ${most} ${asked}.` }
}

/** `1,000 for March 2023`; on a straight line, `938 now, on the line to 875 for September 2023`. */
function targetWords({ value, milestone }: TargetInForce, show: (shown: number) => string): string {
  const end = `${show(milestone.target)} for ${monthName(milestone.month)}`
  return value === milestone.target ? end : `${show(value)} now, on the line to ${end}`
}

function adverse(
  aim: Aim,
  measure: Said,
  value: number,
  target: TargetInForce,
  subject: string,
  asked: string,
): Rag {
  const away = Math.abs(value - target.value)
  const variance = target.value === 0 ? Number.POSITIVE_INFINITY : away / Math.abs(target.value)
  const colour = variance <= aim.tolerance + HAIR ? 'amber' : 'red'
  const side = value > target.value ? 'above' : 'below'
  const part = Number.isFinite(variance) ? `${oneDecimal(variance * 100)}%` : null
  const where = `${colour === 'amber' ? 'within' : 'beyond'} the ${percent(aim.tolerance)} tolerance`
  if (part === null) return { colour, reason: `${subject} is ${side} the target of ${asked}.` }
  if (measure.fold !== 'share')
    return { colour, reason: `${subject} is ${part} ${side} the target of ${asked}, ${where}.` }
  const points = `${oneDecimal(away)} percentage points`
  return {
    colour,
    reason: `${subject} is ${points} ${side} the target of ${asked}: ${part} of it, ${where}.`,
  }
}

function percent(part: number): string {
  return `${oneDecimal(part * 100).replace('.0', '')}%`
}

function oneDecimal(value: number): string {
  return (Math.floor(value * 10 + 0.5 + HAIR) / 10).toFixed(1)
}
