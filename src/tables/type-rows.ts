import {
  cleanSql,
  codeFormSql,
  isJsonObjectSql,
  jsonFlagSql,
  quoteName,
  quoteText,
  typedSql,
} from './clean-sql.ts'
import { RULES } from './problem.ts'
import { cleanedName, namesPerson, rowFaults, understoodName } from './row-faults.ts'
import type { Column, Table } from './table.ts'

/**
 * Compiles the select that turns a table's raw text into typed rows, each expression worked out once: text is
 * cleaned, blank rows go, columns are typed, and then the faults are told. A row has `_file`, `_record`, the
 * table's columns, the derived ones, `_faults` (`code:column` with semicolons between) and `_out`, whether a fault
 * leaves it out.
 *
 * @param present the columns that the raw relation has
 */
export function typeRows(table: Table, raw: string, present: ReadonlySet<string>): string {
  const through = throughJoin(table, present)
  const read = table.columns.filter(
    column => present.has(column.name) || (through !== '' && namesPerson(column)),
  )
  const faults = rowFaults(table, read)
  const stopping = faults.filter(fault => RULES[fault.code].stops === 'row').map(fault => `(${fault.when})`)
  const told = faults.map(fault => `case when ${fault.when} then '${fault.code}:${fault.column}' end`)
  const derived = table.derived ?? []
  const kept = [...table.columns, ...derived].map(column => quoteName(column.name))
  return `with cleaned as (
      select r._file, r._record, ${table.columns.map(column => cleanedColumn(table, column, present)).join(', ')}
      from ${raw} r ${through}
    ), filled as (
      select * from cleaned where ${table.columns.map(column => `${cleanedName(column.name)} is not null`).join(' or ')}
    ), typed as (
      select filled.*,
        ${[
          ...table.columns.map(column => typedColumn(column, present)),
          ...derived.map(
            ({ name, from, key }) => `${jsonFlagSql(cleanedName(from), key)} as ${quoteName(name)}`,
          ),
        ].join(', ')}
      from filled ${read
        .filter(column => column.kind === 'code')
        .map(codeJoin)
        .join(' ')}
    )
    select _file, _record, ${kept.join(', ')},
      concat_ws(';', ${told.join(', ') || 'null'}) as _faults,
      coalesce(${stopping.join(' or ') || 'false'}, false) as _out
    from typed`
}

function cleanedColumn(table: Table, column: Column, present: ReadonlySet<string>): string {
  if (present.has(column.name))
    return `${cleanSql(`r.${quoteName(column.name)}`)} as ${cleanedName(column.name)}`
  const found = namesPerson(column) && throughJoin(table, present) !== ''
  const text = found ? `through.${quoteName(table.personThrough!.person)}` : 'cast(null as varchar)'
  return `${text} as ${cleanedName(column.name)}`
}

/** The join that finds the person where the file has no column for it; nothing where it has, or has no way there. */
function throughJoin(table: Table, present: ReadonlySet<string>): string {
  const through = table.personThrough
  const person = table.columns.find(namesPerson)
  if (!through || !person || present.has(person.name) || !present.has(through.column)) return ''
  const named = cleanSql(`r.${quoteName(through.column)}`)
  return `left join kept_${through.table} through on through.${quoteName(through.key)} = ${named}`
}

function typedColumn(column: Column, present: ReadonlySet<string>): string {
  const text = cleanedName(column.name)
  const name = quoteName(column.name)
  const understood = understoodName(column.name)
  if (column.kind === 'json')
    return `${text} as ${name}, ${text} is null or ${isJsonObjectSql(text)} as ${understood}`
  if (column.kind === 'code' && present.has(column.name)) {
    const { code } = codeAlias(column)
    return `coalesce(${code}, ${text}) as ${name}, ${text} is null or ${code} is not null as ${understood}`
  }
  return `${typedSql(column, text)} as ${name}`
}

function codeAlias(column: Column): { readonly alias: string; readonly code: string } {
  const alias = quoteName(`code_${column.name}`)
  return { alias, code: `${alias}.code` }
}

function codeJoin(column: Column): string {
  const { alias } = codeAlias(column)
  const form = codeFormSql(cleanedName(column.name))
  return `left join code_form ${alias} on ${alias}.list = ${quoteText(column.list ?? '')} and ${alias}.form = ${form}`
}
