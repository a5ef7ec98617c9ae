import type { Day } from '../base/day.ts'
import { fractionOf } from './random.ts'
import type { Episode, Person, Records } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

/** A day of the month that a family's members share for one kind of event. */
export function familyDay(family: number, kind: number, first: Day, last: Day): Day {
  const at = first + Math.floor(fractionOf(family, kind, first) * (last - first + 1))
  return workingDayNear(at, first, last)
}

/** The same people in an order by lot that keeps siblings together. */
export function inFamilies(people: readonly Person[], salt: number): Person[] {
  const drawn = people.map(person => ({ person, at: fractionOf(person.family, salt) }))
  return drawn.sort((a, b) => a.at - b.at || a.person.family - b.person.family).map(({ person }) => person)
}

/** Episodes in an order by lot that keeps siblings together. */
export function byFamily(episodes: readonly Episode[], salt: number): Episode[] {
  const drawn = episodes.map(episode => ({ episode, at: fractionOf(episode.person.family, salt) }))
  return drawn
    .sort((a, b) => a.at - b.at || a.episode.person.family - b.episode.person.family)
    .map(({ episode }) => episode)
}

/** So many known people that suit, by lot, siblings together; fewer where few suit. */
export function knownPeople(
  records: Records,
  count: number,
  suits: (person: Person) => boolean,
): readonly Person[] {
  const chosen = new Set<Person>()
  for (let tries = count * 30; tries > 0 && chosen.size < count; tries -= 1)
    for (const person of knownFamily(records, suits)) if (chosen.size < count) chosen.add(person)
  return [...chosen]
}

/** The members of one known family, by lot, who suit; none where the lot falls on nobody who does. */
export function knownFamily(records: Records, suits: (person: Person) => boolean): readonly Person[] {
  const { people, random } = records
  const at = random.whole(0, people.length - 1)
  if (!suits(people[at]!)) return []
  const { family } = people[at]!
  const members: Person[] = []
  for (let i = family; people[i]?.family === family; i += 1) if (suits(people[i]!)) members.push(people[i]!)
  return members
}
