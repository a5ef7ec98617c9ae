import { beforeAll, describe, expect, test } from 'vitest'
import { adversarialRecords, toCsv } from './adversarial.ts'
import { differences } from './compare.ts'
import { type Reckoned, reckon } from './reckon.ts'
import { byCodePoint } from './rows.ts'

const OPTIONS = {
  from: '2021-04',
  to: '2023-03',
  population: 34_460,
  intervals: { cinVisit: { count: 20, unit: 'WD' }, cpVisit: { count: 10, unit: 'WD' } },
} as const

let figures: readonly Reckoned[]
beforeAll(() => {
  figures = reckon(adversarialRecords(7), OPTIONS)
})

describe('adversarial records', () => {
  test('are the same for the same seed', () => {
    expect(adversarialRecords(7)).toEqual(adversarialRecords(7))
    expect(adversarialRecords(8)).not.toEqual(adversarialRecords(7))
  })
  test('fill thirty files, some with a byte order mark, some with CRLF', () => {
    const files = [...toCsv(adversarialRecords(7)).values()]
    expect(files).toHaveLength(30)
    expect(files.filter(text => text.startsWith('\uFEFF')).length).toBeGreaterThan(5)
    expect(files.filter(text => text.includes('\r\n')).length).toBeGreaterThan(5)
  })
  test('put a row in every list, and in every share a row that met and one that did not', () => {
    for (const measure of new Set(figures.map(figure => figure.measure))) {
      const of = figures.filter(figure => figure.measure === measure)
      expect(of.some(figure => figure.met.length > 0)).toBe(true)
      const isShare =
        measure.includes('timescale') || ['contacts-to-early-help', 're-referrals'].includes(measure)
      expect(of.some(figure => figure.notMet.length > 0)).toBe(isShare)
    }
  })
})

describe('the reckoning of them', () => {
  test('lists a year to date as the months’ lists together, and no key twice', () => {
    for (const ytd of figures.filter(figure => figure.window === 'ytd' && !figure.measure.endsWith('rate'))) {
      const year = figures.filter(
        figure =>
          figure.measure === ytd.measure &&
          figure.window === 'month' &&
          figure.month <= ytd.month &&
          yearOf(figure.month) === yearOf(ytd.month),
      )
      const keys = (part: 'met' | 'notMet') => year.flatMap(figure => figure[part]).sort(byCodePoint)
      expect([ytd.met, ytd.notMet]).toEqual([keys('met'), keys('notMet')])
      expect(new Set([...ytd.met, ...ytd.notMet]).size).toBe(ytd.met.length + ytd.notMet.length)
    }
  })
  test('keeps children in need apart from the protected and the looked after, and all of them open', () => {
    for (const cin of figures.filter(figure => figure.measure === 'cin-number')) {
      const people = (measure: string) =>
        figures.find(figure => figure.measure === measure && figure.month === cin.month)!.met
      const others = [...people('cp-number'), ...people('cla-number')]
      expect(cin.met.filter(person => others.includes(person))).toEqual([])
      const open = people('all-open-cases')
      expect([...cin.met, ...others].filter(person => !open.includes(person))).toEqual([])
    }
  })
})

describe('the comparison', () => {
  test('finds nothing between a set of figures and itself', () => {
    expect(differences(figures, structuredClone(figures))).toEqual([])
  })
  test('names the figure and the keys that differ', () => {
    const one: Reckoned = {
      measure: 'contacts',
      month: '2022-03',
      window: 'month',
      numerator: 1,
      denominator: null,
      value: 1,
      met: ['a'],
      notMet: [],
    }
    expect(differences([one], [{ ...one, met: ['b'] }])).toEqual([
      'contacts 2022-03 month: met only in ours ["a"], only in theirs ["b"]',
    ])
    expect(differences([one], [])).toEqual(['contacts 2022-03 month: only in ours'])
  })
})

function yearOf(month: string): string {
  return month.slice(5) >= '04' ? month.slice(0, 4) : String(Number(month.slice(0, 4)) - 1)
}
