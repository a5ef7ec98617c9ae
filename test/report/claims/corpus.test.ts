import { expect, test } from 'vitest'
import { checkCorpusEntry } from './check-corpus-entry.ts'
import { readCorpus } from './read-corpus.ts'
import { scoreCorpus } from './score-corpus.ts'

test('on words that it was not made for, the check raises no false alarm and finds most of what is wrong', () => {
  const { themes, facts } = readCorpus()
  const score = scoreCorpus(Object.values(themes).flat(), facts, checkCorpusEntry)
  const shortfalls = score.shortfalls.join('\n')
  expect(score.falseAlarms, shortfalls).toBe(0)
  expect(score.overclaims, shortfalls).toBe(0)
  expect(score.contradictions.found / score.contradictions.expected, shortfalls).toBeGreaterThan(0.85)
  expect(score.agreements.found / score.agreements.expected, shortfalls).toBeGreaterThan(0.93)
})
