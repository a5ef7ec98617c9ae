import type { Crossing, Part } from '../format.ts'
import { cellsOf } from './cells.ts'
import { LIST_10 } from './lists-adoption.ts'
import { LIST_8, LIST_9 } from './lists-care.ts'
import { LIST_1, LIST_2, LIST_3, LIST_4, LIST_5 } from './lists-front-door.ts'
import { LIST_6, LIST_7 } from './lists-need.ts'
import { joinIds } from './records.ts'

/** The lists of children, those first in which most is known of a child. */
const LISTS: readonly Part[] = [
  LIST_8,
  LIST_7,
  LIST_6,
  LIST_5,
  LIST_4,
  LIST_9,
  LIST_10,
  LIST_3,
  LIST_2,
  LIST_1,
]

const having = (name: string) => LISTS.filter(part => part.columns.some(column => column.name === name))

/** Each child once, from a list that has the date of birth where one has. */
const PEOPLE = ['p.birth_date is not null', 'p.birth_date is null'].flatMap(known =>
  LISTS.map((part): Crossing => {
    const cells = cellsOf(part)
    return {
      table: 'ssd_person',
      part: part.name,
      where: `p.child_id is not null and ${known}`,
      once: true,
      columns: {
        pers_person_id: 'child_id',
        pers_sex: cells.code('gender'),
        pers_ethnicity: cells.code('ethnicity'),
        pers_dob: cells.day('birth_date'),
      },
    }
  }),
)

const DISABILITIES = having('disability').map((part): Crossing => {
  const cells = cellsOf(part)
  return {
    table: 'ssd_disability',
    part: part.name,
    where: `p.child_id is not null and lower(${cells.flag('disability').sql}) in ('y', 'yes')`,
    once: true,
    columns: {
      disa_person_id: 'child_id',
      disa_table_id: cells.sql('disability', "'Disability/' || p.child_id"),
      disa_disability_code: cells.sql('disability', "'Yes'"),
    },
  }
})

/** Lists know teams and workers by name alone, so the name is the identifier. */
const TEAMS = having('team').map((part): Crossing => {
  const name = cellsOf(part).called('team')
  return {
    table: 'ssd_department',
    part: part.name,
    where: `${name.sql} is not null`,
    once: true,
    columns: { dept_team_id: name, dept_team_name: name },
  }
})

const WORKERS = having('worker').map((part): Crossing => {
  const name = cellsOf(part).called('worker')
  return {
    table: 'ssd_professionals',
    part: part.name,
    where: `${name.sql} is not null`,
    once: true,
    columns: { prof_professional_id: name, prof_professional_name: name },
  }
})

/** Whom a child is allocated to now stands for the whole of the episode, plan or period of care. */
const INVOLVEMENTS = [
  { part: LIST_6, end: 'closure_date' },
  { part: LIST_7, end: 'end_date' },
  { part: LIST_8, end: 'ceased_date' },
].map(({ part, end }): Crossing => {
  const cells = cellsOf(part)
  return {
    table: 'ssd_involvements',
    part: part.name,
    join: joinIds(part, 'start_date'),
    where: `p.child_id is not null and i.day is not null and coalesce(${cells.called('team').sql}, ${cells.called('worker').sql}) is not null`,
    columns: {
      invo_involvements_id: cells.sql('start_date', 'i.id'),
      invo_professional_id: cells.called('worker'),
      invo_professional_team: cells.called('team'),
      invo_involvement_start_date: cells.day('start_date'),
      invo_involvement_end_date: cells.day(end),
      invo_person_id: 'child_id',
    },
  }
})

/** Children, disabilities, and the teams and workers that children are allocated to. */
export const PEOPLE_AND_STAFF: readonly Crossing[] = [
  ...PEOPLE,
  ...DISABILITIES,
  ...TEAMS,
  ...WORKERS,
  ...INVOLVEMENTS,
]
