import type { Day } from '../base/day.ts'
import { addWorkingDays } from '../base/working-days.ts'
import { allocatedTo } from './allocation.ts'
import { type Aims, LAST_MONTH } from './course.ts'
import { byFamily } from './families.ts'
import { type Enquiry, type Episode, nextId, type Records, standing } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

const WITHOUT_CONFERENCE = 1.3
/** Strategy discussions at the very end whose conference is still to come. */
const AWAITING = 11
/** One in so many of them still waits a month later. */
const STILL_WAITING = 4

/** Records a section 47 enquiry about a child. */
export function enquire(
  records: Records,
  episode: Episode,
  id: string,
  began: Day,
  ended: Day | null,
  toConference: boolean,
): Enquiry {
  const enquiry = { id, episode, began, ended, toConference, worker: allocatedTo(episode) }
  records.enquiries.push(enquiry)
  return enquiry
}

/** The month's enquiries that end without a conference, and in the last month those that wait for one. */
export function enquireOnly(records: Records, aims: Aims): void {
  endWaiting(records, aims)
  const ready = standing(records, 'need').filter(({ changed, held }) => changed < aims.first && !held)
  const count = Math.round(aims.conferences * WITHOUT_CONFERENCE)
  const drawn = byFamily(ready, aims.first + 17)
  for (const episode of drawn.slice(0, count)) {
    const began = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    const ended = addWorkingDays(began, records.random.whole(4, 15))
    enquire(
      records,
      episode,
      nextId(records, 'S', 600001),
      began,
      ended <= records.reach ? ended : null,
      false,
    )
  }
  if (aims.month < LAST_MONTH) return
  for (const [i, episode] of drawn.slice(count, count + AWAITING).entries()) {
    const began = workingDayNear(aims.last - 27 + i * 2, aims.first, aims.last)
    enquire(records, episode, nextId(records, 'S', 600001), began, null, true)
  }
}

/** Most of those that waited when the month began come to no conference after all. */
function endWaiting(records: Records, aims: Aims): void {
  const waiting = records.enquiries.filter(({ ended, toConference }) => ended === null && toConference)
  for (const [i, enquiry] of waiting.entries())
    if (i % STILL_WAITING > 0) {
      enquiry.ended = workingDayNear(aims.first + i * 2, aims.first, aims.last)
      enquiry.toConference = false
    }
}
