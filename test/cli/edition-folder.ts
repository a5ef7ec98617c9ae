import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toCsv } from '../independent/adversarial.ts'
import type { RawTables } from '../independent/rows.ts'
import { folderOf } from '../store/plan-folders.ts'
import { run } from './run.ts'

/** A plan with a number, a rate, a share and a count of events, whose November is signed off. */
export const PLAN = `authority: {code: "899", name: Northmere}
population: [{from: 2020-04-01, children: 20000, source: made up}]
sources: [{kind: ssd-csv, path: data}]
parameters: {cp-visit: 10 WD}
sign-off:
  2022-11: {by: Director of Children's Services, on: 2022-12-15}
priorities:
  - id: A
    title: Planning and safety
    measures:
      - {id: cp-number, good: low, tolerance: 20%, targets: {2023-03: 5}}
      - {id: cp-rate, good: low}
      - {id: cp-visits-in-timescale, good: high, targets: {2023-03: 90}}
      - {id: contacts, good: low}
`
const NARRATIVE = `## What's working well?

{{cp-number}} children are on a plan.

## What are we worried about?

Nothing.

## What are we doing about it?

Waiting.
`

/** The ids of children and of records about them, as `planned` gives them. */
export const PERSONAL = /CHILD-\d|plan-\d|visit-\d|contact-1/

/** The nth child, by an id that stands nowhere else. */
export const child = (nth: number) => `CHILD-${String(nth).padStart(4, '0')}`

/** Children on a plan since a day, each seen on the days given. */
function planned(children: readonly (readonly [nth: number, start: string, ...seen: string[]])[]): RawTables {
  return {
    ssd_person: children.map(([nth]) => ({ pers_person_id: child(nth), pers_dob: '2015-06-01' })),
    ssd_cp_plans: children.map(([nth, start]) => ({
      cppl_cp_plan_id: `plan-${nth}`,
      cppl_person_id: child(nth),
      cppl_cp_plan_start_date: start,
    })),
    ssd_cp_visits: children.flatMap(([nth, , ...seen]) =>
      seen.map((day, at) => ({
        cppv_cp_visit_id: `visit-${nth}-${at}`,
        cppv_person_id: child(nth),
        cppv_cp_plan_id: `plan-${nth}`,
        cppv_cp_visit_date: day,
        cppv_cp_visit_seen: 'Y',
      })),
    ),
    ssd_contacts: [
      { cont_contact_id: 'contact-1', cont_person_id: child(1), cont_contact_date: '2022-11-30' },
    ],
  }
}

export const EARLY = [
  [1, '2022-06-01', '2022-09-28', '2022-10-27', '2022-11-28'],
  [2, '2022-07-01', '2022-09-28', '2022-10-27'],
  [3, '2022-08-01', '2022-09-28', '2022-11-28'],
] as const
/** Recorded after November was published: a child on a plan since 5 October. */
export const LATE = [...EARLY, [4, '2022-10-05', '2022-10-27']] as const

/** A plan folder with these children's records, not loaded yet. */
export function planFolder(children: Parameters<typeof planned>[0], plan = PLAN) {
  const folder = folderOf(
    new Map([
      ['plan.yaml', plan],
      ['narrative/2022-11/cp-number.md', NARRATIVE],
    ]),
  )
  record(folder.path, children)
  return folder
}

export function record(path: string, children: Parameters<typeof planned>[0]): void {
  for (const [name, text] of toCsv(planned(children))) {
    mkdirSync(join(path, 'data'), { recursive: true })
    writeFileSync(join(path, 'data', name), text)
  }
}

export const publish = (path: string, month: string, out: string, ...options: string[]) =>
  run(['report', path, '--month', month, '--out', out, '--formats', 'html,json', '--publish', ...options])

/** Every file below a folder with its text. */
export function tree(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => !statSync(join(folder, path)).isDirectory())
      .sort()
      .map(path => [path, readFileSync(join(folder, path), 'latin1')] as const),
  )
}
