import type { Finding } from './claim.ts'
import { chunksOf, type Inquiry, isAside, type NumberChunk, type Of } from './inquiry.ts'
import { sayNumber } from './say.ts'
import type { Chunk } from './sense.ts'

type MoveChunk = Chunk & { readonly sense: Of<'move'> }

/** Words that may stand between a number and "up from". */
const APART = 4

/** Holds the way of "up from 60%" against the two numbers themselves, whatever the figures are. */
export function checkFrom(inquiry: Inquiry): readonly Finding[] {
  const { clause, taken } = inquiry
  if (isAside(clause)) return []
  return chunksOf(clause.chunks, 'move').flatMap(move => {
    const ends = endsOf(inquiry, move)
    if (!ends) return []
    const { way } = move.sense
    const step = ends.to.sense.number.value - ends.from.sense.number.value
    const against = way === 'up' ? step < 0 : step > 0
    if ((way !== 'up' && way !== 'down') || !against) return []
    taken.add(move)
    const [from, to] = [sayNumber(ends.from.sense.number), sayNumber(ends.to.sense.number)]
    const claim = `${to} is ${way} from ${from}`
    const figure = `${to} is ${way === 'up' ? 'less' : 'more'} than ${from}.`
    return [{ at: move.start, claim, verdict: 'contradicts', figure, refs: [] }]
  })
}

/** The numbers that something went from and to: 66%, up from 60%; rose from 60% to 66%. */
function endsOf(
  inquiry: Inquiry,
  move: MoveChunk,
): { readonly from: NumberChunk; readonly to: NumberChunk } | null {
  const { chunks } = inquiry.clause
  const at = chunks.indexOf(move)
  if (!/^(adverb|past)$/.test(move.sense.form)) return null
  const after = chunks
    .slice(at + 1)
    .filter(({ sense }) => !['plain', 'time'].includes(sense.kind) && !isPreposition(sense))
  const on = move.sense.form === 'adverb' && /^on$/i.test(chunks[at + 1]?.text ?? '')
  const [first, second, last] = on ? after : after.slice(1)
  const led = on || (after[0]?.sense.kind === 'grammar' && after[0].sense.word === 'from')
  if (!led || !isNumber(first)) return null
  const went = second?.sense.kind === 'grammar' && second.sense.word === 'to' && isNumber(last)
  const to = went && isNumber(last) ? last : move.sense.form === 'adverb' ? numberBefore(inquiry, at) : null
  return to && sameUnit(first, to) ? { from: first, to } : null
}

/** The one number that stands before "up from", in the clause or at the end of the one before. */
function numberBefore({ clause, prior }: Inquiry, at: number): NumberChunk | null {
  const own = clause.chunks.slice(0, at)
  const before = chunksOf(own, 'number').length > 0 ? own : at === 0 ? (prior?.chunks ?? []) : []
  const numbers = chunksOf(before, 'number')
  const [only] = numbers
  return only && numbers.length === 1 && isNumber(only) && before.length - before.indexOf(only) <= APART
    ? only
    : null
}

function isPreposition(sense: Chunk['sense']): boolean {
  return sense.kind === 'grammar' && sense.word === 'preposition'
}

function isNumber(chunk: Chunk | undefined): chunk is NumberChunk {
  return chunk?.sense.kind === 'number' && !chunk.sense.number.foreign
}

function sameUnit(one: NumberChunk, other: NumberChunk): boolean {
  const units = [one.sense.number.unit, other.sense.number.unit]
  return units.includes('points')
    ? false
    : units[0] === units[1] || (units.includes(null) && !units.includes('percent'))
}
