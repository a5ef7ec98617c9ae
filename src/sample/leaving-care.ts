import { addMonths, type Day } from '../base/day.ts'
import { allocate } from './allocation.ts'
import { beginPlan } from './assessments.ts'
import type { Aims } from './course.ts'
import { byFamily, familyDay } from './families.ts'
import { ageOn, eighteenth } from './people.ts'
import { type Episode, type Records, standing } from './records.ts'
import { close } from './referrals.ts'
import { isBehind } from './reviews.ts'
import type { Exits } from './this-year.ts'
import { workingDayNear } from './working-calendar.ts'

/** Months in which a short break becomes care, or a young person turns 18 without the episode being ended. */
export const CORRECTIONS: Readonly<Record<string, 1 | -1>> = {
  '2018-05': 1,
  '2019-08': -1,
  '2019-11': 1,
  '2021-02': 1,
  '2021-05': -1,
}
const OLDEST = 17
const DEATH_IN_CARE = '2018-10'
const SETTLES_FROM = '2022-09'
const AT_EIGHTEEN = [
  ['E5', 46],
  ['E6', 24],
  ['E17', 24],
  ['E7', 6],
] as const
const GUARDIANSHIP = [
  ['E45', 40],
  ['E46', 18],
  ['E47', 30],
  ['E48', 12],
] as const
const OTHERWISE = [
  ['E3', 18],
  ['E8', 40],
  ['E13', 22],
  ['E41', 20],
] as const

/** How many periods of care the month must end to bring the stock to its aim, and how they end. */
export function exitsFor(records: Records, aims: Aims): Exits {
  if (aims.exits) return aims.exits
  const now = standing(records, 'care').length
  const ceased = Math.max(4, now + aims.careStarts + (CORRECTIONS[aims.month] ?? 0) - aims.lookedAfter)
  const eighteen = Math.round(ceased * 0.37)
  const adopted = Math.round(ceased * 0.12)
  const guardianship = Math.round(ceased * 0.18)
  const home = Math.round(ceased * 0.21)
  return { eighteen, adopted, guardianship, home, other: ceased - eighteen - adopted - guardianship - home }
}

/** Ends the month's periods of care, each kind in its number. */
export function endCare(records: Records, aims: Aims, exits: Exits): void {
  turnEighteen(records, aims, exits.eighteen)
  for (const episode of adoptable(records, aims).slice(0, exits.adopted))
    cease(records, aims, episode, records.random.pick(['E11', 'E12', 'E12']), 'RC1')
  for (const episode of staying(records, aims, 240, 1500).slice(0, exits.guardianship))
    cease(
      records,
      aims,
      episode,
      records.random.weighted(GUARDIANSHIP),
      closing(records, aims, 0.5) ? 'RC4' : null,
    )
  for (const episode of staying(records, aims, 20, 500).slice(0, exits.home))
    cease(records, aims, episode, records.random.chance(0.7) ? 'E4A' : 'E4B', null)
  for (const [i, episode] of staying(records, aims, 5, 2000).slice(0, exits.other).entries()) {
    if (aims.month === DEATH_IN_CARE && i === 0) episode.person.died = ceaseDay(episode, aims)
    const reason =
      episode.person.died !== null ? 'E2' : aims.exits ? 'E8' : records.random.weighted(OTHERWISE)
    cease(records, aims, episode, reason, reason === 'E2' ? 'RC2' : reason === 'E3' ? 'RC5' : null)
  }
}

/** The child stops being looked after on a day; the episode of need is closed, or goes on under a plan. */
function cease(
  records: Records,
  aims: Aims,
  episode: Episode,
  reason: string,
  closeReason: string | null,
): void {
  const day = ceaseDay(episode, aims)
  endPeriod(episode, day, reason)
  if (closeReason) close(records, episode, day, closeReason)
  else {
    episode.standing = 'need'
    beginPlan(records, episode, day)
  }
}

function endPeriod(episode: Episode, day: Day, reason: string): void {
  Object.assign(episode.care!, { ceased: day, ceasedReason: reason })
  episode.care = null
  episode.changed = day
}

function ceaseDay(episode: Episode, aims: Aims): Day {
  return familyDay(episode.person.family, 10, aims.first, aims.last)
}

function closing(records: Records, aims: Aims, share: number): boolean {
  return aims.month < SETTLES_FROM && records.random.chance(share)
}

/** Turns exactly so many young people 18 in the month: birthdays, never yet acted on, are settled here. */
function turnEighteen(records: Records, aims: Aims, count: number): void {
  const never = CORRECTIONS[aims.month] === -1 ? 1 : 0
  const cared = standing(records, 'care')
    .filter(({ changed, care }) => changed < aims.first && care!.adoptionSince === null)
    .map(episode => ({ episode, birthday: eighteenth(episode.person)! }))
    .sort((a, b) => a.birthday - b.birthday)
  for (const [i, { episode, birthday }] of cared.entries()) {
    if (i < count + never) comeOfAge(records, aims, episode, birthday, i >= count)
    else if (birthday <= aims.last)
      episode.person.born! += aims.last - birthday + records.random.whole(20, 120)
    else return
  }
}

function comeOfAge(records: Records, aims: Aims, episode: Episode, birthday: Day, unended: boolean): void {
  const { person } = episode
  if (birthday > aims.last) person.born! -= birthday - records.random.whole(aims.first + 1, aims.last - 1)
  const day = eighteenth(person)!
  if (!unended) endPeriod(episode, day, records.random.weighted(AT_EIGHTEEN))
  Object.assign(episode, { standing: 'adult', changed: day, held: unended })
  allocate(records, episode, 'leaving', day)
}

function adoptable(records: Records, aims: Aims): Episode[] {
  const young = standing(records, 'care').filter(({ person }) => ageOn(person, aims.first) < 7)
  const waited = (episode: Episode): number =>
    episode.care!.adoptionSince ?? aims.last + episode.person.family
  return young.filter(({ changed }) => changed < aims.first - 100).sort((a, b) => waited(a) - waited(b))
}

/** Children who have been in care for so many days, and not under way to adoption; those with late reviews first. */
function staying(records: Records, aims: Aims, least: number, most: number): Episode[] {
  const ready = standing(records, 'care').filter(({ care, changed, person }) => {
    const days = aims.first - care!.entered
    return (
      changed < aims.first &&
      days >= least &&
      days <= most &&
      care!.adoptionSince === null &&
      care!.placements.at(-1)!.began < aims.first &&
      care!.statuses.at(-1)!.from < aims.first &&
      ageOn(person, aims.last) < OLDEST
    )
  })
  const drawn = byFamily(ready, aims.first + 13)
  return [
    ...drawn.filter(({ care }) => isBehind(care!.reviews, aims.first)).slice(0, 2),
    ...drawn.filter(({ care }) => !isBehind(care!.reviews, aims.first)),
  ]
}

/** Turns a short break into care, in the months that have it: a change of stock that no start accounts for. */
export function convertShortBreak(records: Records, aims: Aims): void {
  if (CORRECTIONS[aims.month] !== 1) return
  const episode = records.open.find(
    ({ care, standing: now }) =>
      care?.shortBreak && now === 'need' && care.entered < addMonths(aims.first, -2),
  )
  if (!episode?.care) return
  const day = workingDayNear(aims.first + 9, aims.first, aims.last)
  episode.care.shortBreak = false
  episode.care.statuses.push({ status: 'V2', from: day })
  if (episode.plan) episode.plan.ended = day
  Object.assign(episode, { standing: 'care', changed: day, held: false, plan: null })
  allocate(records, episode, 'care', day)
}
