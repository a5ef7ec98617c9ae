import type { Part, PartColumn } from '../format.ts'

/** A column of a list under the heading of the guidance, with the other headings in use for it. */
export function column(name: string, heading: string, ...aliases: readonly string[]): PartColumn {
  return { name, heading, aliases }
}

/** A list of Annex A by its number. */
export function list(number: number, columns: readonly PartColumn[]): Part {
  return { name: `list_${number}`, title: `List ${number}`, columns }
}

/** Which child a record is about. */
export const CHILD_ID = column(
  'child_id',
  'Child Unique ID',
  'ChildUniqueID',
  'Child ID',
  'Child Unique Identifier',
  'Unique Child ID',
)

/** Who the child is. */
export const WHO: readonly PartColumn[] = [
  column('gender', 'Gender', 'Sex'),
  column('ethnicity', 'Ethnicity'),
  column('birth_date', 'Date of Birth', 'DateOfBirth', 'DOB'),
  column('age', 'Age of Child (Years)', 'Age', 'Age of Child'),
]

/** Whether the child has a disability. */
export const DISABILITY = column(
  'disability',
  'Does the Child have a Disability',
  'HasDisability',
  'Disability',
)

/** Whom the case is allocated to. */
export const ALLOCATED: readonly PartColumn[] = [
  column('team', 'Allocated Team', 'AllocatedTeam'),
  column('worker', 'Allocated Worker', 'AllocatedWorker'),
]
