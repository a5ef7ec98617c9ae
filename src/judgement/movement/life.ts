import type { StatusOf } from './status.ts'

/** What can happen to a person that accounts for joining or leaving a group, as `life_event` names it. */
export const LIFE_EVENTS = [
  'died',
  'turned 18',
  'need opened',
  'need closed',
  'plan started',
  'plan ended',
  'care started',
  'care ceased',
  'care episode began',
  'care episode ended',
  'short breaks began',
  'short breaks ended',
  'help opened',
  'help ended',
] as const

export type LifeEventName = (typeof LIFE_EVENTS)[number]

/** Something that happened to a person on a day. */
export interface LifeEvent {
  /** Null where the record names nobody. */
  readonly person: string | null
  readonly event: LifeEventName
  /** `YYYY-MM-DD`; null where the record has no such day. */
  readonly day: string | null
  /** The record that says so; null for a birthday, a death or a change of legal status. */
  readonly record: string | null
  /** Why or what, such as the code of the reason that care ceased. */
  readonly detail: string | null
  /** How the person stood on that day. */
  readonly standing: 'under 18' | 'adult' | 'dead'
}

/** Where people stood at two months' ends, and what happened to them between. */
export interface Lives {
  readonly before: StatusOf
  readonly after: StatusOf
  /** Each person's events after the first month's end and up to the second's, oldest first. */
  readonly events: ReadonlyMap<string, readonly LifeEvent[]>
}

/** Events by the person that they name, each person's in the order given. */
export function byPerson(events: readonly LifeEvent[]): ReadonlyMap<string, readonly LifeEvent[]> {
  const people = new Map<string, LifeEvent[]>()
  for (const event of events) {
    if (event.person === null) continue
    const theirs = people.get(event.person)
    if (theirs) theirs.push(event)
    else people.set(event.person, [event])
  }
  return people
}

/** The latest event of the first of these names that has any. */
export function lastEvent(events: readonly LifeEvent[], names: readonly LifeEventName[]): LifeEvent | null {
  for (const name of names) {
    const found = events.filter(({ event }) => event === name).at(-1)
    if (found) return found
  }
  return null
}
