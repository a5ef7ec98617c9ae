import { expect, test } from 'vitest'
import { sayLateRecording } from '../../../src/report/editions/late-recording.ts'
import { showSigned } from '../../../src/report/editions/show-amount.ts'

test('late recording is said by its median size, with its span and the editions it is from', () => {
  expect(sayLateRecording([2, 0, 5, 1, 3, 2], 'count')).toBe(
    'Late recording has usually added 2 to this figure (from 0 to 5 over 6 editions).',
  )
  expect(sayLateRecording([-2, 0, -5], 'count')).toBe(
    'Late recording has usually taken 2 from this figure (from 0 to 5 over 3 editions).',
  )
  expect(sayLateRecording([-3, 2, 5, 1], 'count')).toBe(
    'Late recording has usually moved this figure by 2.5, up or down (from 3 down to 5 up over 4 editions).',
  )
})

test('it is said in the unit of the figure', () => {
  expect(sayLateRecording([1.44, 0.5, 2.06], 'share')).toBe(
    'Late recording has usually added 1.4 percentage points to this figure (from 0.5 to 2.1 over 3 editions).',
  )
  expect(sayLateRecording([0.01, 0.02, 0.03], 'rate')).toContain('added less than 0.1 per 10,000')
})

test('figures that were not changed, or hardly ever, are said to be so', () => {
  expect(sayLateRecording([0, 0, 0], 'count')).toBe(
    'Late recording has not changed this figure in 3 editions.',
  )
  expect(sayLateRecording([0, 0, 4], 'count')).toBe(
    'Late recording has usually left this figure as it was (from 0 to 4 over 3 editions).',
  )
})

test('under three editions it is too soon to say', () => {
  expect(sayLateRecording([], 'count')).toBe(
    'It is too soon to say what late recording usually changes: that takes 3 earlier editions, and there are none.',
  )
  expect(sayLateRecording([4], 'count')).toMatch(/and there is 1\.$/)
  expect(sayLateRecording([4, 2], 'count')).toMatch(/and there are 2\.$/)
})

test('a change has its sign, and one that rounds to nothing is not said to be nothing', () => {
  expect([2, -1200, 0].map(change => showSigned(change, 'count'))).toEqual(['+2', '−1,200', '0'])
  expect([1.25, -0.96, 0.01, -0.01, 1e-12].map(change => showSigned(change, 'share'))).toEqual([
    '+1.3',
    '−1.0',
    'under +0.1',
    'under −0.1',
    '0',
  ])
})
