import { type Day, dayOf } from '../base/day.ts'
import type { Aims } from './course.ts'
import { fractionOf } from './random.ts'
import type { Episode, Records } from './records.ts'
import { isPresent, workerFor } from './staff.ts'
import type { TeamKind, Worker } from './workforce.ts'

const AUTUMN = dayOf(2022, 9, 1)
const LEFT_OPEN = 0.07
const REALLOCATED_WITHIN_A_MONTH = 0.8

/** The worker a child is allocated to at present; null where there is none. */
export function allocatedTo(episode: Episode): Worker | null {
  const last = episode.involvements.at(-1)
  return last && last.to === null ? last.worker : null
}

/** Allocates the child to a worker of this kind of team, unless one of them already has the child. */
export function allocate(records: Records, episode: Episode, kind: TeamKind, day: Day): Worker {
  const last = episode.involvements.at(-1)
  if (last && last.to === null) {
    if (last.worker.team.kind === kind && isPresent(last.worker, day)) return last.worker
    end(episode, day, last.worker.team.kind === kind ? 'LEFTRL' : 'TSPROC')
  }
  const worker = workerFor(records.workers, kind, episode.person.family, day)
  episode.involvements.push({ worker, from: Math.max(day, last?.from ?? day), to: null, reason: '' })
  return worker
}

/** Ends the allocation on a day. */
export function end(episode: Episode, day: Day, reason: string): void {
  const last = episode.involvements.at(-1)
  if (!last || last.to !== null) return
  last.to = Math.max(day, last.from)
  last.reason = reason
}

/**
 * Follows the month's leavers: a child's worker who has gone is replaced, at once in most years; in autumn 2022
 * some children wait unallocated and a few stay open to the worker who has left.
 */
export function reallocate(records: Records, aims: Aims): void {
  for (const episode of records.open) {
    const last = episode.involvements.at(-1)
    if (!last) continue
    if (last.to === null) followLeaver(records, aims, episode, last.worker)
    else if (records.random.chance(REALLOCATED_WITHIN_A_MONTH))
      allocate(records, episode, last.worker.team.kind, aims.first + records.random.whole(0, 20))
  }
}

function followLeaver(records: Records, aims: Aims, episode: Episode, worker: Worker): void {
  const { to } = worker
  if (to === null || to > aims.last) return
  const autumn = to >= AUTUMN
  if (autumn && fractionOf(episode.person.family, Number(worker.id.slice(1))) < LEFT_OPEN) return
  const left = Math.max(to, episode.involvements.at(-1)!.from)
  end(episode, left, 'LEFTRL')
  const again = left + records.random.whole(0, autumn ? 24 : 4)
  if (again <= aims.last) allocate(records, episode, worker.team.kind, again)
}
