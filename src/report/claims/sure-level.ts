import { financialYearStart, type Month } from '../../base/month.ts'
import type { MeasureFacts } from './facts.ts'
import { type Inquiry, isAside, type NumberChunk, topicIn, understood } from './inquiry.ts'
import { loosenessOf } from './looseness-of.ts'
import { matchNumber } from './match-number.ts'
import { figure, figuresAround, type Reading, readingsOf, type When } from './readings.ts'
import type { Chunk, NumberSaid, Scope } from './sense.ts'
import { mixesTopics, speaksOfNothing, topicOf } from './subjects.ts'

/** The part of a figure under which a number is rather a part of the list than a wrong total. */
const PART_OF = 0.4

/** Whether it is certain that a number is meant for a measure's figure, so that it is wrong where it is another. */
export function isSureLevel(inquiry: Inquiry, chunk: NumberChunk, when: When, nearest: Reading): boolean {
  const topic = topicIn(inquiry)
  return (
    (isBeside(inquiry, chunk, when, nearest) || isPlain(inquiry, chunk, when, nearest)) &&
    !belongsElsewhere(inquiry, chunk, !speaksOfNothing(topic) || topic.aspects.size > 0)
  )
}

/** Whether nothing in a clause leaves room for another reading. */
function isPlain(inquiry: Inquiry, chunk: NumberChunk, when: When, nearest: Reading): boolean {
  const { clause } = inquiry
  const { number } = chunk.sense
  if (number.unit === null && nearest.measure.fold === 'share') return false
  if (tellsGap(clause.chunks, chunk)) return false
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

/** Whether a number tells how far a figure stands from something: 40 per 10,000 over, 8 points short. */
function tellsGap(chunks: readonly Chunk[], number: Chunk): boolean {
  const next = chunks[chunks.indexOf(number) + 1]
  return (
    next !== undefined &&
    (next.sense.kind === 'side' ||
      /^(?:over|under|off|away|short|ahead|behind|adrift|clear)$/i.test(next.text))
  )
}

/** Whether a number of another month stands beside one that the figures bear out, so that it is meant for the same. */
function isBeside(
  { clause, borneOut, narrowed }: Inquiry,
  chunk: NumberChunk,
  { scope }: When,
  { measure, value, refs }: Reading,
): boolean {
  const own = (scope?.kind === 'month' || scope?.kind === 'close') && refs.length === 1
  const beside = [...borneOut].some(each => each.startsWith(`${measure.id} `))
  return (
    own &&
    beside &&
    !borneOut.has(`${measure.id} ${refs[0]!.month}`) &&
    loosenessOf(clause.chunks, chunk) === null &&
    !chunk.sense.number.spelt &&
    !isAside(clause) &&
    !narrowed &&
    !mixesTopics(clause.chunks) &&
    chunk.sense.number.value >= value * PART_OF &&
    chunk.sense.number.value <= value / PART_OF
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
