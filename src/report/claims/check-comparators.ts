import { checkGap, gapNumber } from './check-gap.ts'
import type { Finding } from './claim.ts'
import type { ComparatorFact, MeasureFacts } from './facts.ts'
import {
  chunksOf,
  freeNumbers,
  has,
  type Inquiry,
  type NumberChunk,
  type Of,
  subjectsIn,
  topicIn,
  understood,
} from './inquiry.ts'
import { matchNumber } from './match-number.ts'
import { figure } from './readings.ts'
import { sayFigure, sayNumber, sayValue } from './say.ts'
import type { Chunk } from './sense.ts'
import { sideOf, standsTo } from './side.ts'
import { isRate, type Topic } from './subjects.ts'

/** Which published names a word for other authorities may stand for. */
const NAMED: Readonly<Record<string, RegExp>> = {
  neighbours: /neighbour|similar|comparator|\bsn\b/i,
  england: /england|national/i,
  region: /region/i,
}

/** A comparator of a measure that the words can mean. */
interface Beside {
  readonly measure: MeasureFacts
  readonly comparator: ComparatorFact
}

/** Holds what a clause says of other authorities, and of us against them, against the plan's comparators. */
export function checkComparators(inquiry: Inquiry): readonly Finding[] {
  const { chunks } = inquiry.clause
  const anchor = chunksOf(chunks, 'comparator')[0]
  if (!anchor) return []
  const gap = gapNumber(inquiry, anchor)
  if (gap) inquiry.taken.add(gap)
  const number = theirNumber(inquiry, anchor)
  if (number) inquiry.taken.add(number)
  const all = besides(inquiry, anchor.sense.name)
  const findings = number ? [checkNumber(inquiry, number, all)] : []
  const relation = checkRelation(inquiry, anchor, number, all)
  const away = gap && all[0] ? gapTo(inquiry, gap, all[0]) : null
  return [...findings, ...(relation ? [relation] : []), ...(away ? [away] : [])]
}

/** How far a clause says that we stand from others. */
function gapTo(inquiry: Inquiry, gap: NumberChunk, { measure, comparator }: Beside): Finding | null {
  const reading = figure(measure, measure.headline, inquiry.facts.month)
  return (
    reading && checkGap(inquiry, gap, measure, [reading], { value: comparator.value, words: comparator.name })
  )
}

/** The number that is the others': after their name, in the bracket that follows, or just before it: the 34 of. */
function theirNumber(inquiry: Inquiry, anchor: Chunk): NumberChunk | null {
  const { chunks } = inquiry.clause
  const free = freeNumbers(inquiry)
  const at = chunks.indexOf(anchor)
  const after = free.find(number => chunks.indexOf(number) > at)
  if (after) return after
  const before = free.findLast(number => {
    const between = chunks.slice(chunks.indexOf(number) + 1, at)
    return (
      between.length <= 3 &&
      between.every(
        ({ sense }) =>
          (sense.kind === 'grammar' && (sense.word === 'of' || sense.word === 'preposition')) ||
          sense.kind === 'plain',
      )
    )
  })
  if (before && chunks[at - 1] !== before) return before
  const { next } = inquiry
  const apposed =
    next?.begins === 'stop' &&
    at === chunks.length - 1 &&
    next.chunks[0]?.sense.kind === 'number' &&
    chunksOf(chunks, 'number').length > 0
  if (!next || (next.begins !== 'bracket' && next.begins !== 'relative' && !apposed)) return null
  const first = chunksOf(next.chunks, 'number')[0]
  if (!first || first.sense.number.foreign || inquiry.taken.has(first)) return null
  return next.chunks.indexOf(first) <= 3 ? first : null
}

/** The comparators that the words can mean: of the measures named and of the page's list. */
function besides(inquiry: Inquiry, name: string): readonly Beside[] {
  const { page, facts } = inquiry
  const topic: Topic = topicIn(inquiry)
  const subjects = subjectsIn(inquiry, { ...topic, aspects: new Set() }, () => true)
  const own = facts.measures.filter(({ list }) => list === page.list)
  const named = subjects.named.flatMap(measure => facts.measures.filter(({ list }) => list === measure.list))
  const measures = [...new Set([...named, ...subjects.near, ...own])]
  return measures.flatMap(measure =>
    measure.comparators
      .filter(comparator => NAMED[name]!.test(comparator.name))
      .map(comparator => ({ measure, comparator })),
  )
}

function checkNumber(inquiry: Inquiry, chunk: NumberChunk, all: readonly Beside[]): Finding {
  const { number } = chunk.sense
  const hit = all.find(({ comparator }) => matchNumber(number, null, comparator.value) === 'same')
  const shown = hit ?? all[0]
  const claim = `${shown ? `${shown.comparator.name} on ${shown.measure.title}` : 'others'}: ${sayNumber(number)}`
  if (!shown) return { at: chunk.start, claim, verdict: 'unchecked', figure: null, refs: [] }
  const percent = number.unit === 'percent'
  const sameKind =
    percent === (shown.measure.fold === 'share') && !(number.unit === 'count' && isRate(shown.measure))
  const lists = new Set(all.map(({ measure }) => measure.list))
  const sure =
    sameKind &&
    lists.size === 1 &&
    !has(inquiry.clause.chunks, 'aside', 'not') &&
    understood(inquiry.clause.chunks)
  const verdict = hit ? 'agrees' : sure ? 'contradicts' : 'unchecked'
  return { at: chunk.start, claim, verdict, figure: sayComparator(shown), refs: [] }
}

function sayComparator({ measure, comparator }: Beside): string {
  return `${comparator.name} had ${sayValue(measure, comparator.value)} in ${comparator.year}.`
}

/** Where a clause says that we stand to others. */
function checkRelation(
  inquiry: Inquiry,
  anchor: Chunk & { readonly sense: Of<'comparator'> },
  number: NumberChunk | null,
  all: readonly Beside[],
): Finding | null {
  const { clause, facts } = inquiry
  const said = sideOf(clause.chunks, anchor)
  if (!said || said.kind === 'meets' || has(clause.chunks, 'aside', 'not', 'stop')) return null
  const meant = number
    ? all.filter(({ comparator }) => matchNumber(number.sense.number, null, comparator.value) === 'same')
    : all
  const own = meant.find(({ measure }) => measure.list === inquiry.page.list)
  const chosen = number ? (own ?? meant[0]) : meant[0]
  const claim = `${chosen ? `${chosen.measure.title} ` : ''}stands ${said.words} ${chosen?.comparator.name ?? 'others'}`
  const reading = chosen && figure(chosen.measure, chosen.measure.headline, facts.month)
  if (!chosen || !reading) return { at: anchor.start, claim, verdict: 'unchecked', figure: null, refs: [] }
  const closer = said.kind === 'side' && /closer/.test(said.words)
  const result = standsTo(said, reading.value, chosen.comparator.value)
  const understoodToAnchor = understood(clause.chunks.slice(0, clause.chunks.indexOf(anchor)))
  const verdict =
    result === 'contradicts' && (closer || inquiry.narrowed || !understoodToAnchor) ? 'unchecked' : result
  const times = (reading.value / chosen.comparator.value).toFixed(2)
  const figures = `${sayFigure(chosen.measure, reading.value, reading.refs)}; ${sayComparator(chosen)} That is ${times} times.`
  return { at: anchor.start, claim, verdict, figure: figures.replace('. That', ': that'), refs: reading.refs }
}
