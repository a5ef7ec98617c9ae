import { displayNumber } from '../../base/display.ts'
import { type Month, shiftMonth } from '../../base/month.ts'
import type { Finding } from './claim.ts'
import { type Course, coursesOf, directionOf, type Point, pointAt } from './course.ts'
import type { MeasureFacts } from './facts.ts'
import {
  chunksOf,
  freeNumbers,
  has,
  type Inquiry,
  isAside,
  type NumberChunk,
  type Of,
  subjectsIn,
  type TimeChunk,
  topicIn,
  understood,
} from './inquiry.ts'
import { loosenessOf } from './looseness-of.ts'
import { type Match, matchNumber, roundTo } from './match-number.ts'
import { sayFigures, sayNumber } from './say.ts'
import type { Chunk, NumberSaid } from './sense.ts'
import { mixesTopics, speaksOfNothing, topicOf } from './subjects.ts'

type MoveChunk = Chunk & { readonly sense: Of<'move'> }

/** A number that says by how much something moved, and the word that says which way. */
interface Change {
  readonly chunk: NumberChunk
  readonly move: Of<'move'>
}

/** Holds numbers that state a change ("10 more than in October", "down 13 percentage points") against the figures. */
export function checkChanges(inquiry: Inquiry): readonly Finding[] {
  const findings: Finding[] = []
  for (const chunk of freeNumbers(inquiry)) {
    const move = moveOf(inquiry.clause.chunks, chunk)
    const sense = move?.sense ?? repeated(inquiry)
    if (!sense) continue
    inquiry.taken.add(chunk)
    if (move) inquiry.taken.add(move)
    findings.push(checkChange(inquiry, { chunk, move: sense }))
  }
  return findings
}

/** The movement that a number measures: after it (10 more), before it (down 13, fell by 5%, a fall of 5%). */
function moveOf(chunks: readonly Chunk[], number: NumberChunk): MoveChunk | null {
  const at = chunks.indexOf(number)
  const after = moveAt(chunks, at + 1)
  if (after && after.sense.form !== 'past' && after.sense.form !== 'doing') return after
  const before = beforeDegree(chunks, at)
  const joiner = chunks[before]?.sense
  if (joiner?.kind === 'grammar' && (joiner.word === 'by' || joiner.word === 'of')) {
    const move = lastMove(chunks.slice(0, before))
    return move && (joiner.word === 'by' || /^(noun|base)$/.test(move.sense.form)) ? move : null
  }
  const move = moveAt(chunks, before)
  return move && /^(adverb|past)$/.test(move.sense.form) ? move : null
}

/** The place before a number, past words of degree: by only 9, by around 9. */
function beforeDegree(chunks: readonly Chunk[], at: number): number {
  const degree = ({ sense, text }: Chunk) =>
    sense.kind === 'loose' ||
    sense.kind === 'size' ||
    (sense.kind === 'plain' && /^(?:only|a further|another|some|a|all of)$/i.test(text))
  const last = chunks.slice(0, at).findLastIndex(chunk => !degree(chunk))
  return last
}

/** The movement that an earlier clause measured, where this one only adds another month: and 186 on September. */
function repeated({ clause, carriedMove }: Inquiry): Of<'move'> | null {
  const against = chunksOf(clause.chunks, 'time').some(({ sense }) => sense.lead === 'than')
  return against && chunksOf(clause.chunks, 'move').length === 0 ? carriedMove : null
}

function moveAt(chunks: readonly Chunk[], at: number): MoveChunk | null {
  const chunk = chunks[at]
  return chunk?.sense.kind === 'move' && chunk.sense.way !== 'flat' ? (chunk as MoveChunk) : null
}

/** The movement just before, at most a few words away: fell sharply by. */
function lastMove(chunks: readonly Chunk[]): MoveChunk | null {
  return chunksOf(chunks.slice(-3), 'move').findLast(({ sense }) => sense.way !== 'flat') ?? null
}

function checkChange(inquiry: Inquiry, { chunk, move }: Change): Finding {
  const { clause } = inquiry
  const { number } = chunk.sense
  if (inquiry.carriedSpan && clause.chunks.length <= 6 && number.unit !== 'percent')
    return checkSpan(inquiry.carriedSpan, { chunk, move })
  const topic = topicIn(inquiry)
  const fits = (measure: MeasureFacts) =>
    number.unit === 'points'
      ? measure.fold === 'share'
      : number.unit === 'count'
        ? measure.fold === 'count'
        : true
  const subjects = subjectsIn(inquiry, topic, fits)
  const measures = [...subjects.named, ...subjects.near]
  const pairs = pairsOf(inquiry, measures)
  const loose = loosenessOf(clause.chunks, chunk)
  const held = pairs.list.map(pair => ({ pair, match: matchChange(number, loose, move, pair) }))
  const found = held.find(({ match }) => match === 'same')
  const pair = found?.pair ?? pairs.list[0]
  const way =
    move.way === 'better' || move.way === 'worse' ? move.way : move.way === 'up' ? 'a rise' : 'a fall'
  const claim = `${pair ? `${pair.course.measure.title}: ` : ''}${way} of ${sayNumber(number)}`
  if (!pair) return { at: chunk.start, claim, verdict: 'unchecked', figure: null, refs: [] }
  const sure =
    pairs.sure &&
    held.every(({ match }) => match === 'other') &&
    !isAside(clause) &&
    understood(clause.chunks) &&
    subjects.named.length + subjects.near.length > 0
  const figure = sayFigures(pair.course.measure, [
    { value: pair.from.value, ref: pair.from.ref },
    { value: pair.to.value, ref: pair.to.ref },
  ])
  const verdict = found ? 'agrees' : sure ? 'contradicts' : 'unchecked'
  return { at: chunk.start, claim, verdict, figure: `${figure}.`, refs: [pair.from.ref, pair.to.ref] }
}

/** Holds "a drop of 82" against the two numbers that the sentence has just given. */
function checkSpan([from, to]: readonly [number, number], { chunk, move }: Change): Finding {
  const { number } = chunk.sense
  const match = matchNumber(number, null, Math.abs(to - from))
  const way = move.way === 'up' ? to > from : move.way === 'down' ? to < from : true
  const verdict = match === 'same' && way ? 'agrees' : match === 'unsure' ? 'unchecked' : 'contradicts'
  const figure = `From ${displayNumber(from)} to ${displayNumber(to)} is ${displayNumber(Math.abs(to - from))} ${to < from ? 'fewer' : 'more'}.`
  return { at: chunk.start, claim: `a change of ${sayNumber(number)}`, verdict, figure, refs: [] }
}

interface Pair {
  readonly course: Course
  readonly from: Point
  readonly to: Point
}

/** The pairs of months that a change can be between; not sure where no month is named. */
function pairsOf(
  inquiry: Inquiry,
  measures: readonly MeasureFacts[],
): { readonly list: readonly Pair[]; readonly sure: boolean } {
  const { facts } = inquiry
  const now = facts.month
  const { base, current, vague } = baseOf(inquiry)
  const told = !speaksOfNothing(topicOf(inquiry.clause.chunks)) || inquiry.carried === null
  const bases = base ? [base] : monthsBack(current ?? now)
  const list = bases.flatMap(from =>
    measures
      .flatMap(measure => coursesSince(measure, from, now))
      .flatMap(course => {
        const [first, last] = [pointAt(course, from), pointAt(course, current ?? now)]
        return first && last ? [{ course, from: first, to: last }] : []
      }),
  )
  return {
    list,
    sure:
      !vague &&
      (base !== null || told) &&
      !mixesTopics(inquiry.clause.chunks) &&
      !inquiry.narrowed &&
      !(inquiry.doubted && speaksOfNothing(topicOf(inquiry.clause.chunks))),
  }
}

/** The courses of a change; against the same month a year before, the year to date too. */
function coursesSince(measure: MeasureFacts, from: Month, now: Month): readonly Course[] {
  const courses = coursesOf(measure)
  const yearly = from === shiftMonth(now, -12) && measure.windows.includes('ytd') && measure.fold === 'count'
  return yearly ? [...courses, { measure, window: 'ytd' }] : courses
}

/** Where no month is named: the month before, then two, a year, and any other of the year's. */
function monthsBack(now: Month): readonly Month[] {
  return [1, 2, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(by => shiftMonth(now, -by))
}

/** The month that a change is counted from and the one it is counted to, by the times of the clause and the next. */
function baseOf(inquiry: Inquiry): { base: string | null; current: string | null; vague: boolean } {
  const { clause, next, facts } = inquiry
  const own = chunksOf(clause.chunks, 'time')
  const compared: readonly TimeChunk[] =
    next?.begins === 'compared' && chunksOf(next.chunks, 'number').length === 0
      ? chunksOf(next.chunks, 'time')
      : []
  const vague = [...own, ...compared].some(
    ({ sense }) => sense.scope.kind === 'vague' || sense.scope.kind === 'ahead',
  )
  let [base, current]: [string | null, string | null] = [null, null]
  for (const { sense } of [...own, ...compared]) {
    const { scope, lead } = sense
    const month =
      scope.kind === 'month' || scope.kind === 'close'
        ? scope.month
        : scope.kind === 'full-year'
          ? scope.last
          : null
    if (scope.kind === 'span') {
      base = lead === 'from' ? scope.first : shiftMonth(scope.first, -1)
      current = scope.last
    } else if (scope.kind === 'year-to-date')
      base = `${Number(facts.month.slice(5)) > 3 ? facts.month.slice(0, 4) : Number(facts.month.slice(0, 4)) - 1}-03`
    else if (month === null) continue
    else if (month === facts.month || (lead === 'to' && !has(clause.chunks, 'than'))) current = month
    else if (
      lead === 'in' &&
      own.length === 1 &&
      !(scope.kind === 'close' && month <= shiftMonth(facts.month, -11))
    )
      current = month
    else if (base === null || lead === 'than' || lead === 'since') base = month
  }
  return { base, current, vague }
}

/** Whether a number is the change between two values, as points or a part of the first; shares may mean either. */
function matchChange(
  number: NumberSaid,
  loose: ReturnType<typeof loosenessOf>,
  move: Of<'move'>,
  { course, from, to }: Pair,
): Match {
  const way = directionOf(move.way, course.measure)
  if (way === null) return 'unsure'
  const sign = way === 'down' ? -1 : 1
  const exact = (to.value - from.value) * sign
  const shown = (roundTo(to.value, 0) - roundTo(from.value, 0)) * sign
  const part = from.value === 0 ? Number.NaN : (exact / from.value) * 100
  const relative =
    number.unit === 'percent'
      ? [part, ...(course.measure.fold === 'share' ? [exact, shown] : [])]
      : [exact, shown]
  const matches = relative.filter(each => !Number.isNaN(each)).map(each => matchNumber(number, loose, each))
  if (matches.includes('same')) return 'same'
  return matches.includes('unsure') ? 'unsure' : 'other'
}
