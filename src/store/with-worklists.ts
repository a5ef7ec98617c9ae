import { type Day, parseDay } from '../base/day.ts'
import { inWords } from '../base/display.ts'
import { dayName } from '../base/month.ts'
import type { Lists } from '../figures/lists.ts'
import { silenceOf } from '../figures/silence.ts'
import type { Worklists } from '../figures/worklists.ts'
import { dueRules } from '../measures/due-rules.ts'
import { listDefinitions, listName, namesJoined } from '../measures/list-order.ts'
import type { Measure } from '../measures/measure.ts'
import { type Period, periodTo } from '../measures/periods.ts'
import type { Worklist } from '../measures/worklist.ts'
import type { Plan } from '../report/plan/plan.ts'
import { SHARED_TABLES } from '../sources/formats/origin.ts'
import type { Engine } from './engine.ts'
import { type Extract, openExtractEngine } from './extract.ts'
import { engineFault, makeLists } from './make-lists.ts'
import type { MeasureSet } from './measure-files.ts'
import { knownIn, openWorklist, readShares, readTallies, worklistTable } from './open-worklists.ts'

/** Which worklists are wanted, and as on which day. */
export interface WorklistsAsked {
  readonly worklists: readonly Worklist[]
  readonly asAt: Day
}

/** What worklists are made of besides an extract. */
export interface WorklistsPlan {
  readonly measures: MeasureSet
  readonly plan: Pick<Plan, 'parameters'>
}

/** extract -> worklists: makes some worklists as on a day, with the lists that they join and no others, and hands them to `use`. */
export async function withWorklists<T>(
  open: WorklistsPlan,
  extract: Extract,
  asked: WorklistsAsked,
  use: (worklists: Worklists) => Promise<T>,
): Promise<T> {
  const engine = await openExtractEngine(extract)
  try {
    return await use(await worklistsIn(engine, open, extract, asked))
  } finally {
    await engine.close()
  }
}

/** Makes some worklists in an extract's engine, as tables beside the lists that they join. */
export async function worklistsIn(
  engine: Engine,
  open: WorklistsPlan,
  extract: Extract,
  { worklists, asAt }: WorklistsAsked,
): Promise<Worklists> {
  const measures = joinedBy(worklists, open.measures)
  const period = periodTo(asAt)
  const request = { extract, measures, periods: [period], dueRules: dueRules(open.plan.parameters) }
  const lists = await makeLists(engine, request)
  return makeWorklists(engine, { extract, measures, lists, period, worklists })
}

/** The measures and groups that some worklists join, each with what it joins itself, and `allocation` in any case. */
function joinedBy(worklists: readonly Worklist[], set: MeasureSet): MeasureSet {
  const byName = new Map(listDefinitions(set.groups, set.measures).map(each => [each.name, each]))
  const needed = new Set<string>()
  const need = (name: string) => {
    const definition = byName.get(name)
    if (!definition || needed.has(name)) return
    needed.add(name)
    for (const joined of namesJoined(definition.sql)) need(joined)
  }
  const decided = worklists.flatMap(({ measure }) => (measure === null ? [] : [listName(measure)]))
  for (const name of ['allocation', ...decided, ...worklists.flatMap(({ sql }) => namesJoined(sql))])
    need(name)
  return {
    ...set,
    groups: set.groups.filter(group => needed.has(group.name)),
    measures: set.measures.filter(measure => needed.has(listName(measure.id))),
  }
}

interface Making {
  readonly extract: Extract
  readonly measures: MeasureSet
  readonly lists: Lists
  readonly period: Period
  readonly worklists: readonly Worklist[]
}

async function makeWorklists(engine: Engine, making: Making): Promise<Worklists> {
  const { worklists, lists, period } = making
  const faults = new Map<string, string>()
  for (const worklist of worklists) {
    const fault = lackOf(worklist, making) ?? (await makeWorklist(engine, worklist))
    if (fault !== null) faults.set(worklist.id, fault)
  }
  const named = (id: string) => worklists.find(worklist => worklist.id === id && !faults.has(id)) ?? null
  return {
    asAt: period.lastDay,
    lists: worklists,
    fault: id => faults.get(id) ?? null,
    approximately: id => (named(id) ? standsIn(named(id)!, making) : []),
    tallies: async id => {
      const worklist = named(id)
      return worklist ? readTallies(engine, worklist, period.lastDay) : []
    },
    shares: async (id, by) => {
      const measure = named(id)?.measure ?? null
      if (measure === null || lists.fault(measure) !== null) return null
      return readShares(engine, measure, period.lastDay, by)
    },
    open: async (id, asked) => {
      const worklist = named(id)
      return worklist ? openWorklist(engine, worklist, period.lastDay, asked) : { columns: [], rows: [] }
    },
    known: async (id, column) => {
      const worklist = named(id)
      return worklist ? knownIn(engine, worklist, column) : []
    },
  }
}

function measuresJoined({ sql }: Worklist, { measures }: MeasureSet): readonly Measure[] {
  const joined = new Set(namesJoined(sql))
  return measures.filter(measure => joined.has(listName(measure.id)))
}

/** What stands in for what in the lists that a worklist joins, and before when the tables that it reads lack records. */
function standsIn(worklist: Worklist, { extract, measures, lists }: Making): readonly string[] {
  const names = namesJoined(worklist.sql)
  const from = measuresJoined(worklist, measures).flatMap(({ id }) => lists.origin(id).approximately)
  const begins = (extract.manifest.sources ?? []).flatMap(source => {
    const day = source.from === null ? null : parseDay(source.from)
    const own = source.tables.filter(table => names.includes(table) && !SHARED_TABLES.has(table))
    return day === null || own.length === 0
      ? []
      : [`${inWords(own)}: not every record from before ${dayName(day)}.`]
  })
  return [...new Set([...from, ...begins])]
}

/**
 * What a worklist lacks before it is made: a table, or a list or a group that could not be made. Who the workers and teams
 * are it can do without.
 */
function lackOf(worklist: Worklist, { extract, measures, lists, period }: Making): string | null {
  const names = [...namesJoined(worklist.sql), ...worklist.needs]
  const missing = names.filter(
    name => extract.manifest.tables[name]?.present === false && !SHARED_TABLES.has(name),
  )
  if (missing.length > 0) return `no data: the extract has no ${missing.join(', ')}.`
  const silent = measuresJoined(worklist, measures)
    .map(measure => silenceOf(lists, measure, measure.windows[0]!, period.period))
    .find(fault => fault !== null)
  if (silent !== undefined) return silent
  const unread = [...measures.faults].find(([id]) => names.includes(listName(id)))
  if (unread) return `it joins ${unread[0]}, whose file is wrong: ${unread[1]}.`
  const groups = measures.groups.filter(({ name }) => names.includes(name))
  return groups.map(({ name }) => lists.fault(name)).find(fault => fault !== null) ?? null
}

/** Makes a worklist as a table, and says what is wrong with its select, its columns or its keys; null for nothing. */
async function makeWorklist(engine: Engine, worklist: Worklist): Promise<string | null> {
  const table = worklistTable(worklist)
  try {
    await engine.run(`create table ${table} as ${worklist.sql}`)
  } catch (error) {
    return `the select fails: ${engineFault(error)}`
  }
  const due = worklist.due === null ? [] : [worklist.due]
  const columns = ['team', 'worker', ...due, ...worklist.order.map(part => part.split(' ')[0]!)]
  const typed = due.map(name => `, max(case when typeof(${name}) = 'DATE' then 0 else 1 end)`).join('')
  try {
    const { rows } = await engine.table(
      `select count(*) - count(distinct key)${typed} from (select period, key, ${columns.join(', ')} from ${table})`,
    )
    if (Number(rows[0]?.[0]) > 0) return 'the select gives a key twice, or none.'
    return Number(rows[0]?.[1] ?? 0) > 0
      ? `the select gives a ${due[0]} that is not a day: write cast(... as date).`
      : null
  } catch (error) {
    return `the select does not give the columns ${['period', 'key', ...new Set(columns)].join(', ')}: ${engineFault(error)}`
  }
}
