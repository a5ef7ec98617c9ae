import type { Chunk, Looseness } from './sense.ts'

/** What was said straight before a number of its nearness. */
export function loosenessOf(chunks: readonly Chunk[], number: Chunk): Looseness | null {
  const before = chunks[chunks.indexOf(number) - 1]
  return before?.sense.kind === 'loose' ? before.sense.loose : null
}
