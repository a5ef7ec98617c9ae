import { financialYearStart, type Month, shiftMonth } from '../../base/month.ts'
import type { FigureRef, Finding } from './claim.ts'
import type { MeasureFacts } from './facts.ts'
import {
  chunksOf,
  freeNumbers,
  type Inquiry,
  isAside,
  type NumberChunk,
  subjectsIn,
  topicIn,
  understood,
} from './inquiry.ts'
import { loosenessOf } from './looseness-of.ts'
import { matchNumber } from './match-number.ts'
import { from, pairTimes } from './pair-times.ts'
import { figure, figuresAround, type Reading, readingsOf, type When } from './readings.ts'
import { sayFigure, sayNumber, sayWhen } from './say.ts'
import type { Chunk, Looseness, NumberSaid, Scope } from './sense.ts'
import { mixesTopics, speaksOfNothing, type Topic, topicOf, unitFits } from './subjects.ts'

/** The part of a figure under which a number is rather a part of the list than a wrong total. */
const PART_OF = 0.4

/** Holds the numbers that a clause states as levels against the figures of the time they are said of. */
export function checkLevels(inquiry: Inquiry): readonly Finding[] {
  const numbers = freeNumbers(inquiry)
  const times = pairTimes(
    inquiry.clause.chunks.filter(chunk => !inquiry.taken.has(chunk) || chunk.sense.kind !== 'time'),
    numbers,
  )
  return numbers.map(number => {
    const paired = times.get(number)?.sense ?? null
    const time = paired?.lead === 'since' && endsMove(inquiry, number) ? null : paired
    const scope = time?.scope ?? null
    const began = scope?.kind === 'span' && from(inquiry.clause.chunks, number)
    return checkLevel(inquiry, number, {
      scope: began ? { kind: 'month', month: scope.first, alone: false } : scope,
      lead: time?.lead ?? null,
    })
  })
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
  const subjects = subjectsIn(inquiry, topic, unitFits(number.unit, topic, page))
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
    isSure(inquiry, chunk, when, nearest) &&
    !belongsElsewhere(inquiry, chunk, !speaksOfNothing(topic) || topic.aspects.size > 0)
  if (!sure) return finding(chunk, claim, 'unchecked', nearest)
  return { ...finding(chunk, claim, 'contradicts', nearest), figure: explain(chunk, nearest, facts.month) }
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
  const bracketed = inquiry.clause.begins === 'bracket'
  const alone = carriedTime.scope.kind === 'month' && carriedTime.scope.alone
  return measures
    .filter(({ fold, headline }) => fold === 'count' || headline !== 'ytd' || bracketed || alone)
    .flatMap(measure => readingsOf(measure, carriedTime, facts.month, false))
}

/** Whether the words tell of events, so that "in November" can only be the month by itself. */
function isStrict(inquiry: Inquiry, topic: Topic): boolean {
  return !speaksOfNothing(topicOf(inquiry.clause.chunks)) || topic.events.size > 0
}

function isSure(inquiry: Inquiry, chunk: NumberChunk, when: When, nearest: Reading): boolean {
  const { clause } = inquiry
  const { number } = chunk.sense
  if (number.unit === null && nearest.measure.fold === 'share') return false
  if (isElliptical(clause.chunks) && isAim(nearest.measure, number, when.scope)) return false
  const mistaken = isMistaken(inquiry, number, nearest)
  const timeless =
    when.scope === null && (inquiry.carriedTime === null || isOfMonth(inquiry, number, nearest))
  if (mistaken && timeless && nearest.measure.fold === 'count') return false
  if (isAside(clause) || !(understood(clause.chunks) || (mistaken && number.value >= 100))) return false
  if (inquiry.narrowed || (inquiry.doubted && isElliptical(clause.chunks))) return false
  if (mixesTopics(clause.chunks) || (clause.begins === 'compared' && when.scope === null)) return false
  if (when.scope?.kind === 'vague' || (when.lead === 'since' && !sinceApril(when, inquiry.facts.month)))
    return false
  const own = topicOf(clause.chunks)
  const spoken =
    !speaksOfNothing(own) || own.aspects.size > 0 || inquiry.carried !== null || pronounIn(clause.chunks)
  if (!spoken && (number.unit === null || number.unit === 'count') && when.scope === null) return false
  if (number.spelt && number.unit === null && speaksOfNothing(own)) return false
  const total = own.aspects.has('number') || own.aspects.has('rate')
  return (
    number.unit === 'percent' ||
    number.unit === 'rate' ||
    total ||
    mistaken ||
    number.value >= nearest.value * PART_OF
  )
}

/** Whether a number is the measure's own figure of another month or window, which no part of a list is by chance. */
function isMistaken({ facts }: Inquiry, number: NumberSaid, { measure }: Reading): boolean {
  return figuresAround(measure, facts.month).some(each => matchNumber(number, null, each.value) === 'same')
}

/** Whether a number is what the plan asks of a measure or what others have, said without a word for it. */
function isAim(
  { milestones, range, comparators }: MeasureFacts,
  number: NumberSaid,
  scope: Scope | null,
): boolean {
  if (
    scope !== null &&
    !(scope.kind === 'month' && milestones.some(({ month }) => month.slice(5) === scope.month.slice(5)))
  )
    return false
  const aims = [
    ...milestones.map(({ target }) => target),
    ...(range ?? []),
    ...comparators.map(({ value }) => value),
  ]
  return aims.some(value => matchNumber(number, null, value) === 'same')
}

/** Whether a number is the report month's own figure by itself. */
function isOfMonth({ facts }: Inquiry, number: NumberSaid, { measure }: Reading): boolean {
  const month = figure(measure, 'month', facts.month)
  return month !== null && matchNumber(number, null, month.value) === 'same'
}

function sinceApril({ scope }: When, now: Month): boolean {
  return scope?.kind === 'month' && scope.month === financialYearStart(now)
}

/** Whether a clause leaves what it speaks of to the words before. */
function isElliptical(chunks: readonly Chunk[]): boolean {
  const own = topicOf(chunks)
  return speaksOfNothing(own) && own.aspects.size === 0
}

function pronounIn(chunks: readonly Chunk[]): boolean {
  return chunks.some(({ sense }) => sense.kind === 'grammar' && sense.word === 'pronoun')
}

/** Whether a number on nothing that the words name is another measure's figure of the month. */
function belongsElsewhere({ facts }: Inquiry, chunk: NumberChunk, named: boolean): boolean {
  if (named) return false
  const { number } = chunk.sense
  return facts.measures
    .filter(({ fold }) => (number.unit === 'percent' ? fold === 'share' : fold !== 'share'))
    .flatMap(measure => readingsOf(measure, { scope: null, lead: null }, facts.month, false))
    .some(reading => matchNumber(number, null, reading.value) === 'same')
}
