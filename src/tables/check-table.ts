import {
  cleanSql,
  codeFormSql,
  isJsonObjectSql,
  jsonFlagSql,
  quoteName,
  quoteText,
  sqlType,
  typedSql,
  unclearFlagSql,
} from './clean-sql.ts'
import type { ProblemCode } from './problem.ts'
import { RULES } from './problem.ts'
import type { Column, Table } from './table.ts'

/** A fault that a row can have: the rule, the column, and when it holds. */
interface Fault {
  readonly code: ProblemCode
  readonly column: string
  readonly when: string
}

/** The names of the relations that checking a table goes through. */
export interface CheckNames {
  /** Text columns as the files have them, with `_file` and `_record`. */
  readonly raw: string
  /** The typed rows, with `_faults` and `_out`. */
  readonly typed: string
  /** The rows kept; a view with the table's own columns and `_file`, `_record`. */
  readonly kept: string
}

/** The relations of a table while it is checked. */
export function checkNames(table: Table): CheckNames {
  return { raw: `raw_${table.name}`, typed: `typed_${table.name}`, kept: `kept_${table.name}` }
}

/**
 * Compiles a table's definition to the SQL that cleans, types and constrains its raw text rows in the engine. It
 * reads `raw`, the relation `code_form(list, form, code)` and, for a person found through another table, that
 * table's `kept`; it makes `typed` and `kept` and adds to `problem(code, table_name, file, record, column_name)`.
 *
 * @param present the columns that the raw relation has
 */
export function checkTable(table: Table, present: ReadonlySet<string>): readonly string[] {
  const names = checkNames(table)
  return [
    typeRows(table, names, present),
    collectFaults(table, names),
    findRepeats(table, names),
    keepRows(table, names),
  ]
}

/** The SQL that adds problems for the rows whose key an earlier kept row has; worth running only if there are any. */
function findRepeats(table: Table, names: CheckNames): string {
  const keys = keyColumns(table).map(quoteName).join(', ')
  if (keys === '')
    return `create temp table repeat_${table.name} as select 0 as _file, 0 as _record where false`
  return `create temp table repeat_${table.name} as
    with shared as (select ${keys} from ${names.typed} where not _out group by ${keys} having count(*) > 1)
    select _file, _record from (
      select _file, _record, row_number() over (partition by ${keys} order by _file, _record) as place
      from ${names.typed} join shared using (${keys}) where not _out
    ) where place > 1;
    insert into problem
    select 'key-repeated', ${quoteText(table.name)}, _file, _record, ${quoteText(keyColumns(table)[0]!)} from repeat_${table.name}`
}

function keepRows(table: Table, names: CheckNames): string {
  const columns = keptColumns(table).map(quoteName).join(', ')
  return `create temp view ${names.kept} as
    select ${columns}, _file, _record from ${names.typed}
    where not _out and not exists (
      select 1 from repeat_${table.name} r where r._file = ${names.typed}._file and r._record = ${names.typed}._record
    )`
}

/** The columns that an extract's table has: the table's own, then the derived ones. */
export function keptColumns(table: Table): readonly string[] {
  return [...table.columns.map(column => column.name), ...(table.derived ?? []).map(derived => derived.name)]
}

/** The SQL that makes a table with the right columns and no rows. */
export function emptyTable(table: Table): string {
  const columns = [
    ...table.columns.map(column => `${quoteName(column.name)} ${sqlType(column)}`),
    ...(table.derived ?? []).map(derived => `${quoteName(derived.name)} varchar`),
  ]
  return `create or replace temp table ${table.name} (${columns.join(', ')})`
}

function typeRows(table: Table, names: CheckNames, present: ReadonlySet<string>): string {
  const coded = table.columns.filter(column => column.kind === 'code' && present.has(column.name))
  const faults = faultsOf(table, present)
  const stopping = faults.filter(fault => RULES[fault.code].stops === 'row').map(fault => `(${fault.when})`)
  return `create temp table ${names.typed} as
    with cleaned as (select _file, _record, ${table.columns.map(column => cleanedColumn(table, column, present)).join(', ')}
      from ${names.raw} r ${personJoin(table, present)}),
    filled as (select * from cleaned where ${table.columns.map(column => `${cleaned(column)} is not null`).join(' or ')})
    select filled._file, filled._record,
      ${table.columns.map(column => `${typedColumn(column, present)} as ${quoteName(column.name)}`).join(', ')},
      ${(table.derived ?? []).map(derived => `${jsonFlagSql(quoteName(`c_${derived.from}`), derived.key)} as ${quoteName(derived.name)}, `).join('')}
      concat_ws(';', ${faults.map(fault => `case when ${fault.when} then '${fault.code}:${fault.column}' end`).join(', ') || 'null'}) as _faults,
      coalesce(${stopping.join(' or ') || 'false'}, false) as _out
    from filled ${coded.map(codeJoin).join(' ')}`
}

/** The cleaned text of a column, under the name that typed columns read it by. */
function cleaned(column: Column): string {
  return quoteName(`c_${column.name}`)
}

function cleanedColumn(table: Table, column: Column, present: ReadonlySet<string>): string {
  if (present.has(column.name))
    return `${cleanSql(column.name).replaceAll(quoteName(column.name), `r.${quoteName(column.name)}`)} as ${cleaned(column)}`
  const through = table.personThrough
  const found = through && present.has(through.column) && namesPerson(column)
  return `${found ? `through.${quoteName(through.person)}` : 'cast(null as varchar)'} as ${cleaned(column)}`
}

function personJoin(table: Table, present: ReadonlySet<string>): string {
  const through = table.personThrough
  const person = table.columns.find(namesPerson)
  if (!through || !person || present.has(person.name) || !present.has(through.column)) return ''
  const named = cleanSql(through.column).replaceAll(
    quoteName(through.column),
    `r.${quoteName(through.column)}`,
  )
  return `left join kept_${through.table} through on through.${quoteName(through.key)} = ${named}`
}

function typedColumn(column: Column, present: ReadonlySet<string>): string {
  if (column.kind === 'code' && present.has(column.name))
    return `coalesce(${codeAlias(column)}.code, ${cleaned(column)})`
  return typedSql(column, cleaned(column))
}

function codeAlias(column: Column): string {
  return quoteName(`code_${column.name}`)
}

function codeJoin(column: Column): string {
  const alias = codeAlias(column)
  return `left join code_form ${alias} on ${alias}.list = ${quoteText(column.list ?? '')} and ${alias}.form = ${codeFormSql(cleaned(column))}`
}

function faultsOf(table: Table, present: ReadonlySet<string>): readonly Fault[] {
  const through = table.personThrough !== undefined && present.has(table.personThrough.column)
  const read = table.columns.filter(column => present.has(column.name) || (through && namesPerson(column)))
  return [...read.flatMap(column => columnFaults(column, present)), ...spanFaults(table)]
}

function namesPerson(column: Column): boolean {
  return column.references === 'ssd_person.pers_person_id'
}

function columnFaults(column: Column, present: ReadonlySet<string>): readonly Fault[] {
  const text = cleaned(column)
  const fault = (code: ProblemCode, when: string): Fault => ({ code, column: column.name, when })
  const faults: Fault[] = []
  if (column.key) faults.push(fault('key-missing', `${text} is null`))
  else if (namesPerson(column)) faults.push(fault('person-missing', `${text} is null`))
  if (column.required) faults.push(fault('date-missing', `${text} is null`))
  if (column.kind === 'date')
    faults.push(fault('date-unreadable', `${text} is not null and ${typedSql(column, text)} is null`))
  if (column.kind === 'integer' || column.kind === 'number') {
    faults.push(fault('number-unreadable', `${text} is not null and ${typedSql(column, text)} is null`))
  }
  if (column.kind === 'flag') faults.push(fault('flag-unclear', `${unclearFlagSql(text)}`))
  if (column.kind === 'json')
    faults.push(fault('outcome-unreadable', `${text} is not null and not ${isJsonObjectSql(text)}`))
  if (column.kind === 'code' && present.has(column.name)) {
    faults.push(fault('code-unmapped', `${text} is not null and ${codeAlias(column)}.code is null`))
  }
  return faults
}

function spanFaults(table: Table): readonly Fault[] {
  if (!table.runs) return []
  const [start, end] = table.runs
  const column = (name: string) => table.columns.find(each => each.name === name)!
  const day = (name: string) => typedSql(column(name), quoteName(`c_${name}`))
  return [
    { code: 'start-missing', column: start, when: `${quoteName(`c_${start}`)} is null` },
    { code: 'start-after-end', column: end, when: `${day(start)} > ${day(end)}` },
  ]
}

function collectFaults(table: Table, names: CheckNames): string {
  return `insert into problem
    select split_part(fault, ':', 1), ${quoteText(table.name)}, _file, _record, split_part(fault, ':', 2)
    from (select _file, _record, unnest(string_split(_faults, ';')) as fault from ${names.typed} where _faults <> '')`
}

function keyColumns(table: Table): readonly string[] {
  return table.columns.filter(column => column.key).map(column => column.name)
}
