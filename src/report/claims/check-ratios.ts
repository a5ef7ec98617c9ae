import { type Month, monthName, shiftMonth } from '../../base/month.ts'
import type { Finding } from './claim.ts'
import { type Course, coursesOf, directionOf, pointAt } from './course.ts'
import type { MeasureFacts } from './facts.ts'
import { chunksOf, type Inquiry, isAside, type Of, subjectsIn, topicIn, understood } from './inquiry.ts'
import { type Reading, readingsOf } from './readings.ts'
import { sayFigure, sayFigures } from './say.ts'
import type { Chunk } from './sense.ts'
import { standsTo } from './side.ts'
import { aspectFits, speaksOfNothing, topicOf } from './subjects.ts'

/** How far a share may lie outside the band of its fraction before the fraction is wrong, in points. */
const BAND_EDGE = 3

/** Holds "twice the number in September" against the two months, and "four in five" against the share. */
export function checkRatios(inquiry: Inquiry): readonly Finding[] {
  const { chunks } = inquiry.clause
  if (
    isAside(inquiry.clause) ||
    chunksOf(chunks, 'comparator').length + chunksOf(chunks, 'target').length > 0
  )
    return []
  return [
    ...chunksOf(chunks, 'multiple').flatMap(chunk => checkMultiple(inquiry, chunk) ?? []),
    ...chunksOf(chunks, 'fraction').flatMap(chunk => checkFraction(inquiry, chunk) ?? []),
  ]
}

function checkMultiple(inquiry: Inquiry, chunk: Chunk & { readonly sense: Of<'multiple'> }): Finding | null {
  const { facts, clause } = inquiry
  const base = baseOf(inquiry) ?? monthBefore(inquiry, chunk)
  const topic = topicIn(inquiry)
  const subjects = subjectsIn(inquiry, topic, aspectFits(topic))
  const measure = subjects.named[0] ?? subjects.near[0]
  const unchecked: Finding = {
    at: chunk.start,
    claim: `${chunk.text.toLowerCase()} an earlier figure`,
    verdict: 'unchecked',
    figure: null,
    refs: [],
  }
  if (!measure || base === null) return unchecked
  const said = {
    kind: 'times',
    low: chunk.sense.low,
    high: chunk.sense.high,
    words: chunk.text.toLowerCase(),
  } as const
  const outcomes = coursesOf(measure).flatMap((course: Course) => {
    const [from, to] = [pointAt(course, base), pointAt(course, facts.month)]
    return from && to ? [{ verdict: standsTo(said, to.value, from.value), from, to }] : []
  })
  const outcome =
    outcomes.find(({ verdict }) => verdict === 'agrees') ??
    outcomes.find(({ verdict }) => verdict === 'unchecked') ??
    outcomes[0]
  if (!outcome) return unchecked
  const named =
    !speaksOfNothing(topicOf(clause.chunks)) ||
    inquiry.carried !== null ||
    topicOf(clause.chunks).aspects.size > 0
  const sure = named && understood(clause.chunks)
  const verdict = outcome.verdict === 'contradicts' && !sure ? 'unchecked' : outcome.verdict
  const figures = sayFigures(measure, [outcome.from, outcome.to])
  return {
    at: chunk.start,
    claim: `${measure.title}: ${said.words} the figure of ${monthName(base)}`,
    verdict,
    figure: `${figures}: ${(outcome.to.value / outcome.from.value).toFixed(2)} times.`,
    refs: [outcome.from.ref, outcome.to.ref],
  }
}

/** The month before, where a verb says what the report's month did: starts halved in November. */
function monthBefore({ clause, facts }: Inquiry, chunk: Chunk): Month | null {
  const [time, ...rest] = chunksOf(clause.chunks, 'time')
  const scope = time?.sense.scope
  const now = scope?.kind === 'month' && scope.month === facts.month && rest.length === 0
  return now && /(?:ed|ing)$/i.test(chunk.text) ? shiftMonth(facts.month, -1) : null
}

function baseOf({ clause, facts }: Inquiry): Month | null {
  for (const { sense } of chunksOf(clause.chunks, 'time')) {
    const { scope } = sense
    if ((scope.kind === 'month' || scope.kind === 'close') && scope.month !== facts.month) return scope.month
    if (scope.kind === 'full-year') return scope.last
    if (scope.kind === 'span') return sense.lead === 'from' ? scope.first : shiftMonth(scope.first, -1)
  }
  return null
}

/** Holds "dropped by almost half since September" against the change as a part of the first figure. */
function checkPart(
  inquiry: Inquiry,
  chunk: Chunk & { readonly sense: Of<'fraction'> },
  move: Of<'move'>,
): Finding | null {
  const { facts, clause } = inquiry
  const base = baseOf(inquiry)
  const topic = topicIn(inquiry)
  const subjects = subjectsIn(inquiry, topic, aspectFits(topic))
  const measure = subjects.named[0] ?? subjects.near[0]
  const way = measure && directionOf(move.way, measure)
  if (!measure || base === null || !way || way === 'flat') return null
  const parts = [...coursesOf(measure), ...yearOn(measure, base, facts.month)].flatMap(course => {
    const [from, to] = [pointAt(course, base), pointAt(course, facts.month)]
    if (!from || !to || from.value === 0) return []
    return [{ from, to, part: ((to.value - from.value) * (way === 'down' ? -100 : 100)) / from.value }]
  })
  const { low, high } = chunk.sense
  const fits = (edge: number) => parts.find(({ part }) => part >= low - edge && part <= high + edge)
  const shown = fits(0.5) ?? parts[0]
  if (!shown) return null
  const sure = !fits(BAND_EDGE) && understood(clause.chunks) && !inquiry.narrowed
  return {
    at: chunk.start,
    claim: `${measure.title}: ${way} by ${chunk.text.toLowerCase()} since ${monthName(base)}`,
    verdict: fits(0.5) ? 'agrees' : sure ? 'contradicts' : 'unchecked',
    figure: `${sayFigures(measure, [shown.from, shown.to])}.`,
    refs: [shown.from.ref, shown.to.ref],
  }
}

/** A year held against a year is held on the year to date too. */
function yearOn(measure: MeasureFacts, base: Month, now: Month): readonly Course[] {
  return base === shiftMonth(now, -12) && measure.windows.includes('ytd') ? [{ measure, window: 'ytd' }] : []
}

/** The movement that a fraction measures: dropped by almost half, a rise of a third. */
function moveBefore(chunks: readonly Chunk[], fraction: Chunk): Of<'move'> | null {
  const at = chunks.indexOf(fraction)
  const joiner = chunks[at - 1]?.sense
  if (joiner?.kind !== 'grammar' || (joiner.word !== 'by' && joiner.word !== 'of')) return null
  return chunksOf(chunks.slice(Math.max(0, at - 4), at), 'move').at(-1)?.sense ?? null
}

function checkFraction(inquiry: Inquiry, chunk: Chunk & { readonly sense: Of<'fraction'> }): Finding | null {
  const move = moveBefore(inquiry.clause.chunks, chunk)
  if (move) return checkPart(inquiry, chunk, move)
  const { page, clause } = inquiry
  const topic = topicIn(inquiry)
  const share = (measure: MeasureFacts) => measure.fold === 'share'
  const subjects = subjectsIn(inquiry, topic, share)
  const measure =
    subjects.named[0] ?? (page.fold === 'share' ? subjects.near.find(each => each === page) : undefined)
  if (!measure) return null
  const readings = readingsFor(inquiry, measure)
  if (readings.length === 0) return null
  const { low, high } = chunk.sense
  const fits = (edge: number) =>
    readings.some(({ value }) => value >= low - edge - 0.5 && value < high + edge + 0.5)
  const own = topicOf(clause.chunks)
  const named = !speaksOfNothing(own) && (own.aspects.has('share') || subjects.named.includes(measure))
  const told = named || (speaksOfNothing(own) && own.aspects.has('share') && measure === page)
  const sure = told && understood(clause.chunks)
  const reading = readings[0]!
  return {
    at: chunk.start,
    claim: `${measure.title}: ${chunk.text.toLowerCase()}`,
    verdict: fits(0.5) ? 'agrees' : sure && !fits(BAND_EDGE) ? 'contradicts' : 'unchecked',
    figure: `${sayFigure(measure, reading.value, reading.refs)}.`,
    refs: reading.refs,
  }
}

function readingsFor({ clause, facts, carriedTime }: Inquiry, measure: MeasureFacts): readonly Reading[] {
  const own = chunksOf(clause.chunks, 'time').map(({ sense }) => sense)
  const times = own.length === 0 && carriedTime ? [carriedTime] : own
  if (times.length === 0) return readingsOf(measure, { scope: null, lead: null }, facts.month, false)
  return times.flatMap(sense => {
    const { scope } = sense
    if (scope.kind !== 'span') return readingsOf(measure, sense, facts.month, false)
    return [scope.first, scope.last].flatMap(month =>
      readingsOf(measure, { scope: { kind: 'month', month, alone: false }, lead: 'in' }, facts.month, false),
    )
  })
}
