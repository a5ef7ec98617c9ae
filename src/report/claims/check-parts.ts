import { displayNumber, inWords } from '../../base/display.ts'
import type { Finding } from './claim.ts'
import { chunksOf, type NumberChunk } from './inquiry.ts'
import type { Chunk } from './sense.ts'

/** A total and what it is said to be made of. */
interface Parts {
  readonly total: NumberChunk | null
  readonly parts: readonly NumberChunk[]
  /** Whether the list is said or seen to be whole. */
  readonly whole: boolean
}

/** Holds a list of parts against the total it is said to make, and takes the parts out of other readers' way. */
export function checkParts(chunks: readonly Chunk[], text: string, taken: Set<Chunk>): readonly Finding[] {
  const inBrackets = bracketed(chunks).flatMap(each => checkFound(each, text, taken))
  const found = sumOf(chunks, text) ?? partsOf(chunks, text)
  return found && !found.parts.some(part => taken.has(part))
    ? [...inBrackets, ...checkFound(found, text, taken)]
    : inBrackets
}

function checkFound(found: Parts, text: string, taken: Set<Chunk>): readonly Finding[] {
  if (found.total && pointsBack(found.total, text)) taken.add(found.total)
  for (const part of found.parts) taken.add(part)
  const { total, parts, whole } = found
  if (!total) return []
  const values = parts.map(part => part.sense.number.value)
  const sum = values.reduce((all, value) => all + value, 0)
  const stated = total.sense.number.value
  const wrong = sum > stated || (sum < stated && whole)
  const claim = `the parts ${inWords(values.map(displayNumber))} make ${displayNumber(stated)}`
  const verdict = sum === stated ? 'agrees' : wrong ? 'contradicts' : 'unchecked'
  const figure = `${values.map(displayNumber).join(' + ')} is ${displayNumber(sum)}.`
  return [{ at: parts[0]!.start, claim, verdict, figure, refs: [] }]
}

/** Lists in brackets after a count: 11 (6 adopted, 3 with a guardian and 2 at home). */
function bracketed(chunks: readonly Chunk[]): readonly Parts[] {
  const opens = chunks.filter(({ text }) => text === '(')
  return opens.flatMap(open => {
    const from = chunks.indexOf(open)
    const end = chunks.findIndex(({ text }, at) => at > from && text === ')')
    const inside = chunks.slice(from + 1, end < 0 ? undefined : end)
    const parts = plainNumbers(inside)
    const total = plainNumbers(chunks.slice(0, from)).at(-1)
    const other = inside.some(
      ({ sense }) =>
        sense.kind === 'time' ||
        sense.kind === 'comparator' ||
        sense.kind === 'target' ||
        (sense.kind === 'grammar' && sense.word === 'to'),
    )
    const smaller =
      total !== undefined && parts.every(part => part.sense.number.value <= total.sense.number.value)
    if (!total || other || !smaller || parts.length < 2 || parts.length !== chunksOf(inside, 'number').length)
      return []
    return [{ total, parts, whole: parts.length >= 3 && chunks.indexOf(total) >= from - 6 }]
  })
}

/** "6 + 2 + 2 + 1 + 1", with its total before it or after an equals sign. */
function sumOf(chunks: readonly Chunk[], text: string): Parts | null {
  const numbers = plainNumbers(chunks)
  const plus = numbers.filter((number, at) => {
    const [before, after] = [numbers[at - 1], numbers[at + 1]]
    return joins(text, before, number, '+') || joins(text, number, after, '+')
  })
  if (plus.length < 2) return null
  const last = plus.at(-1)!
  const next = numbers[numbers.indexOf(last) + 1]
  const total = joins(text, last, next, '=') ? next! : (numbers[numbers.indexOf(plus[0]!) - 1] ?? null)
  return { total, parts: plus, whole: true }
}

function joins(text: string, one: Chunk | undefined, other: Chunk | undefined, mark: string): boolean {
  return one !== undefined && other !== undefined && text.slice(one.end, other.start).trim() === mark
}

/** A total followed by "of which", "with", a colon, or "of the 18," and at least two smaller numbers. */
function partsOf(chunks: readonly Chunk[], text: string): Parts | null {
  const numbers = plainNumbers(chunks)
  const [total, ...rest] = numbers
  if (!total || rest.length < 2 || rest.some(part => part.sense.number.value > total.sense.number.value))
    return null
  const [first, last] = [rest[0]!, rest.at(-1)!]
  const between = chunks.slice(chunks.indexOf(total) + 1, chunks.indexOf(first))
  const lead = text.slice(total.end, first.start)
  const ofTotal = refersBack(total, text) && /[,:]\s*$/.test(lead.replace(/(?:just |only |some )$/i, ''))
  const led =
    between.some(({ sense }) => sense.kind === 'of-which') ||
    /[:;]\s*(?:[-*•]\s*)?$/.test(lead) ||
    /(?<!\bcompare[sd]? )\b(?:with|being)\s+$/i.test(lead)
  if (chunksOf(chunks, 'comparator').length > 0 || between.some(({ text }) => /^[([]$/.test(text)))
    return null
  if (!(led || ofTotal) || !listed(chunks, text, rest)) return null
  if (chunksOf(chunks.slice(chunks.indexOf(first), chunks.indexOf(last)), 'time').length > 0) return null
  const closed =
    /(?:\band|&)\s+(?:just |only |the other |the remaining |one |a further )?$/i.test(
      text.slice(first.end, last.start),
    ) || /\n/.test(lead)
  const open = /\binclud|\bsuch as\b|\bamong\b|\bmainly\b|\bmost/i.test(text)
  return { total, parts: rest, whole: closed && rest.length >= 3 && !open }
}

/** Whether a total is only pointed back to: of the 18. */
function refersBack(total: Chunk, text: string): boolean {
  return /\bof (?:the|these|those)\s+$/i.test(text.slice(0, total.start))
}

/** Whether nothing more is said of a total that is pointed back to: of the 18,. */
function pointsBack(total: Chunk, text: string): boolean {
  return refersBack(total, text) && /^\s*[,:]/.test(text.slice(total.end))
}

/** Whether numbers follow one another in a list: a comma, semicolon, line or "and" between each two. */
function listed(chunks: readonly Chunk[], text: string, parts: readonly NumberChunk[]): boolean {
  return parts.slice(1).every((part, at) => {
    const gap = text.slice(parts[at]!.end, part.start)
    const moves = chunks.some(
      ({ sense, start }) =>
        sense.kind === 'move' && sense.form !== 'adverb' && start > parts[at]!.end && start < part.start,
    )
    return /[,;\n]|\band\b/.test(gap) && !moves
  })
}

/** Counts without a per cent sign or a rate. */
function plainNumbers(chunks: readonly Chunk[]): readonly NumberChunk[] {
  return chunksOf(chunks, 'number').filter(({ sense }) => {
    const { unit, foreign, places } = sense.number
    return !foreign && places === 0 && (unit === null || unit === 'count')
  })
}
