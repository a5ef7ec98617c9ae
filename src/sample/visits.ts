import type { Day } from '../base/day.ts'
import { roundHalfUp } from '../base/display.ts'
import { lastDay, shiftMonth } from '../base/month.ts'
import type { Aims } from './course.ts'
import { fractionOf } from './random.ts'
import { type Episode, type Records, standing, type Visit } from './records.ts'
import { earliestInTime, workingDayNear } from './working-calendar.ts'

const NEED_VISITS = 20
const PROTECTION_VISITS = 10
/** Children in need who are seen more often than they must be, and the days between. */
const SEEN_TWICE = 0.75
const SPACED = 6
const NOT_SEEN = 0.1

/** Visits children in need so that this month's share, exactly, have their next visit due on or after its last day. */
export function visitInNeed(records: Records, aims: Aims): void {
  const opens = earliestInTime(aims.last, NEED_VISITS)
  const planned = standing(records, 'need').filter(({ plan }) => plan !== null)
  const late = choose(
    planned,
    aims,
    aims.inNeedVisits,
    ({ plan }) => plan!.began >= opens || (plan!.visited ?? 0) >= opens,
  )
  const until = Math.min(aims.last, earliestInTime(nextEnd(aims), NEED_VISITS) - 1)
  for (const episode of planned) {
    const plan = episode.plan!
    plan.late = late.has(episode)
    if (plan.late) continue
    const from = Math.max(aims.first, opens, plan.began)
    const on = from > until ? null : dayWithin(records, from, until)
    if (on === null || (plan.visited ?? 0) >= opens) continue
    if (on - from > SPACED && records.random.chance(SEEN_TWICE))
      records.needVisits.push(visit(records, episode, plan.id, dayWithin(records, from, on - SPACED)))
    plan.visited = on
    records.needVisits.push(visit(records, episode, plan.id, on))
    attempt(records, records.needVisits, episode, plan.id, Math.max(aims.first, plan.began), on - 1)
  }
}

/** The same for children on a plan, who are also visited in the first half of the month. */
export function visitProtected(records: Records, aims: Aims): void {
  const opens = earliestInTime(aims.last, PROTECTION_VISITS)
  const protectedNow = standing(records, 'protection')
  const late = choose(
    protectedNow,
    aims,
    aims.protectionVisits,
    ({ protection }) => protection!.began >= opens,
  )
  for (const episode of protectedNow) {
    const plan = episode.protection!
    plan.late = late.has(episode)
    const from = Math.max(aims.first, plan.began + 1)
    if (from < opens && records.random.chance(0.93))
      records.protectionVisits.push(visit(records, episode, plan.id, dayWithin(records, from, opens - 1)))
    if (plan.late)
      attempt(records, records.protectionVisits, episode, plan.id, Math.max(from, opens), aims.last)
    else if (from < aims.last || plan.began < opens)
      records.protectionVisits.push(
        visit(
          records,
          episode,
          plan.id,
          dayWithin(records, Math.min(aims.last, Math.max(from, opens)), aims.last),
        ),
      )
  }
}

/** Those who will be out of time: never one who is in time already; more often where the worker has gone. */
export function choose(
  episodes: readonly Episode[],
  aims: Aims,
  share: number,
  inTimeAlready: (episode: Episode) => boolean,
): ReadonlySet<Episode> {
  const count = episodes.length - roundHalfUp((episodes.length * share) / 100)
  const drawn = episodes
    .filter(episode => !inTimeAlready(episode))
    .map(episode => ({ episode, risk: riskOf(episode, aims) }))
    .sort((a, b) => b.risk - a.risk)
  return new Set(drawn.slice(0, count).map(({ episode }) => episode))
}

function riskOf(episode: Episode, aims: Aims): number {
  const last = episode.involvements.at(-1)
  const alone = !last || last.to !== null || (last.worker.to !== null && last.worker.to <= aims.last)
  const changed = last !== undefined && last.from >= aims.first - 10 && episode.involvements.length > 2
  const before = episode.plan?.late || episode.protection?.late || episode.care?.late
  return (
    fractionOf(episode.person.family, aims.first, 14) +
    (alone ? 0.7 : 0) +
    (changed ? 0.25 : 0) +
    (before ? 0.2 : 0)
  )
}

/** A visit at which the child was seen. */
export function visit({ random }: Records, { person }: Episode, under: string, on: Day): Visit {
  const born = person.born !== null && person.born <= on
  return {
    person,
    under,
    on,
    seen: born,
    alone: born && random.chance(0.64),
    bedroom: born && random.chance(0.3),
  }
}

/** Now and then a visit at which nobody was in. */
function attempt(
  records: Records,
  visits: Visit[],
  { person }: Episode,
  under: string,
  from: Day,
  to: Day,
): void {
  if (from > to || person.born === null || person.born > from || !records.random.chance(NOT_SEEN)) return
  visits.push({ person, under, on: dayWithin(records, from, to), seen: false, alone: false, bedroom: false })
}

/** A working day by lot between two days, or where there is none the later of them. */
export function dayWithin({ random }: Records, from: Day, to: Day): Day {
  return workingDayNear(random.whole(from, to), from, to)
}

function nextEnd(aims: Aims): Day {
  return lastDay(shiftMonth(aims.month, 1))
}
