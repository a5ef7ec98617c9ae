import type { Day } from '../base/day.ts'
import { EXTRACT_DAY } from './course.ts'
import { NATIONALITIES } from './names.ts'
import { weighsOn } from './random.ts'
import type { Person, Records } from './records.ts'
import { draw, fallsOn, postcode, type Row, type RowsByTable, yesNo } from './rows.ts'
import { iso } from './working-calendar.ts'

const DISABILITIES = ['LD', 'AUT', 'BEH', 'COMM', 'MOB', 'HAND', 'PC', 'VIS', 'HEAR', 'CON', 'DDA'] as const
const STREETS = [
  'Harbour Road',
  'Mill Lane',
  'Church Street',
  'Station Road',
  'Fleet Way',
  'Dock Street',
  'Orchard Close',
  'Marsh Lane',
  'Beacon Hill',
  'Ropewalk',
  'Chapel Lane',
  'Wharf Street',
] as const
const SCHOOL_AGE = 1700

/** The rows of the tables about people themselves. */
export function peopleRows({ people }: Records): RowsByTable {
  return {
    ssd_person: () => people.map(personRow),
    ssd_disability: () => people.filter(({ disabled }) => disabled).flatMap(disabilityRows),
    ssd_immigration_status: () => people.filter(({ unaccompanied }) => unaccompanied).map(immigrationRow),
    ssd_linked_identifiers: () => people.flatMap(identifierRows),
    ssd_address: () => people.flatMap(addressRows),
  }
}

function personRow(person: Person): Row {
  const { id, forename, surname, sex, ethnicity, born, expected, died, unaccompanied } = person
  const schooled = born !== null && EXTRACT_DAY - born > SCHOOL_AGE
  return {
    pers_person_id: id,
    pers_forename: born === null ? 'Unborn' : forename,
    pers_surname: surname,
    pers_sex: sex,
    pers_gender: sex === 'M' ? '1' : sex === 'F' ? '2' : '0',
    pers_ethnicity: ethnicity,
    pers_dob: iso(born),
    pers_common_child_id: born !== null && draw(person, 1) < 0.8 ? nhsNumber(person) : '',
    pers_legacy_id: draw(person, 2) < 0.3 ? `NM${id}` : '',
    pers_upn_unknown: schooled && draw(person, 3) > 0.8 ? 'UN3' : '',
    pers_send_flag: yesNo(person.disabled || draw(person, 4) < 0.12),
    // A system keeps the day that a child is expected until the child is born.
    pers_expected_dob: iso(born === null ? expected : null),
    pers_death_date: iso(died),
    pers_is_mother: yesNo(
      sex === 'F' && born !== null && EXTRACT_DAY - born > 6000 && draw(person, 5) < 0.03,
    ),
    pers_nationality: unaccompanied ? fallsOn(NATIONALITIES, draw(person, 6)) : '',
  }
}

/** A number of the range that is kept for tests, so that it can be nobody's. */
function nhsNumber(person: Person): string {
  return `999${String(Number(person.id) * 67 + 1000003).slice(-7)}`
}

function disabilityRows(person: Person): Row[] {
  const first = Math.floor(draw(person, 7) * DISABILITIES.length)
  const count = draw(person, 8) < 0.3 ? 2 : 1
  return Array.from({ length: count }, (_, i) => ({
    disa_person_id: person.id,
    disa_table_id: `D${person.id}${i}`,
    disa_disability_code: DISABILITIES[(first + i * 4) % DISABILITIES.length]!,
  }))
}

function immigrationRow(person: Person): Row {
  return {
    immi_person_id: person.id,
    immi_immigration_status_id: `I${person.id}`,
    immi_immigration_status: 'UASC',
    immi_immigration_status_start_date: iso(person.known),
    immi_immigration_status_end_date: '',
  }
}

function identifierRows(person: Person): Row[] {
  const { id, born, known, unaccompanied } = person
  const rows = [linked(person, 0, 'Case Number', `NMC${id}`, known)]
  if (born !== null && EXTRACT_DAY - born > SCHOOL_AGE && draw(person, 3) <= 0.8)
    rows.push(
      linked(
        person,
        1,
        'Unique Pupil Number',
        `A899${id.padStart(9, '0')}`,
        Math.max(known, born + SCHOOL_AGE),
      ),
    )
  if (born !== null && draw(person, 1) < 0.8)
    rows.push(linked(person, 3, 'NHS Number', nhsNumber(person), known))
  if (unaccompanied) rows.push(linked(person, 2, 'Home Office Registration', `H${Number(id) * 3}`, known))
  return rows
}

function linked(person: Person, i: number, type: string, value: string, from: Day): Row {
  return {
    link_table_id: `LI${person.id}${i}`,
    link_person_id: person.id,
    link_identifier_type: type,
    link_identifier_value: value,
    link_valid_from_date: iso(Math.min(from, EXTRACT_DAY)),
    link_valid_to_date: '',
  }
}

function addressRows(person: Person): Row[] {
  const { family, known } = person
  const moved = draw({ ...person, id: String(family) }, 9) < 0.35
  const move = known + 60 + Math.floor(draw({ ...person, id: String(family) }, 10) * 900)
  if (!moved || move >= EXTRACT_DAY) return [address(person, 0, known - 200, null)]
  return [address(person, 0, known - 200, move), address(person, 1, move, null)]
}

function address(person: Person, i: number, from: Day, to: Day | null): Row {
  const home = { ...person, id: String(person.family * 3 + i) }
  const code = postcode(draw(home, 11))
  const street = `${1 + Math.floor(draw(home, 12) * 140)} ${fallsOn(STREETS, draw(home, 13))}`
  return {
    addr_table_id: `AD${person.id}${i}`,
    addr_address_json: JSON.stringify({ STREET: street, TOWN: 'Northmere', POSTCODE: code }),
    addr_person_id: person.id,
    addr_address_type: weighsOn(
      [
        ['HOME', 90],
        ['TEMPORARY', 10],
      ],
      draw(home, 14),
    ),
    addr_address_start_date: iso(from),
    addr_address_end_date: iso(to),
    addr_address_postcode: code,
  }
}
