import { type Month, monthName, shiftMonth } from '../../base/month.ts'
import type { Verdict } from './claim.ts'
import { type Course, type Point, pointAt, type Step, type Stretch, stepOf } from './course.ts'
import { roundTo } from './match-number.ts'
import { sayValue } from './say.ts'
import type { MoveForm } from './sense.ts'

/** A movement as it was said. */
export interface MoveSaid {
  readonly direction: 'up' | 'down' | 'flat'
  readonly form: MoveForm
  /** Whether it is said to go on: further, continued to. */
  readonly further: boolean
  /** Whether it is said to be the very same figure. */
  readonly strict: boolean
  /** Whether it is not certain what moved, so that nothing can be contradicted. */
  readonly doubtful: boolean
}

/** What the figures say to a movement: the verdict, the values it was held against, and a word on them. */
export interface Outcome {
  readonly verdict: Verdict
  readonly points: readonly Point[]
  readonly remark: string | null
}

/** A change of less than this part of a value is no change, where it is also within the ordinary run of months. */
const FLAT = 0.02
/** Below this part, a rise or fall that both the month and the months shown bear out is still none to speak of. */
const SLIGHT = 0.01
/** "Steady" allows this part of a value, or this many points of a share; beyond the second figure it is wrong. */
const STEADY = { share: [2, 5], other: [0.03, 0.1] } as const
/** A step into the month that a movement is dated from counts as the same movement from this part of a value on. */
const BEGUN = 0.01

/** Holds a movement against one course of figures; null where a value is missing. */
export function judgeMove(course: Course, said: MoveSaid, stretch: Stretch, now: Month): Outcome | null {
  const outcome =
    said.direction === 'flat'
      ? judgeFlat(course, stretch, now, said.strict)
      : judgeSlope(course, said, stretch, now)
  if (!outcome || !said.doubtful || outcome.verdict !== 'contradicts') return outcome
  return { ...outcome, verdict: 'unchecked' }
}

function judgeSlope(course: Course, said: MoveSaid, stretch: Stretch, now: Month): Outcome | null {
  if (stretch.from === null) return judgeOpen(course, said, now)
  const [from, to] = [pointAt(course, stretch.from), pointAt(course, stretch.to)]
  if (!from || !to) return null
  const before = pointAt(course, shiftMonth(stretch.from, -1))
  const verdict = compare(said.direction, from, to)
  if (verdict !== 'agrees') return { verdict, points: [from, to], remark: null }
  const progressive = said.form === 'doing' && stretch.since && !said.further
  if (progressive && before && begun(said.direction, before, from)) {
    const was = said.direction === 'up' ? 'rising' : 'falling'
    const value = sayValue(course.measure, before.value)
    const remark = `It was ${was} already: ${value} in ${monthName(shiftMonth(stretch.from, -1))}.`
    return { verdict: 'contradicts', points: [before, from, to], remark }
  }
  if (said.further && before && !stretch.since && opposite(said.direction, stepOf(before, from)))
    return { verdict: 'unchecked', points: [before, from, to], remark: null }
  return { verdict, points: [from, to], remark: null }
}

/** A movement with no months of its own: the latest month's, or that over the three months shown. */
function judgeOpen(course: Course, said: MoveSaid, now: Month): Outcome | null {
  const shown = [shiftMonth(now, -2), shiftMonth(now, -1), now].map(month => pointAt(course, month))
  const [first, middle, last] = shown
  if (!first || !middle || !last) return null
  const points = [first, middle, last]
  const [step, net] = [compare(said.direction, middle, last), compare(said.direction, first, last)]
  const flat = isFlat(course, first, last, now)
  if (said.form === 'state') {
    if (flat)
      return {
        verdict: net === 'agrees' && step === 'agrees' ? bySize(first, last) : 'contradicts',
        points,
        remark: 'That is flat over the months shown.',
      }
    if (net === 'agrees') return { verdict: 'agrees', points, remark: null }
    return { verdict: step === 'contradicts' ? 'contradicts' : 'unchecked', points, remark: null }
  }
  if (step === 'agrees')
    return { verdict: net === 'contradicts' && !flat ? 'unchecked' : 'agrees', points, remark: null }
  return {
    verdict: net === 'contradicts' || (flat && step === 'contradicts') ? 'contradicts' : 'unchecked',
    points,
    remark: null,
  }
}

function bySize(first: Point, last: Point): Verdict {
  return Math.abs(last.value - first.value) < SLIGHT * first.value ? 'contradicts' : 'unchecked'
}

function judgeFlat(course: Course, stretch: Stretch, now: Month, strict: boolean): Outcome | null {
  const months =
    stretch.from === null ? [shiftMonth(now, -2), shiftMonth(now, -1), now] : [stretch.from, stretch.to]
  const points = months.map(month => pointAt(course, month))
  if (points.some(point => point === null)) return null
  const known = points.filter(point => point !== null)
  const values = known.map(({ value }) => value)
  const spread = Math.max(...values) - Math.min(...values)
  if (strict) {
    const shown = values.map(value => roundTo(value, 0))
    const shownSpread = Math.max(...shown) - Math.min(...shown)
    const verdict =
      stepOf(known[0]!, known.at(-1)!) === 'level' ? 'agrees' : shownSpread >= 2 ? 'contradicts' : 'unchecked'
    return { verdict, points: known, remark: null }
  }
  const share = course.measure.fold === 'share'
  const size = share ? spread : spread / Math.max(1, Math.min(...values))
  const [steady, wrong] = STEADY[share ? 'share' : 'other']
  const last = Math.abs(values.at(-1)! - values.at(-2)!)
  const settled = stretch.from === null && last <= Math.max(2, steady * (share ? 1 : Math.min(...values)))
  const verdict =
    size <= steady + 1e-9 || spread <= 2
      ? 'agrees'
      : size > wrong && spread > 5 && !settled
        ? 'contradicts'
        : 'unchecked'
  return { verdict, points: known, remark: null }
}

/** Whether two values differ by under 2% and by no more than months ordinarily do. */
function isFlat(course: Course, first: Point, last: Point, now: Month): boolean {
  if (course.measure.fold === 'share') return stepOf(first, last) === 'level'
  const change = Math.abs(last.value - first.value)
  if (change >= FLAT * Math.abs(first.value)) return false
  const run = Array.from({ length: 12 }, (_, at) => pointAt(course, shiftMonth(now, at - 11))).filter(
    point => point !== null,
  )
  const steps = run.slice(1).map((point, at) => Math.abs(point.value - run[at]!.value))
  return change <= steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length)
}

function compare(direction: 'up' | 'down' | 'flat', from: Point, to: Point): Verdict {
  const step = stepOf(from, to)
  if (step === direction) return 'agrees'
  const drift = to.value - from.value
  const hidden = step === 'level' && (direction === 'up' ? drift > 0 : drift < 0)
  return hidden ? 'unchecked' : 'contradicts'
}

function begun(direction: 'up' | 'down' | 'flat', before: Point, from: Point): boolean {
  return (
    stepOf(before, from) === direction && Math.abs(from.value - before.value) > BEGUN * Math.abs(before.value)
  )
}

function opposite(direction: 'up' | 'down' | 'flat', step: Step): boolean {
  return (direction === 'up' && step === 'down') || (direction === 'down' && step === 'up')
}
