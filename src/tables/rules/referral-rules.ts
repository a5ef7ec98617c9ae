import { endOfEarlier, NOT_ENDED, runsAtReach, startsWithinAnother } from './find-sql.ts'
import type { CrossRule, Find } from './rule.ts'

/** What follows from a referral: the column that names it, when it began, and when it ended where it has an end. */
const FOLLOWING = [
  ['ssd_cin_assessments', 'cina_referral_id', 'cina_assessment_start_date', 'cina_assessment_auth_date'],
  ['ssd_cin_plans', 'cinp_referral_id', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
  ['ssd_s47_enquiry', 's47e_referral_id', 's47e_s47_start_date', 's47e_s47_end_date'],
  ['ssd_initial_cp_conference', 'icpc_referral_id', 'icpc_icpc_date', null],
  ['ssd_cp_plans', 'cppl_referral_id', 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'],
] as const

/** The joined records of what follows from a referral, `a`, and the referral, `e`. */
const withReferral = (table: string, referral: string) =>
  `select a._file, a._record from kept_${table} a
    join kept_ssd_cin_episodes e on e.cine_referral_id = a.${referral}`

/** Episodes of need with whether an earlier one of the same child runs on into them. */
const EPISODES = `select _file, _record, cine_referral_date as began, cine_close_date as ended,
    ${endOfEarlier('cine_person_id', 'cine_referral_date', 'cine_close_date')} as held_to
  from kept_ssd_cin_episodes where cine_person_id is not null and coalesce(cine_referral_nfa, 'N') <> 'Y'`

const unsourced = (table: string, code: string, description: string): Find => ({
  table,
  column: code,
  sql: `select _file, _record from kept_${table} where ${code} is null and ${description} is null
    and exists (select 1 from kept_${table} where ${code} is not null or ${description} is not null)`,
})

/** Rules about referrals, the episodes of need that they open, and assessments. */
export const REFERRAL_RULES = {
  'episodes-open-together': {
    stops: 'nothing',
    says: 'The child has an earlier episode of need that is open too.',
    effect:
      'The child counts once, under the later referral. If the earlier one is over, its end is nowhere; if they are one, the later is counted as a referral and a re-referral.',
    fix: 'Close the episode that is over, or join the two.',
    finds: [
      {
        table: 'ssd_cin_episodes',
        column: 'cine_close_date',
        sql: `select _file, _record from (${EPISODES}) where ended is null and held_to = ${NOT_ENDED}`,
      },
    ],
  },
  'episodes-overlap': {
    stops: 'nothing',
    says: 'The episode of need begins before an earlier one of the same child has ended.',
    effect: 'The referral counts as one and as a re-referral, though the child was known and open.',
    fix: 'Correct the dates, or join the two episodes if they are one.',
    measures: ['referrals', 'referral-rate', 're-referrals'],
    finds: [
      {
        table: 'ssd_cin_episodes',
        column: 'cine_referral_date',
        sql: `select _file, _record from (${EPISODES})
          where held_to > began and not (ended is null and held_to = ${NOT_ENDED})`,
      },
    ],
  },
  'activity-before-referral': {
    stops: 'nothing',
    says: 'The assessment, enquiry, conference or plan is dated before the referral that it follows from.',
    effect:
      'It counts by its own date. A wrong start makes an assessment or a conference look earlier or later than it was.',
    fix: 'Correct the date, or link it to the right referral.',
    finds: FOLLOWING.map(
      ([table, referral, start]): Find => ({
        table,
        column: start,
        sql: `${withReferral(table, referral)} where a.${start} < e.cine_referral_date`,
      }),
    ),
  },
  'activity-on-nfa-referral': {
    stops: 'nothing',
    says: 'Something follows from a referral that is recorded as needing no further action.',
    effect:
      'The child is not counted as open through that referral. If there was further action, numbers of open children and children in need lack the child.',
    fix: 'Correct the referral’s outcome, or link what followed to the referral that it follows from.',
    measures: ['cin-number', 'cin-rate', 'cin-visits-in-timescale', 'all-open-cases'],
    finds: FOLLOWING.map(
      ([table, referral]): Find => ({
        table,
        column: referral,
        sql: `${withReferral(table, referral)} where e.cine_referral_nfa = 'Y'`,
      }),
    ),
  },
  'open-after-referral-closed': {
    stops: 'nothing',
    says: 'The assessment, enquiry or plan is open, and the referral that it belongs to is closed.',
    effect:
      'A plan left open counts the child as on it; an assessment left open is in no figure. If the referral should be open, numbers of children in need lack the child.',
    fix: 'End the plan, enquiry or assessment, or open the referral again.',
    finds: FOLLOWING.flatMap(([table, referral, start, end]): readonly Find[] =>
      end === null
        ? []
        : [
            {
              table,
              column: end,
              sql: `${withReferral(table, referral)} cross join check_day d
                where e.cine_close_date <= d.reach and ${runsAtReach(`a.${start}`, `a.${end}`)}`,
            },
          ],
    ),
  },
  'assessment-open-long': {
    stops: 'nothing',
    says: 'The assessment was begun more than 45 working days ago and is not authorised.',
    effect: 'It is in no figure yet. Once authorised it counts as late.',
    fix: 'Authorise it, or end it if it was abandoned.',
    finds: [
      {
        table: 'ssd_cin_assessments',
        column: 'cina_assessment_auth_date',
        sql: `select _file, _record from kept_ssd_cin_assessments cross join check_day d
          where cina_assessment_start_date < d.assessment_before
            and (cina_assessment_auth_date is null or cina_assessment_auth_date > d.reach)`,
      },
    ],
  },
  'assessments-overlap': {
    stops: 'nothing',
    says: 'The assessment begins before an earlier one of the same child is authorised.',
    effect: 'Each counts when it is authorised, so one piece of work can count twice.',
    fix: 'Correct the dates, or take out the one entered twice.',
    finds: [
      {
        table: 'ssd_cin_assessments',
        column: 'cina_assessment_start_date',
        sql: startsWithinAnother({
          table: 'ssd_cin_assessments',
          person: 'cina_person_id',
          start: 'cina_assessment_start_date',
          end: 'cina_assessment_auth_date',
        }),
      },
    ],
  },
  'source-missing': {
    stops: 'nothing',
    says: 'The contact or referral does not say who made it, though others do.',
    effect:
      'No figure changes. It stands under “not recorded” where contacts and referrals are told apart by source.',
    fix: 'Enter the source in the case system.',
    measures: [],
    finds: [
      unsourced('ssd_contacts', 'cont_contact_source_code', 'cont_contact_source_desc'),
      unsourced('ssd_cin_episodes', 'cine_referral_source_code', 'cine_referral_source_desc'),
    ],
  },
} as const satisfies Readonly<Record<string, CrossRule>>
