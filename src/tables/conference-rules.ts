/**
 * Rules between tables: the conferences that definitions leave out of the fifteen-day measure. Each adds to
 * `problem` and leaves the conference itself in its table, since only that measure can't use it. Run after
 * `kept_ssd_initial_cp_conference` and `kept_ssd_s47_enquiry` are made.
 */
export const CONFERENCE_RULES: readonly string[] = [
  conferenceRule(
    'conference-without-due-date',
    'icpc_icpc_target_date',
    's.s47e_s47_start_date is null and i.icpc_icpc_target_date is null',
  ),
  conferenceRule(
    'conference-before-strategy-discussion',
    'icpc_icpc_date',
    's.s47e_s47_start_date > i.icpc_icpc_date',
  ),
]

function conferenceRule(code: string, column: string, when: string): string {
  return `insert into problem
    select '${code}', 'ssd_initial_cp_conference', i._file, i._record, '${column}'
    from kept_ssd_initial_cp_conference i
    left join kept_ssd_s47_enquiry s
      on s.s47e_s47_enquiry_id = i.icpc_s47_enquiry_id and s.s47e_person_id = i.icpc_person_id
    where i.icpc_icpc_date is not null
      and (i.icpc_icpc_transfer_in is null or i.icpc_icpc_transfer_in <> 'Y')
      and ${when}`
}
