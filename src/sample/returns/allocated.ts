import { type Dataset, latest, said } from './dataset.ts'

/** Whom a case is with, by name; blank where nobody has it. */
export interface Allocated {
  readonly team: string
  readonly worker: string
}

/** The names of a team and a worker; those of a worker whose record was removed are not known. */
export function namesOf(data: Dataset, team: string, worker: string): Allocated {
  return {
    team: said(data.where('ssd_department', 'dept_team_id', team)[0], 'dept_team_name'),
    worker: said(
      data.where('ssd_professionals', 'prof_professional_id', worker)[0],
      'prof_professional_name',
    ),
  }
}

/** Whom the case of a referral is with now, or was with last if it is closed. */
export function allocatedTo(data: Dataset, referral: string, open: boolean): Allocated {
  const last = latest(caseWorkers(data, 'invo_referral_id', referral), 'invo_involvement_start_date')
  if (!last || (open && said(last, 'invo_involvement_end_date') !== '')) return { team: '', worker: '' }
  return namesOf(data, said(last, 'invo_professional_team'), said(last, 'invo_professional_id'))
}

/** The allocations to case workers of a referral or a person, in order. */
export function caseWorkers(data: Dataset, column: 'invo_referral_id' | 'invo_person_id', value: string) {
  return data
    .where('ssd_involvements', column, value)
    .filter(row => row.invo_professional_role_id === 'ALLOCATED CASE WORKER')
}
