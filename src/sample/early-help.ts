import type { Day } from '../base/day.ts'
import type { Aims } from './course.ts'
import { familyDay, inFamilies, knownPeople } from './families.ts'
import { ageOn, newFamily } from './people.ts'
import { type EarlyHelp, nextId, type Person, type Records } from './records.ts'
import { workerFor } from './staff.ts'
import { workingDayNear } from './working-calendar.ts'

const STEPPED_DOWN = 0.4
const READ_AS_OUTCOME = 14
const REASONS = [
  "Child's behaviour",
  'School attendance',
  'Parenting support',
  'Emotional wellbeing',
  'Domestic abuse',
  'Parental mental health',
  'Housing and debt',
  'Substance misuse',
  'Special educational needs',
] as const
const ENDINGS = [
  ['Outcomes achieved', 56],
  ['Moved to universal services', 22],
  ['Disengaged or consent withdrawn', 15],
  ['Moved out of area', 7],
] as const

/** Begins an episode of early help, unless one is open or a plain contact just before would be read as leading to it. */
export function beginEarlyHelp(records: Records, person: Person, day: Day): EarlyHelp | null {
  const misread = person.plainContact !== null && person.plainContact >= day - READ_AS_OUTCOME
  if (person.earlyHelp || person.episode || person.died !== null || misread) return null
  const worker = workerFor(records.workers, 'early-help', person.family, day)
  const reason = records.random.pick(REASONS)
  const episode = {
    id: nextId(records, 'E', 800001),
    person,
    began: day,
    ended: null,
    endReason: '',
    reason,
    worker,
  }
  records.earlyHelp.push(episode)
  person.earlyHelp = episode
  person.earlyHelpBegan = day
  return episode
}

/** Passes a child whose episode of need has closed to early help, in most cases. */
export function stepDown(records: Records, aims: Aims, person: Person, closed: Day): void {
  if (person.born === null || ageOn(person, closed) >= 17 || !records.random.chance(STEPPED_DOWN)) return
  beginEarlyHelp(records, person, workingDayNear(closed + records.random.whole(0, 6), closed, aims.last))
}

/** Families who come to early help by themselves, so that there are enough starts for the stock aimed at. */
export function receiveRequests(records: Records, aims: Aims): void {
  const least = Math.round(aims.earlyHelp * 0.035)
  let left = Math.max(least, aims.earlyHelp - openCount(records) + Math.round(aims.earlyHelp * 0.05))
  const known = knownPeople(
    records,
    Math.floor(left * 0.35),
    ({ earlyHelp, episode, born, died }) =>
      !earlyHelp && !episode && died === null && born !== null && born > aims.first - 16 * 365,
  )
  for (const person of known)
    if (beginEarlyHelp(records, person, familyDay(person.family, 21, aims.first, aims.last))) left -= 1
  while (left > 0) {
    const day = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    for (const person of newFamily(records, day, left)) {
      beginEarlyHelp(records, person, day)
      left -= 1
    }
  }
}

/** Ends episodes down to the stock aimed at, mostly the older ones, siblings together. */
export function endEarlyHelp(records: Records, aims: Aims): void {
  const open = new Set(records.earlyHelp.filter(({ ended }) => ended === null))
  const grown = [...open].filter(({ person }) => ageOn(person, aims.last) >= 17)
  const settled = [...open].filter(
    ({ began, person }) => began < aims.first - 25 && ageOn(person, aims.last) < 17,
  )
  const drawn = inFamilies(
    settled.slice(0, Math.ceil(settled.length * 0.75)).map(({ person }) => person),
    aims.first + 22,
  )
  const rest = settled.slice(Math.ceil(settled.length * 0.75))
  const order = [...grown, ...drawn.map(person => person.earlyHelp!), ...rest]
  for (const episode of order.slice(0, Math.max(0, open.size - aims.earlyHelp))) {
    const day = workingDayNear(
      records.random.whole(aims.first, aims.last),
      Math.max(aims.first, episode.began),
      aims.last,
    )
    Object.assign(episode, { ended: day, endReason: records.random.weighted(ENDINGS) })
    episode.person.earlyHelp = null
  }
}

function openCount(records: Records): number {
  return records.earlyHelp.reduce((sum, { ended }) => sum + (ended === null ? 1 : 0), 0)
}
