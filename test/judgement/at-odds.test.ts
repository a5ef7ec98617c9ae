import { describe, expect, test } from 'vitest'
import { type AtOdds, ratingsAtOdds } from '../../src/judgement/at-odds.ts'
import type { Judged } from '../../src/judgement/judge.ts'
import type { Aim } from '../../src/judgement/rating/target.ts'
import type { Measure } from '../../src/measures/measure.ts'
import { aimOf, figuresOf, judgedOf, measureOf } from '../report/northmere.ts'

type Rows = Parameters<typeof figuresOf>[2]

function judged(given: Partial<Measure> & Pick<Measure, 'id'>, rows: Rows, aim: Aim): Judged {
  const measure = measureOf(given.id, given)
  const headline = figuresOf(measure, measure.headline, rows)
  return judgedOf({ measure, headline, monthly: headline }, aim)
}

const sentences = (found: readonly AtOdds[]) => found.map(({ sentence }) => sentence)

const REFERRALS = { id: 'referrals', title: 'Number of referrals', headline: 'month' } as const
const RATE = {
  id: 'referral-rate',
  title: 'Rate of referrals',
  fold: 'projected-rate',
  headline: 'ytd',
  sql: 'select * from referrals',
} as const

describe('two measures that count one list', () => {
  test('are at odds where a number is green and its rate is red', () => {
    const found = ratingsAtOdds([
      judged(REFERRALS, [191], aimOf('low', [210])),
      judged(RATE, [2481], aimOf('low', [731])),
    ])
    expect(found.map(({ measures }) => measures)).toEqual([['referrals', 'referral-rate']])
    expect(sentences(found)).toEqual([
      'Number of referrals is green but Rate of referrals is red, though both count one list: 191 in November 2022 against a target of 210; 1,080 per 10,000 children a year at the pace of April to November 2022 against a target of 731.',
    ])
  })

  test('are at odds at a month’s end, and over a year', () => {
    const number = judged({ id: 'cp-number', title: 'Number on a plan' }, [353], aimOf('low', [400]))
    const rate = judged(
      { id: 'cp-rate', title: 'Rate on a plan', fold: 'rate', sql: 'select * from cp_number' },
      [353],
      aimOf('low', [62]),
    )
    expect(sentences(ratingsAtOdds([number, rate]))).toEqual([
      'Number on a plan is green but Rate on a plan is red, though both count one list: 353 on 30 November 2022 against a target of 400; 102 per 10,000 children on 30 November 2022 against a target of 62.',
    ])
    const yearly = { headline: 'ytd', windows: ['month', 'ytd'] } as const
    const starts = judged(
      { id: 'cla-starts', title: 'Starts', yearTarget: true, ...yearly },
      [125],
      aimOf('low', [200]),
    )
    const startsRate = judged(
      { ...RATE, id: 'cla-starts-rate', title: 'Rate of starts', sql: 'select * from cla_starts' },
      [125],
      aimOf('low', [49]),
    )
    expect(sentences(ratingsAtOdds([startsRate, starts]))).toEqual([
      'Rate of starts is amber but Starts is green, though both count one list: 54 per 10,000 children a year at the pace of April to November 2022 against a target of 49; 188 a year at the pace of April to November 2022 against a target of 200.',
    ])
  })

  test('are not at odds where they are rated alike, or one is not rated', () => {
    const red = judged(REFERRALS, [400], aimOf('low', [210]))
    const unrated = judged(REFERRALS, [191], aimOf('low', []))
    const rate = judged(RATE, [2481], aimOf('low', [731]))
    expect(ratingsAtOdds([red, rate])).toEqual([])
    expect(ratingsAtOdds([unrated, rate])).toEqual([])
  })
})

test('measures of different lists may be rated as they like', () => {
  const contacts = judged({ ...REFERRALS, id: 'contacts' }, [191], aimOf('low', [210]))
  expect(ratingsAtOdds([contacts, judged(RATE, [2481], aimOf('low', [731]))])).toEqual([])
})

test('a share asks something else of a list than the number of its rows', () => {
  const number = judged(REFERRALS, [191], aimOf('low', [210]))
  const share = judged(
    { ...REFERRALS, id: 'nfa', fold: 'share', sql: 'select * from referrals' },
    [[90, 191]],
    aimOf('low', [10]),
  )
  expect(share.rag.colour).toBe('red')
  expect(ratingsAtOdds([number, share])).toEqual([])
})
