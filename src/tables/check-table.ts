import { quoteName, quoteText } from './clean-sql.ts'
import type { Mapping } from './mappings.ts'
import { RULES } from './problem.ts'
import type { Table } from './table.ts'
import { type RawRows, typeRows } from './type-rows.ts'

/** The names of the relations that checking a table goes through. */
export interface CheckNames {
  /** Text columns as the files have them, with `_file` and `_record`. */
  readonly raw: string
  /** The typed rows, with `_faults`, `_out` and `_repeated`. */
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
 * @param mappings what the authority says that its values mean; `code_form` has them too
 */
export function checkTable(
  table: Table,
  present: ReadonlySet<string>,
  mappings: readonly Mapping[] = [],
  raw: RawRows = { relation: checkNames(table).raw },
): readonly string[] {
  const names = checkNames(table)
  return [
    `create table ${names.typed} as ${typeRows(table, raw, present, mappings)}`,
    collectFaults(table, names),
    findRepeats(table, names),
    keepRows(table, names),
  ]
}

/** The columns that an extract's table has: the table's own, then the derived ones. */
export function keptColumns(table: Table): readonly string[] {
  return [...table.columns.map(column => column.name), ...(table.derived ?? []).map(derived => derived.name)]
}

/**
 * The select for the rows that a rule leaves out, as far as they could be read: a date that could not be is null. It
 * gives the columns of an extract's table, `faults` with the rules that leave the row out (`code:column` with
 * semicolons between), `code`, the first of them, `_file` and `_record`. A repeat is not among them: it tells nothing
 * that the row kept in its place doesn't.
 */
export function leftOutRows(table: Table): string {
  const columns = keptColumns(table).map(quoteName).join(', ')
  const stopping = Object.entries(RULES).flatMap(([code, rule]) =>
    rule.stops === 'row' ? [quoteText(code)] : [],
  )
  const stops = `split_part(fault, ':', 1) in (${stopping.join(', ')})`
  return `select ${columns}, split_part(stopped[1], ':', 1) as code, array_to_string(stopped, ';') as faults, _file, _record
    from (
      select *, list_filter(string_split(_faults, ';'), lambda fault: ${stops}) as stopped
      from ${checkNames(table).typed} where _out
    )`
}

function collectFaults(table: Table, names: CheckNames): string {
  return `insert into problem
    select split_part(fault, ':', 1), ${quoteText(table.name)}, _file, _record, split_part(fault, ':', 2)
    from (select _file, _record, unnest(string_split(_faults, ';')) as fault from ${names.typed} where _faults <> '')`
}

/** Finds the rows whose key an earlier row has, among those that are not left out already, marks and reports them. */
function findRepeats(table: Table, names: CheckNames): string {
  const key = table.columns.filter(column => column.key).map(column => column.name)
  const keys = key.map(quoteName).join(', ')
  return `create table repeat_${table.name} as
    with shared as (select ${keys} from ${names.typed} where not _out group by ${keys} having count(*) > 1)
    select row, _file, _record from (
      select t.rowid as row, _file, _record, row_number() over (partition by ${keys} order by _file, _record) as place
      from ${names.typed} t join shared using (${keys}) where not _out
    ) where place > 1;
    update ${names.typed} set _repeated = true where rowid in (select row from repeat_${table.name});
    insert into problem
    select 'key-repeated', ${quoteText(table.name)}, _file, _record, ${quoteText(key[0]!)} from repeat_${table.name}`
}

function keepRows(table: Table, names: CheckNames): string {
  const columns = keptColumns(table).map(quoteName).join(', ')
  return `create view ${names.kept} as
    select ${columns}, _file, _record from ${names.typed} where not _out and not _repeated`
}
