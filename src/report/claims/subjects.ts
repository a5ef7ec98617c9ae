import type { Facts, MeasureFacts } from './facts.ts'
import { readChunks } from './read-chunks.ts'
import type { Chunk, Unit } from './sense.ts'

/** What some words speak of: whom or what, which event, and number, rate or share. */
export interface Topic {
  readonly topics: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  readonly aspects: ReadonlySet<string>
}

/** The measures that words can be about: those they name, and those of the page that they leave open. */
export interface Subjects {
  readonly named: readonly MeasureFacts[]
  readonly near: readonly MeasureFacts[]
}

/** Narrower topics that make a wider one beside them idle: a re-referral is a referral. */
const NARROWER: readonly (readonly [string, string])[] = [
  ['re-referral', 'referral'],
  ['icpc', 'cp'],
  ['early-help', 'open'],
  ['cp', 'plan'],
  ['cin', 'plan'],
]

/** Reads what words speak of. */
export function topicOf(chunks: readonly Chunk[]): Topic {
  const [topics, events, aspects] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { sense } of chunks) {
    if (sense.kind === 'topic') {
      for (const topic of sense.topics) topics.add(topic)
      for (const event of sense.events) events.add(event)
    }
    if (sense.kind === 'aspect') aspects.add(sense.aspect)
  }
  for (const [narrow, wide] of NARROWER) if (topics.has(narrow)) topics.delete(wide)
  return { topics, events, aspects }
}

/** Whether words name nothing that is measured. */
export function speaksOfNothing({ topics, events }: Topic): boolean {
  return topics.size === 0 && events.size === 0
}

/** Whether a clause of several numbers names several things, so that it is not certain which number is whose. */
export function mixesTopics(chunks: readonly Chunk[]): boolean {
  if (chunks.filter(({ sense }) => sense.kind === 'number').length < 2) return false
  const said = chunks.flatMap(({ sense }) =>
    sense.kind === 'topic' ? [`${sense.topics} ${sense.events}`] : [],
  )
  return new Set(said).size > 1 && chunks.some(({ sense }) => sense.kind === 'move')
}

/** The measures that a topic fits, the page's own first. */
export function subjectsOf(
  facts: Facts,
  page: MeasureFacts,
  topic: Topic,
  fits: (measure: MeasureFacts) => boolean,
): Subjects {
  const own = [page, ...facts.measures.filter(measure => measure !== page && measure.list === page.list)]
  const rest = facts.measures.filter(measure => !own.includes(measure))
  const able = (measures: readonly MeasureFacts[]) => measures.filter(fits)
  const near = able(own).filter(measure => leavesOpen(topic, profileOf(measure)))
  if (speaksOfNothing(topic)) return { named: [], near }
  const named = able([...own, ...rest]).filter(measure => names(topic, profileOf(measure)))
  return { named, near: near.filter(measure => !named.includes(measure)) }
}

/** Which measures a number in a unit can be a value of, on a page of the given fold. */
export function unitFits(
  unit: Unit | null,
  topic: Topic,
  page: MeasureFacts,
): (measure: MeasureFacts) => boolean {
  if (unit === 'percent' || unit === 'points') return ({ fold }) => fold === 'share'
  if (unit === 'rate') return isRate
  if (unit === null && topic.aspects.has('share')) return ({ fold }) => fold === 'share'
  if (unit === 'count' || topic.aspects.has('number')) return ({ fold }) => fold === 'count'
  if (topic.aspects.has('rate')) return measure => isRate(measure)
  return measure => measure.fold === 'count' || (measure === page && isRate(measure))
}

/** Which measures a statement without a number can be about: those of the aspect that it names. */
export function aspectFits(topic: Topic): (measure: MeasureFacts) => boolean {
  const { aspects } = topic
  if (aspects.has('share')) return ({ fold }) => fold === 'share'
  if (aspects.has('rate')) return measure => isRate(measure) || measure.fold === 'share'
  if (aspects.has('number')) return ({ fold }) => fold === 'count'
  return () => true
}

/** Whether a measure is a number for every 10,000 children. */
export function isRate({ fold }: MeasureFacts): boolean {
  return fold === 'rate' || fold === 'projected-rate'
}

/** What a measure speaks of, by its title in the same words as a narrative's. */
function profileOf(measure: MeasureFacts): Topic {
  const known = PROFILES.get(measure.title)
  if (known) return known
  const profile = topicOf(readChunks(measure.title, '2000-01'))
  PROFILES.set(measure.title, profile)
  return profile
}

const PROFILES = new Map<string, Topic>()

function names(said: Topic, meant: Topic): boolean {
  return !speaksOfNothing(meant) && equal(said.topics, meant.topics) && equal(said.events, meant.events)
}

/** Whether a topic says nothing that the page's own measure is not about. */
function leavesOpen(said: Topic, meant: Topic): boolean {
  const wider = NARROWER.filter(([narrow]) => meant.topics.has(narrow)).map(([, wide]) => wide)
  const within = [...said.topics].every(topic => meant.topics.has(topic) || wider.includes(topic))
  return within && [...said.events].every(event => meant.events.has(event))
}

function equal(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every(item => other.has(item))
}
