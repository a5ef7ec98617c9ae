import { correctionReason, type Passages } from './correction-reasons.ts'
import type { LifeEvent, LifeEventName } from './life.ts'
import type { Correction, Matched, Turn } from './reconciliation.ts'

/**
 * Matches each start row of a month with a child who came, and each end row with one who went; a row matches one
 * change. Every change and row left over is a correction, with its reason.
 */
export function matchRows(passages: Passages, turn: Turn, events: readonly LifeEvent[]): Matched {
  const [starts, ends] = [rowsOf(events, passages.start), rowsOf(events, passages.end)]
  const came = leftOver(turn.came, starts)
  const went = leftOver(turn.went, ends)
  const ofChild = (unmatched: 'came' | 'went', by: 1 | -1) => (person: string) =>
    correction(passages, turn, unmatched, by, person, null)
  const ofRow = (unmatched: 'in' | 'out', by: 1 | -1) => (row: LifeEvent) =>
    correction(passages, turn, unmatched, by, row.person, row)
  return {
    into: starts.map(passage),
    out: ends.map(passage),
    corrections: [
      ...came.people.map(ofChild('came', 1)),
      ...went.people.map(ofChild('went', -1)),
      ...came.rows.map(ofRow('in', -1)),
      ...went.rows.map(ofRow('out', 1)),
    ],
  }
}

function correction(
  passages: Passages,
  turn: Turn,
  unmatched: Correction['unmatched'],
  by: 1 | -1,
  person: string | null,
  row: LifeEvent | null,
): Correction {
  const reason = correctionReason(passages, {
    unmatched,
    was: person !== null && turn.was.has(person),
    is: person !== null && turn.is.has(person),
    events: person === null ? [] : turn.eventsOf(person),
    row,
  })
  return { person, record: row?.record ?? null, unmatched, by, reason }
}

/** The people without a row of their own, and the rows beyond each person's first or of someone else. */
function leftOver(changed: readonly string[], rows: readonly LifeEvent[]) {
  const waiting = new Set(changed)
  const spare = rows.filter(({ person }) => person === null || !waiting.delete(person))
  return { people: [...waiting], rows: spare }
}

function rowsOf(events: readonly LifeEvent[], name: LifeEventName): readonly LifeEvent[] {
  return events.filter(({ event }) => event === name)
}

function passage({ person, record, day, event }: LifeEvent) {
  return { person, record, day, how: event }
}
