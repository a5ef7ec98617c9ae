import { code, date, flag, id, json, table, text } from './table.ts'

export const contacts = table(
  'ssd_contacts',
  'A contact made to the authority about one child; siblings have a row each.',
  {
    cont_contact_id: id('Contact ID', { key: true }),
    cont_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    cont_contact_date: date('Date of Contact', { required: true }),
    cont_contact_source_code: code('contact-source', 'Contact Source Code'),
    cont_contact_source_desc: text('Contact Source Description'),
    cont_contact_outcome_json: json('Contact Outcome'),
  },
  {
    happened: 'cont_contact_date',
    derived: [
      {
        name: 'cont_early_help_flag',
        is: 'Did the contact lead to early help, as its outcome says?',
        from: 'cont_contact_outcome_json',
        key: 'EARLY_HELP_FLAG',
        outcome: true,
      },
    ],
  },
)

export const earlyHelpEpisodes = table(
  'ssd_early_help_episodes',
  'A period in which a child is open to early help.',
  {
    earl_episode_id: id('EH Episode ID', { key: true }),
    earl_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    earl_episode_start_date: date('EH Episode Start Date'),
    earl_episode_end_date: date('EH Episode End Date'),
    earl_episode_reason: text('EH Episode Reason for Involvement'),
    earl_episode_end_reason: text('EH Episode End Reason'),
    earl_episode_organisation: text('EH Episode Allocated Organisation'),
    earl_episode_worker_id: id('EH Episode Allocated Worker', {
      references: 'ssd_professionals.prof_professional_id',
    }),
  },
  { runs: ['earl_episode_start_date', 'earl_episode_end_date'] },
)

export const cinEpisodes = table(
  'ssd_cin_episodes',
  "A referral to children's social care about one child, and the episode of need that it opens.",
  {
    cine_referral_id: id('CIN Referral ID', { key: true }),
    cine_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    cine_referral_date: date('CIN Referral Date'),
    cine_cin_primary_need_code: code('need', 'CIN Primary Need Code'),
    cine_referral_source_code: code('contact-source', 'CIN Referral Source code'),
    cine_referral_source_desc: text('CIN Referral Source description'),
    cine_referral_outcome_json: json('CIN Referral Outcome'),
    cine_referral_nfa: flag('CIN Referral NFA Flag'),
    cine_close_reason: code('close-reason', 'CIN Closure Reason'),
    cine_close_date: date('CIN Closure Date'),
    cine_referral_team: id('CIN Referral Completed by Team', { references: 'ssd_department.dept_team_id' }),
    cine_referral_worker_id: id('CIN Referral Completed by Worker Name', {
      references: 'ssd_professionals.prof_professional_id',
    }),
  },
  { runs: ['cine_referral_date', 'cine_close_date'], happened: 'cine_referral_date' },
)

export const cinAssessments = table(
  'ssd_cin_assessments',
  "An assessment of one child's needs under section 17.",
  {
    cina_assessment_id: id('Assessment ID', { key: true }),
    cina_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    cina_referral_id: id('Referral ID', { references: 'ssd_cin_episodes.cine_referral_id' }),
    cina_assessment_start_date: date('Assessment Start Date'),
    cina_assessment_child_seen: flag('Child Seen During Assessment'),
    cina_assessment_auth_date: date('Assessment Authorised Date'),
    cina_assessment_outcome_json: json('Assessment Outcome'),
    cina_assessment_outcome_nfa: flag('Assessment NFA'),
    cina_assessment_team: id('Assessment Completed by Team', { references: 'ssd_department.dept_team_id' }),
    cina_assessment_worker_id: id('Assessment Completed by Worker name', {
      references: 'ssd_professionals.prof_professional_id',
    }),
  },
  { runs: ['cina_assessment_start_date', 'cina_assessment_auth_date'] },
)

export const assessmentFactors = table(
  'ssd_assessment_factors',
  'The factors found at the end of an assessment.',
  {
    cinf_table_id: id('Assessment Factors Table ID', { key: true }),
    cinf_assessment_id: id('Assessment ID', { references: 'ssd_cin_assessments.cina_assessment_id' }),
    cinf_assessment_factors_json: json('Assessment Factors'),
  },
)
