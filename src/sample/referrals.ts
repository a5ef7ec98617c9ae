import { addMonths, type Day } from '../base/day.ts'
import { allocate, end } from './allocation.ts'
import type { Aims } from './course.ts'
import { familyDay, inFamilies } from './families.ts'
import { ageOn, isChild, newFamily, newYoungPerson } from './people.ts'
import { type Episode, nextId, type Person, type Records } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

const OLDEST_REFERRED = 17.3
const RETURNING = 0.16
const FROM_EARLY_HELP = 0.08
const SOURCES = [
  ['6', 27],
  ['2A', 20],
  ['1A', 7],
  ['1C', 2],
  ['1D', 3],
  ['3A', 3],
  ['3B', 4],
  ['3D', 4],
  ['3E', 6],
  ['3F', 4],
  ['4', 2],
  ['5A', 3],
  ['5B', 3],
  ['5C', 3],
  ['5D', 4],
  ['7', 3],
  ['8', 3],
  ['9', 3],
  ['10', 1],
] as const
const NEEDS = [
  ['N1', 54],
  ['N2', 3],
  ['N3', 6],
  ['N4', 10],
  ['N5', 17],
  ['N6', 5],
  ['N7', 1],
  ['N8', 2],
  ['N0', 2],
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
  records.open = records.open.filter(other => other !== episode)
}

function stepUp(person: Person, day: Day): void {
  if (!person.earlyHelp) return
  person.earlyHelp.ended = Math.max(day, person.earlyHelp.began)
  person.earlyHelp.endReason = "Stepped up to children's social care"
  person.earlyHelp = null
}

function referAdults(records: Records, aims: Aims, count: number): void {
  const away = addMonths(aims.first, -12)
  const former = records.people.filter(
    person =>
      person.episode === null &&
      person.referred !== null &&
      person.referred < away &&
      person.died === null &&
      ageOn(person, aims.first) >= 18 &&
      ageOn(person, aims.first) < 24,
  )
  for (let i = 0; i < count; i += 1) {
    const day = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    const known = former[i * 3]
    refer(
      records,
      known ?? newYoungPerson(records, day, records.random.whole(6600, 7500), false),
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
  const pool = canBeReferred(records, aims).filter(person => person.referred! >= recent)
  let left = aims.reReferrals
  for (const person of inFamilies(pool, aims.first)) {
    if (left === 0) return
    const day = familyDay(person.family, 1, aims.first, aims.last)
    if (person.referred! < addMonths(day, -12)) continue
    refer(records, person, day, 'again')
    left -= 1
  }
}

function referAfresh(records: Records, aims: Aims, upTo: number): void {
  const away = addMonths(aims.first, -12)
  const returning = inFamilies(
    canBeReferred(records, aims).filter(person => person.referred! < away),
    aims.first,
  )
  const helped = inFamilies(
    records.people.filter(
      person =>
        person.earlyHelp &&
        person.referred === null &&
        person.earlyHelp.began < aims.first - 20 &&
        person.episode === null &&
        ageOn(person, aims.last) < OLDEST_REFERRED,
    ),
    aims.first,
  )
  const wanted = upTo - records.episodes.length
  const known = [
    ...returning.slice(0, Math.round(wanted * RETURNING)),
    ...helped.slice(0, Math.round(wanted * FROM_EARLY_HELP)),
  ]
  for (const person of known)
    refer(records, person, familyDay(person.family, 1, aims.first, aims.last), 'new')
  while (records.episodes.length < upTo) {
    const day = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    for (const person of newFamily(records, day, upTo - records.episodes.length))
      refer(records, person, day, 'new')
  }
}

/** People known from an earlier referral who are not open and are young enough. */
function canBeReferred(records: Records, aims: Aims): Person[] {
  return records.people.filter(
    person =>
      person.referred !== null &&
      person.episode === null &&
      person.died === null &&
      isChild(person, aims.last) &&
      ageOn(person, aims.last) < OLDEST_REFERRED,
  )
}
