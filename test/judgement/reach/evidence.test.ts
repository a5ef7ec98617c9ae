import { describe, expect, test } from 'vitest'
import type { Tally } from '../../../src/figures/figure.ts'
import type { Reach } from '../../../src/judgement/reach/reach.ts'
import { reachOf } from '../../../src/judgement/reach/reach-of.ts'
import type { Measure } from '../../../src/measures/measure.ts'
import { seeded } from '../forecast/seeded.ts'
import { CHILDREN, drawnAim, drawnMeasure, drawnSeries } from './drawn-series.ts'

const referrals = drawnMeasure({
  row: 'referral of one child in the period',
  fold: 'count',
  headline: 'month',
})
const protection = drawnMeasure({
  row: 'child on a child protection plan on the last day of the month',
  fold: 'count',
  headline: 'at',
})
const visits = drawnMeasure({ ...protection, fold: 'share', met: 'next visit not yet overdue' })
const starts = drawnMeasure({
  row: 'start of a period of care in the period',
  fold: 'count',
  headline: 'ytd',
  yearTarget: true,
})

function reaches(
  measure: Measure,
  tallies: readonly (Tally | number | null)[],
  good: 'high' | 'low' | 'range',
  targets: Readonly<Record<string, number>>,
  range: readonly [number, number] | null = null,
): readonly Reach[] {
  return reachOf(drawnSeries(measure, '2022-11', tallies), drawnAim(good, targets, range), () => CHILDREN)
}

function reach(...given: Parameters<typeof reaches>): Reach {
  return reaches(...given)[0]!
}

/** Three years about 300, the months 3, 20 and 31 months ago low, and the last as given. */
function flow(last: number): readonly number[] {
  const random = seeded(11)
  const months = Array.from({ length: 36 }, () => 300 + Math.round(20 * random.normal()))
  for (const ago of [20, 31]) months[35 - ago] = 147
  months[35] = last
  return months
}

describe('a figure that each month makes anew', () => {
  test('is within reach of a level seen in any month, however great the change from the last', () => {
    const made = reach(referrals, flow(344), 'low', { '2023-03': 210 })
    expect(made.verdict).toBe('within reach')
    expect(made.sentence).toMatch(
      /^The target of 210 for March 2023 asks the number of referrals a month to fall by 134 from 344 in 4 months, about 34 a month\. It was last at or below 210 in March 2021\. /,
    )
  })

  test('has a level that was seen before a month without a value', () => {
    const made = reach(referrals, [200, 340, null, 330, 344], 'low', { '2023-03': 210 })
    expect(made).toMatchObject({ verdict: 'within reach' })
    expect(made.sentence).toMatch(/It was last at or below 210 in July 2022\./)
  })

  test('says how near it came where it has never been there', () => {
    const made = reach(referrals, flow(344), 'low', { '2023-03': 120 })
    expect(made.verdict).toBe('out of reach unless')
    expect(made.sentence).toMatch(
      /It has been at or below 120 in none of the last 36 months: the lowest is 147, in March 2021\. The most it has fallen in any 4 months or fewer is 1\d\d, in /,
    )
  })

  test('is never met already by one low month, which is set beside the average and the forecast', () => {
    const made = reach(referrals, flow(191), 'low', { '2023-03': 210 })
    expect(made.verdict).toBe('within reach')
    expect(made.sentence).toMatch(
      /^The target of 210 for March 2023 would be met at November’s level: the number of referrals a month is 191 in November 2022\. .* The average of the last 12 months is 2\d\d, and the forecast is between 2\d\d and 3\d\d\.$/,
    )
  })

  test('is on course where the average month is', () => {
    const made = reach(referrals, flow(344), 'low', { '2023-03': 320 })
    expect(made.verdict).toBe('on course')
    expect(made.sentence).toMatch(/ The average of the last 12 months is \d+, so it is on course\.$/)
    const there = reach(referrals, flow(310), 'low', { '2023-03': 320 })
    expect(there.verdict).toBe('on course')
    expect(there.sentence).toMatch(/would be met at November’s level: .* so it is on course\.$/)
  })

  test('is within reach of a range that it has been inside', () => {
    const made = reach(referrals, [230, 250, 400], 'range', { '2023-03': 240 }, [220, 260])
    expect(made.sentence).toMatch(/It was last inside that range in October 2022\./)
    const inside = reach(referrals, [400, 400, 230], 'range', { '2023-03': 240 }, [220, 260])
    expect(inside.verdict).toBe('within reach')
    expect(inside.sentence).toMatch(
      /^The range of 220 to 260 for March 2023 would be met at November’s level: /,
    )
  })
})

describe('a stock', () => {
  const FALLING = [400, 370, 350, 330, 300, 280, 260, 240, 220, 190, 160, 130]

  test('needs a change that has been seen, whatever levels have', () => {
    const months = [...Array<number>(30).fill(200), ...Array<number>(6).fill(353)]
    const made = reach(protection, months, 'low', { '2023-03': 215 })
    expect(made.verdict).toBe('out of reach unless')
    expect(made.sentence).not.toMatch(/at or below/)
  })

  test('counts a fall over fewer months for a later milestone, so that the words agree', () => {
    const months = [...FALLING, ...Array.from({ length: 24 }, (_, i) => 130 + 9 * i)]
    const [first, second] = reaches(protection, months, 'low', { '2023-09': 100, '2024-04': 100 })
    expect(first!.verdict).toBe('within reach')
    expect(second!.verdict).toBe('within reach')
    expect(first!.sentence).toMatch(/in any 10 months or fewer is 240, in the 10 to November 2020\./)
    expect(second!.sentence).toMatch(/in any 17 months or fewer is 270, in the 11 to November 2020\./)
  })

  test('is not compared with stretches of which there are few: their pace is carried on', () => {
    const months = [100, 100, 100, 90, 100, 100, 100, 100, 100, 100]
    const made = reach(protection, months, 'low', { '2023-09': 85 })
    expect(made.verdict).toBe('within reach')
    expect(made.sentence).toMatch(
      /The most it has fallen in any 5 months or fewer is 10, in May 2022; at that pace it would be 20 in 10 months\./,
    )
    const risen = [...Array(36).keys()].map(i => 300 + i)
    expect(reach(protection, risen, 'low', { '2025-10': 200 }).sentence).toMatch(
      /It has not fallen in any month so far\./,
    )
  })

  test('stands at a level that meets a milestone to come', () => {
    const made = reach(protection, [230, 220, 210], 'low', { '2023-03': 215 })
    expect(made.verdict).toBe('met')
    expect(made.sentence).toMatch(
      /^The number of children on a child protection plan stands at a level that meets the target of 215 for March 2023 already: it is 210 in November 2022\./,
    )
  })

  test('is not on course where the forecast lies wholly beyond the target', () => {
    const months = Array.from({ length: 36 }, (_, i) => (i === 23 ? 750 : 704 + (i % 3)))
    const made = reach(protection, months, 'low', { '2023-11': 675 })
    expect(made.landing).toMatchObject({ place: 'beyond the band on the good side' })
    expect(made.verdict).toBe('within reach')
    expect(made.sentence).toMatch(
      / At the pace of the last 12 months it would be met, but the forecast is between \d+ and \d+\.$/,
    )
  })
})

describe('a share at month end', () => {
  const tally = (met: number) => ({ rows: 1000, met })

  test('is within reach of a level seen before', () => {
    const made = reach(visits, [860, 700, 705, 700].map(tally), 'high', { '2023-03': 85 })
    expect(made.verdict).toBe('within reach')
    expect(made.sentence).toMatch(/It was last at or above 85% in August 2022\./)
  })

  test('or of one that a change seen before leads to', () => {
    const made = reach(visits, [500, 700, 700, 700].map(tally), 'high', { '2022-12': 85 })
    expect(made.verdict).toBe('within reach')
  })

  test('is told apart from its target by a decimal place', () => {
    const say = (met: number) => reach(visits, [950, met].map(tally), 'high', { '2023-03': 96 }).sentence
    expect(say(956)).toMatch(/from 95\.6% to 96\.0% in 4 months/)
    expect(say(940)).toMatch(/from 94% to 96% in 4 months/)
    const finer = [tally(950), { rows: 10_000, met: 9598 }]
    expect(reach(visits, finer, 'high', { '2023-03': 96 }).sentence).toMatch(/from 95\.98% to 96\.00% in/)
  })
})

describe("a year's total", () => {
  test('is set against the best total of as many consecutive months, not against one month', () => {
    const months = Array.from({ length: 32 }, (_, i) => (i === 30 ? 9 : 15 + (i % 3)))
    const made = reach(starts, months, 'low', { '2024-03': 155 })
    expect(made.verdict).toBe('out of reach unless')
    expect(made.sentence).toMatch(/ and never fewer than 186 in any 12 months\.$/)
    const seen = [...Array<number>(12).fill(10), ...Array<number>(20).fill(16)]
    const again = reach(starts, seen, 'low', { '2024-03': 155 })
    expect(again.verdict).toBe('within reach')
    expect(again.sentence).toMatch(/ and as few as 120 in the 12 months to March 2021\.$/)
  })

  test('is set against the pace of all the months where they are fewer', () => {
    const months = [1, 1, ...Array<number>(8).fill(14)]
    const made = reach(starts, months, 'low', { '2024-03': 155 })
    expect(made.verdict).toBe('within reach')
    expect(made.sentence).toMatch(/, and at the pace of all 10 months on record there would be 137 in 12\.$/)
    expect(reach(starts, months, 'low', { '2024-03': 130 }).verdict).toBe('out of reach unless')
  })

  test('is not on course where the forecast lies wholly beyond the target', () => {
    const months = Array.from({ length: 32 }, (_, i) => 10 + i + (i % 2))
    const made = reach(starts, months, 'low', { '2023-03': 456 })
    expect(made.landing).toMatchObject({ place: 'beyond the band on the good side' })
    expect(made.verdict).toBe('within reach')
    expect(made.sentence).toMatch(
      /\. At that pace it would be met, but the forecast is between \d+ and \d+\.$/,
    )
  })
})

describe("a year's share", () => {
  const assessments = drawnMeasure({
    row: 'assessment of one child authorised in the period',
    fold: 'share',
    headline: 'ytd',
    met: 'authorised within 45 working days of its start',
  })
  const tallies = Array.from({ length: 8 }, (_, i) => ({ rows: 10, met: 6 + (i % 2) }))

  test('says of each case what is measured', () => {
    expect(reach(assessments, tallies, 'high', { '2023-03': 66 }).sentence).toMatch(
      /at least 28 of the 40 more assessments expected from December to March to count as met \(for each: authorised within 45 working days of its start\);/,
    )
  })

  test('says which month has had the share that is asked of those to come', () => {
    expect(reach(assessments, tallies, 'high', { '2023-03': 66 }).sentence).toMatch(
      /; 65% of this year’s have so far, and as much as 70% of a month’s, in November 2022\.$/,
    )
  })

  test('says none and all as words', () => {
    expect(reach(assessments, tallies, 'low', { '2023-03': 44 }).sentence).toMatch(
      /unless none of the 40 more assessments expected from December to March are of this kind /,
    )
    expect(reach(assessments, tallies, 'high', { '2023-03': 76 }).sentence).toMatch(
      /unless all of the 40 more assessments expected from December to March count as met /,
    )
  })
})
