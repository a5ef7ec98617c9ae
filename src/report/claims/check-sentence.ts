import { checkChanges } from './check-changes.ts'
import { checkComparators } from './check-comparators.ts'
import { checkExtremes } from './check-extremes.ts'
import { checkFlows } from './check-flows.ts'
import { checkFrom } from './check-from.ts'
import { checkLevels } from './check-levels.ts'
import { checkMoves } from './check-moves.ts'
import { checkParts } from './check-parts.ts'
import { checkRatios } from './check-ratios.ts'
import { checkRow } from './check-rows.ts'
import { checkRuns } from './check-runs.ts'
import { checkTallies } from './check-tallies.ts'
import { checkTargets } from './check-targets.ts'
import type { Finding } from './claim.ts'
import { type Clause, clausesOf } from './clauses.ts'
import type { Facts, MeasureFacts } from './facts.ts'
import { chunksOf, type Inquiry, type TimeSense, understood } from './inquiry.ts'
import { spanIn } from './pair-times.ts'
import { readChunks } from './read-chunks.ts'
import type { Chunk } from './sense.ts'
import { speaksOfNothing, type Topic, topicOf } from './subjects.ts'

/** The readers of a clause, in the order in which they take its numbers. */
const READERS = [
  checkTargets,
  checkComparators,
  checkExtremes,
  checkRatios,
  checkRuns,
  checkChanges,
  checkFrom,
  checkMoves,
  checkLevels,
]

/** Finds what one sentence under a measure claims, in the order in which it claims it. */
export function checkSentence(facts: Facts, page: MeasureFacts, text: string): readonly Finding[] {
  const findings = readSentence(facts, page, text, new Set())
  const agreed = findings.filter(({ verdict }) => verdict === 'agrees').flatMap(({ refs }) => refs)
  if (agreed.length === 0) return findings
  return readSentence(facts, page, text, new Set(agreed.map(({ measure, month }) => `${measure} ${month}`)))
}

function readSentence(
  facts: Facts,
  page: MeasureFacts,
  text: string,
  borneOut: ReadonlySet<string>,
): readonly Finding[] {
  const chunks = readChunks(text, facts.month)
  const taken = new Set<Chunk>()
  const findings: Finding[] = [
    ...checkRow(facts, page, chunks, taken),
    ...checkTallies(facts, page, chunks, taken),
    ...checkParts(chunks, text, taken),
    ...checkFlows(facts, page, chunks, text, taken),
  ]
  const clauses = clausesOf(chunks)
  let carried: Topic | null = null
  let carriedTime: TimeSense | null = null
  let carriedSpan: Inquiry['carriedSpan'] = null
  let carriedMove: Inquiry['carriedMove'] = null
  let doubted = false
  clauses.forEach((clause, at) => {
    const [next, prior] = [clauses[at + 1] ?? null, clauses[at - 1] ?? null]
    const before = { carried, carriedTime, carriedSpan, carriedMove, doubted }
    const narrowed = isNarrowed(text, clause, next)
    const inquiry: Inquiry = { facts, page, clause, next, prior, narrowed, borneOut, taken, ...before }
    const own = READERS.flatMap(reader => reader(inquiry))
    findings.push(...own)
    const topic = topicOf(clause.chunks)
    const label = /^\s*:/.test(text.slice(clause.chunks.at(-1)!.end))
    const told = label || !speaksOfNothing(topic) || chunksOf(clause.chunks, 'number').length > 0
    const bare = speaksOfNothing(topic) && topic.aspects.size === 0
    if (told)
      doubted =
        ((bare && doubted) || !understood(clause.chunks)) && !own.some(({ verdict }) => verdict === 'agrees')
    carriedMove = chunksOf(clause.chunks, 'move').findLast(chunk => taken.has(chunk))?.sense ?? carriedMove
    if (!speaksOfNothing(topic)) carried = topic
    else if (topic.aspects.size > 0) carried ??= topic
    carriedSpan = spanIn(clause.chunks) ?? carriedSpan
    const times = chunksOf(clause.chunks, 'time').map(({ sense }) => sense)
    carriedTime = times.findLast(({ scope }) => scope.kind === 'month') ?? times.at(-1) ?? carriedTime
  })
  return findings.map(stopped).sort((a, b) => a.at - b.at)
}

/** The figure as a sentence, with a stop. */
function stopped(finding: Finding): Finding {
  const { figure } = finding
  return figure === null || figure.endsWith('.') ? finding : { ...finding, figure: `${figure}.` }
}

const NARROWING =
  /\b(?:teams?|locality|localities|districts?|office|offices|hubs?|cluster|quadrant|north|south|east|west|northern|southern|eastern|western)\b/i
const SUPPOSED =
  /^(?:when|if|once|where|excluding|including|without|were|had)\b|\b(?:excluding|included|excluded|if we)\b/i

const PAST =
  /\b(?:before (?:the|this|that|we|our)|prior to|previously|formerly|originally|used to be|at (?:its|the|their) (?:peak|height))\b/i

/**
 * Whether a clause speaks of less than the whole authority, or of figures as they were once or would be on another count: by its own
 * words or those before it, or by a place that follows ("in the north").
 */
function isNarrowed(text: string, { chunks }: Clause, next: Clause | null): boolean {
  const placed = next !== null && /^(?:in|for|at|across|within)$/i.test(next.chunks[0]?.text ?? '')
  const end = ((placed || next?.begins === 'bracket' ? next : null) ?? { chunks }).chunks.at(-1)?.end
  const said = text.slice(0, end)
  return (
    NARROWING.test(said.split(/\b(?:due to|because|as a result|thanks to|following|owing to)\b/i)[0]!) ||
    SUPPOSED.test(said) ||
    PAST.test(said.split(/[;:]|\bnow\b/i).at(-1)!)
  )
}
