import { expect, test } from 'vitest'
import { type Aim, targetInForce } from '../../../src/judgement/rating/target.ts'

const aim: Aim = {
  good: 'low',
  range: null,
  tolerance: 0.2,
  milestones: [
    { month: '2023-03', target: 1000 },
    { month: '2023-09', target: 880 },
  ],
  between: 'next-milestone',
}
const onLine: Aim = { ...aim, between: 'straight-line' }

test('the next milestone is in force, up to and in its own month', () => {
  expect(targetInForce(aim, '2022-11')).toEqual({ value: 1000, milestone: aim.milestones[0] })
  expect(targetInForce(aim, '2023-03')?.value).toBe(1000)
  expect(targetInForce(aim, '2023-04')?.value).toBe(880)
})

test('the last milestone stays in force when all have passed', () => {
  expect(targetInForce(aim, '2025-01')).toEqual({ value: 880, milestone: aim.milestones[1] })
  expect(targetInForce(onLine, '2025-01')?.value).toBe(880)
})

test('on the straight line a month between milestones has its part of the way', () => {
  expect(targetInForce(onLine, '2023-05')).toEqual({ value: 960, milestone: aim.milestones[1] })
  expect(targetInForce(onLine, '2023-09')?.value).toBe(880)
})

test('before the first milestone there is no line yet, so the first is in force', () => {
  expect(targetInForce(onLine, '2022-11')?.value).toBe(1000)
})

test('without a milestone there is no target', () => {
  expect(targetInForce({ ...aim, milestones: [] }, '2022-11')).toBeNull()
})
