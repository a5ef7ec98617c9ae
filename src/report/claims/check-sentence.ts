import { checkChanges } from './check-changes.ts'
import { checkComparators } from './check-comparators.ts'
import { checkExtremes } from './check-extremes.ts'
import { checkFlows } from './check-flows.ts'
import { checkLevels } from './check-levels.ts'
import { checkMoves } from './check-moves.ts'
import { checkParts } from './check-parts.ts'
import { checkRatios } from './check-ratios.ts'
import { checkRow } from './check-rows.ts'
import { checkTargets } from './check-targets.ts'
import type { Finding } from './claim.ts'
import { clausesOf } from './clauses.ts'
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
  checkChanges,
  checkMoves,
  checkLevels,
]

/** Finds what one sentence under a measure claims, in the order in which it claims it. */
export function checkSentence(facts: Facts, page: MeasureFacts, text: string): readonly Finding[] {
  const chunks = readChunks(text, facts.month)
  const taken = new Set<Chunk>()
  const findings: Finding[] = [
    ...checkRow(facts, page, chunks, taken),
    ...checkParts(chunks, text, taken),
    ...checkFlows(facts, page, chunks, text, taken),
  ]
  const clauses = clausesOf(chunks)
  let carried: Topic | null = null
  let carriedTime: TimeSense | null = null
  let carriedSpan: Inquiry['carriedSpan'] = null
  let carriedMove: Inquiry['carriedMove'] = null
  let doubted = false
  const narrowed = isNarrowed(text)
  clauses.forEach((clause, at) => {
    const next = clauses[at + 1] ?? null
    const before = { carried, carriedTime, carriedSpan, carriedMove, doubted }
    const inquiry: Inquiry = { facts, page, clause, next, narrowed, taken, ...before }
    for (const reader of READERS) findings.push(...reader(inquiry))
    const topic = topicOf(clause.chunks)
    const told = !speaksOfNothing(topic) || chunksOf(clause.chunks, 'number').length > 0
    doubted = told ? !understood(clause.chunks) : doubted
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

/** Whether a sentence speaks of less than the whole authority, or of figures as they would be on another count. */
function isNarrowed(text: string): boolean {
  return (
    NARROWING.test(text.split(/\b(?:due to|because|as a result|thanks to|following|owing to)\b/i)[0]!) ||
    SUPPOSED.test(text)
  )
}
