import { expect, test } from 'vitest'
import { parseDay } from '../../../src/base/day.ts'
import { sayToReach } from '../../../src/judgement/rating/say-to-reach.ts'
import type { Aim } from '../../../src/judgement/rating/target.ts'

const FRIDAY = parseDay('2022-12-02')!
const aim: Aim = {
  good: 'high',
  range: null,
  tolerance: 0.2,
  milestones: [{ month: '2023-03', target: 90 }],
  between: 'next-milestone',
}
const ON = 'on Friday 2 December 2022 if nothing is done'

test.each([
  ['stays green', 100, 95, 3, true, `95% now, green; 92% ${ON}, green.`],
  [
    'amber to green',
    100,
    95,
    8,
    true,
    `95% now, green; 87% ${ON}, amber. 3 done by then would make it green.`,
  ],
  [
    'red',
    100,
    80,
    30,
    true,
    `80% now, amber; 50% ${ON}, red. 22 done by then would make it amber, 40 green.`,
  ],
  ['late stays late', 100, 80, 3, false, `80% now, amber; 77% ${ON}, amber. Green is out of reach by then.`],
  [
    'late, red',
    100,
    74,
    4,
    false,
    `74% now, amber; 70% ${ON}, red. 2 done by then would make it amber; green is out of reach.`,
  ],
  [
    'late, still red',
    100,
    60,
    2,
    false,
    `60% now, red; 58% ${ON}, red. All that can be done by then would leave it red.`,
  ],
  ['one child', 1, 0, 0, true, `0% now, red; 0% ${ON}, red. 1 done by then would make it green.`],
])('%s', (_, rows, met, breaching, forgiven, says) => {
  expect(sayToReach({ rows, met, breaching }, aim, FRIDAY, forgiven)).toBe(says)
})

test('nothing is said of no rows, and where no target asks for more', () => {
  const share = { rows: 10, met: 5, breaching: 1 }
  expect(sayToReach({ rows: 0, met: 0, breaching: 0 }, aim, FRIDAY, true)).toBeNull()
  expect(sayToReach(share, { ...aim, good: 'low' }, FRIDAY, true)).toBeNull()
  expect(sayToReach(share, { ...aim, milestones: [] }, FRIDAY, true)).toBeNull()
})
