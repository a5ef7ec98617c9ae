import { code, date, flag, id, json, table, text } from './table.ts'

export const cinPlans = table(
  'ssd_cin_plans',
  'A child in need plan.',
  {
    cinp_cin_plan_id: id('CIN Plan ID', { key: true, aliases: ['cin_plan_id'] }),
    cinp_referral_id: id('Referral ID', { references: 'ssd_cin_episodes.cine_referral_id' }),
    cinp_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    cinp_cin_plan_start_date: date('CIN Plan Start Date'),
    cinp_cin_plan_end_date: date('CIN Plan End Date'),
    cinp_cin_plan_team: id('CIN Plan Allocated Team', { references: 'ssd_department.dept_team_id' }),
    cinp_cin_plan_worker_id: id('CIN Plan Worker Name', {
      references: 'ssd_professionals.prof_professional_id',
    }),
  },
  { runs: ['cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'] },
)

export const cinVisits = table(
  'ssd_cin_visits',
  'A social work visit to a child; some systems record visits of every kind here.',
  {
    cinv_cin_visit_id: id('CIN Visit ID', { key: true }),
    cinv_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    cinv_cin_visit_date: date('CIN Visit Date', { required: true }),
    cinv_cin_visit_seen: flag('Child Seen'),
    cinv_cin_visit_seen_alone: flag('Child Seen Alone'),
    cinv_cin_visit_bedroom: flag('Child Bedroom Seen'),
  },
  {
    happened: 'cinv_cin_visit_date',
    personThrough: {
      column: 'cinv_cin_plan_id',
      table: 'ssd_cin_plans',
      key: 'cinp_cin_plan_id',
      person: 'cinp_person_id',
    },
  },
)

export const s47Enquiry = table(
  'ssd_s47_enquiry',
  'A section 47 enquiry about one child, from the strategy discussion that began it; siblings may share the enquiry id.',
  {
    s47e_s47_enquiry_id: id('S47 Enquiry ID', { key: true }),
    s47e_referral_id: id('Referral ID', { references: 'ssd_cin_episodes.cine_referral_id' }),
    s47e_person_id: id('Person Unique ID', { key: true, references: 'ssd_person.pers_person_id' }),
    s47e_s47_start_date: date('S47 Start Date'),
    s47e_s47_end_date: date('S47 End Date'),
    s47e_s47_nfa: flag('S47 NFA'),
    s47e_s47_outcome_json: json('S47 Outcome'),
    s47e_s47_completed_by_worker_id: id('S47 Enquiries completed by worker', {
      references: 'ssd_professionals.prof_professional_id',
    }),
    s47e_s47_completed_by_team: id('S47 Enquiries completed by team', {
      references: 'ssd_department.dept_team_id',
    }),
  },
  { runs: ['s47e_s47_start_date', 's47e_s47_end_date'] },
)

export const initialCpConference = table(
  'ssd_initial_cp_conference',
  'An initial child protection conference about one child; siblings may share the meeting.',
  {
    icpc_icpc_id: id('Initial CP Conference ID', { key: true }),
    icpc_icpc_meeting_id: id('Initial CP Conference Meeting ID'),
    icpc_s47_enquiry_id: id('S47 Enquiry ID', { references: 'ssd_s47_enquiry.s47e_s47_enquiry_id' }),
    icpc_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    icpc_cp_plan_id: id('CP Plan ID'),
    icpc_referral_id: id('Referral ID', { references: 'ssd_cin_episodes.cine_referral_id' }),
    icpc_icpc_transfer_in: flag('Is this a transferred in ICPC?'),
    icpc_icpc_target_date: date('Target ICPC date'),
    icpc_icpc_date: date('Date of Initial CP Conference'),
    icpc_icpc_outcome_cp_flag: flag('ICPC Outcome CP Flag'),
    icpc_icpc_outcome_json: json('Outcome of Initial CP Conference'),
    icpc_icpc_team: id('ICPC Completed by Team', { references: 'ssd_department.dept_team_id' }),
    icpc_icpc_worker_id: id('ICPC Completed by Worker', {
      references: 'ssd_professionals.prof_professional_id',
    }),
  },
)

export const cpPlans = table(
  'ssd_cp_plans',
  'A child protection plan.',
  {
    cppl_cp_plan_id: id('CP Plan ID', { key: true }),
    cppl_referral_id: id('Referral ID'),
    cppl_icpc_id: id('Initial CP Conference ID', { references: 'ssd_initial_cp_conference.icpc_icpc_id' }),
    cppl_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    cppl_cp_plan_start_date: date('CP Plan Start Date'),
    cppl_cp_plan_end_date: date('CP Plan End Date'),
    cppl_cp_plan_initial_category: code('abuse-category', 'CP Plan Initial Category of Abuse'),
    cppl_cp_plan_ola: flag('OLA CP Plan?'),
    cppl_cp_plan_latest_category: code('abuse-category', 'CP Plan Latest Category of Abuse'),
  },
  { runs: ['cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'] },
)

export const cpVisits = table(
  'ssd_cp_visits',
  'A statutory visit to a child on a child protection plan.',
  {
    cppv_cp_visit_id: id('Casenote ID (Visit record)', { key: true }),
    cppv_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    cppv_cp_plan_id: id('CP Plan ID'),
    cppv_cp_visit_date: date('Date of Visit', { required: true }),
    cppv_cp_visit_seen: flag('Child Seen'),
    cppv_cp_visit_seen_alone: flag('Child Seen Alone'),
    cppv_cp_visit_bedroom: flag('Child Bedroom Seen'),
  },
  {
    happened: 'cppv_cp_visit_date',
    personThrough: {
      column: 'cppv_cp_plan_id',
      table: 'ssd_cp_plans',
      key: 'cppl_cp_plan_id',
      person: 'cppl_person_id',
    },
  },
)

export const cpReviews = table(
  'ssd_cp_reviews',
  'A child protection review conference about one child, held or planned.',
  {
    cppr_cp_review_id: id('Review ID', { key: true, aliases: ['workflow_step_id'] }),
    cppr_person_id: id('Person Unique ID', {
      references: 'ssd_person.pers_person_id',
      aliases: ['person_id'],
    }),
    cppr_cp_plan_id: id('CP Plan ID', {
      references: 'ssd_cp_plans.cppl_cp_plan_id',
      aliases: ['registration_id'],
    }),
    cppr_cp_review_due: date('Review Due Date', { aliases: ['due_date'] }),
    cppr_cp_review_date: date('Date of Review', { aliases: ['actual_date'] }),
    cppr_cp_review_meeting_id: id('CP Review Meeting ID'),
    cppr_cp_review_outcome_continue_cp: text('CP Plan to Continue?', { aliases: ['review_outcome'] }),
    cppr_cp_review_quorate: text('Quorate?', { aliases: ['quorate'] }),
    cppr_cp_review_participation: code('participation', 'Child Participation at Review', {
      aliases: ['review_participation'],
    }),
  },
)
