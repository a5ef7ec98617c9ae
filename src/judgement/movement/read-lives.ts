import { type Month, monthsFrom, shiftMonth } from '../../base/month.ts'
import type { Cell, Rows } from '../../figures/lists.ts'
import { byPerson, LIFE_EVENTS, type LifeEvent, type LifeEventName, type Lives } from './life.ts'
import { isOpenStatus, type OpenStatus, type StatusOf } from './status.ts'

/** Where everyone open stands at each month's end, from the rows of `person_status`. */
export function statusesByMonth(rows: Rows): ReadonlyMap<Month, StatusOf> {
  const [period, person, status] = places(rows, ['period', 'person_id', 'status'])
  const months = new Map<Month, Map<string, OpenStatus>>()
  for (const row of rows.rows) {
    const named = textOf(row[status!])
    if (!named || !isOpenStatus(named)) continue
    const month = String(row[period!])
    const statuses = months.get(month) ?? new Map<string, OpenStatus>()
    months.set(month, statuses.set(String(row[person!]), named))
  }
  return months
}

/** What happened in each month, oldest first, from the rows of `life_event`. */
export function eventsByMonth(rows: Rows): ReadonlyMap<Month, readonly LifeEvent[]> {
  const [period, person, event, day, record, detail, standing] = places(rows, [
    'period',
    'person_id',
    'event',
    'day',
    'record_id',
    'detail',
    'standing',
  ])
  const months = new Map<Month, LifeEvent[]>()
  for (const row of rows.rows) {
    const name = LIFE_EVENTS.find(known => known === row[event!])
    if (!name) continue
    const month = String(row[period!])
    const events = months.get(month) ?? []
    months.set(month, events)
    events.push({
      person: textOf(row[person!]),
      event: name,
      day: textOf(row[day!]),
      record: textOf(row[record!]),
      detail: textOf(row[detail!]),
      standing: standingOf(row[standing!]),
    })
  }
  for (const events of months.values()) events.sort(byDay)
  return months
}

/** The lives between two months' ends, the earlier first. */
export function livesBetween(
  statuses: ReadonlyMap<Month, StatusOf>,
  events: ReadonlyMap<Month, readonly LifeEvent[]>,
  before: Month,
  after: Month,
): Lives {
  const between = monthsFrom(shiftMonth(before, 1), after).flatMap(month => events.get(month) ?? [])
  return {
    before: statuses.get(before) ?? new Map(),
    after: statuses.get(after) ?? new Map(),
    events: byPerson(between),
  }
}

const ORDER = new Map<LifeEventName, number>(LIFE_EVENTS.map((name, at) => [name, at]))

function byDay(a: LifeEvent, b: LifeEvent): number {
  const [left, right] = [a.day ?? '', b.day ?? '']
  if (left !== right) return left < right ? -1 : 1
  return ORDER.get(a.event)! - ORDER.get(b.event)!
}

function places(rows: Rows, columns: readonly string[]): readonly number[] {
  return columns.map(column => rows.columns.indexOf(column))
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

function standingOf(cell: Cell | undefined): LifeEvent['standing'] {
  return cell === 'adult' || cell === 'dead' ? cell : 'under 18'
}
