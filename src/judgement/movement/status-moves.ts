import { byCodePoint } from '../../base/by-code-point.ts'
import { STATUSES, type Status, type StatusOf, statusAmong } from './status.ts'

/** The people who stood in one status at the first month's end and in one at the second's, in order. */
export interface StatusCell {
  readonly from: Status
  readonly to: Status
  readonly people: readonly string[]
}

/**
 * Moves between statuses from one month's end to another's: a row for each status at the first, a cell in it for
 * each at the second, both from the least involved to the most. The people of a row are those of its status at the
 * first month's end, those of a column at the second's; who is open at neither is in no cell.
 */
export interface StatusMoves {
  readonly statuses: readonly Status[]
  readonly rows: readonly (readonly StatusCell[])[]
}

/** Lays out who moved from which status to which, and who stayed. */
export function statusMoves(before: StatusOf, after: StatusOf): StatusMoves {
  const cells = new Map(STATUSES.map(from => [from, new Map(STATUSES.map(to => [to, [] as string[]]))]))
  for (const person of new Set([...before.keys(), ...after.keys()]))
    cells.get(statusAmong(before, person))!.get(statusAmong(after, person))!.push(person)
  return {
    statuses: STATUSES,
    rows: STATUSES.map(from =>
      STATUSES.map(to => ({ from, to, people: cells.get(from)!.get(to)!.sort(byCodePoint) })),
    ),
  }
}
