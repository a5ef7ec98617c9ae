import { type Month, monthName } from '../../base/month.ts'
import type { MeasureSeries } from '../../figures/measure-series.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Measure } from '../../measures/measure.ts'
import type { Fitted, Refused } from '../forecast/forecast-series.ts'
import type { Aim, Milestone } from '../rating/target.ts'
import type { CountedNoun } from './counted-noun.ts'

/** One milestone put to one measure: all that an answer is worked out from. */
export interface Question {
  readonly series: MeasureSeries
  readonly aim: Aim
  readonly milestone: Milestone
  /** The month of the last figure. */
  readonly month: Month
  readonly monthsLeft: number
  /**
   * The latest months by themselves, without a gap and oldest first: values on the target's basis, or rows where they
   * add up to a year's total.
   */
  readonly months: readonly number[]
  /** Children at the milestone; a rate that has a value has them. */
  readonly population: number | null
  readonly noun: CountedNoun
  /** The forecast's fit to those months. */
  readonly fitted: Fitted | Refused
}

/** The side of a target that is asked for, with the target in words. */
export interface Side {
  readonly sense: 'high' | 'low'
  readonly target: number
  /** `target of 215 for March 2023`, `range of 800 to 1,200 for March 2023`. */
  readonly named: string
}

/** Floating point may put a value a hair beyond a target that it equals. */
const HAIR = 1e-9

/** What is asked of a value: a side of the target, or of a range its nearest end; `inside` where it lies in it. */
export function sideOf(question: Question, value: number): Side | 'inside' {
  const { aim, milestone } = question
  const named = nameOf(question)
  if (aim.good !== 'range')
    return { sense: aim.good === 'high' ? 'high' : 'low', target: milestone.target, named }
  const [low, high] = aim.range ?? [milestone.target, milestone.target]
  if (value < low - HAIR) return { sense: 'high', target: low, named }
  if (value > high + HAIR) return { sense: 'low', target: high, named }
  return 'inside'
}

/** What is asked, as it is called in a sentence. */
export function nameOf({ aim, milestone, series }: Question): string {
  const show = (value: number) => showExactly(value, series.measure.fold)
  const asked =
    aim.good === 'range' && aim.range
      ? `range of ${show(aim.range[0])} to ${show(aim.range[1])}`
      : `target of ${show(milestone.target)}`
  return `${asked} for ${monthName(milestone.month)}`
}

/** Whether a value lies on the side asked for, the target itself included. */
export function meets({ sense, target }: Side, value: number): boolean {
  const hair = HAIR * Math.max(1, Math.abs(target))
  return sense === 'low' ? value <= target + hair : value >= target - hair
}

/** Whether a value meets what is asked: the target, or the range. */
export function meetsAsked(question: Question, value: number): boolean {
  const side = sideOf(question, value)
  return side === 'inside' || (question.aim.good !== 'range' && meets(side, value))
}

/** The whole number of rows that is the most (`low`) or the fewest (`high`) on the side of a limit. */
export function wholeRows(sense: Side['sense'], limit: number): number {
  const hair = HAIR * Math.max(1, Math.abs(limit))
  return sense === 'low' ? Math.floor(limit + hair) : Math.ceil(limit - hair)
}

/** A value as a plan states it: whole where it is, otherwise to one decimal place. */
export function showExactly(value: number, fold: Measure['fold']): string {
  if (Math.abs(value - Math.round(value)) < HAIR) return showValue(value, fold)
  return showTo(1, value, fold)
}

/** Two values in a sentence that tells them apart: to as many decimal places, up to three, as that takes. */
export function showPair(value: number, target: number, fold: Measure['fold']): readonly [string, string] {
  const whole = [showValue(value, fold), showExactly(target, fold)] as const
  if (whole[0] !== showValue(target, fold)) return whole
  for (let places = 1; places <= 3; places++) {
    const pair = [showTo(places, value, fold), showTo(places, target, fold)] as const
    if (pair[0] !== pair[1]) return pair
  }
  return whole
}

/** A value that misses a target, with decimal places where it would otherwise look the same. */
export function showApart(value: number, target: number, fold: Measure['fold']): string {
  return showPair(value, target, fold)[0]
}

function showTo(places: number, value: number, fold: Measure['fold']): string {
  return `${value.toFixed(places)}${fold === 'share' ? '%' : ''}`
}
