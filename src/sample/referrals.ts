import { addMonths, type Day } from '../base/day.ts'
import { allocate, end } from './allocation.ts'
import type { Aims } from './course.ts'
import { byFamily, familyDay, inFamilies, knownPeople } from './families.ts'
import { ageOn, newFamily, newYoungPerson } from './people.ts'
import { type Episode, nextId, type Person, type Records } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

const OLDEST_REFERRED = 17
const RETURNING = 0.16
const FROM_EARLY_HELP = 0.08
// biome-ignore format: many short pairs
const SOURCES = [
  ['6', 27], ['2A', 20], ['1A', 7], ['1C', 2], ['1D', 3], ['3A', 3], ['3B', 4], ['3D', 4], ['3E', 6], ['3F', 4],
  ['4', 2], ['5A', 3], ['5B', 3], ['5C', 3], ['5D', 4], ['7', 3], ['8', 3], ['9', 3], ['10', 1],
] as const
// biome-ignore format: many short pairs
const NEEDS = [
  ['N1', 54], ['N2', 3], ['N3', 6], ['N4', 10], ['N5', 17], ['N6', 5], ['N7', 1], ['N8', 2], ['N0', 2],
] as const

/** Receives the month's referrals: those seen before within 12 months, special ones, and the rest new or long away. */
export function receiveReferrals(records: Records, aims: Aims, adults: number): void {
  const before = records.episodes.length
  referAdults(records, aims, adults)
  for (let i = 0; i < aims.unaccompanied; i += 1) referUnaccompanied(records, aims)
  referTransfers(records, aims)
  referAgain(records, aims)
  referAfresh(records, aims, before + aims.referrals)
}

/** Opens an episode of need for a person referred on a day. */
export function refer(records: Records, person: Person, day: Day, route: Episode['route']): Episode {
  const { random } = records
  const episode: Episode = {
    id: nextId(records, 'R', 200001),
    person,
    referred: day,
    source: route === 'adult' ? '1C' : route === 'transfer' ? '5C' : random.weighted(SOURCES),
    need:
      route === 'unaccompanied'
        ? 'N8'
        : person.disabled && random.chance(0.4)
          ? 'N2'
          : random.weighted(NEEDS),
    route,
    standing: route === 'adult' ? 'adult' : 'need',
    nothingFurther: false,
    closed: null,
    closeReason: '',
    changed: day,
    assessment: null,
    plan: null,
    protection: null,
    care: null,
    involvements: [],
    held: false,
  }
  records.episodes.push(episode)
  records.open.push(episode)
  person.referred = day
  person.episode = episode
  stepUp(person, day)
  allocate(
    records,
    episode,
    route === 'adult' ? 'leaving' : route === 'new' && person.disabled ? 'disability' : 'assessment',
    day,
  )
  return episode
}

/** Closes an episode on a day and ends the allocation with it. */
export function close(records: Records, episode: Episode, day: Day, reason: string): void {
  episode.closed = day
  episode.closeReason = reason
  if (episode.plan && episode.plan.ended === null) episode.plan.ended = day
  episode.plan = null
  end(episode, day, 'OTHERS')
  episode.person.episode = null
  const at = records.open.indexOf(episode)
  if (at >= 0) records.open.splice(at, 1)
}

function stepUp(person: Person, day: Day): void {
  if (!person.earlyHelp) return
  person.earlyHelp.ended = Math.max(day, person.earlyHelp.began)
  person.earlyHelp.endReason = "Stepped up to children's social care"
  person.earlyHelp = null
}

function referAdults(records: Records, aims: Aims, count: number): void {
  if (count === 0) return
  const away = addMonths(aims.first, -12)
  const former = records.episodes.filter(
    ({ standing, person }) =>
      standing === 'adult' &&
      canBeReferred(person) &&
      person.referred! < away &&
      ageOn(person, aims.first) < 24,
  )
  for (let i = 0; i < count; i += 1) {
    const day = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    const age = records.random.whole(6600, 7500)
    const known = former[i * 3]?.person
    refer(
      records,
      known && canBeReferred(known) ? known : newYoungPerson(records, day, age, false),
      day,
      'adult',
    )
  }
}

function referUnaccompanied(records: Records, aims: Aims): void {
  const day = records.random.whole(aims.first, aims.last)
  refer(records, newYoungPerson(records, day, records.random.whole(5500, 6300), true), day, 'unaccompanied')
}

function referTransfers(records: Records, aims: Aims): void {
  for (let left = aims.transfersIn; left > 0; ) {
    const day = workingDayNear(aims.first + records.random.whole(0, 6), aims.first, aims.last)
    const family = newFamily(records, day, left).filter(person => ageOn(person, day) < 15)
    for (const person of family) refer(records, person, day, 'transfer')
    left -= family.length
  }
}

function referAgain(records: Records, aims: Aims): void {
  const recent = addMonths(aims.first, -12)
  const lately = records.episodes.filter(
    ({ referred, person }) =>
      referred >= recent && referred === person.referred && canBeReferred(person) && isYoung(person, aims),
  )
  let left = aims.reReferrals
  for (const { person } of byFamily(lately, aims.first)) {
    if (left === 0) return
    const day = familyDay(person.family, 1, aims.first, aims.last)
    if (!canBeReferred(person) || person.referred! < addMonths(day, -12)) continue
    refer(records, person, day, 'again')
    left -= 1
  }
}

function referAfresh(records: Records, aims: Aims, upTo: number): void {
  const away = addMonths(aims.first, -12)
  const long = aims.first - 20
  const wanted = upTo - records.episodes.length
  const returning = knownPeople(
    records,
    Math.round(wanted * RETURNING),
    person =>
      person.referred !== null && person.referred < away && canBeReferred(person) && isYoung(person, aims),
  )
  const helped = records.earlyHelp.filter(
    ({ ended, began, person }) =>
      ended === null && began < long && person.referred === null && isYoung(person, aims),
  )
  const steppedUp = inFamilies(
    helped.map(({ person }) => person),
    aims.first,
  )
  const known = [...returning, ...steppedUp.slice(0, Math.round(wanted * FROM_EARLY_HELP))]
  for (const person of known)
    refer(records, person, familyDay(person.family, 1, aims.first, aims.last), 'new')
  while (records.episodes.length < upTo) {
    const day = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    for (const person of newFamily(records, day, upTo - records.episodes.length))
      refer(records, person, day, 'new')
  }
}

/** Whether nothing stands in the way of another referral. */
function canBeReferred({ episode, died }: Person): boolean {
  return episode === null && died === null
}

function isYoung(person: Person, aims: Aims): boolean {
  return ageOn(person, aims.last) < OLDEST_REFERRED
}
