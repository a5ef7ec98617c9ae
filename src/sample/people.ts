import { addMonths, type Day } from '../base/day.ts'
import { EXTRACT_DAY } from './course.ts'
import { ETHNICITIES, FORENAMES, SURNAMES } from './names.ts'
import type { Person, Records } from './records.ts'

const ADULT_AT_MONTHS = 216
/** Days lived that no 18-year-old has; spares a look at the calendar. */
const FAMILY_SIZES = [
  [1, 50],
  [2, 27],
  [3, 15],
  [4, 6],
  [5, 2],
] as const
const UNBORN = 0.03
/** Ages in years at first meeting: babies and young children, school age, teenagers. */
const AGES = [
  [0, 11],
  [2, 17],
  [5, 22],
  [9, 22],
  [13, 20],
  [15, 8],
] as const

/** The day the person turns 18; null before birth. */
export function eighteenth(person: Person): Day | null {
  return person.born === null ? null : addMonths(person.born, ADULT_AT_MONTHS)
}

/** Whole years of age on the day; -1 before birth. */
export function ageOn(person: Person, day: Day): number {
  return person.born === null || person.born > day ? -1 : Math.floor((day - person.born) / 365.2425)
}

/** A family of one to five children first heard of on a day; never more than `most`. */
export function newFamily(records: Records, day: Day, most: number): Person[] {
  const { random } = records
  const size = Math.min(most, random.weighted(FAMILY_SIZES))
  const family = records.people.length
  const surname = random.pick(SURNAMES)
  const ethnicity = random.weighted(ETHNICITIES)
  const people: Person[] = []
  let age = random.weighted(AGES) * 365 + random.whole(5, 760)
  for (let i = 0; i < size; i += 1) {
    const unborn = i === 0 && random.chance(UNBORN)
    people.push(
      unborn
        ? unbornChild(records, day, family, surname, ethnicity)
        : child(records, day, age, family, surname, ethnicity),
    )
    age = nextAge(age, records)
  }
  return people
}

/** One young person met alone, of a given age in days. */
export function newYoungPerson(records: Records, day: Day, age: number, unaccompanied: boolean): Person {
  const { random } = records
  const ethnicity = unaccompanied
    ? random.pick(['AOTH', 'OOTH', 'BAFR', 'WOTH'])
    : random.weighted(ETHNICITIES)
  return child(records, day, age, records.people.length, random.pick(SURNAMES), ethnicity, unaccompanied)
}

function nextAge(age: number, { random }: Records): number {
  const gap = random.whole(330, 1500)
  return age > gap + 20 ? age - gap : Math.min(age + gap, 17 * 365)
}

function child(
  records: Records,
  day: Day,
  age: number,
  family: number,
  surname: string,
  ethnicity: string,
  unaccompanied = false,
): Person {
  const boy = records.random.chance(unaccompanied ? 0.92 : 0.52)
  return add(records, {
    family,
    surname,
    ethnicity,
    unaccompanied,
    known: day,
    born: day - age,
    expected: null,
    sex: boy ? 'M' : 'F',
  })
}

function unbornChild(records: Records, day: Day, family: number, surname: string, ethnicity: string): Person {
  const expected = day + records.random.whole(25, 170)
  const born = expected + records.random.whole(-14, 10)
  const arrived = born <= EXTRACT_DAY
  const sex = arrived ? (records.random.chance(0.5) ? 'M' : 'F') : 'U'
  return add(records, {
    family,
    surname,
    ethnicity,
    unaccompanied: false,
    known: day,
    born: arrived ? born : null,
    expected,
    sex,
  })
}

type Given = Pick<
  Person,
  'family' | 'surname' | 'ethnicity' | 'unaccompanied' | 'known' | 'born' | 'expected' | 'sex'
>

function add(records: Records, given: Given): Person {
  const { random } = records
  const person: Person = {
    ...given,
    id: String(100001 + records.people.length),
    forename: random.pick(FORENAMES),
    died: null,
    disabled: random.chance(0.07),
    referred: null,
    episode: null,
    earlyHelp: null,
    earlyHelpBegan: null,
    plainContact: null,
    protectedBefore: 0,
  }
  records.people.push(person)
  return person
}
