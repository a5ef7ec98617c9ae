import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Month, monthsBetween, monthsFrom, shiftMonth } from '../../src/base/month.ts'
import { figureRecords } from '../../src/figures/figure-records.ts'
import { monthsIn } from '../../src/figures/figure-series.ts'
import type { Cell, List } from '../../src/figures/lists.ts'
import type { Window } from '../../src/measures/measure.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { type AdversarialLists, adversarialLists, FROM, TO } from './adversarial-lists.ts'
import { corrections } from './corrections.ts'
import { listOf } from './drawn.ts'

const { measures } = readMeasures(null)
const each = measures.map(measure => [measure.id, measure] as const)
const months = monthsFrom(FROM, TO)
const seeds = [11, 12]

test('there are 24 measures, eight a priority', () => {
  expect(measures.length).toBe(24)
})

describe('with no records at all', () => {
  test.each(each)('%s binds and lists nothing', async (id, measure) => {
    for (const window of measure.windows) {
      const { rows } = await listOf(id, { month: '2022-11', window, tables: {} })
      expect(rows).toEqual([])
    }
  })
})

describe.each(seeds)('on adversarial records %i', seed => {
  let made: AdversarialLists
  let again: AdversarialLists
  beforeAll(async () => {
    made = await adversarialLists(seed, 150)
    again = await adversarialLists(seed, 150)
  })
  afterAll(() => {
    made?.close()
    again?.close()
  })

  const opened = new Map<string, Promise<List>>()
  const open = (measure: string, month: Month, window: Window) => {
    const name = `${measure} ${month} ${window}`
    const list = opened.get(name) ?? made.lists.open({ measure, month, window })
    opened.set(name, list)
    return list
  }
  const keys = async (measure: string, month: Month) => {
    const { met, notMet } = (await made.lists.keys(measure)).get(month) ?? { met: [], notMet: [] }
    return new Set([...met, ...notMet])
  }

  test.each(each)(
    '%s gives a key, a person and, for a share, met or not, and has rows',
    async (id, measure) => {
      expect(made.lists.fault(id)).toBeNull()
      const { columns, rows } = await open(id, '2022-11', measure.headline)
      expect(columns.slice(0, 2)).toEqual(['key', 'person_id'])
      expect(columns.includes('met')).toBe(measure.fold === 'share')
      expect(rows.length).toBeGreaterThan(0)
      const met = columns.indexOf('met')
      if (met >= 0) expect(rows.every(row => row[met] === 0 || row[met] === 1)).toBe(true)
    },
  )

  test.each(each)(
    '%s has keys that are unique, never blank, and in code point order',
    async (id, measure) => {
      for (const window of measure.windows) {
        for (const month of months) {
          const found = keysOf(await open(id, month, window))
          expect(found.includes('')).toBe(false)
          expect(new Set(found).size).toBe(found.length)
          expect(found).toEqual(inCodePointOrder(found))
        }
      }
    },
  )

  test.each(each)('%s has the same rows in the same order when made twice', async (id, measure) => {
    for (const window of measure.windows) {
      for (const month of ['2022-03', '2022-11']) {
        const ref = { measure: id, month, window }
        expect(await again.lists.open(ref)).toEqual(await open(id, month, window))
      }
    }
  })

  test.each(each.filter(([, measure]) => measure.windows.includes('ytd')))(
    '%s has a year to date that is the disjoint union of its months',
    async id => {
      for (const month of months) {
        const parts = await Promise.all(monthsIn('ytd', month).map(part => open(id, part, 'month')))
        const union = parts.flatMap(part => part.rows)
        const year = await open(id, month, 'ytd')
        expect(asTexts(year.rows)).toEqual(asTexts(union))
        expect(new Set(keysOf(year)).size).toBe(union.length)
      }
    },
  )

  test.each(each)('%s is a fold of its list, the numerator within the denominator', async (_, measure) => {
    for (const record of await figureRecords(made.lists, [measure], months, () => 34_460, true)) {
      const { rows, columns } = await open(measure.id, record.month, record.window)
      const met = columns.indexOf('met')
      const counted = measure.fold === 'share' ? rows.filter(row => row[met] === 1) : rows
      expect(record.numerator).toBe(counted.length)
      expect(record.met!.length).toBe(counted.length)
      expect(record.met!.length + record.notMet!.length).toBe(rows.length)
      if (measure.fold !== 'share') continue
      expect(record.denominator).toBe(rows.length)
      if (rows.length === 0) expect(record.value).toBeNull()
      else expect(record.value).toBeCloseTo((100 * counted.length) / rows.length, 9)
    }
  })

  test('children in need, on a plan and looked after are among all open cases; in need shares nobody with the others', async () => {
    for (const month of months) {
      const all = await keys('all-open-cases', month)
      const [cin, cp, cla] = [
        await keys('cin-number', month),
        await keys('cp-number', month),
        await keys('cla-number', month),
      ]
      for (const group of [cin, cp, cla]) expect(outside(group, all)).toEqual([])
      expect([...cin].filter(person => cp.has(person) || cla.has(person))).toEqual([])
    }
  })

  test.each([
    ['cin-rate', 'cin-number'],
    ['cp-rate', 'cp-number'],
    ['cla-rate', 'cla-number'],
    ['cp-visits-in-timescale', 'cp-number'],
    ['cla-visits-in-timescale', 'cla-number'],
    ['referral-rate', 'referrals'],
    ['re-referrals', 'referrals'],
    ['contacts-to-early-help', 'contacts'],
    ['cla-starts-rate', 'cla-starts'],
    ['cla-ceased-rate', 'cla-ceased'],
  ])('%s has just the keys of %s', async (one, other) => {
    for (const month of months) expect(await keys(one, month)).toEqual(await keys(other, month))
  })

  test.each([
    ['cin-visits-in-timescale', 'cin-number'],
    ['cp-reviews-in-timescale', 'cp-number'],
    ['cla-reviews-in-timescale', 'cla-number'],
  ])('%s has only keys of %s', async (one, other) => {
    for (const month of months) expect(outside(await keys(one, month), await keys(other, month))).toEqual([])
  })

  test('the number looked after is last month’s, plus starts, less ends, plus corrections', async () => {
    for (const month of months.slice(1)) {
      const before = await keys('cla-number', shiftMonth(month, -1))
      const now = await keys('cla-number', month)
      const starts = await open('cla-starts', month, 'month')
      const ceased = await open('cla-ceased', month, 'month')
      const listed = corrections(before, now, peopleOf(starts), peopleOf(ceased))
      const corrected = listed.reduce((sum, correction) => sum + correction.by, 0)
      expect(now.size).toBe(before.size + starts.rows.length - ceased.rows.length + corrected)
    }
  })
})

test('the years compared hold more than one April', () => {
  expect(monthsBetween(FROM, TO)).toBe(23)
})

function keysOf(list: List): readonly string[] {
  const at = list.columns.indexOf('key')
  return list.rows.map(row => (row[at] === null ? '' : String(row[at])))
}

function peopleOf(list: List): readonly string[] {
  const at = list.columns.indexOf('person_id')
  return list.rows.map(row => (row[at] === null ? '' : String(row[at])))
}

function asTexts(rows: readonly (readonly Cell[])[]): readonly string[] {
  return rows.map(row => JSON.stringify(row)).sort()
}

function outside(inner: ReadonlySet<string>, outer: ReadonlySet<string>): readonly string[] {
  return [...inner].filter(key => !outer.has(key))
}

function inCodePointOrder(texts: readonly string[]): readonly string[] {
  return [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}
