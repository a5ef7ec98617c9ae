import { type LifeEvent, lastEvent } from './life.ts'
import type { Correction, Matched, Passage, Turn } from './reconciliation.ts'
import { type Status, type StatusOf, statusAmong } from './status.ts'

/**
 * How children came to be in need and ceased to be, in a month. They are children in need by being neither on a plan
 * nor looked after, so they come and go by steps from and to those as well as by a need opened or closed. A
 * death or 18th birthday with the need still open is a correction.
 */
export function needPassages(turn: Turn, before: StatusOf, after: StatusOf): Matched {
  const corrections: Correction[] = []
  const passages = (people: readonly string[], unmatched: 'came' | 'went'): readonly Passage[] =>
    people.flatMap(person => {
      const events = turn.eventsOf(person)
      const other = statusAmong(unmatched === 'came' ? before : after, person)
      const found = unmatched === 'came' ? arrival(person, other, events) : departure(person, other, events)
      if (found) return [found]
      const reason = unmatched === 'went' ? standingReason(events) : null
      corrections.push({ person, record: null, unmatched, by: unmatched === 'came' ? 1 : -1, reason })
      return []
    })
  return { into: passages(turn.came, 'came'), out: passages(turn.went, 'went'), corrections }
}

const NAMES: Readonly<Partial<Record<Status, string>>> = {
  'child protection': 'a child protection plan',
  'looked after': 'care',
}

function arrival(person: string, from: Status, events: readonly LifeEvent[]): Passage | null {
  const opened = lastEvent(events, ['need opened'])
  if (NAMES[from]) {
    const ended = lastEvent(events, ['care ceased', 'plan ended', 'short breaks began', 'care episode ended'])
    return { person, record: ended?.record ?? null, day: ended?.day ?? null, how: `from ${NAMES[from]}` }
  }
  return opened && { person, record: opened.record, day: opened.day, how: 'need opened' }
}

function departure(person: string, to: Status, events: readonly LifeEvent[]): Passage | null {
  const closed = lastEvent(events, ['need closed'])
  if (NAMES[to]) {
    const begun = lastEvent(events, [
      'care started',
      'plan started',
      'short breaks ended',
      'care episode began',
    ])
    return { person, record: begun?.record ?? null, day: begun?.day ?? null, how: `to ${NAMES[to]}` }
  }
  return closed && { person, record: closed.record, day: closed.day, how: 'need closed' }
}

function standingReason(events: readonly LifeEvent[]): string | null {
  const event = lastEvent(events, ['died', 'turned 18'])
  return event && `${event.event}, with no end of need in the month`
}
