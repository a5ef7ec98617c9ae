import {
  cleanSql,
  codeFormSql,
  isJsonObjectSql,
  isPlainSql,
  jsonFlagSql,
  quoteName,
  quoteText,
  typedSql,
  unclearFlagSql,
} from './clean-sql.ts'
import { mappedOutcomeSql } from './contact-outcomes.ts'
import { lookupOf, type Mapping } from './mappings.ts'
import { RULES } from './problem.ts'
import { cleanedName, namesPerson, rowFaults, understoodName } from './row-faults.ts'
import type { Column, DerivedColumn, Table } from './table.ts'

/** A table's rows as text. */
export interface RawRows {
  /** Has `_file`, `_record` and columns as text; it is read once. */
  readonly relation: string
  /** Whether its cells are trimmed, and null where blank, already. */
  readonly cleaned?: boolean | undefined
}

/**
 * Compiles the select that turns a table's raw text into typed rows, each expression worked out once: text is
 * cleaned, blank rows go, columns are typed, and then the faults are told. A row has `_file`, `_record`, the
 * table's columns, the derived ones, `_faults` (`code:column` with semicolons between), `_out`, whether a fault
 * leaves it out, and `_repeated`, which is false until repeats are looked for.
 *
 * @param present the columns that the raw relation has
 * @param mappings what the authority says that its values mean
 */
export function typeRows(
  table: Table,
  raw: RawRows,
  present: ReadonlySet<string>,
  mappings: readonly Mapping[],
): string {
  const through = throughJoin(table, present)
  const read = table.columns.filter(
    column => present.has(column.name) || (through !== '' && namesPerson(column)),
  )
  const faults = rowFaults(table, read)
  const any = faults.map(fault => `(${fault.when})`).join(' or ')
  const stopping = faults.filter(fault => RULES[fault.code].stops === 'row').map(fault => `(${fault.when})`)
  const told = faults.map(fault => `case when ${fault.when} then '${fault.code}:${fault.column}' end`)
  const derived = table.derived ?? []
  const kept = [...table.columns, ...derived].map(column => quoteName(column.name))
  const key = table.columns.find(column => column.key && present.has(column.name))
  const plain = key && !raw.cleaned ? isPlainSql(`r.${quoteName(key.name)}`) : 'false'
  return `with cleaned as (
      select r._file, r._record, ${plain} as _plain, ${table.columns.map(column => cleanedColumn(table, column, present, raw.cleaned)).join(', ')}
      from ${raw.relation} r ${through}
    ), filled as (
      select * from cleaned where _plain or ${table.columns.map(column => `${cleanedName(column.name)} is not null`).join(' or ')}
    ), typed as (
      select filled.*,
        ${[
          ...table.columns.map(column => typedColumn(column, present, mappings)),
          ...derived.map(column => derivedColumn(column, mappings)),
        ].join(', ')}
      from filled ${read.flatMap(column => lookupJoin(column, mappings)).join(' ')}
    )
    select _file, _record, ${kept.join(', ')},
      case when ${any || 'false'} then concat_ws(';', ${told.join(', ') || 'null'}) else '' end as _faults,
      coalesce(${stopping.join(' or ') || 'false'}, false) as _out, false as _repeated
    from typed`
}

/**
 * Whether typing a table's rows joins others to them. Such rows are best held in a relation first: the engine must know how
 * many there are, or it takes them for the fewer, holds them all while it joins, and gives them in another order.
 */
export function joinsOthers(
  table: Table,
  present: ReadonlySet<string>,
  mappings: readonly Mapping[],
): boolean {
  const looksUp = (column: Column) => present.has(column.name) && lookupOf(column, mappings) !== null
  return throughJoin(table, present) !== '' || table.columns.some(looksUp)
}

function cleanedColumn(
  table: Table,
  column: Column,
  present: ReadonlySet<string>,
  cleaned: boolean | undefined,
): string {
  const written = `r.${quoteName(column.name)}`
  if (present.has(column.name))
    return `${cleaned ? written : cleanSql(written)} as ${cleanedName(column.name)}`
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

function typedColumn(column: Column, present: ReadonlySet<string>, mappings: readonly Mapping[]): string {
  const text = cleanedName(column.name)
  const name = quoteName(column.name)
  const typed = typedSql(column, text)
  if (column.kind === 'json') return `${typed} as ${name}, ${understoodAs(column, isJsonObjectSql(text))}`
  if (!present.has(column.name)) return `${typed} as ${name}`
  const found = lookupOf(column, mappings) === null ? null : `${lookupName(column)}.code`
  const known = [
    ...(column.kind === 'flag' ? [`not (${unclearFlagSql(text)})`] : []),
    ...(found === null ? [] : [`${found} is not null`]),
  ]
  const value = found === null ? typed : `coalesce(${found}, ${typed})`
  return `${value} as ${name}${known.length === 0 ? '' : `, ${understoodAs(column, known.join(' or '))}`}`
}

function understoodAs(column: Column, when: string): string {
  return `${cleanedName(column.name)} is null or ${when} as ${understoodName(column.name)}`
}

function derivedColumn({ name, from, key, outcome }: DerivedColumn, mappings: readonly Mapping[]): string {
  const text = cleanedName(from)
  const mapped = outcome ? `, ${mappedOutcomeSql(text, mappings)}` : ''
  return `coalesce(${jsonFlagSql(text, key)}${mapped}) as ${quoteName(name)}`
}

function lookupName(column: Column): string {
  return quoteName(`code_${column.name}`)
}

/** The join that finds what a column's text means, where there is a list to find it in. */
function lookupJoin(column: Column, mappings: readonly Mapping[]): readonly string[] {
  const list = lookupOf(column, mappings)
  if (list === null) return []
  const name = lookupName(column)
  const form = codeFormSql(cleanedName(column.name))
  return [`left join code_form ${name} on ${name}.list = ${quoteText(list)} and ${name}.form = ${form}`]
}
