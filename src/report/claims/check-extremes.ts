import { financialYearStart, type Month, monthsFrom, shiftMonth } from '../../base/month.ts'
import type { Finding } from './claim.ts'
import { coursesOf, directionOf, type Point, pointAt } from './course.ts'
import type { MeasureFacts } from './facts.ts'
import {
  chunksOf,
  type Inquiry,
  isAside,
  type NumberChunk,
  type Of,
  subjectsIn,
  topicIn,
  understood,
} from './inquiry.ts'
import { matchNumber, roundTo } from './match-number.ts'
import { sayFigures, sayNumber } from './say.ts'
import type { Chunk, Scope } from './sense.ts'
import { aspectFits, speaksOfNothing, topicOf } from './subjects.ts'

/** Words that reach back over the twelve months before: the highest for over a year. */
const YEAR_OR_MORE = /\b(?:for|in) (?:over |more than |nearly |at least )?(?:a|one|the last) year\b/i

/** Holds "the highest this year" and "the lowest since April" against every month they reach over. */
export function checkExtremes(inquiry: Inquiry): readonly Finding[] {
  if (isAside(inquiry.clause)) return []
  return chunksOf(inquiry.clause.chunks, 'extreme').flatMap(chunk => checkExtreme(inquiry, chunk) ?? [])
}

function checkExtreme(inquiry: Inquiry, chunk: Chunk & { readonly sense: Of<'extreme'> }): Finding | null {
  const { clause, facts } = inquiry
  const after = clause.chunks.slice(clause.chunks.indexOf(chunk))
  const time = chunksOf(after, 'time')[0]
  const ever =
    !time &&
    /\b(?:ever|on record|has been|have been|have had|seen)\b/i.test(after.map(({ text }) => text).join(' '))
  const year = !time && YEAR_OR_MORE.test(after.map(({ text }) => text).join(' '))
  if (!time && !ever && !year) return null
  const told = chunksOf(clause.chunks.slice(0, clause.chunks.indexOf(chunk)), 'time')[0]?.sense.scope
  const of = told?.kind === 'month' || told?.kind === 'close' ? told.month : facts.month
  const topic = topicIn(inquiry)
  const subjects = subjectsIn(inquiry, topic, aspectFits(topic))
  const measure = subjects.named[0] ?? subjects.near[0]
  const peak = measure && time && statedPeak(inquiry, chunk)
  if (peak) return checkPeak(inquiry, chunk, peak, measure, time.sense.scope)
  const claim = `${measure ? `${measure.title} ` : ''}was the ${chunk.text.toLowerCase()} ${time?.sense.lead === 'since' ? 'since ' : ''}${time?.text ?? (year ? 'for a year' : 'ever')}`
  const unchecked: Finding = { at: chunk.start, claim, verdict: 'unchecked', figure: null, refs: [] }
  const way = measure && directionOf(chunk.sense.way, measure)
  const months =
    measure && (time ? reach(time.sense.scope, of) : year ? lastYear(of) : everyMonth(measure, of))
  if (!measure || !months || !way || way === 'flat') return unchecked
  const outcomes = coursesOf(measure).flatMap(course => {
    const now = pointAt(course, of)
    const others = months.map(month => pointAt(course, month))
    if (!now || others.some(point => point === null)) return []
    const known = others.filter(point => point !== null)
    const beyond = known.filter(({ value }) => (way === 'up' ? value > now.value : value < now.value))
    return [{ now, worst: beyond.find(point => shows(point, now)) ?? null, beaten: beyond.length > 0 }]
  })
  const agreed = outcomes.find(({ beaten }) => !beaten)
  const outcome = agreed ?? outcomes.find(({ worst }) => worst === null) ?? outcomes[0]
  if (!outcome) return unchecked
  const own = topicOf(clause.chunks)
  const sure =
    (understood(clause.chunks) || (year && understood(clause.chunks.slice(0, -1)))) &&
    (!speaksOfNothing(own) ||
      own.aspects.size > 0 ||
      inquiry.carried !== null ||
      [...inquiry.borneOut].some(each => each.startsWith(`${measure.id} `)))
  const points = outcome.worst ? [outcome.worst, outcome.now] : [outcome.now]
  const verdict = agreed ? 'agrees' : outcome.worst && sure ? 'contradicts' : 'unchecked'
  return {
    at: chunk.start,
    claim,
    verdict,
    figure: `${sayFigures(measure, points)}.`,
    refs: points.map(({ ref }) => ref),
  }
}

/** The number that an extreme is said to be: the highest this year was 1,063, a peak of 1,063 in May. */
function statedPeak({ clause: { chunks }, taken }: Inquiry, extreme: Chunk): NumberChunk | null {
  const numbers = chunksOf(chunks, 'number').filter(({ sense }) => !sense.number.foreign)
  const [only] = numbers
  return only && numbers.length === 1 && only.start > extreme.start && !taken.has(only) ? only : null
}

/** Holds the value of an extreme against every month that it reaches over, the last included. */
function checkPeak(
  inquiry: Inquiry,
  chunk: Chunk & { readonly sense: Of<'extreme'> },
  number: NumberChunk,
  measure: MeasureFacts,
  scope: Scope,
): Finding {
  const { month } = inquiry.facts
  inquiry.taken.add(number)
  const claim = `${measure.title}: ${chunk.text.toLowerCase()} at ${sayNumber(number.sense.number)}`
  const unchecked: Finding = { at: number.start, claim, verdict: 'unchecked', figure: null, refs: [] }
  const way = directionOf(chunk.sense.way, measure)
  const months = reach(scope, month)
  if (!way || way === 'flat' || !months) return unchecked
  const tops = coursesOf(measure).flatMap(course => {
    const points = [...months, month].map(each => pointAt(course, each)).filter(point => point !== null)
    const sorted = points.toSorted((a, b) => (way === 'up' ? b.value - a.value : a.value - b.value))
    return sorted[0] && points.length === months.length + 1 ? [sorted[0]] : []
  })
  const same = tops.find(({ value }) => matchNumber(number.sense.number, null, value) === 'same')
  const top = same ?? tops[0]
  if (!top) return unchecked
  return {
    ...unchecked,
    verdict: same ? 'agrees' : 'unchecked',
    figure: `${sayFigures(measure, [top])}.`,
    refs: [top.ref],
  }
}

function lastYear(of: Month): readonly Month[] {
  return monthsFrom(shiftMonth(of, -12), shiftMonth(of, -1))
}

function shows(one: Point, other: Point): boolean {
  return roundTo(one.value, 0) !== roundTo(other.value, 0)
}

/** Every earlier month that the measure's figures are known for, if that is a year or more. */
function everyMonth(measure: MeasureFacts, now: Month): readonly Month[] | null {
  const months = Array.from({ length: 120 }, (_, at) => shiftMonth(now, -1 - at))
  const end = months.findIndex(month => measure.values(measure.headline, month) === null)
  const known = end < 0 ? months : months.slice(0, end)
  return known.length >= 12 ? known : null
}

/** The earlier months that an extreme reaches over; "since April" begins after April. */
function reach(scope: Scope, now: Month): readonly Month[] | null {
  const before = shiftMonth(now, -1)
  switch (scope.kind) {
    case 'year-to-date':
      return monthsFrom(financialYearStart(now), before)
    case 'month':
    case 'close':
      return scope.month < now ? monthsFrom(shiftMonth(scope.month, 1), before) : null
    case 'span':
      return monthsFrom(scope.first, before)
    default:
      return null
  }
}
