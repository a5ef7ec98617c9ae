import type { Facts, MeasureFacts } from './facts.ts'
import type { Chunk } from './sense.ts'
import { subjectsOf, topicOf } from './subjects.ts'

/** The stock that people are said to join and leave: the page's own number, or its list's. Null on other pages. */
export function stockOf(facts: Facts, page: MeasureFacts, chunks: readonly Chunk[]): MeasureFacts | null {
  const stock = (measure: MeasureFacts) => measure.fold === 'count' && measure.headline === 'at'
  const { topics } = topicOf(chunks)
  const own = subjectsOf(facts, page, topicOf([]), stock).near[0]
  if (own) return own
  const care = {
    topics: new Set([...topics].filter(topic => topic !== 'referral')),
    events: new Set<string>(),
    aspects: new Set<string>(),
  }
  return subjectsOf(facts, page, care, stock).named[0] ?? null
}
