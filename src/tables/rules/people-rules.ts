import { runsAtReach } from './find-sql.ts'
import { EARLY_HELP, OPEN_CASES } from './open-cases.ts'
import type { CrossRule, Find } from './rule.ts'

/** What a child is counted through. */
const COUNTED = [...OPEN_CASES, EARLY_HELP]

const UNDER_18 = [
  'cin-number',
  'cin-rate',
  'cin-visits-in-timescale',
  'cp-number',
  'cp-rate',
  'cp-visits-in-timescale',
  'cp-reviews-in-timescale',
  'cla-number',
  'cla-rate',
  'cla-starts',
  'cla-starts-rate',
  'cla-visits-in-timescale',
  'cla-reviews-in-timescale',
] as const

/** Rules about who a child is: birth, death, and records of people who are not known. */
export const PEOPLE_RULES = {
  'birth-date-missing': {
    stops: 'nothing',
    says: 'A child with records of help, need, protection or care has neither a date of birth nor an expected one.',
    effect:
      'The child counts as under 18, and as unborn at visits, for as long as a record is open, since nobody can say when the child turns 18.',
    fix: 'Enter the date of birth, or the expected date for an unborn child.',
    measures: UNDER_18,
    finds: [
      {
        table: 'ssd_person',
        column: 'pers_dob',
        sql: `select _file, _record from kept_ssd_person
          where pers_dob is null and pers_expected_dob is null
            and pers_person_id in (${COUNTED.map(({ table, person }) => `select ${person} from kept_${table}`).join(' union all ')})`,
      },
    ],
  },
  'birth-dates-both': {
    stops: 'nothing',
    says: 'The person has both a date of birth and an expected date of birth.',
    effect: 'No figure changes: the date of birth is used. The children in need census refuses both.',
    fix: 'Take out the expected date once the child is born.',
    measures: [],
    finds: [
      {
        table: 'ssd_person',
        column: 'pers_expected_dob',
        sql: 'select _file, _record from kept_ssd_person where pers_dob is not null and pers_expected_dob is not null',
      },
    ],
  },
  'unborn-with-sex': {
    stops: 'nothing',
    says: 'A child without a date of birth, who is expected, is recorded as male or female.',
    effect:
      'If the child has been born, visits count without the child being seen, and the child never turns 18, until the date of birth is entered.',
    fix: 'Enter the date of birth if the child is born; otherwise record the sex as unknown.',
    measures: UNDER_18,
    finds: [
      {
        table: 'ssd_person',
        column: 'pers_sex',
        sql: `select _file, _record from kept_ssd_person
          where pers_dob is null and pers_expected_dob is not null and pers_sex in ('M', 'F')`,
      },
    ],
  },
  'referral-long-before-birth': {
    stops: 'nothing',
    says: 'The referral is dated more than 280 days before the child was born or is expected.',
    effect:
      'The referral counts in its month, and one of the two dates is wrong. A wrong date of birth moves the 18th birthday too.',
    fix: 'Correct the date of the referral or of birth.',
    finds: [
      {
        table: 'ssd_cin_episodes',
        column: 'cine_referral_date',
        sql: `select e._file, e._record from kept_ssd_cin_episodes e
          join kept_ssd_person p on p.pers_person_id = e.cine_person_id
          where e.cine_referral_date < coalesce(p.pers_dob, p.pers_expected_dob) - 280`,
      },
    ],
  },
  'death-before-birth': {
    stops: 'nothing',
    says: 'The date of death is before the date of birth.',
    effect: 'The child counts nowhere from the date of death on, and perhaps should.',
    fix: 'Correct the date of death or of birth.',
    finds: [
      {
        table: 'ssd_person',
        column: 'pers_death_date',
        sql: 'select _file, _record from kept_ssd_person where pers_death_date < pers_dob',
      },
    ],
  },
  'open-after-death': {
    stops: 'nothing',
    says: 'The record is still open, and the child is recorded as having died.',
    effect:
      'The child counts in no number from the date of death on, so a wrong date leaves out a living child. No record says when help or care ended, so it is in no number of ends.',
    fix: 'Close the record, or correct the date of death.',
    finds: COUNTED.map(
      ({ table, person, end }): Find => ({
        table,
        column: end,
        sql: `select e._file, e._record from kept_${table} e join kept_ssd_person p on p.pers_person_id = e.${person}
          cross join check_day d where e.${end} is null and p.pers_death_date <= d.reach`,
      }),
    ),
  },
  'person-unknown': {
    stops: 'nothing',
    says: 'The record is open and names a person that ssd_person does not hold.',
    effect:
      'The child counts as under 18 and alive for as long as the record is open, with no age in any breakdown.',
    fix: 'Give ssd_person a record for everyone with an open record, and see that both queries write the identifier alike.',
    finds: COUNTED.map(
      ({ table, person, start, end, where = 'true' }): Find => ({
        table,
        column: person,
        sql: `select e._file, e._record from kept_${table} e cross join check_day d
          where e.${person} is not null and ${where} and ${runsAtReach(`e.${start}`, `e.${end}`)}
            and exists (select 1 from kept_ssd_person)
            and not exists (select 1 from kept_ssd_person p where p.pers_person_id = e.${person})`,
      }),
    ),
  },
} as const satisfies Readonly<Record<string, CrossRule>>
