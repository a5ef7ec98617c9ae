import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addMonths, formatDay } from '../base/day.ts'
import { financialYearStart, firstDay, lastDay } from '../base/month.ts'
import type { BoundsCause, Move, Possible, Standing } from '../figures/bounds.ts'
import type { ListRef } from '../figures/figure.ts'
import type { Lists } from '../figures/lists.ts'
import { listRepeated } from '../measures/list-of.ts'
import { inWaves, type ListDefinition, listName, namesJoined } from '../measures/list-order.ts'
import type { Measure } from '../measures/measure.ts'
import { parseGroup } from '../measures/parse-measure.ts'
import type { ProblemCode } from '../tables/problem.ts'
import type { Engine, Row } from './engine.ts'
import type { Extract } from './extract.ts'
import { leftOutTables } from './left-out-tables.ts'
import type { MeasureSet } from './measure-files.ts'
import { reviewWorlds, SHARED_WORLD } from './review-worlds.ts'

/** The figures whose bounds are wanted, and what they were made from. */
export interface PossibleRequest {
  readonly extract: Extract
  readonly measures: MeasureSet
  readonly figures: readonly ListRef[]
}

/** Gives what the records left out could change in a figure's list; null where that is not known. */
export type PossibleOf = (figure: ListRef) => Possible | null

/**
 * Works out, in the engine that holds the lists, what the records left out could change in some figures' lists. Not
 * known are those of a plan's own measures, unless they are the list of one of ours, and of an extract made before
 * left-out records were kept. One call at a time in an engine.
 */
export async function readPossible(
  engine: Engine,
  lists: Lists,
  request: PossibleRequest,
): Promise<PossibleOf> {
  const { measures, figures } = request
  if (request.extract.manifest.leftOut === undefined) return () => null
  const asked = new Map(measures.measures.map(measure => [measure.id, possibleName(measure, measures)]))
  if (isSettled(request.extract)) return ({ measure }) => (asked.get(measure) ? NOTHING : null)
  await engine.run(spanTable(figures))
  const wanted = new Set(figures.flatMap(({ measure }) => asked.get(measure) ?? []))
  const needed = neededFor(wanted, possibleDefinitions(measures))
  const joined = new Set(needed.flatMap(({ sql }) => namesJoined(sql)))
  for (const sql of leftOutTables(request.extract, joined)) await engine.run(sql)
  const made = await makePossible(engine, needed, missingLists(lists, measures))
  const found = new Map<string, Possible>()
  for (const name of wanted) if (made.has(name)) await readOne(engine, name, found)
  return ({ measure, window, month }) => {
    const name = asked.get(measure)
    if (!name || !made.has(name)) return null
    return found.get(`${name} ${window} ${month}`) ?? NOTHING
  }
}

const NOTHING: Possible = { moves: [], exact: true, causes: [] }

/** Whether no record is left out of any list. */
function isSettled({ manifest }: Extract): boolean {
  const conferences = Object.keys(manifest.problems).some(code => code.startsWith('conference-'))
  return Object.keys(manifest.leftOut ?? {}).length === 0 && !conferences
}

/** The relation that says what could change in a measure's list: its own, or that of the list that it repeats. */
function possibleName(measure: Measure, set: MeasureSet, steps = 0): string | null {
  const repeated = listRepeated(measure.sql)
  const of = set.measures.find(each => listName(each.id) === repeated)
  if (of) return steps > set.measures.length ? null : possibleName(of, set, steps + 1)
  return set.fromPlan.has(measure.id) ? null : `possible_${listName(measure.id)}`
}

/** `span(win, period, first_day, last_day, year_before)`: the days that each window asked for covers. */
function spanTable(figures: readonly ListRef[]): string {
  const rows = figures.map(({ window, month }) => {
    const first = window === 'ytd' ? financialYearStart(month) : month
    const days = [firstDay(first), lastDay(month), addMonths(lastDay(month), -12)].map(
      day => `date '${formatDay(day)}'`,
    )
    return `('${window}', '${month}', ${days.join(', ')})`
  })
  const none = "('at', '', date '1900-01-01', date '1900-01-01', date '1900-01-01')"
  return `create or replace table span as
    select distinct * from (values ${[none, ...rows].join(', ')}) s(win, period, first_day, last_day, year_before)
    where period <> ''`
}

/** The definitions of some relations and of everything that they join, each after what it joins. */
function neededFor(wanted: ReadonlySet<string>, all: readonly ListDefinition[]): readonly ListDefinition[] {
  const byName = new Map(all.map(definition => [definition.name, definition]))
  const needed = new Set<ListDefinition>()
  const need = (name: string) => {
    const definition = byName.get(name)
    if (!definition || needed.has(definition)) return
    needed.add(definition)
    for (const joined of namesJoined(definition.sql)) need(joined)
  }
  for (const name of wanted) need(name)
  return inWaves([...needed]).flat()
}

/** Makes the relations whose lists there are, and says which. */
async function makePossible(
  engine: Engine,
  definitions: readonly ListDefinition[],
  missing: readonly string[],
): Promise<ReadonlySet<string>> {
  const lacking = new Set(missing)
  const made = new Set<string>()
  for (const { name, sql } of definitions) {
    if (namesJoined(sql).some(joined => lacking.has(joined))) lacking.add(name)
    else {
      await engine.run(`create or replace table ${name} as ${sql}`)
      made.add(name)
    }
  }
  return made
}

/** The lists and groups that could not be made, or are not ours. */
function missingLists(lists: Lists, { measures, groups, faults, fromPlan }: MeasureSet): readonly string[] {
  const ids = [...measures.map(({ id }) => id), ...faults.keys()]
  return [
    ...ids.filter(id => fromPlan.has(id) || lists.fault(id) !== null).map(listName),
    ...groups.map(({ name }) => name).filter(name => lists.fault(name) !== null),
  ]
}

function possibleDefinitions(measures: MeasureSet): readonly ListDefinition[] {
  const folder = fileURLToPath(new URL('../measures/possible/', import.meta.url))
  const files = readdirSync(folder).filter(name => name.endsWith('.sql'))
  const read = files.sort().map(file => {
    const name = `possible_${listName(basename(file, '.sql'))}`
    const parsed = parseGroup(name, readFileSync(`${folder}/${file}`, 'utf8'))
    if (parsed.fault !== undefined) throw new Error(`${file}: ${parsed.fault}`)
    return { name, sql: parsed.value.sql }
  })
  const reviews = measures.measures.filter(({ id }) => /^c(p|la)-reviews-in-timescale$/.test(id))
  return [...read, ...SHARED_WORLD, ...reviews.flatMap(reviewWorlds)].map(({ name, sql }) => ({
    name,
    sql,
    measure: null,
    decides: true,
    whenRead: false,
  }))
}

/** Reads what could change in one list, by window and month. */
async function readOne(engine: Engine, name: string, into: Map<string, Possible>): Promise<void> {
  await engine.run(`create or replace table moving_${name} as
    select * from (
      select win, period, unit, max(person_id) as person_id, max(now) as now, max(can_out) as can_out,
        max(can_met) as can_met, max(can_not) as can_not, max(depends) as depends, max(loose) as loose
      from ${name} group by win, period, unit
    ) where can_out + can_met + can_not > 1`)
  const moves =
    await engine.rows(`select m.win, m.period, m.now, m.can_out, m.can_met, m.can_not, count(*) as n,
      max(m.loose) as loose, max(case when p.person_id is not null then 1 else 0 end) as tangled
    from moving_${name} m
    left join (
      select win, period, person_id from moving_${name}
      group by win, period, person_id having count(*) > 1 and max(depends) = 1
    ) p on p.win = m.win and p.period = m.period and p.person_id = m.person_id
    group by m.win, m.period, m.now, m.can_out, m.can_met, m.can_not order by all`)
  const causes = await engine.rows(`select r.win, r.period, r.table_name, r.code, count(distinct r.cause) as n
    from ${name} r join moving_${name} m on m.win = r.win and m.period = r.period and m.unit = r.unit
    group by r.win, r.period, r.table_name, r.code order by n desc, r.table_name, r.code`)
  const keyOf = (row: Row) => `${name} ${row.win} ${row.period}`
  for (const key of new Set(moves.map(keyOf))) {
    const own = moves.filter(row => keyOf(row) === key)
    into.set(key, {
      moves: own.map(toMove),
      exact: own.every(row => row.loose === 0 && row.tangled === 0),
      causes: causes.filter(row => keyOf(row) === key).map(toCause),
    })
  }
}

function toMove(row: Row): Move {
  const places: readonly (readonly [string, Standing])[] = [
    ['can_out', 'out'],
    ['can_met', 'met'],
    ['can_not', 'not met'],
  ]
  return {
    now: String(row.now) as Standing,
    could: places.flatMap(([column, standing]) => (row[column] === 1 ? [standing] : [])),
    rows: Number(row.n),
  }
}

function toCause(row: Row): BoundsCause {
  return { table: String(row.table_name), code: String(row.code) as ProblemCode, records: Number(row.n) }
}
