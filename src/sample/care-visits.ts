import { addMonths, type Day } from '../base/day.ts'
import type { Aims } from './course.ts'
import { type Care, type Episode, type Records, standing } from './records.ts'
import { choose, dayWithin, visit } from './visits.ts'

const FIRST_WITHIN = 7
const EVERY = 42
const LONG_TERM = ['U1', 'U4']
const UNASKED = 0.5

/** Visits looked after children so that this month's share, exactly, have their next visit due on or after its last day. */
export function visitCared(records: Records, aims: Aims): void {
  const cared = standing(records, 'care')
  const late = choose(cared, aims, aims.careVisits, ({ care }) => nextDue(care!, aims.last) >= aims.last)
  const breaks = standing(records, 'need').filter(({ care }) => care?.shortBreak)
  for (const episode of [...cared, ...breaks]) {
    const care = episode.care!
    care.late = late.has(episode)
    if (!care.late) visitOne(records, aims, episode, care)
  }
}

function visitOne(records: Records, aims: Aims, episode: Episode, care: Care): void {
  const { began } = care.placements.at(-1)!
  const fresh = began >= aims.first
  const due = nextDue(care, aims.last)
  if (fresh)
    return call(
      records,
      episode,
      care,
      dayWithin(records, began, Math.min(aims.last, began + FIRST_WITHIN - 1)),
    )
  if (due < aims.last) return call(records, episode, care, dayWithin(records, aims.first, aims.last))
  if (!records.random.chance(UNASKED)) return
  call(records, episode, care, dayWithin(records, aims.first + 8, aims.last))
}

function call(records: Records, episode: Episode, care: Care, on: Day): void {
  if (care.visited !== null && care.visited > on) return
  care.visited = on
  records.careVisits.push(visit(records, episode, care.id, on))
}

/** When the next visit of the placement in force is due, as known on a day. */
function nextDue({ placements, visited }: Care, on: Day): Day {
  const { began, type } = placements.at(-1)!
  if (visited === null || visited < began) return began + FIRST_WITHIN
  const long = LONG_TERM.includes(type) && addMonths(began, 12) < on
  return long ? addMonths(visited, 3) : visited + EVERY
}
