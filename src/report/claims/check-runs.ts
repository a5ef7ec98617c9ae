import { type Month, monthName, monthsBetween, monthsFrom, shiftMonth } from '../../base/month.ts'
import type { Finding } from './claim.ts'
import { type Course, coursesOf, directionOf, type Point, pointAt, stepOf } from './course.ts'
import { chunksOf, type Inquiry, isAside, subjectsIn, type TimeSense, topicIn } from './inquiry.ts'
import { sayFigures, sayWay } from './say.ts'
import { aspectFits, speaksOfNothing } from './subjects.ts'
import { NUMBER_WORDS } from './words-grammar.ts'
import { ORDINALS, RUN_PATTERNS } from './words-runs.ts'

/** Holds "risen six months running" and "fallen every month since June" against each step of the months they reach over. */
export function checkRuns(inquiry: Inquiry): readonly Finding[] {
  const { clause, taken } = inquiry
  const moves = chunksOf(clause.chunks, 'move').filter(({ sense }) => sense.way !== 'flat')
  const [move] = moves
  const topic = topicIn(inquiry)
  const subjects = subjectsIn(inquiry, topic, aspectFits(topic))
  const measure = subjects.named[0] ?? subjects.near[0]
  if (!move || moves.length > 1 || isAside(clause) || !measure) return []
  const stretch = stretchIn(inquiry)
  const way = directionOf(move.sense.way, measure)
  if (!stretch || (way !== 'up' && way !== 'down')) return []
  taken.add(move)
  const judged = coursesOf(measure).flatMap(course => judgeRun(course, way, stretch) ?? [])
  const outcome = judged.find(({ verdict }) => verdict !== 'contradicts') ?? judged[0]
  const count = monthsBetween(stretch.from, stretch.to)
  const claim = `${measure.title} ${sayWay(move.sense.way)} in each of the ${count} months to ${monthName(stretch.to)}`
  if (!outcome) return [{ at: move.start, claim, verdict: 'unchecked', figure: null, refs: [] }]
  const vague =
    inquiry.narrowed ||
    (speaksOfNothing(topic) && topic.aspects.size === 0 && !inquiry.carried && measure !== inquiry.page)
  const verdict = outcome.verdict === 'contradicts' && vague ? 'unchecked' : outcome.verdict
  const { points } = outcome
  const figure = `${sayFigures(measure, points)}.`
  return [{ at: move.start, claim, verdict, figure, refs: points.map(({ ref }) => ref) }]
}

interface Run {
  readonly from: Month
  readonly to: Month
}

/** The month before a run's first step and the month of its last. */
function stretchIn({ clause, facts, carriedTime }: Inquiry): Run | null {
  const words = clause.chunks.map(({ text }) => text.toLowerCase()).join(' ')
  const times = chunksOf(clause.chunks, 'time').map(({ sense }) => sense)
  const ends = times.find(({ lead }) => lead === 'in')
  const to = (ends && monthOf(ends)) ?? facts.month
  if (/\b(?:each|every) (?:single )?month since\b/.test(words)) {
    const since = times.find(({ lead }) => lead === 'since') ?? carriedTime
    const from = since ? monthOf(since) : null
    return from && from < facts.month ? { from, to: facts.month } : null
  }
  for (const pattern of RUN_PATTERNS) {
    const count = countOf(pattern.exec(words)?.[1])
    if (count !== null && count >= 2 && to <= facts.month) return { from: shiftMonth(to, -count), to }
  }
  return null
}

function countOf(said: string | undefined): number | null {
  if (said === undefined) return null
  const count = NUMBER_WORDS.get(said) ?? ORDINALS.get(said) ?? Number(said.replace(/(?:st|nd|rd|th)$/, ''))
  return Number.isNaN(count) ? null : count
}

function monthOf({ scope }: TimeSense): Month | null {
  return scope.kind === 'month' || scope.kind === 'close' ? scope.month : null
}

/** A run holds where every step goes its way; a step the other way, as displayed, breaks it. */
function judgeRun(
  course: Course,
  way: 'up' | 'down',
  { from, to }: Run,
): { readonly verdict: Finding['verdict']; readonly points: readonly Point[] } | null {
  const points = monthsFrom(from, to).map(month => pointAt(course, month))
  if (points.some(point => point === null)) return null
  const known = points.filter(point => point !== null)
  const steps = known.slice(1).map((point, at) => ({ before: known[at]!, point }))
  const goes = ({ before, point }: (typeof steps)[number]) =>
    way === 'up' ? point.value > before.value : point.value < before.value
  if (steps.every(goes)) return { verdict: 'agrees', points: [known[0]!, known.at(-1)!] }
  const count = course.measure.fold === 'count'
  const broken = steps.find(step => !goes(step) && (count || stepOf(step.before, step.point) !== 'level'))
  const shown = broken ?? steps.find(step => !goes(step))!
  return { verdict: broken ? 'contradicts' : 'unchecked', points: [shown.before, shown.point] }
}
