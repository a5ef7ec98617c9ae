import type { LifeEvent, LifeEventName, Lives } from '../../../src/judgement/movement/life.ts'
import { byPerson } from '../../../src/judgement/movement/life.ts'
import type { OpenStatus } from '../../../src/judgement/movement/status.ts'

/** An event drawn in a word or two; what is not given is a day of mid-November, no record and no detail. */
export function event(
  person: string | null,
  name: LifeEventName,
  rest: Partial<Omit<LifeEvent, 'person' | 'event'>> = {},
): LifeEvent {
  return { person, event: name, day: '2022-11-15', record: null, detail: null, standing: 'under 18', ...rest }
}

/** Lives between two months' ends. */
export function livesOf(
  before: Readonly<Record<string, OpenStatus>>,
  after: Readonly<Record<string, OpenStatus>>,
  events: readonly LifeEvent[],
): Lives {
  return {
    before: new Map(Object.entries(before)),
    after: new Map(Object.entries(after)),
    events: byPerson(events),
  }
}
