import { chunksOf, type NumberChunk, type TimeChunk } from './inquiry.ts'
import type { Chunk } from './sense.ts'

/**
 * The time that each number of a clause is said of. Where a time comes first, each number takes the one before it
 * ("in October 315 and in September 377"); otherwise the one after it ("from 81% in September to 74% in October").
 * A number that has none on its side takes none, unless the clause names one time alone.
 */
export function pairTimes(
  chunks: readonly Chunk[],
  numbers: readonly NumberChunk[],
): ReadonlyMap<NumberChunk, TimeChunk> {
  const owned = numbers.flatMap(number => {
    const time = ownerOf(chunks, number)
    return time ? [[number, time] as const] : []
  })
  if (owned.length > 0) {
    const had = new Set<Chunk>(owned.flat())
    const rest = pairTimes(
      chunks.filter(chunk => !had.has(chunk)),
      numbers.filter(number => !had.has(number)),
    )
    return new Map([...rest, ...owned])
  }
  const times = chunksOf(chunks, 'time')
  const pairs = new Map<NumberChunk, TimeChunk>()
  if (times.length === 0) return pairs
  if (times.length === 1 && numbers.length === 1) return pairs.set(numbers[0]!, times[0]!)
  if (times.length === numbers.length && numbers.every(number => number.end <= times[0]!.start)) {
    numbers.forEach((number, at) => {
      pairs.set(number, times[at]!)
    })
    return pairs
  }
  const followed = numbers.every(number => followedBy(chunks, number))
  const timeFirst = numbers.length > 0 && times[0]!.start < numbers[0]!.start && !followed
  numbers.forEach((number, at) => {
    const [before, after] = [numbers[at - 1], numbers[at + 1]]
    const found = timeFirst
      ? times.findLast(time => time.end <= number.start && (!before || time.start >= before.end))
      : times.find(time => time.start >= number.end && (!after || time.end <= after.start))
    const behind = times.find(time => time.start >= number.end && (!after || time.end <= after.start))
    const shared =
      timeFirst && !from(chunks, number) ? times.findLast(time => time.end <= number.start) : undefined
    const time = found ?? (timeFirst ? behind : undefined) ?? shared
    if (time) pairs.set(number, time)
  })
  return pairs
}

/** The time that a number is said to be of by a possessive: September's 15. */
function ownerOf(chunks: readonly Chunk[], number: Chunk): TimeChunk | null {
  const before = chunks[chunks.indexOf(number) - 1]
  const owns = before?.sense.kind === 'time' && /['’]s$/.test(before.text)
  return owns ? (before as TimeChunk) : null
}

/** Whether a time follows a number with only small words between: 73% in April. */
function followedBy(chunks: readonly Chunk[], number: Chunk): boolean {
  const rest = chunks.slice(chunks.indexOf(number) + 1)
  const next = rest.find(({ sense }) => sense.kind !== 'plain' && sense.kind !== 'grammar')
  return next?.sense.kind === 'time'
}

/** Whether a number is where a movement began: from 81%. */
export function from(chunks: readonly Chunk[], number: Chunk): boolean {
  const before = chunks[chunks.indexOf(number) - 1]
  const further = chunks[chunks.indexOf(number) - 2]
  const isFrom = (chunk: Chunk | undefined) => chunk?.sense.kind === 'grammar' && chunk.sense.word === 'from'
  return isFrom(before) || (before?.sense.kind === 'loose' && isFrom(further)) || leadsTo(chunks, number)
}

/** Whether a number is followed by the one that it went to: 66% to 61%. */
function leadsTo(chunks: readonly Chunk[], number: Chunk): boolean {
  const at = chunks.indexOf(number)
  const before = chunks[at - 1]?.sense
  const change =
    before?.kind === 'move' || (before?.kind === 'grammar' && (before.word === 'by' || before.word === 'of'))
  const [joiner, next] = chunks.slice(at + 1)
  return (
    !change && joiner?.sense.kind === 'grammar' && joiner.sense.word === 'to' && next?.sense.kind === 'number'
  )
}

/** The two numbers that a clause says something moved between: from 612 in December to 540 in February. */
export function spanIn(chunks: readonly Chunk[]): readonly [from: number, to: number] | null {
  const numbers = chunksOf(chunks, 'number')
  const start = numbers.findIndex(number => from(chunks, number))
  const [first, last] = [numbers[start], numbers[start + 1]]
  return start >= 0 && first && last && numbers.length === start + 2
    ? [first.sense.number.value, last.sense.number.value]
    : null
}
