import type { Day } from '../base/day.ts'
import type { Aims } from './course.ts'
import { beginEarlyHelp } from './early-help.ts'
import { familyDay, knownFamily, knownPeople } from './families.ts'
import { newFamily } from './people.ts'
import { nextId, type Person, type Records } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

/** An episode that begins within so many days of a contact is read as its outcome, unless the contact says. */
const READ_AS_OUTCOME = 14
const FIRST_RECORDED_AS_CONTACT = 0.88
const ALREADY_OPEN = 0.12
const SAYS_SO = 0.6
const KNOWN_BEFORE = 0.8
// biome-ignore format: many short pairs
const SOURCES = [
  ['6', 34], ['2A', 17], ['1A', 6], ['1C', 2], ['1D', 4], ['3A', 3], ['3B', 3], ['3D', 4], ['3E', 6], ['3F', 4],
  ['4', 3], ['5A', 2], ['5B', 2], ['5C', 4], ['7', 2], ['8', 2], ['9', 2],
] as const

/** Receives the month's contacts: those that lead to early help, to a referral, to an open case, or no further. */
export function receiveContacts(records: Records, aims: Aims): void {
  const upTo = records.contacts.length + aims.contacts
  contactEarlyHelp(records, aims, aims.contactsToEarlyHelp)
  contactReferrals(records, aims)
  contactOpen(records, aims)
  contactOthers(records, aims, upTo)
}

function contactEarlyHelp(records: Records, aims: Aims, count: number): void {
  const suits = (person: Person): boolean =>
    isAtHand(person, aims) &&
    !person.earlyHelp &&
    (person.plainContact ?? 0) < aims.first - 40 &&
    (person.earlyHelpBegan ?? 0) < aims.first - 60
  const known = knownPeople(records, Math.round(count * 0.35), suits)
  for (const person of known)
    leadToEarlyHelp(records, aims, person, familyDay(person.family, 31, aims.first, aims.last))
  for (let left = count - known.length; left > 0; ) {
    const day = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    const people = newFamily(records, day, left)
    for (const person of people) leadToEarlyHelp(records, aims, person, day)
    left -= people.length
  }
}

/** The outcome says so, or an episode of early help within a fortnight does; in most cases both. */
function leadToEarlyHelp(records: Records, aims: Aims, person: Person, day: Day): void {
  const says = records.random.chance(SAYS_SO)
  const begins = !says || records.random.chance(0.55)
  const begun =
    begins &&
    beginEarlyHelp(records, person, workingDayNear(day + records.random.whole(0, 10), day, aims.last))
  record(records, person, day, says || !begun ? { EARLY_HELP_FLAG: 'Y' } : { OTHER_OUTCOMES_EXIST_FLAG: 'Y' })
}

function contactReferrals(records: Records, aims: Aims): void {
  for (let i = records.episodes.length - 1; i >= 0; i -= 1) {
    const episode = records.episodes[i]!
    if (episode.referred < aims.first) return
    if (episode.route === 'adult' || !records.random.chance(FIRST_RECORDED_AS_CONTACT)) continue
    const day = Math.max(aims.first, episode.referred - (records.random.chance(0.6) ? 0 : 1))
    plain(
      records,
      episode.person,
      day,
      { NEW_REFERRAL_FLAG: 'Y' },
      episode.source === '5D' ? '5A' : episode.source,
    )
  }
}

function contactOpen(records: Records, aims: Aims): void {
  const count = Math.round(aims.contacts * ALREADY_OPEN)
  const earlier = records.open.filter(
    ({ referred, standing }) => referred < aims.first && standing !== 'adult',
  )
  for (let i = 0; i < count; i += 1)
    plain(records, records.random.pick(earlier).person, records.random.whole(aims.first, aims.last), {
      EXISTING_REFERRAL_FLAG: 'Y',
    })
}

function contactOthers(records: Records, aims: Aims, upTo: number): void {
  const suits = (person: Person): boolean => isAtHand(person, aims)
  while (records.contacts.length < upTo) {
    const day = records.random.whole(aims.first, aims.last)
    const known = records.random.chance(KNOWN_BEFORE) ? knownFamily(records, suits) : []
    const people = known.length > 0 ? known : newFamily(records, day, 4)
    for (const person of people.slice(0, upTo - records.contacts.length))
      plain(records, person, day, outcomeOf(records))
  }
}

/** Whether the person is a child whose family is not open to social care. */
function isAtHand({ episode, born, died }: Person, aims: Aims): boolean {
  return episode === null && died === null && born !== null && born > aims.first - 16 * 365
}

function outcomeOf({ random }: Records): Readonly<Record<string, string>> | null {
  return random.weighted([
    [{ NFA_FLAG: 'Y' }, 44],
    [{ ADVICE_FLAG: 'Y' }, 46],
    [{ NFA_FLAG: 'Y', MISSING_FLAG: 'Y' }, 3],
    [{ OTHER_OUTCOMES_EXIST_FLAG: 'Y' }, 5],
    [null, 2],
  ])
}

/** A contact that did not lead to early help; it says so where an episode soon after could be mistaken for its outcome. */
function plain(
  records: Records,
  person: Person,
  day: Day,
  outcome: Readonly<Record<string, string>> | null,
  source?: string,
): void {
  const began = person.earlyHelpBegan
  const mistaken = began !== null && began >= day && began <= day + READ_AS_OUTCOME
  record(records, person, day, mistaken ? { ...outcome, EARLY_HELP_FLAG: 'N' } : outcome, source)
  if (!mistaken) person.plainContact = Math.max(day, person.plainContact ?? day)
}

function record(
  records: Records,
  person: Person,
  on: Day,
  outcome: Readonly<Record<string, string>> | null,
  source?: string,
): void {
  const id = nextId(records, 'K', 900001)
  records.contacts.push({
    id,
    person,
    on,
    source: source ?? records.random.weighted<string>(SOURCES),
    outcome: outcome ? JSON.stringify(outcome) : '',
  })
}
