import { code, date, id, integer, number, table, text } from './table.ts'

export const involvements = table(
  'ssd_involvements',
  "A worker's involvement with a child.",
  {
    invo_involvements_id: id('Involvements table row ID', { key: true }),
    invo_professional_id: id('Worker ID', { references: 'ssd_professionals.prof_professional_id' }),
    invo_professional_role_id: id('Worker role e.g. Allocated Case Worker'),
    invo_professional_team: id('Worker Team', { references: 'ssd_department.dept_team_id' }),
    invo_involvement_start_date: date('Social worker episode start date'),
    invo_involvement_end_date: date('Social worker episode end date'),
    invo_worker_change_reason: code('worker-change', 'Reason for worker change'),
    invo_person_id: id('Person Unique ID'),
    invo_referral_id: id('Referral ID'),
  },
  {
    runs: ['invo_involvement_start_date', 'invo_involvement_end_date'],
    personThrough: {
      column: 'invo_referral_id',
      table: 'ssd_cin_episodes',
      key: 'cine_referral_id',
      person: 'cine_person_id',
    },
  },
)

export const professionals = table('ssd_professionals', 'A worker.', {
  prof_professional_id: id('Professionals table row ID', { key: true }),
  prof_staff_id: id('Staff Identifier'),
  prof_professional_name: text('Staff name'),
  prof_social_worker_registration_no: text(
    'Social worker ID - Social Work England (SWE) registration number- if available',
  ),
  prof_professional_job_title: text('Worker job title e.g. Social Worker'),
  prof_professional_caseload: integer('Number of cases held on previous 30th Sept'),
  prof_professional_department: text("Worker Department e.g. 'Youth Support Team West'"),
  prof_full_time_equivalency: number('Full Time Equivalency'),
  prof_agency_worker_flag: text('Flag for whether the worker is agency'),
})

export const department = table('ssd_department', 'A team or department.', {
  dept_team_id: id('Department or Team ID', { key: true }),
  dept_team_name: text('Department or Team name'),
  dept_team_parent_id: id('Parent Department or Team ID', { references: 'ssd_department.dept_team_id' }),
  dept_team_parent_name: text('Parent Department or Team name'),
})
