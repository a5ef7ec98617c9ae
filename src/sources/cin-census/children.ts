import type { Crossing } from '../format.ts'
import { type Identity, identityJoin, lastFileJoin } from '../record-identity.ts'
import { CHILD, DISABILITY } from './kinds.ts'

const disabilities: Identity = { part: DISABILITY.part, by: 'disability' }

/** How the census's children and their disabilities cross to the dataset; what the last census says of a child stands. */
export const CHILD_CROSSINGS: readonly Crossing[] = [
  {
    table: 'ssd_person',
    part: 'child',
    columns: {
      pers_person_id: 'child',
      pers_sex: 'sex',
      pers_ethnicity: 'ethnicity',
      pers_dob: 'born',
      pers_upn_unknown: 'upn_unknown',
      pers_expected_dob: 'expected',
      pers_death_date: 'died',
    },
    join: lastFileJoin(CHILD.part),
    once: true,
  },
  {
    table: 'ssd_disability',
    part: 'disability',
    columns: {
      disa_person_id: 'child',
      disa_table_id: { sql: 'i.id', heading: 'Disability' },
      disa_disability_code: 'disability',
    },
    join: identityJoin(disabilities),
    where: "i.told_last and p.disability is not null and upper(p.disability) <> 'NONE'",
  },
]
