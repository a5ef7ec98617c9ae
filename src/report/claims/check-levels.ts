import { financialYearStart, type Month, shiftMonth } from '../../base/month.ts'
import type { FigureRef, Finding } from './claim.ts'
import type { MeasureFacts } from './facts.ts'
import {
  chunksOf,
  freeNumbers,
  type Inquiry,
  type NumberChunk,
  subjectsIn,
  type TimeChunk,
  topicIn,
} from './inquiry.ts'
import { loosenessOf } from './looseness-of.ts'
import { matchNumber } from './match-number.ts'
import { from, pairTimes } from './pair-times.ts'
import { figure, figuresAround, type Reading, readingsOf, type When } from './readings.ts'
import { sayFigure, sayNumber, sayWhen } from './say.ts'
import type { Chunk, Looseness } from './sense.ts'
import { speaksOfNothing, type Topic, topicOf, unitFits } from './subjects.ts'
import { isSureLevel } from './sure-level.ts'

/** Holds the numbers that a clause states as levels against the figures of the time they are said of. */
export function checkLevels(inquiry: Inquiry): readonly Finding[] {
  const numbers = freeNumbers(inquiry)
  const times = pairTimes(
    inquiry.clause.chunks.filter(chunk => !inquiry.taken.has(chunk) || chunk.sense.kind !== 'time'),
    numbers,
  )
  return numbers.map(number => {
    const paired = times.get(number) ?? timeOfWhole(inquiry, number, times)
    const time = paired?.sense.lead === 'since' && endsMove(inquiry, number) ? null : (paired?.sense ?? null)
    const scope = time?.scope ?? null
    const began = scope?.kind === 'span' && from(inquiry.clause.chunks, number)
    if (paired && isEarlier(inquiry, number, paired))
      return checkLevel(inquiry, number, { scope: null, lead: null })
    return checkLevel(inquiry, number, {
      scope: began ? { kind: 'month', month: scope.first, alone: false } : scope,
      lead: time?.lead ?? null,
    })
  })
}

/** The time of the whole that a number is a part of: 61% of the 318 completed in the month. */
function timeOfWhole(
  { clause: { chunks } }: Inquiry,
  number: NumberChunk,
  times: ReadonlyMap<NumberChunk, TimeChunk>,
): TimeChunk | null {
  const [joiner, ...rest] = chunks
    .slice(chunks.indexOf(number) + 1)
    .filter(({ sense }) => sense.kind !== 'plain')
  const whole = joiner?.sense.kind === 'grammar' && joiner.sense.word === 'of' ? rest[0] : undefined
  return [...times].find(([each]) => each === whole)?.[1] ?? null
}

/** Whether a number is where a movement of the report's month began: in the month from 81% to 68%. */
function isEarlier({ clause: { chunks }, facts }: Inquiry, number: NumberChunk, time: TimeChunk): boolean {
  const { scope } = time.sense
  const current = scope.kind === 'year-to-date' || (scope.kind === 'month' && scope.month === facts.month)
  const next = chunks
    .slice(chunks.indexOf(number) + 1)
    .find(({ sense }) => sense.kind === 'time' || sense.kind === 'number')
  return current && from(chunks, number) && next !== time
}

/** Whether a number is where a movement ended, so that "since April" is not when it was. */
function endsMove({ clause: { chunks } }: Inquiry, number: NumberChunk): boolean {
  return (
    !from(chunks, number) && chunksOf(chunks, 'number').some(each => each !== number && from(chunks, each))
  )
}

function checkLevel(inquiry: Inquiry, chunk: NumberChunk, when: When): Finding {
  const { clause, page, facts } = inquiry
  const { number } = chunk.sense
  const topic = topicIn(inquiry)
  const unit = isBareShare(inquiry, chunk, when) ? 'percent' : number.unit
  const subjects = subjectsIn(inquiry, topic, unitFits(unit, topic, page))
  const measures = [...subjects.named, ...subjects.near]
  const begins = (from(clause.chunks, chunk) || clause.begins === 'compared') && when.scope === null
  const strict = isStrict(inquiry, topic)
  const readings = measures.flatMap(measure =>
    begins
      ? earlier(inquiry, measure)
      : readingsOf(measure, when, facts.month, strict && measure.fold === 'count'),
  )
  const loose = loosenessOf(clause.chunks, chunk)
  const held = (reading: Reading) => matchNumber(number, loose, reading.value)
  const carried = [
    ...carriedReadings(inquiry, measures, when),
    ...monthBeside(inquiry, chunk, measures, when),
  ]
  const same = [...readings, ...carried].find(reading => held(reading) === 'same')
  const first = measures[0]
  const claim = sayClaim(chunk, loose, same?.measure ?? first ?? null, when, facts.month)
  if (same) return finding(chunk, claim, 'agrees', same)
  const nearest = readings[0]
  if (!nearest || !first) return { at: chunk.start, claim, verdict: 'unchecked', figure: null, refs: [] }
  const sure =
    [...readings, ...carried].every(reading => held(reading) === 'other') &&
    isSureLevel(inquiry, chunk, when, nearest)
  if (!sure) return finding(chunk, claim, 'unchecked', nearest)
  return { ...finding(chunk, claim, 'contradicts', nearest), figure: explain(chunk, nearest, facts.month) }
}

/** Whether a number without its per cent sign is one of a share's months: Sept 81 / Oct 74, or 56 in Oct beside 61%. */
function isBareShare(
  { clause, page, borneOut, taken }: Inquiry,
  chunk: NumberChunk,
  { scope }: When,
): boolean {
  const { unit, value, spelt } = chunk.sense.number
  if (page.fold !== 'share' || unit !== null || spelt || value > 100 || scope === null) return false
  const months = chunksOf(clause.chunks, 'time').filter(({ sense }) => sense.scope.kind === 'month')
  const bare = chunksOf(clause.chunks, 'number').filter(
    each => each.sense.number.unit === null && !taken.has(each),
  )
  const series = months.length >= 2 && bare.length >= 2
  return scope.kind === 'month' && (series || [...borneOut].some(each => each.startsWith(`${page.id} `)))
}

function finding(chunk: Chunk, claim: string, verdict: Finding['verdict'], reading: Reading): Finding {
  return { at: chunk.start, claim, verdict, figure: sayReading(reading), refs: reading.refs }
}

function sayReading({ measure, value, refs }: Reading): string {
  return sayFigure(measure, value, refs)
}

/** The figure, and which other figure of the measure the number equals, where it equals one. */
function explain(chunk: NumberChunk, reading: Reading, now: Month): string {
  const { number } = chunk.sense
  const other = figuresAround(reading.measure, now).find(
    each => matchNumber(number, null, each.value) === 'same' && !sameRefs(each.refs, reading.refs),
  )
  if (!other) return `${sayReading(reading)}.`
  const ref = other.refs[0]!
  const alone = ref.window === 'month' ? ' by itself' : ''
  return `${sayReading(reading)}; ${sayNumber(number)} is the figure ${sayWhen(ref.window, ref.month)}${alone}.`
}

function sameRefs(one: readonly FigureRef[], other: readonly FigureRef[]): boolean {
  const said = (refs: readonly FigureRef[]) =>
    refs.map(ref => `${ref.measure} ${ref.window} ${ref.month}`).join()
  return said(one) === said(other)
}

function sayClaim(
  chunk: NumberChunk,
  loose: Looseness | null,
  measure: MeasureFacts | null,
  when: When,
  now: Month,
): string {
  const said = `${loose ? `${loose.replace('-', ' ')} ` : ''}${sayNumber(chunk.sense.number)}`
  const subject = measure ? `${measure.title}: ` : ''
  const { scope } = when
  if (scope === null || scope.kind === 'vague') return subject + said
  if (scope.kind === 'year-to-date') return `${subject}${said} in the year to date`
  if (scope.kind === 'full-year')
    return `${subject}${said} in the year to ${sayWhen('month', scope.last).slice(3)}`
  if (scope.kind === 'span')
    return `${subject}${said} ${sayWhen('month', scope.first)} to ${sayWhen('month', scope.last).slice(3)}`
  const month = scope.kind === 'ahead' ? (scope.month ?? now) : scope.month
  return `${subject}${said} ${sayWhen(scope.kind === 'close' ? 'at' : 'month', month)}`
}

/**
 * What a figure is compared with when no month is named, in "from 81%" and "compared with 81%": the months of the last
 * year, the latest first, the year before, and for a comparison the target.
 */
function earlier({ facts: { month }, clause }: Inquiry, measure: MeasureFacts): readonly Reading[] {
  const months = Array.from({ length: 12 }, (_, at) => shiftMonth(month, -1 - at))
  const year = shiftMonth(financialYearStart(month), -1)
  const known = [
    ...months.map(each => figure(measure, measure.headline, each)),
    ...(measure.headline === 'ytd' ? months.map(each => figure(measure, 'month', each)) : []),
    figure(measure, 'ytd', year),
  ]
  const others = clause.begins === 'compared' ? aims(measure, month) : []
  return [...known.filter(reading => reading !== null), ...others]
}

function aims(measure: MeasureFacts, month: Month): readonly Reading[] {
  const refs = [{ measure: measure.id, month, window: measure.headline }]
  const values = [
    ...measure.milestones.map(({ target }) => target),
    ...measure.comparators.map(({ value }) => value),
  ]
  return values.map(value => ({ measure, value, refs }))
}

/** The month by itself of a share whose movement is told from another month's. */
function monthBeside(
  inquiry: Inquiry,
  chunk: NumberChunk,
  measures: readonly MeasureFacts[],
  when: When,
): readonly Reading[] {
  const { clause, facts } = inquiry
  const moves = chunksOf(clause.chunks, 'number').some(each => each !== chunk && from(clause.chunks, each))
  if (!moves || when.scope !== null) return []
  return measures.map(measure => figure(measure, 'month', facts.month)).filter(reading => reading !== null)
}

/** A count without a time of its own may be of the month that the sentence named before; a share may not. */
function carriedReadings(
  inquiry: Inquiry,
  measures: readonly MeasureFacts[],
  when: When,
): readonly Reading[] {
  const { carriedTime, facts } = inquiry
  if (when.scope !== null || carriedTime === null) return []
  const bracketed = inquiry.clause.begins === 'bracket' || inquiry.prior?.begins === 'bracket'
  const alone = carriedTime.scope.kind === 'month' && carriedTime.scope.alone
  return measures
    .filter(({ fold, headline }) => fold === 'count' || headline !== 'ytd' || bracketed || alone)
    .flatMap(measure => readingsOf(measure, carriedTime, facts.month, false))
}

/** Whether the words tell of events, so that "in November" can only be the month by itself. */
function isStrict(inquiry: Inquiry, topic: Topic): boolean {
  return !speaksOfNothing(topicOf(inquiry.clause.chunks)) || topic.events.size > 0
}
