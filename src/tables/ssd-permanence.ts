import { date, flag, id, integer, table, text } from './table.ts'

export const permanence = table(
  'ssd_permanence',
  'The way to permanence of a looked after child: decisions, matches and orders.',
  {
    perm_table_id: id('permanence_table_id', { key: true }),
    perm_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    perm_cla_id: id('CLA Table ID'),
    perm_adm_decision_date: date('Date of ADM Decision'),
    perm_ffa_cp_decision_date: date('Date of FFA/ CP Decision'),
    perm_placement_order_date: date('Date of Placement/ Freeing Order'),
    perm_placed_for_adoption_date: date('Date Placed for Adoption'),
    perm_matched_date: date('Date Matched to Prospective Adopters'),
    perm_adopted_by_carer_flag: flag('Adopted by carer flag'),
    perm_placed_ffa_cp_date: date('Date Placed in FFA/ CP Placement'),
    perm_decision_reversed_date: date('Date of Decision that Child Should No Longer be Placed for Adoption'),
    perm_placed_foster_carer_date: date(
      'Date originally placed with foster carer(s) (if adopted by foster carer/s)',
    ),
    perm_part_of_sibling_group: text('Is the child a part of a sibling group?'),
    perm_siblings_placed_together: integer(
      'Number of children placed, or planned to be placed, for adoption together as sibling group INCLUDING this child',
    ),
    perm_siblings_placed_apart: integer(
      'Number of siblings placed, or planned to be placed, for adoption separately from the child',
    ),
    perm_placement_provider_urn: text('URN of the placement provider agency'),
    perm_decision_reversed_reason: text('Reason No Longer Placed for Adoption'),
    perm_permanence_order_date: date('Date of Order'),
    perm_permanence_order_type: text('Type of Order'),
    perm_adoption_worker_id: id('Adoption social worker', {
      references: 'ssd_professionals.prof_professional_id',
    }),
    perm_adopter_sex: text('Sex of Adopter'),
    perm_adopter_legal_status: text('Legal status of adopter'),
    perm_number_of_adopters: text('Number of adopters. As A(1)'),
  },
)

export const careLeavers = table(
  'ssd_care_leavers',
  'A care leaver and what is known of their circumstances.',
  {
    clea_table_id: id('Care Leaver Table ID', { key: true }),
    clea_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    clea_care_leaver_eligibility: text('Eligibility Status/ Category'),
    clea_care_leaver_in_touch: text('In Touch Category'),
    clea_care_leaver_latest_contact: date('Latest Date of Contact'),
    clea_care_leaver_accommodation: text('Accommodation'),
    clea_care_leaver_accom_suitable: text('Suitability of Accommodation'),
    clea_care_leaver_activity: text('Activity Status'),
    clea_pathway_plan_review_date: date('Latest Pathway Plan Review Date'),
    clea_care_leaver_personal_advisor: text('Allocated Personal Advisor'),
    clea_care_leaver_allocated_team: id('Allocated Team', { references: 'ssd_department.dept_team_id' }),
    clea_care_leaver_worker_id: id('Allocated Worker ID', {
      references: 'ssd_professionals.prof_professional_id',
    }),
  },
)

export const preProceedings = table('ssd_pre_proceedings', 'A child in pre-proceedings.', {
  prep_table_id: id('Pre-proceedings table row ID', { key: true }),
  prep_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
  prep_plo_family_id: id('PLO Family ID', { key: true }),
  prep_pre_pro_decision_date: date('Date decision made to enter Pre Proceedings'),
  prep_initial_pre_pro_meeting_date: date('Date of Initial Pre Proceedings Meeting'),
  prep_pre_pro_outcome: text('What is the Outcome of Pre-Proceedings'),
  prep_agree_stepdown_issue_date: date('Date Agreed to Step down/issue'),
  prep_cp_plans_referral_period: integer(
    'How many times has the child been subject to a Child Protection Plan during this referral period?',
  ),
  prep_legal_gateway_outcome: text('What was the outcome of legal gateway / panel / meeting after panel?'),
  prep_prev_pre_proc_child: integer(
    'How many previous periods of pre-proceedings have there been in the child’s lifetime?',
  ),
  prep_prev_care_proc_child: integer(
    'How many previous periods of care proceedings have there been in the child’s lifetime?',
  ),
  prep_pre_pro_letter_date: date(
    'What is the date that the pre-proceedings letter and plan was sent to parents?',
  ),
  prep_care_pro_letter_date: date(
    'What is the date that the letter to issue care proceedings was sent to parents?',
  ),
  prep_pre_pro_meetings_num: integer(
    'How many review pre-proceeding meetings have been held with parents following the initial meeting?',
  ),
  prep_pre_pro_parents_legal_rep: text('Did parents have legal representation during pre-proceedings?'),
  prep_parents_legal_rep_point_of_issue: text('Did parents have legal representation at the point of issue?'),
  prep_court_reference: text('If in Care Proceedings, what is the Court reference number?'),
  prep_care_proc_court_hearings: integer(
    'How many Court hearings have taken place whilst in care proceedings?',
  ),
  prep_care_proc_short_notice: text('Were Care Proceedings issued on a short notice application?'),
  prep_proc_short_notice_reason: text('What was the reason for any short notice applications?'),
  prep_la_inital_plan_approved: text('Was the LA’s initial plan approved at the initial hearing?'),
  prep_la_initial_care_plan: text(
    'What was the LA’s initial care plan for the child at the initial hearing?',
  ),
  prep_la_final_plan_approved: text('Was the LA’s final plan approved at the final hearing?'),
  prep_la_final_care_plan: text('What was the LA’s final care plan for the child at the final hearing?'),
})
