import { ETHNICITY, GENDER, YES_NO } from './annex-a-codes.ts'
import { column, dayColumn, type ListColumn } from './annex-a-list.ts'
import { ageAt, personOf } from './child.ts'
import { type Dataset, said } from './dataset.ts'
import { DRAWN } from './windows.ts'

/**
 * The columns about the child that lists begin with. An unborn child has the day it is expected for a date of birth, and
 * an age of -1.
 */
export function childColumns<T>(data: Dataset, child: (item: T) => string): readonly ListColumn<T>[] {
  const says = (item: T, what: string) => said(personOf(data, child(item)), what)
  return [
    column('Child Unique ID', child, 'id'),
    column('Gender', item => GENDER[says(item, 'pers_sex')]),
    column('Ethnicity', item => ETHNICITY[says(item, 'pers_ethnicity')]),
    dayColumn('Date of Birth', item => says(item, 'pers_dob') || says(item, 'pers_expected_dob')),
    column('Age of Child (Years)', item => String(ageAt(personOf(data, child(item)), DRAWN) ?? -1), 'number'),
  ]
}

/** Whether the child has a disability. */
export function disabilityColumn<T>(data: Dataset, child: (item: T) => string): ListColumn<T> {
  return column('Does the Child have a Disability', item =>
    data.where('ssd_disability', 'disa_person_id', child(item)).length > 0 ? YES_NO.Y : YES_NO.N,
  )
}
