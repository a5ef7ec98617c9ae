import { addMonths, type Day } from '../base/day.ts'
import type { Aims } from './course.ts'
import type { Way } from './legal-statuses.ts'
import { ageOn } from './people.ts'
import { type Care, type Episode, nextId, type Placement, type Records, standing } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

const SEMI_INDEPENDENT_AT = 16
const SETTLED_MONTHS = 18
// biome-ignore format: many short pairs
const YOUNG = [
  ['U6', 58], ['U3', 20], ['P1', 9], ['U5', 6], ['R3', 3], ['U2', 2], ['T0', 1], ['Z1', 1],
] as const
// biome-ignore format: many short pairs
const TEENAGE = [
  ['U6', 52], ['U3', 13], ['K2', 20], ['P1', 8], ['S1', 3], ['R1', 2], ['K1', 1], ['T0', 1],
] as const
// biome-ignore format: many short pairs
const GROWN = [
  ['H5', 34], ['U6', 30], ['K2', 18], ['U3', 9], ['P1', 4], ['P2', 3], ['R5', 2],
] as const
// biome-ignore format: many short pairs
const CHANGES = [
  ['PLACE', 34], ['CARPL', 24], ['CREQB', 18], ['CREQO', 9], ['CHILD', 8], ['LAREQ', 4], ['STAND', 2], ['ALLEG', 1],
] as const
const PROVIDERS: Readonly<Record<string, readonly (readonly [code: string, weight: number])[]>> = {
  P1: [['PR0', 1]],
  U1: [['PR1', 1]],
  U2: [['PR1', 1]],
  U3: [['PR1', 1]],
  U4: [
    ['PR1', 65],
    ['PR4', 35],
  ],
  U5: [
    ['PR1', 80],
    ['PR5', 20],
  ],
  U6: [
    ['PR1', 58],
    ['PR4', 40],
    ['PR2', 2],
  ],
  A5: [
    ['PR1', 55],
    ['PR5', 30],
    ['PR2', 15],
  ],
}
const ELSEWHERE = [
  ['PR4', 78],
  ['PR5', 10],
  ['PR1', 9],
  ['PR3', 3],
] as const
const MOVED_A_MONTH = 0.026
const ADOPTIONS_UNDER_WAY = 17
const ADOPTED_UNDER = 5

/** Where a child goes on the first day of care. */
export function firstPlacement(records: Records, episode: Episode, day: Day, way: Way): Placement {
  const age = ageOn(episode.person, day)
  if (way === 'short break') return placement(records, day, records.random.pick(['U6', 'R1', 'K2']), '')
  if (way === 'unaccompanied') return placement(records, day, records.random.pick(['H5', 'H5', 'U6']), '')
  return placement(records, day, typeFor(records, age), '')
}

/** The month's moves, settled long-term placements, placements for adoption, and legal statuses that take effect. */
export function moveOn(records: Records, aims: Aims): void {
  for (const { care, changed } of standing(records, 'care')) {
    if (!care || changed >= aims.first) continue
    while (care.planned[0] && care.planned[0].from <= aims.last) care.statuses.push(care.planned.shift()!)
    const now = care.placements.at(-1)!
    if (care.adoptionSince === null) moveChild(records, aims, care, now)
  }
  placeForAdoption(records, aims)
}

function moveChild(records: Records, aims: Aims, care: Care, now: Placement): void {
  const { random } = records
  const settled = addMonths(now.began, SETTLED_MONTHS) < aims.first
  const age = ageOn(care.episode.person, aims.first)
  const day = workingDayNear(
    random.whole(aims.first, aims.last),
    Math.max(aims.first, now.began + 2),
    aims.last,
  )
  if (settled && (now.type === 'U6' || now.type === 'U3') && random.chance(0.12))
    care.placements.push(placement(records, day, now.type === 'U6' ? 'U4' : 'U1', 'CARPL', now.provider))
  else if (random.chance(moving(now.type, age)))
    care.placements.push(placement(records, day, typeFor(records, age), random.weighted(CHANGES)))
}

/** The share who move in a month: the settled seldom, those of 16 and 17 more, towards living by themselves. */
function moving(type: string, age: number): number {
  if (type === 'U4' || type === 'U1') return MOVED_A_MONTH / 4
  return age >= SEMI_INDEPENDENT_AT && type !== 'H5' ? MOVED_A_MONTH * 2.5 : MOVED_A_MONTH
}

/** Keeps a number of young children on care orders on their way to adoption. */
function placeForAdoption(records: Records, aims: Aims): void {
  const cared = standing(records, 'care')
  const underWay = cared.filter(({ care }) => care!.adoptionSince !== null).length
  const ready = cared.filter(
    ({ care, person, changed }) =>
      changed < addMonths(aims.first, -7) &&
      care!.adoptionSince === null &&
      ageOn(person, aims.first) < ADOPTED_UNDER &&
      care!.placements.at(-1)!.began < aims.first &&
      care!.statuses.at(-1)!.from < aims.first,
  )
  for (const { care } of ready.slice(0, Math.min(3, ADOPTIONS_UNDER_WAY - underWay))) {
    const day = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    care!.adoptionSince = day
    care!.planned.length = 0
    care!.statuses.push({ status: 'E1', from: day })
    care!.placements.push(placement(records, day, 'A5', 'CARPL'))
  }
}

/** A placement of a type from a day, with a provider that suits the type. */
export function placement(
  records: Records,
  began: Day,
  type: string,
  change: string,
  provider?: string,
): Placement {
  return {
    id: nextId(records, 'PL', 10001),
    began,
    type,
    provider: provider ?? records.random.weighted(PROVIDERS[type] ?? ELSEWHERE),
    change,
  }
}

function typeFor({ random }: Records, age: number): string {
  return random.weighted<string>(age >= SEMI_INDEPENDENT_AT ? GROWN : age >= 11 ? TEENAGE : YOUNG)
}
