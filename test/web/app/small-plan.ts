import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AppPlace } from '../../../src/store/app/open-app.ts'
import { adversarialRecords } from '../../independent/adversarial.ts'
import { planFiles } from '../../independent/plan-files.ts'
import type { RawTables } from '../../independent/rows.ts'
import { postgresPrograms, startPostgres } from '../../measures/throwaway-postgres.ts'
import { folderOf, loadData } from '../../store/plan-folders.ts'

/** A small authority's plan folder, loaded, with owners for its measures. */
export interface SmallPlan {
  readonly path: string
  readonly remove: () => void
}

/** The month that its records are whole for. */
export const SMALL_MONTH = '2022-05'

/**
 * Makes a plan folder of some people and loads its records.
 *
 * @param measures those that the plan asks for; all unless given
 */
export async function smallPlan(
  people: number,
  owner = 'owner@northmere.example',
  measures: readonly string[] | null = null,
): Promise<SmallPlan> {
  const folder = unloadedPlan(people, owner, measures)
  await loadData(folder.path)
  return folder
}

/** Makes a plan folder of some people whose records nobody has loaded yet. */
export function unloadedPlan(
  people: number,
  owner: string,
  measures: readonly string[] | null = null,
): SmallPlan {
  const records = adversarialRecords(9, people)
  const files = planFiles({ ...records, ...allocated(records) })
  const lines = files.get('plan.yaml')!.split('\n')
  const asked = lines.filter(line => {
    const id = /^ {6}- \{id: ([a-z0-9-]+),/.exec(line)?.[1]
    return id === undefined || measures === null || measures.includes(id)
  })
  const plan = asked.join('\n').replaceAll('good: neutral}', `good: neutral, owner: ${owner}}`)
  return folderOf(new Map([...files, ['plan.yaml', plan.replace(EMPTY, '')]]))
}

/** Priorities of which no measure was asked for. */
const EMPTY = / {2}- id: \w\n {4}title: Priority \w\n {4}measures:\n(?! {6})/g

/** The teams that people are allocated to, in turn; the last of them to none. */
export const SMALL_TEAMS = ['T1', 'T2', 'T3'] as const

/** Everybody with a worker of a team, but a few with none. */
function allocated(records: RawTables): RawTables {
  const people = [...new Set((records.ssd_person ?? []).map(row => row.pers_person_id ?? ''))]
  const involvements = people.flatMap((person, at) => {
    const team = SMALL_TEAMS[at % 4]
    if (!team || person === '') return []
    return [
      {
        invo_involvements_id: `I${at}`,
        invo_professional_id: `P${team}`,
        invo_professional_role_id: 'ALLOCATED CASE WORKER',
        invo_professional_team: team,
        invo_involvement_start_date: '2019-01-01',
        invo_person_id: person,
      },
    ]
  })
  const departments = SMALL_TEAMS.map(team => ({ dept_team_id: team, dept_team_name: `Team ${team}` }))
  return { ssd_involvements: involvements, ssd_department: departments }
}

/** Where an app's database is for a test, and what `serve` is told of it. */
export interface PlacedApp {
  readonly place: AppPlace
  readonly environment: Readonly<Record<string, string>>
  readonly stop: () => void
}

/** The databases that there are on this machine: a file in the plan folder, and a PostgreSQL server of our own. */
export const DATABASES: readonly {
  readonly name: string
  readonly there: boolean
  readonly placed: (plan: string) => Promise<PlacedApp>
}[] = [
  {
    name: 'SQLite',
    there: true,
    placed: async plan => {
      mkdirSync(join(plan, 'app'), { recursive: true })
      const path = join(plan, 'app', 'throughline.sqlite')
      return { place: { path }, environment: {}, stop: () => {} }
    },
  },
  {
    name: 'PostgreSQL',
    there: postgresPrograms() !== null,
    placed: async () => {
      const server = startPostgres(postgresPrograms()!)
      await server.run('create database app')
      const url = `postgresql://postgres@localhost/app?host=${encodeURIComponent(server.folder)}`
      return { place: { url }, environment: { DATABASE_URL: url }, stop: server.stop }
    },
  },
]
