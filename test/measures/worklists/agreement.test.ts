import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/base/day.ts'
import { lastDay, monthsFrom } from '../../../src/base/month.ts'
import type { Cell } from '../../../src/figures/lists.ts'
import { withWorklists } from '../../../src/store/with-worklists.ts'
import { readWorklists } from '../../../src/store/worklist-files.ts'
import { type AdversarialLists, adversarialLists, FROM, TO } from '../adversarial-lists.ts'

type Record = Readonly<{ [column: string]: Cell }>

const { worklists } = readWorklists(null)
const months = monthsFrom(FROM, TO).filter((_, at) => at % 4 === 3)
const made = new Map<string, ReadonlyMap<string, readonly Record[]>>()
const sums = new Map<string, readonly number[]>()
let measures: AdversarialLists

beforeAll(async () => {
  measures = await adversarialLists(21)
  for (const month of months) {
    const open = { measures: measures.measures, plan: { parameters: {} } }
    await withWorklists(open, measures.extract, { worklists, asAt: lastDay(month) }, async all => {
      const lists = new Map<string, readonly Record[]>()
      for (const { id } of worklists) {
        expect([id, all.fault(id)]).toEqual([id, null])
        const { columns, rows } = await all.open(id, {})
        lists.set(
          id,
          rows.map(row => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))),
        )
        const shares = await all.shares(id, lastDay(month) + 7)
        if (shares !== null)
          sums.set(`${id} ${month}`, [
            shares.reduce((sum, { rows }) => sum + rows, 0),
            shares.reduce((sum, { met }) => sum + met, 0),
            shares.reduce((sum, { breaching }) => sum + breaching, 0),
          ])
        const tallies = await all.tallies(id)
        expect(tallies.reduce((sum, tally) => sum + tally.rows, 0)).toBe(rows.length)
      }
      made.set(month, lists)
    })
  }
}, 120_000)
afterAll(() => measures?.close())

const rowsOf = (id: string, month: string) => made.get(month)!.get(id)!
const keysOf = (rows: readonly Record[]) => rows.map(row => String(row.key)).sort()
const keys = async (measure: string, month: string) =>
  (await measures.lists.keys(measure, [month])).get(month) ?? { met: [], notMet: [] }

describe.each([
  ['cin-visits', 'cin-visits-in-timescale'],
  ['cp-visits', 'cp-visits-in-timescale'],
  ['cla-visits', 'cla-visits-in-timescale'],
])('%s, at a month end', (id, measure) => {
  test('are overdue for just the children whom the measure finds not met', async () => {
    let overdue = 0
    for (const month of months) {
      const late = rowsOf(id, month).filter(row => row.standing === 'overdue')
      const { met, notMet } = await keys(measure, month)
      expect(keysOf(late)).toEqual([...notMet].sort())
      expect(keysOf(rowsOf(id, month))).toEqual([...met, ...notMet].sort())
      overdue += late.length
    }
    expect(overdue).toBeGreaterThan(0)
  })
})

describe.each([
  ['cp-reviews', 'cp-reviews-in-timescale', 'cp-number'],
  ['cla-reviews', 'cla-reviews-in-timescale', 'cla-number'],
])('%s, at a month end', (id, measure, group) => {
  test('are of just the children of the group', async () => {
    for (const month of months)
      expect(keysOf(rowsOf(id, month))).toEqual([...(await keys(group, month)).met].sort())
  })

  test('are overdue or were late for just the children whom the measure finds not met', async () => {
    let late = 0
    let waiting = 0
    for (const month of months) {
      const { met, notMet } = await keys(measure, month)
      const failing = rowsOf(id, month).filter(
        row => row.standing === 'overdue' || Number(row.late_reviews) > 0,
      )
      expect(keysOf(failing)).toEqual([...notMet].sort())
      late += failing.length
      waiting += rowsOf(id, month).length - met.length - notMet.length
    }
    expect(late).toBeGreaterThan(0)
    expect(waiting).toBeGreaterThan(0)
  })
})

describe('what would reach the target', () => {
  test('is told of the rows and the rows met that the figure is folded from', () => {
    const shares = worklists.filter(worklist => worklist.measure !== null)
    for (const { id, measure } of shares)
      for (const month of months) {
        const tally = measures.lists.tally(measure!, month)!
        expect(sums.get(`${id} ${month}`)?.slice(0, 2) ?? [0, 0]).toEqual([tally.rows, tally.met])
      }
  })

  test('counts as breaching the visits in time that come due before the later day', () => {
    for (const id of ['cin-visits', 'cp-visits', 'cla-visits'])
      for (const month of months) {
        const [, , breaching = 0] = sums.get(`${id} ${month}`) ?? []
        const due = rowsOf(id, month).filter(({ standing, due }) => {
          return standing !== 'overdue' && parseDay(String(due))! < lastDay(month) + 7
        })
        expect(breaching).toBe(due.length)
      }
  })
})

describe('the lists of what happened in a month', () => {
  const expectKeys = async (id: string, keysAt: (month: string) => Promise<readonly string[]>) => {
    let rows = 0
    for (const month of months) {
      expect(keysOf(rowsOf(id, month))).toEqual([...(await keysAt(month))].sort())
      rows += rowsOf(id, month).length
    }
    expect(rows).toBeGreaterThan(0)
  }

  test('conferences late are those that the measure of the month finds not met', () =>
    expectKeys('conferences-late', async month => (await keys('icpc-in-timescale', month)).notMet))

  test('re-referrals are those that the measure of the month finds met', () =>
    expectKeys('re-referrals', async month => (await keys('re-referrals', month)).met))

  test('contacts, starts and ceases are those that the measures of the month count', async () => {
    for (const [id, measure] of [
      ['contacts', 'contacts'],
      ['care-starts', 'cla-starts'],
      ['care-ceased', 'cla-ceased'],
    ] as const)
      await expectKeys(id, async month => (await keys(measure, month)).met)
  })

  test('contacts that led to early help are those that the measure finds met', async () => {
    for (const month of months) {
      const led = rowsOf('contacts', month).filter(row => String(row.led_to).includes('early help'))
      expect(keysOf(led)).toEqual([...(await keys('contacts-to-early-help', month)).met].sort())
    }
  })
})

test('caseloads and cases open to nobody are all open cases', async () => {
  for (const month of months) {
    const held = rowsOf('caseloads', month).reduce((sum, row) => sum + Number(row.cases), 0)
    const nobody = rowsOf('cases-without-worker', month).filter(row => row.reason === 'nobody')
    expect(held + nobody.length).toBe(measures.lists.tally('all-open-cases', month)!.rows)
  }
})
