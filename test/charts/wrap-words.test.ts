import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../src/charts/text-width.ts'
import { wrapWords } from '../../src/charts/wrap-words.ts'

test('words that fit stay on one line, others go on to the next', () => {
  expect(wrapWords('Turned 18', 12, 200)).toEqual(['Turned 18'])
  expect(wrapWords('Assessment and intervention team', 12, 120)).toEqual([
    'Assessment and',
    'intervention team',
  ])
})

test('what has no room in the lines there are is cut, and the cut is shown', () => {
  expect(wrapWords('Assessment and intervention team in the north', 12, 100)).toEqual([
    'Assessment and',
    'intervention…',
  ])
  expect(wrapWords('Kinderschutzbundsgeschäftsstelle', 12, 100)[0]).toMatch(/^Kinder\w*…$/)
})

test('no line is wider than it may be, and there are never more than may be', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 40, max: 200 }), (words, width) => {
      const lines = wrapWords(words, 12, width)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
    }),
  )
})
