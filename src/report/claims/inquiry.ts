import type { Clause } from './clauses.ts'
import type { Facts, MeasureFacts } from './facts.ts'
import type { Chunk, GrammarWord, Sense } from './sense.ts'
import { type Subjects, speaksOfNothing, subjectsOf, type Topic, topicOf } from './subjects.ts'

/** A clause with all that is needed to say what it claims: whose page, what came before, which numbers are taken. */
export interface Inquiry {
  readonly facts: Facts
  /** The measure under which the words stand. */
  readonly page: MeasureFacts
  readonly clause: Clause
  readonly next: Clause | null
  readonly prior: Clause | null
  /** What earlier clauses of the sentence spoke of. */
  readonly carried: Topic | null
  /** The last time that earlier clauses of the sentence named. */
  readonly carriedTime: TimeSense | null
  /** The two numbers between which earlier clauses said that something moved. */
  readonly carriedSpan: readonly [from: number, to: number] | null
  /** Whether what earlier clauses spoke of was narrowed by words that are not understood. */
  readonly doubted: boolean
  /** Whether the sentence speaks of a team, a place or a case put for argument, and not of the whole authority's figure. */
  readonly narrowed: boolean
  /** The movement whose size an earlier clause told: down 124 on October and 186 on September. */
  readonly carriedMove: Of<'move'> | null
  /** The months of measures that other numbers of the sentence are borne out by: `cla-ceased 2022-11`. */
  readonly borneOut: ReadonlySet<string>
  /** Numbers that an earlier reader has accounted for. */
  readonly taken: Set<Chunk>
}

/** A chunk's meaning where it is of one kind. */
export type Of<Kind extends Sense['kind']> = Extract<Sense, { kind: Kind }>

/** A time's meaning. */
export type TimeSense = Of<'time'>

/** A chunk known to be a number. */
export interface NumberChunk extends Chunk {
  readonly sense: Of<'number'>
}

/** A chunk known to be a time. */
export interface TimeChunk extends Chunk {
  readonly sense: TimeSense
}

/** Chunks of one kind, in order. */
export function chunksOf<Kind extends Sense['kind']>(
  chunks: readonly Chunk[],
  kind: Kind,
): readonly (Chunk & { readonly sense: Of<Kind> })[] {
  return chunks.filter((chunk): chunk is Chunk & { readonly sense: Of<Kind> } => chunk.sense.kind === kind)
}

/** Whether a clause has one of some small words. */
export function has(chunks: readonly Chunk[], ...words: readonly GrammarWord[]): boolean {
  return chunks.some(({ sense }) => sense.kind === 'grammar' && words.includes(sense.word))
}

/** Whether a clause hopes, plans, denies or fears, so that it states no fact. */
export function isAside({ chunks }: Clause): boolean {
  return has(chunks, 'aside', 'not', 'stop')
}

/** Whether every word of some chunks is understood; a word that is not may change what they say. */
export function understood(chunks: readonly Chunk[]): boolean {
  return chunks.every(({ sense }) => sense.kind !== 'unknown')
}

/** What a clause speaks of, or what the sentence spoke of before it where it names nothing itself. */
export function topicIn(inquiry: Inquiry, chunks = inquiry.clause.chunks): Topic {
  const own = topicOf(chunks)
  if (!speaksOfNothing(own) || !inquiry.carried) return own
  const aspects = own.aspects.size > 0 ? own.aspects : inquiry.carried.aspects
  return { ...inquiry.carried, aspects }
}

/** The measures that a topic fits on this page. */
export function subjectsIn(
  { facts, page }: Inquiry,
  topic: Topic,
  fits: (measure: MeasureFacts) => boolean,
): Subjects {
  return subjectsOf(facts, page, topic, fits)
}

/** The numbers of a clause that nobody has accounted for and that may be claims on a figure. */
export function freeNumbers({ clause, taken }: Inquiry): readonly NumberChunk[] {
  return chunksOf(clause.chunks, 'number').filter(chunk => !chunk.sense.number.foreign && !taken.has(chunk))
}
