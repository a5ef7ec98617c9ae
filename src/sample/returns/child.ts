import { addMonths, parseDay } from '../../base/day.ts'
import type { Row } from '../rows.ts'
import { iso } from '../working-calendar.ts'
import { type Dataset, said } from './dataset.ts'
import { DRAWN } from './windows.ts'

/** The person with this identifier. */
export function personOf(data: Dataset, id: string): Row | undefined {
  return data.where('ssd_person', 'pers_person_id', id)[0]
}

/** The day on which someone turns an age in years; blank before birth. */
export function birthday(person: Row | undefined, age: number): string {
  const born = parseDay(said(person, 'pers_dob'))
  return born === null ? '' : iso(addMonths(born, age * 12))
}

/** Age in years at the last birthday; null before birth. */
export function ageAt(person: Row | undefined, day: string): number | null {
  const born = said(person, 'pers_dob')
  if (born === '' || born > day) return null
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return birthday(person, years) <= day ? years : years - 1
}

/** Whether someone is grown up on a day: 18 or older. */
export function isAdult(person: Row | undefined, day = DRAWN): boolean {
  return (ageAt(person, day) ?? 0) >= 18
}

/** The unique pupil number, or the code that says why there is none. */
export function pupilNumber(data: Dataset, person: Row | undefined): { number: string; unknown: string } {
  const linked = data
    .where('ssd_linked_identifiers', 'link_person_id', said(person, 'pers_person_id'))
    .find(row => row.link_identifier_type === 'Unique Pupil Number')
  const number = said(linked, 'link_identifier_value')
  return { number, unknown: number === '' ? said(person, 'pers_upn_unknown') || TOO_YOUNG : '' }
}

/** Not of an age to be at school. */
const TOO_YOUNG = 'UN1'
