import { notWorking, overlap, startsWithinAnother } from './find-sql.ts'
import type { CrossRule, Find } from './rule.ts'

const OURS = "coalesce(cppl_cp_plan_ola, 'N') <> 'Y'"
const CIN_PLAN = { start: 'c.cinp_cin_plan_start_date', end: 'c.cinp_cin_plan_end_date' }
const CP_PLAN = { start: 'p.cppl_cp_plan_start_date', end: 'p.cppl_cp_plan_end_date' }

const ofNoDays = (table: string, start: string, end: string): Find => ({
  table,
  column: end,
  sql: `select _file, _record from kept_${table} where ${start} = ${end}`,
})

/** Rules about enquiries, conferences and plans. */
export const PROTECTION_RULES = {
  'enquiries-overlap': {
    stops: 'nothing',
    says: 'The section 47 enquiry begins before an earlier one of the same child has ended.',
    effect:
      'A conference is due from the enquiry that it names, so the wrong one of the two makes it look in or out of time.',
    fix: 'Correct the dates, or take out the enquiry entered twice.',
    measures: ['icpc-in-timescale'],
    finds: [
      {
        table: 'ssd_s47_enquiry',
        column: 's47e_s47_start_date',
        sql: startsWithinAnother({
          table: 'ssd_s47_enquiry',
          person: 's47e_person_id',
          start: 's47e_s47_start_date',
          end: 's47e_s47_end_date',
        }),
      },
    ],
  },
  'enquiry-open-without-conference': {
    stops: 'nothing',
    says: 'The enquiry was begun more than 15 working days ago, is still open, and led to no conference.',
    effect:
      'It is in no figure yet. A conference still to come will count as late; one that is not linked is missing now.',
    fix: 'End the enquiry, or link it to its conference.',
    measures: ['icpc-in-timescale'],
    finds: [
      {
        table: 'ssd_s47_enquiry',
        column: 's47e_s47_end_date',
        sql: `select s._file, s._record from kept_ssd_s47_enquiry s cross join check_day d
          where s.s47e_s47_start_date < d.enquiry_before and coalesce(s.s47e_s47_nfa, 'N') <> 'Y'
            and (s.s47e_s47_end_date is null or s.s47e_s47_end_date > d.reach)
            and not exists (
              select 1 from kept_ssd_initial_cp_conference i
              where i.icpc_s47_enquiry_id = s.s47e_s47_enquiry_id and i.icpc_person_id = s.s47e_person_id
                and i.icpc_icpc_date is not null)`,
      },
    ],
  },
  'conference-on-day-off': {
    stops: 'nothing',
    says: 'The conference is dated on a weekend or a bank holiday.',
    effect: 'It counts by that date, which can make it look in time or late.',
    fix: 'Enter the day on which it was held.',
    measures: ['icpc-in-timescale'],
    finds: [
      {
        table: 'ssd_initial_cp_conference',
        column: 'icpc_icpc_date',
        sql: `select _file, _record from kept_ssd_initial_cp_conference where ${notWorking('icpc_icpc_date')}`,
      },
    ],
  },
  'conference-target-on-day-off': {
    stops: 'nothing',
    says: 'The target date of the conference is on a weekend or a bank holiday.',
    effect: 'It is the due date of a conference without an enquiry, and then counts as it is.',
    fix: 'Enter the 15th working day after the strategy discussion.',
    measures: ['icpc-in-timescale'],
    finds: [
      {
        table: 'ssd_initial_cp_conference',
        column: 'icpc_icpc_target_date',
        sql: `select _file, _record from kept_ssd_initial_cp_conference where ${notWorking('icpc_icpc_target_date')}`,
      },
    ],
  },
  'cp-plan-start-not-conference-date': {
    stops: 'nothing',
    says: 'The child protection plan does not begin on the day of the conference that it names.',
    effect:
      'The first review and the first visit are due from the plan’s start, so they are expected early or late.',
    fix: 'Correct the plan’s start or the conference’s date.',
    measures: ['cp-reviews-in-timescale', 'cp-visits-in-timescale', 'icpc-in-timescale'],
    finds: [
      {
        table: 'ssd_cp_plans',
        column: 'cppl_cp_plan_start_date',
        sql: `select p._file, p._record from kept_ssd_cp_plans p
          join kept_ssd_initial_cp_conference i on i.icpc_icpc_id = p.cppl_icpc_id
          where i.icpc_icpc_date <> p.cppl_cp_plan_start_date and coalesce(i.icpc_icpc_transfer_in, 'N') <> 'Y'`,
      },
    ],
  },
  'cp-plan-without-conference': {
    stops: 'nothing',
    says: 'No conference leads to the child protection plan, neither ours nor a transfer in.',
    effect: 'The plan counts. If a conference was held, conferences in timescale lack it.',
    fix: 'Enter the conference, or link it to the plan.',
    measures: ['icpc-in-timescale'],
    finds: [
      {
        table: 'ssd_cp_plans',
        column: 'cppl_icpc_id',
        sql: `select p._file, p._record from kept_ssd_cp_plans p
          where ${OURS} and p.cppl_cp_plan_start_date >= (select min(icpc_icpc_date) from kept_ssd_initial_cp_conference)
            and not exists (select 1 from kept_ssd_initial_cp_conference i where i.icpc_icpc_id = p.cppl_icpc_id)
            and not exists (select 1 from kept_ssd_initial_cp_conference i where i.icpc_cp_plan_id = p.cppl_cp_plan_id)
            and not exists (
              select 1 from kept_ssd_initial_cp_conference i
              where i.icpc_person_id = p.cppl_person_id and i.icpc_icpc_date = p.cppl_cp_plan_start_date)`,
      },
    ],
  },
  'cp-plans-overlap': {
    stops: 'nothing',
    says: 'The child protection plan begins before an earlier one of the same child has ended.',
    effect:
      'The child counts once, under the later plan: its start decides which visits and reviews are due.',
    fix: 'End the earlier plan, or take out the one entered twice.',
    finds: [
      {
        table: 'ssd_cp_plans',
        column: 'cppl_cp_plan_start_date',
        sql: startsWithinAnother({
          table: 'ssd_cp_plans',
          person: 'cppl_person_id',
          start: 'cppl_cp_plan_start_date',
          end: 'cppl_cp_plan_end_date',
          where: OURS,
        }),
      },
    ],
  },
  'cin-plans-overlap': {
    stops: 'nothing',
    says: 'The child in need plan begins before an earlier one of the same child has ended.',
    effect: 'The child counts once, under the later plan: its start decides when a visit is due.',
    fix: 'End the earlier plan, or take out the one entered twice.',
    finds: [
      {
        table: 'ssd_cin_plans',
        column: 'cinp_cin_plan_start_date',
        sql: startsWithinAnother({
          table: 'ssd_cin_plans',
          person: 'cinp_person_id',
          start: 'cinp_cin_plan_start_date',
          end: 'cinp_cin_plan_end_date',
        }),
      },
    ],
  },
  'cin-plan-overlaps-cp-plan': {
    stops: 'nothing',
    says: 'The child in need plan runs while the same child is on a child protection plan.',
    effect:
      'While both run the child counts on the child protection plan alone. A child in need plan left open expects visits again as soon as the other ends.',
    fix: 'End the child in need plan on the day that the child protection plan begins.',
    measures: ['cin-visits-in-timescale'],
    finds: [
      {
        table: 'ssd_cin_plans',
        column: 'cinp_cin_plan_end_date',
        sql: `select c._file, c._record from kept_ssd_cin_plans c
          join kept_ssd_cp_plans p on p.cppl_person_id = c.cinp_person_id and ${OURS}
          where ${overlap(CIN_PLAN, CP_PLAN)}`,
      },
    ],
  },
  'plan-of-no-days': {
    stops: 'nothing',
    says: 'The plan ends on the day that it begins.',
    effect: 'It was open at no month’s end, so no number counts it.',
    fix: 'Correct one of the two dates, or take the plan out if it was entered by mistake.',
    finds: [
      ofNoDays('ssd_cp_plans', 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'),
      ofNoDays('ssd_cin_plans', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'),
    ],
  },
} as const satisfies Readonly<Record<string, CrossRule>>
