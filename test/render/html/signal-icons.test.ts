import { expect, test } from 'vitest'
import type { Assurance } from '../../../src/judgement/signal/assurance.ts'
import type { Variation } from '../../../src/judgement/signal/variation.ts'
import { assuranceMark, variationMark } from '../../../src/render/html/signal-icons.ts'
import { ASSURANCE_WORDS, VARIATION_WORDS } from '../../../src/report/measure/signal-blocks.ts'
import type { SignalWords } from '../../../src/report/model/page.ts'

const VARIATIONS = Object.keys(VARIATION_WORDS) as readonly Variation[]
const ASSURANCES = Object.keys(ASSURANCE_WORDS) as readonly Assurance[]

function wordsOf(variation: Variation, assurance: Assurance | null): SignalWords {
  return {
    kind: 'signal',
    variation,
    variationWords: VARIATION_WORDS[variation],
    assurance,
    assuranceWords: assurance && ASSURANCE_WORDS[assurance],
    sentence: '',
  }
}

/** An icon's drawing alone, in one colour. */
function drawing(markup: string): string {
  return /<svg.*<\/svg>/s.exec(markup)![0]
}

test('each kind of change has a drawing and words of its own, so that colour is not needed', () => {
  const marks = VARIATIONS.map(variation => String(variationMark(wordsOf(variation, null))))
  expect(VARIATIONS).toHaveLength(7)
  expect(new Set(marks.map(drawing)).size).toBe(7)
  for (const [at, mark] of marks.entries()) expect(mark).toContain(VARIATION_WORDS[VARIATIONS[at]!])
})

test('better, worse and neither have the shapes that the chart gives their months', () => {
  const shape = (variation: Variation) =>
    /d="(M[^"]+)"/.exec(String(variationMark(wordsOf(variation, null))))![1]
  expect(shape('improvement low')).toBe('M12 0 24 12 12 24 0 12Z')
  expect(shape('concern low')).toBe('M2 2h20v20H2Z')
  expect(shape('neutral low')).toBe('M12 0 24 23H0Z')
})

test('each assurance has a drawing and words of its own, and none is drawn without a target', () => {
  const marks = ASSURANCES.map(assurance => String(assuranceMark(wordsOf('common cause', assurance))))
  expect(new Set(marks.map(drawing)).size).toBe(3)
  for (const [at, mark] of marks.entries()) expect(mark).toContain(ASSURANCE_WORDS[ASSURANCES[at]!])
  expect(assuranceMark(wordsOf('common cause', null))).toBeNull()
})

test('drawings are hidden from those who hear the page, who have the words', () => {
  for (const mark of [
    variationMark(wordsOf('common cause', null)),
    assuranceMark(wordsOf('common cause', 'fail')),
  ])
    expect(String(mark)).toMatch(/<svg [^>]*aria-hidden="true"/)
})
