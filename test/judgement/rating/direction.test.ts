import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionOf } from '../../../src/judgement/rating/direction.ts'

test('up is better for a high measure and worse for a low one', () => {
  expect(directionOf('high', 90, 81, 80)).toEqual({ arrow: 'up', verdict: 'better' })
  expect(directionOf('low', 90, 81, 80)).toEqual({ arrow: 'up', verdict: 'worse' })
  expect(directionOf('high', null, 80, 81)).toEqual({ arrow: 'down', verdict: 'worse' })
  expect(directionOf('low', null, 80, 81)).toEqual({ arrow: 'down', verdict: 'better' })
})

test('for a range, nearer the target is better from either side', () => {
  expect(directionOf('range', 1000, 959, 1161)).toEqual({ arrow: 'down', verdict: 'better' })
  expect(directionOf('range', 1000, 900, 950)).toEqual({ arrow: 'down', verdict: 'worse' })
  expect(directionOf('range', 1000, 1050, 950)).toEqual({ arrow: 'up', verdict: 'neither' })
  expect(directionOf('range', null, 1050, 950)).toEqual({ arrow: 'up', verdict: 'neither' })
})

test('a neutral measure moves, and that is neither better nor worse', () => {
  expect(directionOf('neutral', 5, 7, 6)).toEqual({ arrow: 'up', verdict: 'neither' })
})

test('an unrounded change counts, a hair of floating point does not', () => {
  expect(directionOf('high', 96, 97.2, 97.1).arrow).toBe('up')
  expect(directionOf('high', 96, 0.1 + 0.2, 0.3)).toEqual({ arrow: 'level', verdict: 'neither' })
})

test('without a value in either month there is no direction', () => {
  expect(directionOf('high', 96, null, 97)).toEqual({ arrow: null, verdict: null })
  expect(directionOf('high', 96, 97, null)).toEqual({ arrow: null, verdict: null })
})

test('going back the same way has the other arrow and the other verdict', () => {
  const value = fc.integer({ min: 0, max: 2000 })
  const turned = {
    better: 'worse',
    worse: 'better',
    neither: 'neither',
    up: 'down',
    down: 'up',
    level: 'level',
  }
  fc.assert(
    fc.property(fc.constantFrom('high', 'low', 'range', 'neutral'), value, value, value, (good, of, a, b) => {
      const there = directionOf(good as 'high', of, a, b)
      const back = directionOf(good as 'high', of, b, a)
      expect(back).toEqual({ arrow: turned[there.arrow!], verdict: turned[there.verdict!] })
    }),
  )
})
