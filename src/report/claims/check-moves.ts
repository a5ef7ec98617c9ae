import { type Month, monthName, shiftMonth } from '../../base/month.ts'
import type { Finding } from './claim.ts'
import { type Course, coursesOf, directionOf, type Stretch, stretchOf } from './course.ts'
import type { MeasureFacts } from './facts.ts'
import { chunksOf, has, type Inquiry, isAside, subjectsIn, topicIn, understood } from './inquiry.ts'
import { judgeMove, type MoveSaid, type Outcome } from './judge-move.ts'
import { isSame, moverOf } from './mover.ts'
import { from, pairTimes } from './pair-times.ts'
import { sayFigures, sayWay } from './say.ts'
import type { Chunk } from './sense.ts'
import { aspectFits, speaksOfNothing } from './subjects.ts'

/** Holds what a clause says of movement ("has fallen since September") against the figures of the months it names. */
export function checkMoves(inquiry: Inquiry): readonly Finding[] {
  if (isAside({ ...inquiry.clause, chunks: inquiry.clause.chunks.filter(chunk => !denies(inquiry, chunk)) }))
    return []
  const free = chunksOf(inquiry.clause.chunks, 'move').filter(
    chunk => !inquiry.taken.has(chunk) && !likens(inquiry.clause.chunks, chunk),
  )
  return free.flatMap(chunk => {
    const finding = checkMove(inquiry, chunk)
    return finding ? [finding] : []
  })
}

/** Whether "as in" only ends a comparison of size: twice as many as in October. */
function likens(chunks: readonly Chunk[], chunk: Chunk): boolean {
  const before = chunks.slice(0, chunks.indexOf(chunk))
  return (
    /^as in$/i.test(chunk.text) &&
    before.some(({ sense, text }) => sense.kind === 'multiple' || /^as (?:many|much|high|low)$/i.test(text))
  )
}

function checkMove(inquiry: Inquiry, chunk: ReturnType<typeof chunksOf<'move'>>[number]): Finding | null {
  const { clause, facts } = inquiry
  const mover = moverOf(inquiry, chunk)
  if (!mover) return null
  const topic = topicIn(inquiry, mover.chunks)
  const says = (title: string) => `${title} ${sayWay(chunk.sense.way)}`
  const unmeasured = (): Finding => ({
    at: chunk.start,
    claim: says(mover.chunks.map(({ text }) => text).join(' ') || 'this'),
    verdict: 'unchecked',
    figure: null,
    refs: [],
  })
  if (!understood(mover.chunks) || chunksOf(mover.chunks, 'number').length > 0) return unmeasured()
  const counts = (measure: MeasureFacts) => measure.fold === 'count'
  const subjects = subjectsIn(inquiry, topic, mover.counted ? counts : aspectFits(topic))
  const measure = subjects.named[0] ?? subjects.near[0]
  if (!measure) return unmeasured()
  const direction = directionOf(chunk.sense.way, measure)
  const same = isSame(chunk)
  const found = timeOf(clause.chunks, inquiry, facts.month)
  const named = same && found?.from ? sameStretch(found, facts.month) : found
  const courses = yearly(clause.chunks, measure)
  const stretch =
    courses && named && measure.fold === 'count'
      ? { ...named, from: shiftMonth(facts.month, -12), to: facts.month }
      : named
  if (direction === null || stretch === null) return { ...unmeasured(), claim: says(measure.title) }
  const said: MoveSaid = {
    direction,
    form: mover.counted ? 'noun' : chunk.sense.form,
    strict: same,
    further: has(clause.chunks, 'further', 'continue'),
    doubtful:
      mover.pronoun ||
      inquiry.narrowed ||
      (inquiry.doubted && mover.chunks.length === 0) ||
      (mover.counted && clause.begins === 'with') ||
      (mover.chunks.length === 0 && speaksOfNothing(topic)),
  }
  const judged = (courses ?? coursesOf(measure)).map(course => judgeMove(course, said, stretch, facts.month))
  const known = judged.filter(each => each !== null)
  const denied = clause.chunks.some(each => denies(inquiry, each))
  if (denied) return denial(chunk.start, measure, says, known)
  const agreed = known.find(({ verdict }) => verdict === 'agrees')
  const outcome = agreed ?? known.find(({ verdict }) => verdict === 'unchecked') ?? known[0]
  if (!outcome) return { ...unmeasured(), claim: says(measure.title) }
  const claim = `${says(measure.title)}${sayStretch(stretch)}`
  const figure = `${sayFigures(measure, outcome.points)}.${outcome.remark ? ` ${outcome.remark}` : ''}`
  return {
    at: chunk.start,
    claim,
    verdict: outcome.verdict,
    figure,
    refs: outcome.points.map(({ ref }) => ref),
  }
}

/** A year held against a year is held on the year to date. */
function yearly(chunks: readonly Chunk[], measure: MeasureFacts): readonly Course[] | null {
  const kinds = chunksOf(chunks, 'time').map(({ sense }) => sense.scope.kind)
  const year = kinds.includes('full-year') || (kinds.includes('year-to-date') && kinds.includes('month'))
  return year && measure.windows.includes('ytd') ? [{ measure, window: 'ytd' }] : null
}

/** Whether a word denies the movement just after it: not improved, no longer falling. */
function denies({ clause }: Inquiry, chunk: Chunk): boolean {
  if (chunk.sense.kind !== 'grammar' || chunk.sense.word !== 'not') return false
  const after = clause.chunks
    .slice(clause.chunks.indexOf(chunk) + 1)
    .filter(({ sense }) => sense.kind !== 'plain')
  const move = after.find(({ sense }) => sense.kind !== 'grammar')
  return (
    move?.sense.kind === 'move' &&
    move.sense.form !== 'noun' &&
    clause.chunks.filter(({ sense }) => sense.kind === 'move').length === 1
  )
}

/** What the figures say to a movement denied: the opposite of what they say to the movement. */
function denial(
  at: number,
  measure: MeasureFacts,
  says: (title: string) => string,
  known: readonly Outcome[],
): Finding | null {
  const verdicts = known.map(({ verdict }) => verdict)
  const outcome = known[0]
  if (!outcome) return null
  const [agrees, contradicts] = [
    verdicts.every(each => each === 'contradicts'),
    verdicts.every(each => each === 'agrees'),
  ]
  const verdict = agrees ? 'agrees' : contradicts ? 'contradicts' : 'unchecked'
  const claim = `it is denied that ${says(measure.title)}`
  return {
    at,
    claim,
    verdict,
    figure: sayFigures(measure, outcome.points),
    refs: outcome.points.map(({ ref }) => ref),
  }
}

/** The months that the clause's times give a movement; a second time "from September to November" gives both ends. */
function timeOf(chunks: readonly Chunk[], inquiry: Inquiry, now: Month): Stretch | null {
  const times = chunksOf(chunks, 'time').filter(({ sense }) => sense.scope.kind !== 'vague')
  if (chunksOf(chunks, 'time').some(({ sense }) => sense.scope.kind === 'vague') && times.length === 0)
    return { from: null, to: now, since: false }
  const compared = inquiry.next?.begins === 'compared' ? chunksOf(inquiry.next.chunks, 'time') : []
  const stretches = times.map(({ sense }) => stretchOf(sense.scope, sense.lead, now))
  if (stretches.some(stretch => stretch === null)) return null
  const numbers = chunksOf(chunks, 'number')
  const began = numbers.find(number => from(chunks, number))
  const named = began && monthIn(pairTimes(chunks, numbers).get(began)?.sense.scope ?? null)
  const base = named && named < now ? named : null
  const [first, second] = stretches
  if (base && !second) return { from: base, to: now, since: false }
  const bases = times.filter(({ sense }) => ['than', 'since', 'from'].includes(sense.lead ?? ''))
  if (!first) {
    const other = compared[0]
    if (!other) return stretchOf(null, null, now)
    return stretchOf(other.sense.scope, 'than', now)
  }
  if (!second) {
    const other = compared[0] ? stretchOf(compared[0].sense.scope, 'than', now) : null
    return other?.from && bases.length === 0 ? { from: other.from, to: first.to, since: false } : first
  }
  const months = times.map(({ sense }) => monthIn(sense.scope)).filter(month => month !== null)
  if (months.length < 2) return first
  const [least, most] = [[...months].sort()[0]!, [...months].sort().at(-1)!]
  return { from: least, to: most, since: false }
}

/** "As in October" and "unchanged from October" hold the report's month against October itself. */
function sameStretch({ from, to, since }: Stretch, now: Month): Stretch {
  return to === now ? { from, to, since } : { from: to, to: now, since: false }
}

function monthIn(scope: Parameters<typeof stretchOf>[0]): Month | null {
  if (scope?.kind === 'full-year') return scope.last
  return scope?.kind === 'month' || scope?.kind === 'close' || scope?.kind === 'year-to-date'
    ? scope.month
    : null
}

function sayStretch({ from, to, since }: Stretch): string {
  if (from === null) return ''
  if (since) return ` since ${monthName(from)}`
  return from === shiftMonth(to, -1) ? ` in ${monthName(to)}` : ` from ${monthName(from)} to ${monthName(to)}`
}
