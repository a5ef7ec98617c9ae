import { displayNumber } from '../../base/display.ts'
import type { Month } from '../../base/month.ts'
import type { Tally } from '../../figures/figure.ts'
import type { FigureRef, Finding } from './claim.ts'
import type { Facts, MeasureFacts } from './facts.ts'
import { chunksOf, type NumberChunk } from './inquiry.ts'
import { readChunks } from './read-chunks.ts'
import { sayWhen } from './say.ts'
import type { Chunk, Scope } from './sense.ts'
import { subjectsOf, topicOf } from './subjects.ts'

/** So many of so many: 17 of 33, of the 33 conferences 17. */
interface TallySaid {
  readonly part: NumberChunk
  readonly whole: NumberChunk
  /** The words that tell what the part has in common. */
  readonly words: readonly Chunk[]
}

/** A share's cases in one window and month. */
interface Counted {
  readonly tally: Tally
  readonly ref: FigureRef
}

/** Words that make of a part those that are not met. */
const UNMET =
  /\b(?:not|late|overdue|missed|without|no|out of (?:time|timescale)|outside|unseen|unvisited|hadn.t|weren.t|wasn.t|delayed)\b/i
/** Words between a part and its whole: 22 reviews out of 614, 67 of November's 191. */
const BETWEEN = 5

/** Holds "17 of the 33" on a share's page against the cases and the cases met that the share is made of. */
export function checkTallies(
  facts: Facts,
  page: MeasureFacts,
  chunks: readonly Chunk[],
  taken: Set<Chunk>,
): readonly Finding[] {
  const measure = shareIn(facts, page, chunks)
  if (!measure?.tally) return []
  return talliesIn(chunks).flatMap(said => {
    if (taken.has(said.part) || taken.has(said.whole)) return []
    const found = checkTally(facts, measure, said, chunks)
    if (found) for (const number of [said.part, said.whole]) taken.add(number)
    return found ?? []
  })
}

/** The share that a sentence names, or the page's own where it names nothing else. */
function shareIn(facts: Facts, page: MeasureFacts, chunks: readonly Chunk[]): MeasureFacts | null {
  if (page.fold === 'share') return page
  const share = ({ fold }: MeasureFacts) => fold === 'share'
  return subjectsOf(facts, page, topicOf(chunks), share).named[0] ?? null
}

function talliesIn(chunks: readonly Chunk[]): readonly TallySaid[] {
  const numbers = chunksOf(chunks, 'number').filter(
    ({ sense: { number } }) => number.places === 0 && (number.unit === null || number.unit === 'count'),
  )
  return numbers.flatMap((first, at) => {
    const second = numbers[at + 1]
    if (!second) return []
    const [from, to] = [chunks.indexOf(first), chunks.indexOf(second)]
    const between = chunks.slice(from + 1, to)
    const words = wordsAfter(chunks, to)
    const ofThem = between.some(isOf) && between.length <= BETWEEN && !between.some(isStop)
    if (ofThem && first.sense.number.value <= second.sense.number.value)
      return [{ part: first, whole: second, words: [...between, ...words] }]
    const led = chunks.slice(Math.max(0, from - 3), from).some(isOf) && from <= 3
    if (led && second.sense.number.value <= first.sense.number.value)
      return [{ part: second, whole: first, words }]
    return []
  })
}

function isOf({ sense }: Chunk): boolean {
  return sense.kind === 'grammar' && sense.word === 'of'
}

function isStop({ sense }: Chunk): boolean {
  return sense.kind === 'break' && sense.at !== 'and'
}

function wordsAfter(chunks: readonly Chunk[], from: number): readonly Chunk[] {
  const end = chunks.findIndex((chunk, at) => at > from && isStop(chunk) && !/^so$/i.test(chunk.text))
  return chunks.slice(from + 1, end < 0 ? undefined : end)
}

function checkTally(
  facts: Facts,
  measure: MeasureFacts,
  { part, whole, words }: TallySaid,
  chunks: readonly Chunk[],
): Finding | null {
  const { month } = facts
  const [some, all] = [part.sense.number.value, whole.sense.number.value]
  const counted = countedIn(measure, monthsIn(chunks, month))
  const cases = counted.filter(({ tally }) => tally.rows === all)
  const saved = /\b(?:all but|except|bar|apart from)$/i.test(wordsBefore(chunks, part))
  const unmet = UNMET.test(words.map(({ text }) => text).join(' ')) !== saved
  const right = cases.find(({ tally }) => some === (unmet ? tally.rows - tally.met : tally.met))
  const shown = right ?? cases[0]
  if (!shown) return null
  const own = topicOf(words)
  const told = own.aspects.has('share') || unmet || namesShare(facts, measure, chunks)
  const { tally, ref } = shown
  const wrong = told && !words.some(({ sense }) => sense.kind === 'grammar' && sense.word === 'aside')
  const met = unmet ? `${displayNumber(tally.rows - tally.met)} not met` : `${displayNumber(tally.met)} met`
  return {
    at: part.start,
    claim: `${measure.title}: ${displayNumber(some)} of ${displayNumber(all)}${unmet ? ' not met' : ''}`,
    verdict: right ? 'agrees' : wrong ? 'contradicts' : 'unchecked',
    figure: `${measure.title}: ${displayNumber(tally.rows)} cases, ${met}, ${sayWhen(ref.window, ref.month)}.`,
    refs: [ref],
  }
}

/** The two words before a number: all but 8. */
function wordsBefore(chunks: readonly Chunk[], part: Chunk): string {
  const at = chunks.indexOf(part)
  return chunks
    .slice(Math.max(0, at - 2), at)
    .map(({ text }) => text)
    .join(' ')
}

/** Whether a sentence names what a share is of, so that a part of its cases is those met: contacts that led to early help. */
function namesShare(facts: Facts, measure: MeasureFacts, chunks: readonly Chunk[]): boolean {
  const said = topicOf(chunks)
  const whole = !topicOf(readChunks(measure.title, facts.month)).aspects.has('share')
  const named = subjectsOf(facts, measure, said, each => each === measure).named.length > 0
  if (whole && named) return true
  const percent = chunksOf(chunks, 'number').some(({ sense }) => sense.number.unit === 'percent')
  return (
    percent &&
    (said.aspects.has('share') || said.topics.size + said.events.size > 0) &&
    measure.fold === 'share'
  )
}

/** The months that a sentence names, and the report's. */
function monthsIn(chunks: readonly Chunk[], now: Month): readonly Month[] {
  const named = chunksOf(chunks, 'time').flatMap(({ sense }) => monthOf(sense.scope))
  return [...new Set([...named.filter(month => month <= now), now])]
}

function monthOf(scope: Scope): readonly Month[] {
  return scope.kind === 'month' || scope.kind === 'close' || scope.kind === 'year-to-date'
    ? [scope.month]
    : []
}

function countedIn(measure: MeasureFacts, months: readonly Month[]): readonly Counted[] {
  const windows = [measure.headline, ...measure.windows.filter(window => window !== measure.headline)]
  return months.flatMap(month =>
    windows.flatMap(window => {
      const tally = measure.tally?.(window, month) ?? null
      return tally ? [{ tally, ref: { measure: measure.id, month, window } }] : []
    }),
  )
}
