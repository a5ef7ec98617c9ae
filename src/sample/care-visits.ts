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
  const on = visitingDay(records, aims, care)
  if (on === null || (care.visited !== null && care.visited > on)) return
  care.visited = on
  records.careVisits.push(visit(records, episode, care.id, on))
}

/** In the first week of a new placement; when a visit falls due; else at times without being asked for. */
function visitingDay(records: Records, aims: Aims, care: Care): Day | null {
  const { began } = care.placements.at(-1)!
  const firstWeek = Math.min(aims.last, began + FIRST_WITHIN - 1)
  if (began >= aims.first) return dayWithin(records, began, firstWeek)
  if (nextDue(care, aims.last) < aims.last) return dayWithin(records, aims.first, aims.last)
  return records.random.chance(UNASKED) ? dayWithin(records, aims.first + 8, aims.last) : null
}

/** When the next visit of the placement in force is due, as known on a day. */
function nextDue({ placements, visited }: Care, on: Day): Day {
  const { began, type } = placements.at(-1)!
  if (visited === null || visited < began) return began + FIRST_WITHIN
  const long = LONG_TERM.includes(type) && addMonths(began, 12) < on
  return long ? addMonths(visited, 3) : visited + EVERY
}
