import { checkNames } from '../../tables/check-table.ts'
import {
  cleanSql,
  codeFormSql,
  isJsonObjectSql,
  quoteName,
  quoteText,
  unclearFlagSql,
} from '../../tables/clean-sql.ts'
import { outcomePartsSql, STANDARD_OUTCOMES, unmappedOutcomeSql } from '../../tables/contact-outcomes.ts'
import { listOf, lookupOf, type Mapping } from '../../tables/mappings.ts'
import type { Column, Table } from '../../tables/table.ts'
import type { MappedColumn, Unmapped, UnmappedValue } from '../../tables/unmapped.ts'
import type { Engine } from '../engine.ts'
import { columnsOf } from './check-records.ts'
import type { Joined } from './join-sources.ts'

/** A column with more different values than this holds no codes but words; those that stand once are not told. */
const MOST_CODES = 1000

/**
 * Finds the values of checked records that nothing says the meaning of. Rows count as `check` counts them, those that
 * a rule leaves out too.
 */
export async function findUnmapped(
  engine: Engine,
  joined: Joined,
  mappings: readonly Mapping[],
): Promise<Unmapped> {
  const asked = [...joined.turns].flatMap(([table, turns]) => questionsOf(table, columnsOf(turns), mappings))
  const values: UnmappedValue[] = []
  const beyond: (MappedColumn & { values: number })[] = []
  for (const { place, sql } of asked) {
    const rows = await engine.rows(
      `select value, n, count(*) over () as different from (${sql}) order by n desc, value limit ${MOST_CODES}`,
    )
    const different = Number(rows[0]?.different ?? 0)
    const told = rows.filter(({ n }) => different <= MOST_CODES || Number(n) > 1)
    values.push(...told.map(({ value, n }) => ({ ...place, value: String(value), rows: Number(n) })))
    if (told.length < different) beyond.push({ ...place, values: different - told.length })
  }
  return { values, beyond, teams: await teamsOf(engine) }
}

/** Where to look, and a select of `value` and `n`, the rows that have it. */
interface Question {
  readonly place: MappedColumn
  readonly sql: string
}

function questionsOf(
  table: Table,
  present: ReadonlySet<string>,
  mappings: readonly Mapping[],
): readonly Question[] {
  const columns = table.columns.filter(({ name }) => present.has(name))
  const ofColumns = columns.flatMap(column => {
    const list = listOf(column)
    if (list === null) return []
    const sql =
      list === 'team' ? strangeTeams(table, column, mappings) : strangeValues(table, column, mappings)
    return [{ place: { list, table: table.name, column: column.name }, sql }]
  })
  const ofOutcomes = (table.derived ?? []).flatMap(({ name, from, outcome }) =>
    outcome && present.has(from)
      ? [
          {
            place: { list: 'contact-outcome', table: table.name, column: from } as const,
            sql: strangeOutcomes(table, from, name, mappings),
          },
        ]
      : [],
  )
  return [...ofColumns, ...ofOutcomes]
}

/** Values of a list or a flag as they were written. */
function strangeValues(table: Table, column: Column, mappings: readonly Mapping[]): string {
  const text = `(select ${cleanSql(quoteName(column.name))} as text from ${checkNames(table).raw})`
  const list = lookupOf(column, mappings)
  const known =
    list === null
      ? ''
      : `and ${codeFormSql('text')} not in (select form from code_form where list = ${quoteText(list)})`
  const unclear = column.kind === 'flag' ? `and ${unclearFlagSql('text')}` : ''
  return `select min(text) as value, count(*) as n from ${text}
    where text is not null ${known} ${unclear} group by ${codeFormSql('text')}`
}

/** Teams that the records name and the departments have not, unless that is what a team is to be called. */
function strangeTeams(table: Table, column: Column, mappings: readonly Mapping[]): string {
  const name = quoteName(column.name)
  const called = mappings.filter(({ list }) => list === 'team' || list === column.name)
  const known = called.map(({ code }) => quoteText(code)).join(', ')
  return `select ${name} as value, count(*) as n from ${checkNames(table).typed}
    where ${name} is not null ${known === '' ? '' : `and ${name} not in (${known})`}
      and ${name} not in (select dept_team_id from kept_ssd_department where dept_team_id is not null)
    group by ${name}`
}

/** The parts of outcomes that leave it open whether a contact led to early help, the standard's own keys apart. */
function strangeOutcomes(table: Table, from: string, flag: string, mappings: readonly Mapping[]): string {
  const text = quoteName(from)
  const isBrokenJson = `(${text} like '[%' or ${text} like '{%' and not ${isJsonObjectSql(text)})`
  const standard = STANDARD_OUTCOMES.map(quoteText).join(', ')
  return `with outcome as (
      select ${text}, count(*) as n from ${checkNames(table).typed}
      where ${text} is not null and ${quoteName(flag)} is null and not ${isBrokenJson} group by ${text}
    ), parted as (select ${outcomePartsSql(text)} as parts, n from outcome)
    select min(part) as value, sum(n) as n from (
      select unnest(string_split(parts, chr(31))) as part, n, ${unmappedOutcomeSql('lower(parts)', mappings)} as open
      from parted
    ) where part <> '' and part not in (${standard}) and contains(open, chr(31) || lower(part) || chr(31))
    group by lower(part)`
}

async function teamsOf(engine: Engine): Promise<Unmapped['teams']> {
  const rows = await engine.rows(
    'select dept_team_id as id, dept_team_name as name from kept_ssd_department order by dept_team_id',
  )
  return rows.map(({ id, name }) => ({ id: String(id), name: name === null ? null : String(name) }))
}
