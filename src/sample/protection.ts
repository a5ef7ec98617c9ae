import { addMonths, type Day } from '../base/day.ts'
import { addWorkingDays } from '../base/working-days.ts'
import { allocate, allocatedTo } from './allocation.ts'
import { beginPlan } from './assessments.ts'
import type { Aims } from './course.ts'
import { enquire } from './enquiries.ts'
import { familyDay } from './families.ts'
import { ageOn } from './people.ts'
import { fractionOf } from './random.ts'
import {
  type Conference,
  type Episode,
  nextId,
  type ProtectionPlan,
  type Records,
  standing,
} from './records.ts'
import { isBehind, protectionReviews } from './reviews.ts'
import { workingDayBefore, workingDayNear, workingDaysBetween } from './working-calendar.ts'

const DUE_AFTER = 15
const OLDEST = 15
const CATEGORIES = [
  ['NEG', 46],
  ['EMO', 40],
  ['PHY', 8],
  ['SAB', 6],
] as const

/** Holds the month's initial conferences, siblings together: exactly as many in time, and leading to a plan, as aimed at. */
export function holdConferences(records: Records, aims: Aims): void {
  const families = conferenced(records, aims)
  const late = wholeFamilies(families, aims.conferences - aims.conferencesInTime)
  const spared = wholeFamilies([...families].reverse(), aims.conferences - aims.conferencesToPlan)
  for (const family of families) {
    const meeting = nextId(records, 'M', 500001)
    const day = familyDay(family[0]!.person.family, 2, aims.first, aims.last)
    const enquiries = new Map<string, string>()
    for (const episode of family) {
      const began = strategyDay(records, episode, day, late.has(episode))
      const key = String(began)
      const shared = enquiries.get(key) ?? nextId(records, 'S', 600001)
      if (fractionOf(episode.person.family, 5) < 0.6) enquiries.set(key, shared)
      confer(records, episode, meeting, day, shared, began, !spared.has(episode))
    }
  }
  receiveTransfers(records, aims)
}

/** Ends plans until the stock is the one aimed at; the children step down to a child in need plan. */
export function endPlans(records: Records, aims: Aims): void {
  const now = standing(records, 'protection')
  const count = Math.max(0, now.length - aims.protected)
  const ready = now
    .filter(({ protection }) => protection!.began < addMonths(aims.first, -2))
    .map(episode => ({ episode, order: endingOrder(episode, aims) }))
    .sort((a, b) => b.order - a.order)
  for (const { episode } of ready.slice(0, count)) {
    const day = familyDay(episode.person.family, 3, aims.first, aims.last)
    endProtection(episode, day)
    episode.standing = 'need'
    episode.changed = day
    beginPlan(records, episode, day)
  }
}

/** Ends a child's protection plan on a day. */
export function endProtection(episode: Episode, day: Day): void {
  episode.protection!.ended = day
  episode.protection = null
}

function conferenced(records: Records, aims: Aims): Episode[][] {
  const ready = standing(records, 'need').filter(
    ({ person, held, changed, route }) =>
      !held && changed <= aims.first - 32 && route !== 'unaccompanied' && ageOn(person, aims.first) < OLDEST,
  )
  const drawn = ready
    .map(episode => ({ episode, order: conferenceOrder(episode, aims) }))
    .sort((a, b) => b.order - a.order || a.episode.person.family - b.episode.person.family)
  const families = new Map<number, Episode[]>()
  for (const { episode } of drawn.slice(0, aims.conferences)) {
    const { family } = episode.person
    families.set(family, [...(families.get(family) ?? []), episode])
  }
  return [...families.values()]
}

function conferenceOrder({ person, referred }: Episode, aims: Aims): number {
  const fresh = aims.first - referred < 150 ? 0.4 : 0
  const again = person.protectedBefore > 0 ? 0.42 : 0
  return fractionOf(person.family, aims.first, 4) + fresh + again
}

/** Children taken family by family until there are this many; the last family may be split. */
function wholeFamilies(families: readonly Episode[][], count: number): ReadonlySet<Episode> {
  const taken = new Set<Episode>()
  for (const family of families)
    if (taken.size + family.length <= count) for (const episode of family) taken.add(episode)
  for (const episode of families.flat()) if (taken.size < count) taken.add(episode)
  return taken
}

function strategyDay({ random }: Records, { changed, person }: Episode, held: Day, late: boolean): Day {
  const most = workingDaysBetween(changed, held)
  const draw = fractionOf(person.family, held)
  const taken = late
    ? DUE_AFTER + 1 + Math.floor(draw * Math.min(13, most - DUE_AFTER - 1))
    : DUE_AFTER - Math.floor(draw * draw * 9)
  return workingDayBefore(held, random.chance(0.02) && !late ? taken - 1 : taken)
}

function confer(
  records: Records,
  episode: Episode,
  meeting: string,
  held: Day,
  enquiryId: string,
  began: Day,
  toPlan: boolean,
): void {
  const enquiry = enquire(
    records,
    episode,
    enquiryId,
    began,
    Math.min(held - 1, addWorkingDays(began, 10)),
    true,
  )
  const plan = toPlan ? protect(records, episode, held) : null
  record(records, {
    meeting,
    episode,
    enquiry,
    target: addWorkingDays(began, DUE_AFTER),
    held,
    plan,
    transferIn: false,
    worker: allocatedTo(episode),
  })
}

function record(records: Records, conference: Omit<Conference, 'id'>): void {
  const id = nextId(records, 'C', 700001)
  records.conferences.push({ id, ...conference })
  if (conference.plan) conference.plan.conference = id
}

/** Places a child in need on a child protection plan from the day of the conference. */
export function protect(records: Records, episode: Episode, day: Day): ProtectionPlan {
  const { person } = episode
  const category = CATEGORIES[Math.floor(fractionOf(person.family, 6) ** 1.4 * 4)]![0]
  const changes = records.random.chance(0.12)
  const plan: ProtectionPlan = {
    id: nextId(records, 'CP', 40001),
    episode,
    conference: '',
    began: day,
    ended: null,
    category,
    laterCategory: changes ? records.random.weighted(CATEGORIES) : category,
    otherAuthority: false,
    reviews: protectionReviews(person.family, day),
    late: false,
  }
  records.protectionPlans.push(plan)
  if (episode.plan) episode.plan.ended = day
  episode.plan = null
  Object.assign(episode, { protection: plan, standing: 'protection', changed: day })
  person.protectedBefore += 1
  allocate(records, episode, 'support', day)
  return plan
}

function receiveTransfers(records: Records, aims: Aims): void {
  const arrived = standing(records, 'need').filter(
    ({ route, referred }) => route === 'transfer' && referred >= aims.first,
  )
  const meetings = new Map<number, string>()
  for (const episode of arrived) {
    const { family } = episode.person
    const meeting = meetings.get(family) ?? nextId(records, 'M', 500001)
    meetings.set(family, meeting)
    const held = workingDayNear(episode.referred + 14, episode.referred + 1, aims.last)
    const plan = protect(records, episode, held)
    record(records, {
      meeting,
      episode,
      enquiry: null,
      target: null,
      held,
      plan,
      transferIn: true,
      worker: allocatedTo(episode),
    })
  }
}

function endingOrder(episode: Episode, aims: Aims): number {
  const { began, reviews } = episode.protection!
  const grown = ageOn(episode.person, aims.first) >= OLDEST + 1 ? 10 : 0
  const behind = isBehind(reviews, aims.last) ? 1 : 0
  return grown + behind + (aims.first - began) / 420 + fractionOf(episode.person.family, aims.first, 9) * 1.6
}
