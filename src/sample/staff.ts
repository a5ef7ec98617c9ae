import { addMonths, type Day, dayOf } from '../base/day.ts'
import { EXTRACT_DAY } from './course.ts'
import { FORENAMES, SURNAMES } from './names.ts'
import { fractionOf, type Random } from './random.ts'
import { TEAMS } from './teams.ts'
import type { Team, TeamKind, Worker } from './workforce.ts'

const OPENING = dayOf(2012, 1, 1)
/** The autumn in which many left and children were reallocated. */
const AUTUMN = dayOf(2022, 9, 12)
const WINTER = dayOf(2022, 11, 22)
const TITLES: Readonly<Record<TeamKind, readonly string[]>> = {
  'front-door': ['Social Worker', 'Senior Social Worker', 'Screening Officer'],
  assessment: ['Social Worker', 'Senior Social Worker', 'Newly Qualified Social Worker'],
  support: ['Social Worker', 'Senior Social Worker', 'Newly Qualified Social Worker'],
  care: ['Social Worker', 'Senior Social Worker'],
  leaving: ['Personal Adviser', 'Social Worker'],
  disability: ['Social Worker', 'Senior Social Worker'],
  'early-help': ['Family Support Worker', 'Early Help Practitioner'],
  review: ['Independent Reviewing Officer'],
}
const KINDS = Object.keys(TITLES)

/** Everyone who has worked in Northmere's teams since 2012: each post filled in turn, with gaps between. */
export function staffFor(random: Random): readonly Worker[] {
  const staff: Worker[] = []
  for (const team of TEAMS)
    for (let post = 0; post < team.posts; post += 1) {
      let from = OPENING - random.whole(0, 1500)
      while (from < EXTRACT_DAY) {
        const worker = workerIn(team, from, staff.length, random)
        staff.push(worker)
        from = (worker.to ?? EXTRACT_DAY) + random.whole(1, 60)
      }
    }
  return staff
}

function workerIn(team: Team, from: Day, count: number, random: Random): Worker {
  const recent = from > dayOf(2021, 10, 1)
  const mean = recent ? 16 : from > dayOf(2020, 1, 1) ? 26 : 38
  const months = Math.max(3, Math.round(-Math.log(1 - random.fraction()) * mean))
  const settled = addMonths(from, months) + random.whole(0, 27)
  const churns = ['assessment', 'support'].includes(team.kind)
  const uproots = from < AUTUMN && settled > AUTUMN && random.chance(churns ? 0.34 : 0.1)
  const to = uproots ? random.whole(AUTUMN, Math.min(WINTER, settled)) : settled
  return {
    id: `P${4001 + count}`,
    name: `${random.pick(FORENAMES)} ${random.pick(SURNAMES)}`,
    team,
    from,
    to: to > EXTRACT_DAY ? null : to,
    agency: random.chance(recent ? 0.45 : 0.12),
    title: random.pick(TITLES[team.kind]),
  }
}

/** Who of a kind of team takes a family on a day: siblings get the same worker. */
export function workerFor(staff: readonly Worker[], kind: TeamKind, family: number, day: Day): Worker {
  const present = staff.filter(worker => worker.team.kind === kind && isPresent(worker, day))
  const draw = fractionOf(family, KINDS.indexOf(kind), Math.floor(day / 45))
  return present[Math.floor(draw * present.length)] ?? staff.find(worker => worker.team.kind === kind)!
}

/** Whether the worker is in post on the day. */
export function isPresent(worker: Worker, day: Day): boolean {
  return worker.from <= day && (worker.to === null || worker.to > day)
}
