import { type Month, monthName, shiftMonth } from '../../base/month.ts'
import type { Milestone } from '../../judgement/rating/target.ts'
import { checkGap, gapNumber } from './check-gap.ts'
import type { Finding } from './claim.ts'
import type { MeasureFacts } from './facts.ts'
import {
  chunksOf,
  freeNumbers,
  has,
  type Inquiry,
  type NumberChunk,
  subjectsIn,
  topicIn,
  understood,
} from './inquiry.ts'
import { matchNumber, roundTo } from './match-number.ts'
import { basisReading, figure } from './readings.ts'
import { sayFigure, sayNumber, sayValue } from './say.ts'
import type { Chunk, Scope } from './sense.ts'
import { type SideSaid, sideOf, standsTo } from './side.ts'
import { aspectFits, unitFits } from './subjects.ts'

/** Holds targets that a clause names against the plan's, and where it says we stand to them against the figures. */
export function checkTargets(inquiry: Inquiry): readonly Finding[] {
  const { chunks } = inquiry.clause
  const range = chunksOf(chunks, 'range')[0]
  const target = chunksOf(chunks, 'target')[0] ?? range
  const meets = chunksOf(chunks, 'meets')[0]
  const onTarget = meets && /target/i.test(meets.text) ? meets : undefined
  const anchor = target ?? onTarget
  if (!anchor || (range && !chunksOf(chunks, 'target')[0])) return range ? checkRange(inquiry, range) : []
  const gap = gapNumber(inquiry, anchor)
  if (gap) inquiry.taken.add(gap)
  const number = targetNumber(inquiry, anchor)
  if (number) inquiry.taken.add(number)
  for (const time of ownTimes(chunks, anchor)) inquiry.taken.add(time)
  const measures = measuresOf(inquiry, number)
  const findings = number ? [checkNumber(inquiry, number, measures)] : []
  const relation = checkRelation(inquiry, anchor, number, measures)
  const away = gap && gapTo(inquiry, gap, measures)
  return [...findings, ...(relation ? [relation] : []), ...(away ? [away] : [])]
}

/** How far a clause says that we stand from the target. */
function gapTo(inquiry: Inquiry, gap: NumberChunk, measures: readonly MeasureFacts[]): Finding | null {
  const { month } = inquiry.facts
  const measure = measures.find(each => inForce(each, month) !== null && figure(each, each.headline, month))
  if (!measure) return null
  const readings = [figure(measure, measure.headline, month)!, basisReading(measure, month)!]
  const gaps = ({ target }: Milestone) =>
    readings.map(({ value }) => Math.abs(roundTo(value, 0) - roundTo(target, 0)))
  const meant = measure.milestones.find(each => gaps(each).includes(gap.sense.number.value))
  const target = meant ?? inForce(measure, month)!
  return checkGap(inquiry, gap, measure, readings, {
    value: target.target,
    words: `the target for ${monthName(target.month)}`,
  })
}

/** The times that are the target's: just before the word for it, or anywhere after it. */
function ownTimes(chunks: readonly Chunk[], anchor: Chunk): readonly Chunk[] {
  const at = chunks.indexOf(anchor)
  return chunksOf(chunks, 'time').filter(time => {
    const place = chunks.indexOf(time) - at
    return place > 0 || place >= -2
  })
}

/** The number that is the target's own: after the word, or just before it: the 515 that we aim for. */
function targetNumber(inquiry: Inquiry, anchor: Chunk): NumberChunk | null {
  const free = freeNumbers(inquiry)
  const { chunks } = inquiry.clause
  const place = (chunk: Chunk) => chunks.indexOf(chunk) - chunks.indexOf(anchor)
  const stands = sideOf(chunks, anchor) !== null
  const ours = (number: Chunk) =>
    stands && place(number) === 2 && /^at$/i.test(chunks[chunks.indexOf(number) - 1]!.text)
  const after = free.find(number => place(number) > 0 && !ours(number))
  const before = free.findLast(
    number => place(number) < 0 && place(number) >= -4 && onlySmall(chunks, number, anchor),
  )
  return before ?? after ?? null
}

/** Whether nothing but small words stands between a number and the word for target. */
function onlySmall(chunks: readonly Chunk[], number: Chunk, anchor: Chunk): boolean {
  return chunks
    .slice(chunks.indexOf(number) + 1, chunks.indexOf(anchor))
    .every(({ sense }) => sense.kind === 'plain' || (sense.kind === 'grammar' && sense.word === 'pronoun'))
}

function measuresOf(inquiry: Inquiry, number: NumberChunk | null): readonly MeasureFacts[] {
  const topic = topicIn(inquiry)
  const unit = number?.sense.number.unit ?? null
  const fits = unit === null ? aspectFits(topic) : unitFits(unit, topic, inquiry.page)
  const subjects = subjectsIn(inquiry, topic, fits)
  const all = [...subjects.named, ...subjects.near]
  const { page } = inquiry
  return all.includes(page) ? [page, ...all.filter(measure => measure !== page)] : all
}

function checkNumber(inquiry: Inquiry, chunk: NumberChunk, measures: readonly MeasureFacts[]): Finding {
  const { number } = chunk.sense
  const { facts, clause } = inquiry
  const scope = chunksOf(clause.chunks, 'time')[0]?.sense.scope ?? null
  const family = facts.measures.filter(({ list }) => list === inquiry.page.list)
  const set = (measures.length > 0 ? measures : family).filter(({ milestones }) => milestones.length > 0)
  const asked = set.map(measure => ({ measure, milestone: milestoneFor(measure, scope, facts.month) }))
  const hit = asked.find(
    ({ milestone }) => milestone && matchNumber(number, null, milestone.target) === 'same',
  )
  const shown = hit ?? asked.find(({ milestone }) => milestone !== null)
  const claim = `${shown ? `${shown.measure.title}: ` : ''}a target of ${sayNumber(number)}`
  if (!shown?.milestone) return { at: chunk.start, claim, verdict: 'unchecked', figure: null, refs: [] }
  const figure = sayMilestone(shown.measure, shown.milestone)
  const elsewhere = set.some(({ milestones, range }) =>
    [...milestones.map(({ target }) => target), ...(range ?? [])].some(
      value => matchNumber(number, null, value) !== 'other',
    ),
  )
  const named = monthsOf(scope, facts.month).some(month =>
    shown.measure.milestones.some(each => each.month === month),
  )
  const wrong =
    measures.length > 0 &&
    (named || !elsewhere) &&
    !has(clause.chunks, 'not') &&
    !chunksOf(clause.chunks, 'comparator')[0] &&
    understood(clause.chunks)
  const verdict = hit ? 'agrees' : wrong ? 'contradicts' : 'unchecked'
  return { at: chunk.start, claim, verdict, figure, refs: [] }
}

/** The plan's target for the month named, or the one in force; a month without a year is the next that has one. */
function milestoneFor(measure: MeasureFacts, scope: Scope | null, now: Month): Milestone | null {
  const named = monthsOf(scope, now)
    .map(month => measure.milestones.find(each => each.month === month))
    .find(milestone => milestone !== undefined)
  return named ?? inForce(measure, now)
}

function monthsOf(scope: Scope | null, now: Month): readonly Month[] {
  if (scope?.kind === 'month' || scope?.kind === 'close')
    return [scope.month, shiftMonth(scope.month, 12), shiftMonth(scope.month, 24)].filter(
      month => month >= now,
    )
  return scope?.kind === 'ahead' && scope.month !== null ? [scope.month] : []
}

function inForce({ milestones }: MeasureFacts, now: Month): Milestone | null {
  return milestones.find(({ month }) => month >= now) ?? milestones.at(-1) ?? null
}

function sayMilestone(measure: MeasureFacts, { month, target }: Milestone): string {
  return `${measure.title}: the target for ${monthName(month)} is ${sayValue(measure, target)}.`
}

/** Where a clause says that we stand to the target: below it, well above it, meeting it. */
function checkRelation(
  inquiry: Inquiry,
  anchor: Chunk,
  number: NumberChunk | null,
  measures: readonly MeasureFacts[],
): Finding | null {
  const { clause, facts } = inquiry
  const said = sideOf(clause.chunks, anchor)
  if (!said || has(clause.chunks, 'aside', 'stop')) return null
  if (said.kind !== 'meets' && has(clause.chunks, 'not')) return null
  const measure = measures.find(
    each => inForce(each, facts.month) !== null && figure(each, each.headline, facts.month),
  )
  const stands = said.kind !== 'meets' ? `stands ${said.words}` : said.met ? 'meets' : 'does not meet'
  const claim = `${measure ? `${measure.title} ` : ''}${stands} its target`
  if (!measure) return { at: anchor.start, claim, verdict: 'unchecked', figure: null, refs: [] }
  const reading = figure(measure, measure.headline, facts.month)!
  const scope =
    chunksOf(clause.chunks, 'time').find(
      ({ sense }) => sense.scope.kind === 'ahead' || sense.scope.kind === 'month',
    )?.sense.scope ?? null
  const milestone = milestoneFor(measure, scope, facts.month)!
  const target =
    number && matchNumber(number.sense.number, null, milestone.target) === 'same'
      ? number.sense.number.value
      : milestone.target
  const values = [reading.value, basisReading(measure, facts.month)!.value]
  const verdicts = values.map(value => judgeSide(said, value, target, measure))
  const agreed = verdicts.includes('agrees')
  const sure =
    verdicts.every(verdict => verdict === 'contradicts') &&
    understood(clause.chunks.slice(0, clause.chunks.indexOf(anchor)))
  const figures = `${sayFigure(measure, reading.value, reading.refs)}; the target for ${monthName(milestone.month)} is ${sayValue(measure, milestone.target)}.`
  return {
    at: anchor.start,
    claim,
    verdict: agreed ? 'agrees' : sure ? 'contradicts' : 'unchecked',
    figure: figures,
    refs: reading.refs,
  }
}

function judgeSide(said: SideSaid, value: number, target: number, measure: MeasureFacts): Finding['verdict'] {
  if (said.kind !== 'meets') return standsTo(said, value, target)
  if (measure.range)
    return (value >= measure.range[0] && value <= measure.range[1]) === said.met ? 'agrees' : 'unchecked'
  if (measure.good !== 'high' && measure.good !== 'low') return 'unchecked'
  const met = measure.good === 'high' ? value >= target : value <= target
  return met === said.met ? 'agrees' : 'contradicts'
}

/** Whether a figure is inside the plan's range, as a clause says, or outside it. */
function checkRange(inquiry: Inquiry, anchor: Chunk): readonly Finding[] {
  const { clause, facts } = inquiry
  if (has(clause.chunks, 'aside', 'stop')) return []
  const outside =
    /outside/i.test(clause.chunks.map(({ text }) => text).join(' ')) || has(clause.chunks, 'not')
  const measure = measuresOf(inquiry, null).find(({ range }) => range !== null)
  const claim = `${measure ? measure.title : 'the figure'} is ${outside ? 'outside' : 'inside'} its range`
  const reading = measure && figure(measure, measure.headline, facts.month)
  if (!measure?.range || !reading)
    return [{ at: anchor.start, claim, verdict: 'unchecked', figure: null, refs: [] }]
  const [low, high] = measure.range
  const side = chunksOf(clause.chunks, 'side')[0]?.sense.side
  if (side === 'above' || side === 'below') {
    const beyond = side === 'above' ? reading.value > high : reading.value < low
    const words = `${sayFigure(measure, reading.value, reading.refs)}; the range is ${sayValue(measure, low)} to ${sayValue(measure, high)}.`
    return [
      {
        at: anchor.start,
        claim: `${measure.title} is ${side} its range`,
        verdict: beyond ? 'agrees' : 'contradicts',
        figure: words,
        refs: reading.refs,
      },
    ]
  }
  const inside = reading.value >= low && reading.value <= high
  const times = chunksOf(clause.chunks, 'time').filter(
    ({ sense }) => sense.scope.kind === 'month' && sense.scope.month !== facts.month,
  )
  const wrong = times.length === 0 && understood(clause.chunks) ? 'contradicts' : 'unchecked'
  const figures = `${sayFigure(measure, reading.value, reading.refs)}; the range is ${sayValue(measure, low)} to ${sayValue(measure, high)}.`
  return [
    {
      at: anchor.start,
      claim,
      verdict: inside !== outside ? 'agrees' : wrong,
      figure: figures,
      refs: reading.refs,
    },
  ]
}
