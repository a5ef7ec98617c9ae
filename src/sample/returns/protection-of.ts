import type { Row } from '../rows.ts'
import { type Dataset, said } from './dataset.ts'
import { DRAWN } from './windows.ts'

/** The conference about a child that an enquiry about the same child led to; siblings share enquiries. */
export function conferenceOf(data: Dataset, enquiry: Row): Row | undefined {
  return data
    .where('ssd_initial_cp_conference', 'icpc_s47_enquiry_id', said(enquiry, 's47e_s47_enquiry_id'))
    .find(row => row.icpc_person_id === enquiry.s47e_person_id)
}

/** The child protection plans of a child that are this authority's, in order. */
export function ownPlans(data: Dataset, child: string): readonly Row[] {
  return data
    .where('ssd_cp_plans', 'cppl_person_id', child)
    .filter(row => row.cppl_cp_plan_ola !== 'Y')
    .sort((a, b) => (said(a, 'cppl_cp_plan_start_date') < said(b, 'cppl_cp_plan_start_date') ? -1 : 1))
}

/** How many plans of the same child began before this one. */
export function plansBefore(data: Dataset, plan: Row): number {
  const began = said(plan, 'cppl_cp_plan_start_date')
  return ownPlans(data, said(plan, 'cppl_person_id')).filter(
    row => said(row, 'cppl_cp_plan_start_date') < began,
  ).length
}

/** The days on which a plan was reviewed, in order; a review that names no plan is of the plan in force that day. */
export function reviewsHeld(data: Dataset, plan: Row): readonly string[] {
  const began = said(plan, 'cppl_cp_plan_start_date')
  const ended = said(plan, 'cppl_cp_plan_end_date') || DRAWN
  const held = data
    .where('ssd_cp_reviews', 'cppr_person_id', said(plan, 'cppl_person_id'))
    .filter(
      row => said(row, 'cppr_cp_plan_id') === plan.cppl_cp_plan_id || said(row, 'cppr_cp_plan_id') === '',
    )
    .map(row => said(row, 'cppr_cp_review_date'))
    .filter(on => on > began && on <= ended)
  return [...new Set(held)].sort()
}
