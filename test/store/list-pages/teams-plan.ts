import type { ListAsked, ListName, ListPage, ListPages } from '../../../src/figures/list-pages.ts'
import { listPages } from '../../../src/store/list-pages/list-pages.ts'
import { openPlan, type PlanFolder } from '../../../src/store/plan-folder.ts'
import { readWorklists } from '../../../src/store/worklist-files.ts'
import { adversarialRecords } from '../../independent/adversarial.ts'
import { planFiles } from '../../independent/plan-files.ts'
import { folderOf, loadData } from '../plan-folders.ts'

/** The teams that children are allocated to in turn, null for none; one code would end a text in SQL. */
export const TEAM_IN_TURN = ['T1', 'T2', "T'3", null] as const

/** The month that lists are opened of: the last that the records are whole for. */
export const MONTH = '2023-05'

/** Worklists that the plan brings: one of its own, one whose select fails and one that can't be read. */
const OWN = new Map(
  [
    [
      'ours',
      'title: Ours',
      'select period, person_id as key, person_id, team_id as team, worker_id as worker from allocation',
    ],
    [
      'fails',
      'title: Fails',
      'select period, nobody as key, team_id as team, worker_id as worker from allocation',
    ],
    ['unread', 'titel: Unread', 'select period, person_id as key from allocation'],
  ].map(([id, title, sql]) => [
    `worklists/${id}.sql`,
    `-- ${title}\n-- row: person with a worker\n-- source: local\n--\n-- Everyone.\n\n${sql}\n`,
  ]),
)

/** Makes and loads a plan folder of adversarial records whose people are allocated to teams in turn. */
export async function teamsPlan(seed: number, count: number) {
  const tables = adversarialRecords(seed, count)
  const people = (tables.ssd_person ?? []).map(row => row.pers_person_id ?? '').filter(id => id !== '')
  const involvements = people.flatMap((id, at) => {
    const team = TEAM_IN_TURN[at % TEAM_IN_TURN.length] ?? null
    return team === null
      ? []
      : [
          {
            invo_involvements_id: `i${at}`,
            invo_person_id: id,
            invo_professional_id: `w${at % 7}`,
            invo_professional_role_id: 'CW',
            invo_professional_team: team,
            invo_involvement_start_date: '2015-01-01',
          },
        ]
  })
  const departments = [{ dept_team_id: 'T1', dept_team_name: 'Assessment north' }]
  const files = planFiles({ ...tables, ssd_involvements: involvements, ssd_department: departments })
  const aimed = 'id: cp-visits-in-timescale, good: high, targets: {2024-03: 90}, tolerance: 20%'
  const plan = files.get('plan.yaml')!.replace('id: cp-visits-in-timescale, good: neutral', aimed)
  const folder = folderOf(new Map([...files, ...OWN, ['plan.yaml', plan]]))
  const { extract } = await loadData(folder.path, '2023-06-01')
  return { ...folder, extract }
}

/** The lists of such a plan folder. */
export async function teamsPages(seed: number, count: number) {
  const folder = await teamsPlan(seed, count)
  const open = openPlan(folder.path)
  const pages = listPages(() => open)
  const close = async () => {
    await pages.close()
    folder.remove()
  }
  return { folder, open, pages, close }
}

/** A list asked for by everybody's eyes, in its own order, from its first page. */
export function asking(list: ListName, change: Partial<ListAsked> = {}): ListAsked {
  return {
    list,
    extract: null,
    scope: { kind: 'all' },
    sort: null,
    descending: false,
    where: [],
    group: null,
    page: 1,
    ...change,
  }
}

/** Every row of every page, as records. */
export async function allRows(pages: ListPages, asked: ListAsked) {
  const first = (await pages.page(asked))!
  const rows = recordsOf(first)
  for (let page = 2; page <= first.pages; page++)
    rows.push(...recordsOf((await pages.page({ ...asked, page }))!))
  return { first, rows }
}

function recordsOf({ columns, rows }: ListPage) {
  return rows.map(row => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))
}

/** A figure's list by its name. */
export const figure = (measure: string, window: 'at' | 'month' | 'ytd', month = MONTH): ListName => ({
  kind: 'figure',
  ref: { measure, month, window },
})

/** A list to be worked by its name, as on the day that the records reach. */
export const worklist = (id: string, within: number | null = null): ListName => ({
  kind: 'worklist',
  id,
  asAt: null,
  within,
})

/** What a list goes by, to tell it from others where a test fails. */
export const nameOf = (list: ListName) =>
  list.kind === 'figure' ? Object.values(list.ref).join(' ') : list.id

/** Every list that a plan's figures open to. */
export const everyFigure = ({ measures }: PlanFolder) =>
  measures.measures.flatMap(({ id, windows }) => windows.map(window => figure(id, window)))

/** Every list to be worked. */
export const everyWorklist = ({ folder }: PlanFolder) =>
  readWorklists(folder).worklists.map(({ id }) => worklist(id))
