import { byCodePoint } from '../../base/by-code-point.ts'
import { type Month, shiftMonth } from '../../base/month.ts'
import { CARE_PASSAGES, PLAN_PASSAGES } from './correction-reasons.ts'
import { byPerson, type LifeEvent } from './life.ts'
import { matchRows } from './match-rows.ts'
import { needPassages } from './need-passages.ts'
import type { Correction, Matched, ReconciledMonth, ReconciledStock, Turn } from './reconciliation.ts'
import type { StatusOf } from './status.ts'

/** What months are reconciled from. A month that a map does not hold has nobody and nothing. */
export interface ReconciledFrom {
  /** Who is in the stock at each month's end, from the month before the first. */
  readonly keys: ReadonlyMap<Month, readonly string[]>
  /** Where everyone open stands, for the same months; only children in need are told by it. */
  readonly statuses: ReadonlyMap<Month, StatusOf>
  readonly events: ReadonlyMap<Month, readonly LifeEvent[]>
}

/**
 * Reconciles months of a stock. For children on a plan and looked after, what came in and went out are the rows of
 * their starts and ends, each matching one child's coming or going; whatever is left on either side is a correction.
 * For children in need they are moves: a need opened or closed, and steps from and to plans and care.
 */
export function reconcile(
  stock: ReconciledStock,
  months: readonly Month[],
  from: ReconciledFrom,
): readonly ReconciledMonth[] {
  const sets = new Map<Month, ReadonlySet<string>>()
  const setOf = (month: Month) => {
    const set = sets.get(month) ?? new Set(from.keys.get(month))
    sets.set(month, set)
    return set
  }
  return months.map(month => {
    const before = shiftMonth(month, -1)
    const [was, is] = [setOf(before), setOf(month)]
    const events = from.events.get(month) ?? []
    const turn: Turn = {
      was,
      is,
      came: [...is].filter(person => !was.has(person)),
      went: [...was].filter(person => !is.has(person)),
      eventsOf: lookUp(events),
    }
    const matched = match(stock, turn, events, statusesOf(from, before), statusesOf(from, month))
    return reconciled(stock, month, turn, matched)
  })
}

/** Events by child, put in order when the first is asked for: most months have no correction to explain. */
function lookUp(events: readonly LifeEvent[]): Turn['eventsOf'] {
  let people: ReadonlyMap<string, readonly LifeEvent[]> | null = null
  return person => {
    people ??= byPerson(events)
    return people.get(person) ?? []
  }
}

function match(
  stock: ReconciledStock,
  turn: Turn,
  events: readonly LifeEvent[],
  before: StatusOf,
  after: StatusOf,
): Matched {
  if (stock === 'in need') return needPassages(turn, before, after)
  return matchRows(stock === 'looked after' ? CARE_PASSAGES : PLAN_PASSAGES, turn, events)
}

function reconciled(stock: ReconciledStock, month: Month, turn: Turn, matched: Matched): ReconciledMonth {
  const gap = matched.corrections.flatMap(({ person, reason }) => (reason === null && person ? [person] : []))
  return {
    stock,
    month,
    opening: turn.was.size,
    into: matched.into,
    out: matched.out,
    corrections: [...matched.corrections].sort(byChild),
    closing: turn.is.size,
    gap: [...new Set(gap)].sort(byCodePoint),
  }
}

function statusesOf(from: ReconciledFrom, month: Month): StatusOf {
  return from.statuses.get(month) ?? new Map()
}

function byChild(a: Correction, b: Correction): number {
  if (a.person === null || b.person === null) return Number(a.person === null) - Number(b.person === null)
  return byCodePoint(a.person, b.person)
}
