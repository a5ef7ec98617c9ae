import type { Month } from '../base/month.ts'
import type { Tally } from '../figures/figure.ts'
import type { Lists } from '../figures/lists.ts'
import { covers } from '../figures/silence.ts'
import type { Interval } from '../measures/due-rules.ts'
import { listRepeated } from '../measures/list-of.ts'
import { inWaves, type ListDefinition, listDefinitions, namesJoined } from '../measures/list-order.ts'
import type { Measure } from '../measures/measure.ts'
import type { Period } from '../measures/periods.ts'
import { type Origin, WHOLE } from '../sources/formats/origin.ts'
import { TABLES } from '../tables/all.ts'
import { quoteText } from '../tables/clean-sql.ts'
import { calendarTables, periodTables } from './calendar.ts'
import type { Engine, Session } from './engine.ts'
import { type Extract, tablePath } from './extract.ts'
import { feedingOf } from './feeding-of.ts'
import { keptSet, openKept } from './kept-lists.ts'
import type { MeasureSet } from './measure-files.ts'
import { openList, readKeys, readParts, readRows, toListEngine } from './open-lists.ts'
import { PERSON_WORDS } from './people-columns.ts'

/** What lists are made from and for. */
export interface ListsRequest {
  readonly extract: Extract
  readonly measures: MeasureSet
  readonly periods: readonly Period[]
  readonly dueRules: Readonly<Record<string, Interval>>
  /** Whether our own lists are read from those kept with the extract, and kept there for the next time. */
  readonly kept?: boolean | undefined
}

/**
 * Makes every measure's list for all periods, one select each. A measure whose select fails, or whose tables the
 * extract lacks, has a fault and no list; the others are made all the same.
 */
export async function makeLists(engine: Engine, request: ListsRequest): Promise<Lists> {
  await engine.run(openTables(request.extract))
  const days = [periodTables(request.periods), ...calendarTables(request.periods, request.dueRules)]
  for (const sql of days) await engine.run(sql)
  const definitions = listDefinitions(request.measures.groups, request.measures.measures)
  const set = request.kept ? keptSet(request.extract, [...days, ...definitions.map(asSql)]) : null
  const faults = new Map<string, string>([...request.measures.faults].map(([id, fault]) => [id, `${fault}.`]))
  const tallies = new Map<string, ReadonlyMap<Month, Tally>>()
  const origins = new Map<string, Origin>()
  const isOurs = ({ measure }: ListDefinition) => !request.measures.fromPlan.has(measure?.id ?? '')
  const feeding = feedingOf(request.extract, definitions)
  const make = (definition: ListDefinition) =>
    engine.lease(async session => {
      const { lacks, missing, origin } = feeding(definition)
      if (definition.measure) origins.set(definition.measure.id, origin)
      const unmade = definition.measure === null ? null : (lacks ?? missing)
      const made = unmade ?? (await makeList(session, definition, isOurs(definition) ? set : null)) ?? missing
      const measure = definition.measure
      if (measure === null) {
        const below = namesJoined(definition.sql).map(name => faults.get(name))
        const fault = below.find(each => each !== undefined) ?? made
        if (fault !== null) faults.set(definition.name, fault)
        return
      }
      const unlawful =
        made ?? (request.measures.fromPlan.has(measure.id) ? await lawFault(session, definition) : null)
      const tally = unlawful ?? (await tallyList(session, definition.name, measure))
      if (typeof tally === 'string') faults.set(measure.id, tally)
      else tallies.set(measure.id, tally)
    })
  await Promise.all([inTurn(definitions, make), engine.lease(session => session.run(PERSON_WORDS))])
  const measureOf = (id: string) => request.measures.measures.find(measure => measure.id === id)
  const originOf = (id: string) => origins.get(id) ?? WHOLE
  const metOf = (id: string) => sumMet(measureOf(id)!)
  const asked = toListEngine(engine)
  return {
    tally: (id, month) =>
      covers(originOf(id), measureOf(id) ?? { windows: [] }, month) ? tallyOf(tallies.get(id), month) : null,
    fault: measure => faults.get(measure) ?? null,
    origin: originOf,
    keys: (measure, months) =>
      tallies.has(measure) ? readKeys(asked, measure, months ?? null) : Promise.resolve(new Map()),
    open: (ref, columns = 'all') => openList(asked, ref, columns),
    rows: (group, of) =>
      faults.has(group) ? Promise.resolve({ columns: [], rows: [] }) : readRows(asked, group, of),
    parts: (measure, column) => readParts(asked, measure, column, metOf(measure)),
  }
}

/** Makes each list as soon as those that it joins are made. */
async function inTurn(
  definitions: readonly ListDefinition[],
  make: (definition: ListDefinition) => Promise<void>,
): Promise<void> {
  const made = new Map<string, Promise<void>>()
  for (const definition of inWaves(definitions).flat()) {
    const joined = namesJoined(definition.sql).map(name => made.get(name))
    made.set(
      definition.name,
      Promise.all(joined).then(() => make(definition)),
    )
  }
  await Promise.all(made.values())
}

/** A tally of a month without rows is none of none; a month outside the periods asked for is our own mistake. */
function tallyOf(tallies: ReadonlyMap<Month, Tally> | undefined, month: Month): Tally | null {
  return tallies ? (tallies.get(month) ?? { rows: 0, met: 0 }) : null
}

function openTables(extract: Extract): string {
  return TABLES.map(
    table =>
      `create view ${table.name} as select * from read_parquet(${quoteText(tablePath(extract.folder, table.name))})`,
  ).join(';\n')
}

/** Makes a list, kept in a set where there is one; what is wrong with its select, or null. */
async function makeList(
  session: Session,
  definition: ListDefinition,
  set: string | null,
): Promise<string | null> {
  const { name, sql, whenRead } = definition
  const view = whenRead || listRepeated(sql) !== null
  if (!view && set !== null && (await openKept(session, set, name, sql))) return null
  try {
    await session.run(`create ${view ? 'view' : 'table'} ${name} as ${sql}`)
    return null
  } catch (error) {
    return `the select fails: ${engineFault(error)}`
  }
}

function asSql({ name, sql }: ListDefinition): string {
  return `${name} as ${sql}`
}

/** What the engine says of a select that is wrong. Only messages about the select itself are passed on, as others may quote values. */
export function engineFault(error: unknown): string {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  return /^(Binder|Parser|Catalog) Error/.test(message) ? message : 'it stops while running on these records.'
}

/** What a plan's own list breaks of the laws that ours are tested for: keys once a period, and met 0 or 1. */
async function lawFault(session: Session, { name, measure }: ListDefinition): Promise<string | null> {
  const odd = measure?.fold === 'share' ? 'sum(case when met in (0, 1) then 0 else 1 end)' : '0'
  try {
    const [laws] = await session.rows(`select max(n - keys) as repeated, sum(odd) as odd
      from (select period, count(*) as n, count(distinct key) as keys, ${odd} as odd from ${name} group by period)`)
    if (Number(laws?.repeated) > 0) return 'the select gives a key twice, or none, in one period.'
    return Number(laws?.odd) > 0 ? 'the select gives a met that is neither 0 nor 1.' : null
  } catch (error) {
    return `the select does not give the columns period, key and, for a share, met: ${engineFault(error)}`
  }
}

/** How many of some rows are met, as SQL; all of them, unless the list is of a share. */
function sumMet({ fold }: Pick<Measure, 'fold'>): string {
  return fold === 'share' ? 'sum(met)' : 'count(*)'
}

/** A list's tallies by month, or what is wrong with its columns. */
async function tallyList(
  session: Session,
  name: string,
  measure: Measure,
): Promise<ReadonlyMap<Month, Tally> | string> {
  const met = sumMet(measure)
  try {
    const rows = await session.rows(
      `select period, count(*) as n, ${met} as met from ${name} group by period`,
    )
    return new Map(rows.map(row => [String(row.period), { rows: Number(row.n), met: Number(row.met) }]))
  } catch (error) {
    return `the select fails: ${engineFault(error)}`
  }
}
