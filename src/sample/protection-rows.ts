import { type Day, formatDay } from '../base/day.ts'
import { fractionOf, weighsOn } from './random.ts'
import type { Conference, Enquiry, NeedPlan, ProtectionPlan, Records, Visit } from './records.ts'
import { draw, type Row, type RowsByTable, team, yesNo } from './rows.ts'
import { iso } from './working-calendar.ts'

// biome-ignore format: many short pairs
const PARTICIPATION = [
  ['PN0', 20], ['PN1', 25], ['PN2', 4], ['PN3', 12], ['PN4', 6], ['PN5', 18], ['PN7', 15],
] as const
const PLAN_ID_LOST = 0.03
const ELSEWHERE = 0.0016

/** The rows of the tables of child protection. */
export function protectionRows(records: Records): RowsByTable {
  return {
    ssd_s47_enquiry: () => records.enquiries.map(enquiryRow),
    ssd_initial_cp_conference: () => records.conferences.map(conferenceRow),
    ssd_cp_plans: () => [
      ...records.protectionPlans.map(planRow),
      ...records.plans.filter(isElsewhere).map(elsewhereRow),
    ],
    ssd_cp_visits: () => records.protectionVisits.map(visitRow),
    ssd_cp_reviews: () => records.protectionPlans.flatMap(plan => reviewRows(plan, records.reach)),
  }
}

function enquiryRow({ id, episode, began, ended, toConference, worker }: Enquiry): Row {
  const outcome = toConference ? { CP_CONFERENCE_FLAG: 'Y' } : { NFA_CONTINUE_SINGLE_FLAG: 'Y' }
  return {
    s47e_s47_enquiry_id: id,
    s47e_referral_id: episode.id,
    s47e_person_id: episode.person.id,
    s47e_s47_start_date: iso(began),
    s47e_s47_end_date: iso(ended),
    s47e_s47_nfa: ended === null ? '' : yesNo(!toConference),
    s47e_s47_outcome_json: ended === null && !toConference ? '' : JSON.stringify(outcome),
    s47e_s47_completed_by_worker_id: worker?.id ?? '',
    s47e_s47_completed_by_team: team(worker),
  }
}

function conferenceRow({
  id,
  meeting,
  enquiry,
  episode,
  plan,
  transferIn,
  target,
  held,
  worker,
}: Conference): Row {
  return {
    icpc_icpc_id: id,
    icpc_icpc_meeting_id: meeting,
    icpc_s47_enquiry_id: enquiry?.id ?? '',
    icpc_person_id: episode.person.id,
    icpc_cp_plan_id: plan?.id ?? '',
    icpc_referral_id: episode.id,
    icpc_icpc_transfer_in: yesNo(transferIn),
    icpc_icpc_target_date: iso(target),
    icpc_icpc_date: iso(held),
    icpc_icpc_outcome_cp_flag: yesNo(plan !== null),
    icpc_icpc_outcome_json: JSON.stringify(plan ? { CP_FLAG: 'Y' } : { PROV_OF_SERVICES_FLAG: 'Y' }),
    icpc_icpc_team: team(worker),
    icpc_icpc_worker_id: worker?.id ?? '',
  }
}

function planRow({
  id,
  episode,
  conference,
  began,
  ended,
  category,
  laterCategory,
  otherAuthority,
}: ProtectionPlan): Row {
  return {
    cppl_cp_plan_id: id,
    cppl_referral_id: episode.id,
    cppl_icpc_id: conference,
    cppl_person_id: episode.person.id,
    cppl_cp_plan_start_date: iso(began),
    cppl_cp_plan_end_date: iso(ended),
    cppl_cp_plan_initial_category: category,
    cppl_cp_plan_ola: yesNo(otherAuthority),
    cppl_cp_plan_latest_category: laterCategory,
  }
}

/** A few children in need are on another authority's plan while they stay in Northmere: not on Northmere's. */
function isElsewhere({ id }: NeedPlan): boolean {
  return fractionOf(Number(id.slice(1)), 31) < ELSEWHERE
}

function elsewhereRow({ id, episode, began, ended }: NeedPlan): Row {
  return {
    cppl_cp_plan_id: `CPX${id.slice(1)}`,
    cppl_referral_id: episode.id,
    cppl_person_id: episode.person.id,
    cppl_cp_plan_start_date: iso(began),
    cppl_cp_plan_end_date: iso(ended),
    cppl_cp_plan_initial_category: 'NEG',
    cppl_cp_plan_ola: 'Y',
    cppl_cp_plan_latest_category: 'NEG',
  }
}

function visitRow({ person, under, on, seen, alone, bedroom }: Visit, i: number): Row {
  return {
    cppv_cp_visit_id: `VP${2_000_001 + i}`,
    cppv_person_id: person.id,
    cppv_cp_plan_id: under,
    cppv_cp_visit_date: iso(on),
    cppv_cp_visit_seen: yesNo(seen),
    cppv_cp_visit_seen_alone: yesNo(alone),
    cppv_cp_visit_bedroom: yesNo(bedroom),
  }
}

/** The reviews held, and for a plan in force the one that is due next. */
function reviewRows(plan: ProtectionPlan, reach: Day): Row[] {
  const { person } = plan.episode
  const rows = plan.reviews.held.map(({ due, on }, i): Row => {
    const last = i === plan.reviews.held.length - 1 && plan.ended !== null
    return {
      ...reviewKey(plan, i, draw(person, 32, on) < PLAN_ID_LOST),
      cppr_cp_review_due: iso(due),
      cppr_cp_review_date: iso(on),
      cppr_cp_review_meeting_id: `MR${person.family}-${formatDay(on).replaceAll('-', '')}`,
      cppr_cp_review_outcome_continue_cp: yesNo(!last),
      cppr_cp_review_quorate: yesNo(draw(person, 33, on) < 0.97),
      cppr_cp_review_participation: weighsOn<string>(PARTICIPATION, draw(person, 34, on)),
    }
  })
  if (plan.ended !== null && plan.ended <= reach) return rows
  return [...rows, { ...reviewKey(plan, rows.length, false), cppr_cp_review_due: iso(plan.reviews.due) }]
}

function reviewKey(plan: ProtectionPlan, i: number, planLost: boolean): Row {
  return {
    cppr_cp_review_id: `RV${plan.id.slice(2)}${i}`,
    cppr_person_id: plan.episode.person.id,
    cppr_cp_plan_id: planLost ? '' : plan.id,
  }
}
