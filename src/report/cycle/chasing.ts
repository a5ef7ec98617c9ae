import type { Reminder } from './cycle.ts'
import type { Standing } from './standing.ts'

/** A measure that somebody is to be reminded of. */
export interface Chased {
  readonly measure: string
  readonly title: string
  readonly deputy: string | null
  /** How many of its three answers are not written; 0 where all are and it has only to be handed in. */
  readonly unwritten: number
  /** When somebody was last reminded of it, ISO in UTC; null where nobody was. */
  readonly reminded: string | null
}

/** Somebody who has not handed in what they own, by e-mail address in lower case; null for measures without owner. */
export interface Chase {
  readonly owner: string | null
  readonly measures: readonly Chased[]
}

/** Who is to be reminded, in the order of the plan, those whom the plan does not name last. */
export function whoToChase(
  measures: readonly {
    readonly id: string
    readonly title: string
    readonly owner: string | null
    readonly deputy: string | null
  }[],
  standings: readonly Standing[],
  reminders: readonly Reminder[],
): readonly Chase[] {
  const byOwner = new Map<string | null, Chased[]>()
  for (const { id, title, owner, deputy } of measures) {
    const standing = standings.find(({ measure }) => measure === id)
    if (!standing || standing.stage === 'review' || standing.stage === 'signed-off') continue
    const chased = byOwner.get(owner?.toLowerCase() ?? null) ?? []
    byOwner.set(owner?.toLowerCase() ?? null, chased)
    chased.push({
      measure: id,
      title,
      deputy: deputy?.toLowerCase() ?? null,
      unwritten: standing.unwritten.length,
      reminded: lastReminded(id, reminders),
    })
  }
  return [...byOwner]
    .map(([owner, measures]) => ({ owner, measures }))
    .sort((a, b) => Number(a.owner === null) - Number(b.owner === null))
}

function lastReminded(measure: string, reminders: readonly Reminder[]): string | null {
  const times = reminders.filter(reminder => reminder.measure === measure).map(({ at }) => at)
  return times.sort().at(-1) ?? null
}
