import { describe, expect, test } from 'vitest'
import type { Bounds, BoundsCause } from '../../src/figures/bounds.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { sayBounds } from '../../src/figures/say-bounds.ts'
import { TABLES } from '../../src/tables/all.ts'

const share = (value: number | null): Figure => ({
  list: { measure: 'm', month: '2022-11', window: 'at' },
  fold: 'share',
  numerator: 0,
  denominator: 0,
  value,
})
const count = (value: number): Figure => ({
  ...share(value),
  fold: 'count',
  numerator: value,
  denominator: null,
})
const cause = (records: number, table: string, code: BoundsCause['code']): BoundsCause => ({
  table,
  code,
  records,
})
const between = (lower: number, upper: number, ...causes: BoundsCause[]): Bounds => ({
  lower,
  upper,
  exact: true,
  causes,
})
const visits = cause(12, 'ssd_cp_visits', 'date-missing')

describe('how far a figure could move, in a sentence', () => {
  test('says the figure, both ends and what is to be settled', () => {
    expect(sayBounds(share(66.7), between(65.1, 70.4, visits))).toBe(
      '67%; between 65% and 70% once 12 visits without a date are settled.',
    )
  })

  test('one record is settled, several are', () => {
    const one = cause(1, 'ssd_cla_reviews', 'date-unreadable')
    expect(sayBounds(share(50), between(40, 60, one))).toBe(
      '50%; between 40% and 60% once 1 review with a date that cannot be read is settled.',
    )
  })

  test('kinds of fault are told one by one up to three, and then summed up', () => {
    const causes = [
      cause(2, 'ssd_cin_episodes', 'start-after-end'),
      cause(1, 'ssd_cin_episodes', 'start-missing'),
      cause(1, 'ssd_s47_enquiry', 'start-after-end'),
    ]
    expect(sayBounds(count(1199), between(1199, 1203, ...causes))).toBe(
      '1,199; between 1,199 and 1,203 once 2 referrals that start after they end, 1 referral without a start date and 1 section 47 enquiry that starts after it ends are settled.',
    )
    expect(sayBounds(count(5), between(5, 18, ...causes, visits))).toBe(
      '5; between 5 and 18 once 16 records with missing or contradictory dates are settled.',
    )
  })

  test('ends that may not be reached are said to be no more than that', () => {
    expect(sayBounds(share(50), { ...between(40, 60, visits), exact: false })).toBe(
      '50%; no lower than 40% and no higher than 60% once 12 visits without a date are settled.',
    )
  })

  test('a share of no cases begins with those words', () => {
    expect(sayBounds(share(null), between(0, 100, visits))).toBe(
      'No cases; between 0% and 100% once 12 visits without a date are settled.',
    )
  })

  test('nothing is said where both ends read as the figure does', () => {
    expect(sayBounds(share(66.7), between(66.6, 67.4, visits))).toBeNull()
    expect(sayBounds(count(5), between(5, 5))).toBeNull()
  })

  test('every table that decides a figure has words of its own', () => {
    const read = TABLES.filter(({ name }) =>
      sayBounds(count(1), between(0, 2, cause(1, name, 'date-missing')))?.includes('1 record '),
    )
    expect(read.map(({ name }) => name)).toEqual([
      'ssd_disability',
      'ssd_immigration_status',
      'ssd_linked_identifiers',
      'ssd_address',
      'ssd_assessment_factors',
      'ssd_cla_care_plan',
      'ssd_missing',
      'ssd_permanence',
      'ssd_care_leavers',
      'ssd_pre_proceedings',
      'ssd_involvements',
      'ssd_professionals',
      'ssd_department',
    ])
  })
})
