import { afterAll, expect, test } from 'vitest'
import { EARLY, LATE, planFolder, record } from './edition-folder.ts'
import { run } from './run.ts'

const folder = planFolder(EARLY)
afterAll(() => folder.remove())
const late = (...options: string[]) => run(['late', folder.path, ...options])

test('nothing is told of one extract, but what it takes', async () => {
  expect((await late()).out).toContain('needs extracts from at least two dates')
  await run(['load', folder.path], '2022-12-05')
  expect((await late()).out).toContain('needs extracts from at least two dates')
})

test('how far figures moved since they were first seen is told from the extracts kept', async () => {
  record(folder.path, LATE)
  await run(['load', folder.path], '2023-01-05')
  // October and November were first seen on 5 December. In both, 3 children on a plan became 4.
  const { measures } = JSON.parse((await late('--format', 'json')).out)
  expect(measures.map(({ measure }: { measure: string }) => measure)).toEqual([
    'cp-number',
    'cp-rate',
    'cp-visits-in-timescale',
    'contacts',
  ])
  expect(measures[0]).toMatchObject({
    unit: 'number',
    window: 'at',
    after: [{ months: 1, seen: 2, median: 1, low: 1, high: 1, spread: 'range' }],
    says: null,
  })
  // The child who was recorded late was seen on 27 October: in time in October, when 2 of 3 became 3 of 4, and not in
  // November, when 2 of 3 became 2 of 4.
  const [october, november] = [75 - 200 / 3, 50 - 200 / 3]
  expect(measures[2].after).toEqual([
    { months: 1, seen: 2, median: expect.any(Number), low: november, high: october, spread: 'range' },
  ])
  expect(measures[2].after[0].median).toBeCloseTo((october + november) / 2, 12)
  const { out } = await late()
  expect(out).toMatch(/^measure +in +after 1 month +after 2 months +after 3 months\n/)
  expect(out).toMatch(/^cp-number +number +\+1 \(\+1 to \+1\) in 2 +- +-$/m)
  expect(out).toMatch(/^cp-visits-in-timescale +percentage points +−4\.2 \(−16\.7 to \+8\.3\) in 2 +- +-$/m)
})
