import { toCsv } from '../../independent/adversarial.ts'
import type { RawTables } from '../../independent/rows.ts'
import { folderOf, loadData } from '../../store/plan-folders.ts'

/** Whose measure is whose in the plan. */
export const OWNER = 'owner@northmere.example'

/** The last month that the records are whole for. */
export const MONTH = '2022-11'

const PLAN = `authority: {code: "899", name: Northmere}
population: [{from: 2020-04-01, children: 20000, source: made up}]
sources: [{kind: ssd-csv, path: data}]
priorities:
  - id: A
    title: Planning and safety
    measures:
      - {id: cp-number, good: low, owner: ${OWNER}}
      - {id: cp-rate, good: low, owner: somebody.else@northmere.example}
`

/** Children on a plan, by the team that they are allocated to; one of them to nobody. */
export const TEAM_OF_CHILD = ['T1', 'T1', 'T2', 'T2', 'T2', null] as const

/** Makes and loads the plan folder of a small authority with two teams. */
export async function twoTeamPlan(): Promise<{ readonly path: string; readonly remove: () => void }> {
  const files = [...toCsv(tables())].map(([name, text]) => [`data/${name}`, text] as const)
  const folder = folderOf(new Map([['plan.yaml', PLAN], ...files]))
  await loadData(folder.path, '2022-12-05')
  return folder
}

function tables(): RawTables {
  const children = TEAM_OF_CHILD.map((team, at) => ({ id: `child-${at}`, team }))
  return {
    ssd_person: children.map(({ id }) => ({ pers_person_id: id, pers_dob: '2015-06-01' })),
    ssd_cp_plans: children.map(({ id }) => ({
      cppl_cp_plan_id: `plan-${id}`,
      cppl_person_id: id,
      cppl_cp_plan_start_date: '2022-06-01',
    })),
    ssd_department: ['T1', 'T2'].map(team => ({ dept_team_id: team, dept_team_name: `Team ${team}` })),
    ssd_professionals: ['T1', 'T2'].map(team => ({ prof_professional_id: `worker-${team}` })),
    ssd_involvements: children.flatMap(({ id, team }) =>
      team === null
        ? []
        : [
            {
              invo_involvements_id: `involvement-${id}`,
              invo_person_id: id,
              invo_professional_id: `worker-${team}`,
              invo_professional_role_id: 'CW',
              invo_professional_team: team,
              invo_involvement_start_date: '2022-06-01',
            },
          ],
    ),
    ssd_contacts: [
      { cont_contact_id: 'contact-1', cont_person_id: 'child-0', cont_contact_date: '2022-11-30' },
    ],
  }
}
