import { displayNumber } from '../../base/display.ts'
import { type Month, monthName, monthsFrom, shiftMonth } from '../../base/month.ts'
import type { Finding } from './claim.ts'
import { pointAt } from './course.ts'
import type { Facts, MeasureFacts } from './facts.ts'
import { chunksOf, type NumberChunk } from './inquiry.ts'
import { FLOWS, phraseAt } from './lexicon.ts'
import { sayFigures } from './say.ts'
import type { Chunk, Scope } from './sense.ts'
import { stockOf } from './stock-of.ts'
import { tokensOf } from './tokens.ts'

/** A net movement may miss the stock's by this part of it, or by this many, for corrections. */
const SLACK_PART = 0.1
const SLACK = 3

/** Where someone is said to come in or go out. */
interface Flow {
  readonly flow: 'in' | 'out'
  readonly start: number
}

/**
 * Holds those who left and those who came in against how the stock moved in the same months: 773 out and 506 in is
 * a net fall of 267, and cannot be all of it where the number fell by 338.
 */
export function checkFlows(
  facts: Facts,
  page: MeasureFacts,
  chunks: readonly Chunk[],
  text: string,
  taken: Set<Chunk>,
): readonly Finding[] {
  const counts = chunksOf(chunks, 'number').filter(chunk => isCount(chunk) && !taken.has(chunk))
  if (counts.length !== 2) return []
  const flows = counts.map(count => flowOf(count, flowsIn(text), counts))
  const [out, into] = [counts[flows.indexOf('out')], counts[flows.indexOf('in')]]
  const stretch = stretchIn(chunks, facts.month)
  const stock = stockOf(facts, page, chunks)
  if (!out || !into || !stretch || !stock) return []
  const course = { measure: stock, window: 'at' } as const
  const [from, to] = [pointAt(course, stretch.from), pointAt(course, stretch.to)]
  if (!from || !to) return []
  const net = into.sense.number.value - out.sense.number.value
  const change = to.value - from.value
  const away = Math.abs(net - change)
  const verdict =
    away === 0
      ? 'agrees'
      : away > Math.max(SLACK, Math.abs(change) * SLACK_PART)
        ? 'contradicts'
        : 'unchecked'
  const claim = `${displayNumber(out.sense.number.value)} out and ${displayNumber(into.sense.number.value)} in: ${sayNet('a net', net)}`
  const figure = `${sayFigures(stock, [from, to])}: ${sayNet('a', change)} from ${monthName(stretch.from)} to ${monthName(stretch.to)}.`
  taken.add(out)
  return [{ at: out.start, claim, verdict, figure, refs: [from.ref, to.ref] }]
}

function sayNet(article: string, net: number): string {
  if (net === 0) return 'no change'
  return `${article} ${net < 0 ? 'fall' : 'rise'} of ${displayNumber(Math.abs(net))}`
}

function isCount({ sense }: NumberChunk): boolean {
  const { unit, foreign, places } = sense.number
  return !foreign && places === 0 && (unit === null || unit === 'count')
}

function flowsIn(text: string): readonly Flow[] {
  const tokens = tokensOf(text)
  const flows: Flow[] = []
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, FLOWS)
    if (phrase?.sense.kind === 'flow') flows.push({ flow: phrase.sense.flow, start: tokens[at]!.start })
    at += phrase?.length ?? 1
  }
  return flows
}

/** Which way a number goes: by the nearest word of flow, on its own side of the other number. */
function flowOf(
  count: NumberChunk,
  flows: readonly Flow[],
  counts: readonly NumberChunk[],
): 'in' | 'out' | null {
  const other = counts.find(each => each !== count)!
  const near = flows.filter(({ start }) =>
    count.start < other.start ? start < other.start : start > other.end,
  )
  const own = near.filter(({ start }) => count.start < other.start || start > count.end || start > other.end)
  const distance = ({ start }: Flow) => Math.abs(start - count.start)
  return [...own].sort((a, b) => distance(a) - distance(b))[0]?.flow ?? null
}

/** The months over which people came and went: the one before the first and the last. */
function stretchIn(
  chunks: readonly Chunk[],
  now: Month,
): { readonly from: Month; readonly to: Month } | null {
  const scopes = chunksOf(chunks, 'time').map(({ sense }) => sense.scope)
  const months = scopes.flatMap(scope => monthsOf(scope))
  if (
    scopes.some(({ kind }) => kind === 'vague' || kind === 'ahead' || kind === 'full-year') ||
    months.length === 0
  )
    return null
  const since = chunksOf(chunks, 'time').find(({ sense }) => sense.lead === 'since')
  const [first, last] = [[...months].sort()[0]!, [...months].sort().at(-1)!]
  if (since) return { from: first, to: now }
  return last <= now ? { from: shiftMonth(first, -1), to: last } : null
}

function monthsOf(scope: Scope): readonly Month[] {
  if (scope.kind === 'span') return monthsFrom(scope.first, scope.last)
  return scope.kind === 'month' ? [scope.month] : []
}
