import type { Day } from '../base/day.ts'
import { fractionOf } from './random.ts'
import type { Episode, Person } from './records.ts'
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
