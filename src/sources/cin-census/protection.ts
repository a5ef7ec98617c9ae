import type { Crossing } from '../format.ts'
import { daySql, type Identity, identityJoin, withinJoin } from '../record-identity.ts'
import { CP_PLANS, ENQUIRIES, REVIEWS } from './kinds.ts'
import { referrals } from './referrals.ts'

const enquiries: Identity = { part: ENQUIRIES.part, within: referrals, by: 'started' }
const cpPlans: Identity = { part: CP_PLANS.part, within: referrals, by: 'started' }

/** Whether no enquiry of the child has the conference that the referral itself names. */
const WITHOUT_ENQUIRY = `not exists (
  select 1 from {section47} s
  where s.child = p.child and ${daySql('s.held')} = ${daySql('p.conference')}
)`

/** How enquiries, conferences, plans and reviews of child protection cross to the dataset. */
export const PROTECTION_CROSSINGS: readonly Crossing[] = [
  {
    table: 'ssd_s47_enquiry',
    part: 'section47',
    columns: {
      s47e_s47_enquiry_id: { sql: 'i.id', heading: 'S47ActualStartDate' },
      s47e_referral_id: { sql: 'l.id', heading: 'CINreferralDate' },
      s47e_person_id: 'child',
      s47e_s47_start_date: 'started',
    },
    join: `${identityJoin(enquiries)} ${withinJoin(enquiries, referrals)}`,
    where: 'i.told_last',
  },
  {
    table: 'ssd_initial_cp_conference',
    part: 'section47',
    columns: {
      icpc_icpc_id: { sql: 'i.id', heading: 'DateOfInitialCPC' },
      icpc_s47_enquiry_id: { sql: 'i.id', heading: 'S47ActualStartDate' },
      icpc_person_id: 'child',
      icpc_referral_id: { sql: 'l.id', heading: 'CINreferralDate' },
      icpc_icpc_transfer_in: { sql: "'N'", heading: 'DateOfInitialCPC' },
      icpc_icpc_target_date: 'target',
      icpc_icpc_date: 'held',
    },
    join: `${identityJoin(enquiries)} ${withinJoin(enquiries, referrals)}`,
    where: 'i.told_last and p.held is not null',
  },
  {
    table: 'ssd_initial_cp_conference',
    part: 'referral',
    columns: {
      icpc_icpc_id: { sql: "i.id || '/transfer in'", heading: 'DateOfInitialCPC' },
      icpc_person_id: 'child',
      icpc_referral_id: { sql: 'i.id', heading: 'CINreferralDate' },
      icpc_icpc_transfer_in: { sql: "'Y'", heading: 'DateOfInitialCPC' },
      icpc_icpc_date: 'conference',
    },
    join: identityJoin(referrals),
    where: `i.told_last and p.conference is not null and ${WITHOUT_ENQUIRY}`,
  },
  {
    table: 'ssd_cp_plans',
    part: 'cp_plan',
    columns: {
      cppl_cp_plan_id: { sql: 'i.id', heading: 'CPPstartDate' },
      cppl_referral_id: { sql: 'l.id', heading: 'CINreferralDate' },
      cppl_person_id: 'child',
      cppl_cp_plan_start_date: 'started',
      cppl_cp_plan_end_date: 'ended',
      cppl_cp_plan_initial_category: 'initial_category',
      cppl_cp_plan_latest_category: 'latest_category',
    },
    join: `${identityJoin(cpPlans)} ${withinJoin(cpPlans, referrals)}`,
    where: 'i.told_last',
  },
  ...REVIEWS.map(({ part }) => reviewCrossing({ part, within: cpPlans, by: 'reviewed' })),
]

function reviewCrossing(reviews: Identity): Crossing {
  return {
    table: 'ssd_cp_reviews',
    part: reviews.part.name,
    columns: {
      cppr_cp_review_id: { sql: 'i.id', heading: 'CPPreviewDate' },
      cppr_person_id: 'child',
      cppr_cp_plan_id: { sql: 'l.id', heading: 'CPPstartDate' },
      cppr_cp_review_date: 'reviewed',
    },
    join: `${identityJoin(reviews)} ${withinJoin(reviews, cpPlans)}`,
    where: 'i.told_last and p.reviewed is not null',
  }
}
