import type { Day } from '../base/day.ts'
import { allocate } from './allocation.ts'
import type { Aims } from './course.ts'
import { byFamily, familyDay } from './families.ts'
import { plannedStatuses, type Way } from './legal-statuses.ts'
import { ageOn } from './people.ts'
import { firstPlacement } from './placements.ts'
import { endProtection } from './protection.ts'
import { type Care, type Episode, nextId, type Records, standing } from './records.ts'
import { careReviews } from './reviews.ts'

const OLDEST = 17
const TEENAGE = 12

/** Begins the month's periods of care: so many from child protection, the unaccompanied, and the rest from need. */
export function beginCare(records: Records, aims: Aims): void {
  const arrived = standing(records, 'need').filter(
    ({ route, referred }) => route === 'unaccompanied' && referred >= aims.first,
  )
  for (const episode of arrived) enterCare(records, episode, episode.referred, 'unaccompanied')
  const protectedNow = byFamily(eligible(records, aims, 'protection'), aims.first + 5).slice(
    0,
    aims.fromProtection,
  )
  for (const episode of protectedNow)
    enterCare(records, episode, familyDay(episode.person.family, 4, aims.first, aims.last), 'protection')
  const left = aims.careStarts - arrived.length - protectedNow.length
  for (const episode of fromNeed(records, aims, left))
    enterCare(records, episode, familyDay(episode.person.family, 4, aims.first, aims.last), 'need')
}

/** A child begins to be looked after on a day; any plan of need or protection ends with it. */
export function enterCare(records: Records, episode: Episode, day: Day, way: Way): Care {
  if (episode.plan) episode.plan.ended = day
  episode.plan = null
  if (episode.protection) endProtection(episode, day)
  const care = openCare(records, episode, day, way)
  Object.assign(episode, { care, standing: 'care', changed: day })
  allocate(records, episode, 'care', day)
  return care
}

/** The period of care itself, with its first placement, its legal status and those that will follow. */
export function openCare(records: Records, episode: Episode, day: Day, way: Way): Care {
  const [first, ...planned] = plannedStatuses(records.random, day, way, ageOn(episode.person, day))
  const care: Care = {
    id: nextId(records, 'L', 30001),
    episode,
    entered: day,
    shortBreak: way === 'short break',
    placements: [firstPlacement(records, episode, day, way)],
    statuses: [first!],
    planned,
    reviews: careReviews(episode.person.family, day),
    visited: null,
    late: false,
    adoptionSince: null,
    ceased: null,
    ceasedReason: '',
  }
  records.care.push(care)
  return care
}

function eligible(records: Records, aims: Aims, from: 'need' | 'protection'): Episode[] {
  return standing(records, from).filter(
    ({ person, changed, held }) =>
      changed < aims.first &&
      !held &&
      person.born !== null &&
      person.born < aims.first &&
      ageOn(person, aims.last) < OLDEST,
  )
}

/** Half teenagers after family breakdown, half any age; where only one is left, a teenager. */
function fromNeed(records: Records, aims: Aims, count: number): Episode[] {
  const ready = byFamily(eligible(records, aims, 'need'), aims.first + 6)
  const teenage = ready
    .filter(({ person }) => ageOn(person, aims.first) > TEENAGE)
    .slice(0, Math.ceil(count / 2))
  const others = ready.filter(episode => !teenage.includes(episode))
  return [...teenage, ...others].slice(0, Math.max(0, count))
}
