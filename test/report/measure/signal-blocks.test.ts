import { expect, test } from 'vitest'
import type { Figure } from '../../../src/figures/figure.ts'
import { signalWords } from '../../../src/report/measure/signal-blocks.ts'
import { aimOf, figuresOf, judgedOf, measureOf } from '../northmere.ts'

const measure = measureOf('children')

function wordsOf(values: readonly number[], good: 'high' | 'low', target: number) {
  const headline: readonly Figure[] = figuresOf(measure, 'at', values)
  const judged = judgedOf({ measure, headline, monthly: headline }, aimOf(good, [target]))
  if ('refused' in judged.reading) throw new Error(judged.reading.refused)
  return signalWords(judged, judged.reading)
}

const LEVEL = [50, 52, 49, 51, 50, 53, 48, 51, 50, 52, 49, 51]

test('within the range nothing is called more than chance could be', () => {
  const { variationWords, sentence } = wordsOf([...LEVEL, 50], 'low', 51)
  expect(variationWords).toBe('No real change')
  expect(sentence).toContain('can come by chance alone.')
})

test('a range that meets the target is not relied on once the measure leaves it for the worse', () => {
  const { assurance, assuranceWords, sentence } = wordsOf([...LEVEL, 75], 'low', 70)
  expect([assurance, assuranceWords]).toEqual([null, null])
  expect(sentence).toContain('the change leads away from it, so that it cannot be relied on.')
})

test('a range that misses the target does not say that an improving measure will', () => {
  const { assuranceWords, sentence } = wordsOf([...LEVEL, 20], 'low', 25)
  expect(assuranceWords).toBeNull()
  expect(sentence).toContain('That range misses the target of 25, but the change leads towards it.')
})

test('a steady measure is told what its range says of the target', () => {
  expect(wordsOf([...LEVEL, 50], 'low', 90).assuranceWords).toBe('Will meet the target')
  expect(wordsOf([...LEVEL, 50], 'high', 90).assuranceWords).toBe('Will miss the target')
})
