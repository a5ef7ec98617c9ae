import type { Session } from '../../people/accounts.ts'

/** A session as it is shown: nothing that would let anybody take it over. */
export interface SessionLine {
  readonly started: string
  readonly lastSeen: string
  readonly from: string
  readonly isThis: boolean
}

/** Sessions as they are shown, with the one that asks marked. */
export function sessionLines(sessions: readonly Session[], asking: Session | null): readonly SessionLine[] {
  return sessions.map(({ id, started, lastSeen, address }) => ({
    started,
    lastSeen,
    from: address,
    isThis: id === asking?.id,
  }))
}
