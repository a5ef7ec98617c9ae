import { type Iso, plusMonths } from './dates.ts'
import type { CareEpisode, Records, Spell } from './records.ts'
import { byCodePoint } from './rows.ts'

const SHORT_BREAKS = ['V1', 'V3', 'V4']

/** The four groups at the end of a month, of people alive then, with the record that each follows. */
export interface Groups {
  readonly open: readonly string[]
  readonly cin: readonly string[]
  readonly cp: ReadonlyMap<string, Spell>
  readonly cla: ReadonlyMap<string, CareEpisode>
}

/** Open on a day: begun by then, and neither ended before it nor on it. */
export function isOpen(spell: { readonly start: Iso; readonly end: Iso }, day: Iso): boolean {
  return spell.start <= day && (spell.end === '' || spell.end > day)
}

/** The one with the latest start, then the highest id. */
export function latest<Row extends { readonly id: string; readonly start: Iso }>(
  rows: readonly Row[],
): Row | null {
  let best: Row | null = null
  for (const row of rows) {
    const later =
      best === null ||
      row.start > best.start ||
      (row.start === best.start && byCodePoint(row.id, best.id) > 0)
    if (later) best = row
  }
  return best
}

/** No date of birth, or born after the day. */
export function isUnborn(records: Records, person: string, day: Iso): boolean {
  const born = records.people.get(person)?.born ?? ''
  return born === '' || born > day
}

/** No date of birth, or the 18th birthday still to come after the day. */
export function isUnder18(records: Records, person: string, day: Iso): boolean {
  const born = records.people.get(person)?.born ?? ''
  return born === '' || day < plusMonths(born, 18 * 12)
}

/** No date of death, or one after the day. */
export function isAlive(records: Records, person: string, day: Iso): boolean {
  const died = records.people.get(person)?.died ?? ''
  return died === '' || died > day
}

/** Whether the legal status in force on the day is one of short breaks; none in force is not. */
export function inShortBreaks(records: Records, person: string, day: Iso): boolean {
  const inForce = latest(records.legalStatuses.of(person).filter(status => isOpen(status, day)))
  return inForce !== null && SHORT_BREAKS.includes(inForce.code)
}

/** Who is in which group at the end of a month. */
export function groupsAt(records: Records, end: Iso): Groups {
  const cla = new Map<string, CareEpisode>()
  const cp = new Map<string, Spell>()
  const open: string[] = []
  const cin: string[] = []
  for (const person of everyone(records)) {
    if (!isAlive(records, person, end)) continue
    const episode = claEpisode(records, person, end)
    if (episode) cla.set(person, episode)
    const plan = cpPlan(records, person, end)
    if (plan) cp.set(person, plan)
    const inNeed = records.referrals.of(person).some(row => isOpen(row, end) && !row.nfa)
    if (inNeed || episode || plan) open.push(person)
    if (inNeed && !episode && !plan && isUnder18(records, person, end)) cin.push(person)
  }
  return { open, cin, cp, cla }
}

function everyone(records: Records): Set<string> {
  const tables = [records.referrals, records.cpPlans, records.episodes]
  const people = new Set(tables.flatMap(table => table.all.map(row => row.person)))
  people.delete('')
  return people
}

function claEpisode(records: Records, person: string, end: Iso): CareEpisode | null {
  if (!isUnder18(records, person, end) || inShortBreaks(records, person, end)) return null
  return latest(records.episodes.of(person).filter(row => isOpen(row, end)))
}

function cpPlan(records: Records, person: string, end: Iso): Spell | null {
  if (!isUnder18(records, person, end)) return null
  return latest(records.cpPlans.of(person).filter(row => isOpen(row, end) && !row.otherAuthority))
}
