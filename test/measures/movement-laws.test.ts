import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byCodePoint } from '../../src/base/by-code-point.ts'
import { type Month, monthsFrom, shiftMonth } from '../../src/base/month.ts'
import type { Keys } from '../../src/figures/lists.ts'
import type { LifeEvent } from '../../src/judgement/movement/life.ts'
import { eventsByMonth, livesBetween, statusesByMonth } from '../../src/judgement/movement/read-lives.ts'
import { reconcile } from '../../src/judgement/movement/reconcile.ts'
import type { StatusOf } from '../../src/judgement/movement/status.ts'
import { statusMoves } from '../../src/judgement/movement/status-moves.ts'
import { stockMovement } from '../../src/judgement/movement/stock-movement.ts'
import { type AdversarialLists, adversarialLists, FROM, TO } from './adversarial-lists.ts'

const months = monthsFrom(FROM, TO)
const seeds = [11, 12]
const STOCKS = [
  ['early help', 'early-help-open'],
  ['in need', 'cin-number'],
  ['child protection', 'cp-number'],
  ['looked after', 'cla-number'],
  ['all open', 'all-open-cases'],
] as const

describe.each(seeds)('on adversarial records %i', seed => {
  let made: AdversarialLists
  let statuses: ReadonlyMap<Month, StatusOf>
  let events: ReadonlyMap<Month, readonly LifeEvent[]>
  beforeAll(async () => {
    made = await adversarialLists(seed, 400)
    statuses = statusesByMonth(await made.lists.rows('person_status', months))
    events = eventsByMonth(await made.lists.rows('life_event', months))
  })
  afterAll(() => made?.close())

  const keysOf = async (measure: string) => {
    const keys = await made.lists.keys(measure)
    return new Map(months.map(month => [month, inOrder(keys.get(month))]))
  }

  test('everyone open has one status, and those of each are its measure’s list', async () => {
    for (const [status, measure] of [
      ['in need', 'cin-number'],
      ['looked after', 'cla-number'],
    ] as const) {
      const keys = await keysOf(measure)
      for (const month of months) expect(peopleOf(statuses.get(month), [status])).toEqual(keys.get(month))
    }
    const open = await keysOf('all-open-cases')
    const any = ['in need', 'child protection', 'looked after', 'open as an adult']
    for (const month of months) expect(peopleOf(statuses.get(month), any)).toEqual(open.get(month))
    const helped = await keysOf('early-help-open')
    for (const month of months) {
      const elsewhere = new Set(open.get(month))
      const alone = helped.get(month)!.filter(person => !elsewhere.has(person))
      expect(peopleOf(statuses.get(month), ['early help'])).toEqual(alone)
    }
  })

  test('care started and ceased are just the rows of those lists', async () => {
    for (const [event, measure] of [
      ['care started', 'cla-starts'],
      ['care ceased', 'cla-ceased'],
    ] as const) {
      const keys = await keysOf(measure)
      for (const month of months) {
        const found = (events.get(month) ?? []).filter(each => each.event === event)
        expect(found.map(each => each.record).sort()).toEqual([...keys.get(month)!].sort())
      }
    }
  })

  test.each(STOCKS)(
    '%s changes by those who joined and left, and a record accounts for each',
    async (stock, measure) => {
      const keys = await keysOf(measure)
      const at = (month: Month) => ({ month, keys: keys.get(month)! })
      for (const span of [1, 7]) {
        for (const month of months.slice(span)) {
          const earlier = shiftMonth(month, -span)
          const lives = livesBetween(statuses, events, earlier, month)
          const { opening, closing, joined, left, routes } = stockMovement(
            stock,
            at(earlier),
            at(month),
            lives,
          )
          expect([opening, closing]).toEqual([keys.get(earlier)!.length, keys.get(month)!.length])
          expect(joined.length - left.length).toBe(closing - opening)
          expect([routes.joined.corrected, routes.left.corrected]).toEqual([0, 0])
        }
      }
    },
  )

  test.each(STOCKS.slice(1, 4))(
    '%s is reconciled every month, with a reason for every correction',
    async (stock, measure) => {
      const keys = await keysOf(measure)
      const reconciled = reconcile(
        stock as 'in need' | 'child protection' | 'looked after',
        months.slice(1),
        { keys, statuses, events },
      )
      for (const { opening, into, out, corrections, closing, gap } of reconciled) {
        expect(opening + into.length - out.length + corrections.reduce((sum, { by }) => sum + by, 0)).toBe(
          closing,
        )
        expect(corrections.filter(({ reason }) => reason === null)).toEqual([])
        expect(gap).toEqual([])
      }
      expect(reconciled.flatMap(({ corrections }) => corrections).length).toBeGreaterThan(0)
    },
  )

  test('moves between statuses sum to both months', () => {
    for (const month of months.slice(1)) {
      const [before, after] = [statuses.get(shiftMonth(month, -1))!, statuses.get(month)!]
      const moved = statusMoves(before, after).rows.flat()
      for (const status of new Set([...before.values(), ...after.values()])) {
        const ofRow = moved.filter(({ from }) => from === status).flatMap(({ people }) => people)
        const ofColumn = moved.filter(({ to }) => to === status).flatMap(({ people }) => people)
        expect(ofRow.toSorted()).toEqual(peopleOf(before, [status]).toSorted())
        expect(ofColumn.toSorted()).toEqual(peopleOf(after, [status]).toSorted())
      }
    }
  })
})

function inOrder(keys: Keys | undefined): readonly string[] {
  return [...(keys?.met ?? []), ...(keys?.notMet ?? [])]
}

function peopleOf(statuses: StatusOf | undefined, wanted: readonly string[]): readonly string[] {
  return [...(statuses ?? [])]
    .filter(([, status]) => wanted.includes(status))
    .map(([person]) => person)
    .sort(byCodePoint)
}
