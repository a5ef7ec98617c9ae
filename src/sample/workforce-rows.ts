import { type Day, dayOf } from '../base/day.ts'
import { addWorkingDays } from '../base/working-days.ts'
import { fractionOf } from './random.ts'
import type { Care, EarlyHelp, Episode, Records } from './records.ts'
import { type Row, type RowsByTable, yesNo } from './rows.ts'
import { workerFor } from './staff.ts'
import { departmentRows } from './teams.ts'
import type { Worker } from './workforce.ts'
import { iso } from './working-calendar.ts'

const CASELOADS_ON = dayOf(2022, 9, 30)
const REMOVED = 0.12

/** The rows of the tables of workers, teams and who worked with whom. */
export function workforceRows(records: Records): RowsByTable {
  return {
    ssd_involvements: () => [
      ...records.episodes.flatMap(episode => [screeningRow(records, episode), ...involvementRows(episode)]),
      ...records.earlyHelp.map(earlyHelpRow),
      ...records.care.flatMap(care => reviewerRows(records, care)),
    ],
    ssd_professionals: () => professionalRows(records),
    ssd_department: () =>
      departmentRows().map(([id, name, parent, parentName]) => ({
        dept_team_id: id!,
        dept_team_name: name!,
        dept_team_parent_id: parent!,
        dept_team_parent_name: parentName!,
      })),
  }
}

function involvementRows(episode: Episode): Row[] {
  return episode.involvements.map(({ worker, from, to, reason }, i) =>
    row(episode, `IN${episode.id.slice(1)}-${i}`, worker, 'ALLOCATED CASE WORKER', from, to, reason),
  )
}

/** Who took the referral at the front door. */
function screeningRow(records: Records, episode: Episode): Row {
  const { referred, person } = episode
  const worker = workerFor(records.workers, 'front-door', person.family, referred)
  const until = addWorkingDays(referred, 1)
  return row(
    episode,
    `IS${episode.id.slice(1)}`,
    worker,
    'SCREENING',
    referred,
    Math.min(until, records.reach),
    'TSPROC',
  )
}

/** The early help worker who leads, who works with no referral. */
function earlyHelpRow({ id, person, worker, began, ended }: EarlyHelp): Row {
  return {
    invo_involvements_id: `IE${id.slice(1)}`,
    invo_professional_id: worker.id,
    invo_professional_role_id: 'EARLY HELP LEAD',
    invo_professional_team: worker.team.id,
    invo_involvement_start_date: iso(began),
    invo_involvement_end_date: iso(ended),
    invo_worker_change_reason: ended === null ? '' : 'OTHERS',
    invo_person_id: person.id,
  }
}

/** The independent reviewing officers of a period of care, one after another. */
function reviewerRows(records: Records, care: Care): Row[] {
  const rows: Row[] = []
  let from = care.entered
  while (from < (care.ceased ?? records.reach)) {
    const worker = workerFor(records.workers, 'review', care.episode.person.family, from)
    const left = worker.to !== null && worker.to > from && worker.to < (care.ceased ?? records.reach)
    const to = left ? worker.to : care.ceased
    const reason = left ? 'LEFTRL' : care.ceased === null ? '' : 'OTHERS'
    rows.push(
      row(
        care.episode,
        `IR${care.id.slice(1)}-${rows.length}`,
        worker,
        'INDEPENDENT REVIEWING OFFICER',
        from,
        to,
        reason,
      ),
    )
    from = left ? worker.to! : records.reach
    if (!left) return rows
  }
  return rows
}

function row(
  episode: Episode,
  id: string,
  worker: Worker,
  role: string,
  from: Day,
  to: Day | null,
  reason: string,
): Row {
  return {
    invo_involvements_id: id,
    invo_professional_id: worker.id,
    invo_professional_role_id: role,
    invo_professional_team: worker.team.id,
    invo_involvement_start_date: iso(from),
    invo_involvement_end_date: iso(to),
    invo_worker_change_reason: reason,
    invo_person_id: episode.person.id,
    invo_referral_id: episode.id,
  }
}

/** Everyone in post, and most of those who have left. */
function professionalRows(records: Records): Row[] {
  const caseloads = new Map<string, number>()
  for (const { involvements } of records.episodes)
    for (const { worker, from, to } of involvements)
      if (from <= CASELOADS_ON && (to === null || to > CASELOADS_ON))
        caseloads.set(worker.id, (caseloads.get(worker.id) ?? 0) + 1)
  const kept = records.workers.filter(
    ({ id, to }) => to === null || fractionOf(Number(id.slice(1)), 81) > REMOVED,
  )
  return kept.map(({ id, name, team, agency, title }) => {
    const number = Number(id.slice(1))
    return {
      prof_professional_id: id,
      prof_staff_id: `NM${number}`,
      prof_professional_name: name,
      prof_social_worker_registration_no: /Social Worker|Reviewing/.test(title) ? `SW${number * 7}` : '',
      prof_professional_job_title: title,
      prof_professional_caseload: String(caseloads.get(id) ?? 0),
      prof_professional_department: team.name,
      prof_full_time_equivalency: fractionOf(number, 82) < 0.8 ? '1' : '0.6',
      prof_agency_worker_flag: yesNo(agency),
    }
  })
}
