import type { SqlColumn, SqlTable } from './ssd-sql-client.ts'

/** A row of the catalogue: a column with its type, whether the account may read it, and its place in the primary key. */
export interface CatalogueRow {
  readonly table: string
  readonly column: string
  readonly type: string | null
  readonly readable: boolean
  /** Null where it is no part of the key. */
  readonly key: number | null
}

/** The number of a schema; null where the account knows of none by the name. */
export function schemaSql(schema: string): string {
  return `select schema_id(${quoteNational(schema)}) as id`
}

/** Whether the database keeps what a reader began with while others write. */
export const SNAPSHOTS_SQL =
  'select snapshot_isolation_state as state from sys.databases where database_id = db_id()'

/**
 * Begins a reading: it waits for no lock for longer than some seconds, gives way where it stands in somebody's, and sees
 * the database at one moment if that keeps such moments.
 */
export function beginSql(snapshots: boolean, lockSeconds: number): string {
  return [
    `set lock_timeout ${lockSeconds * 1000}`,
    'set deadlock_priority low',
    'set implicit_transactions off',
    `set transaction isolation level ${snapshots ? 'snapshot' : 'read committed'}`,
    'begin transaction',
  ].join('; ')
}

/** The columns of tables and views; a type of the database's own stands as the type beneath it. */
export function catalogueSql(schema: string, names: readonly string[]): string {
  const full = `quotename(${quoteNational(schema)}) + N'.' + quotename(o.name)`
  return `select o.name as [table], c.name as [column], type_name(c.system_type_id) as [type],
      coalesce(has_perms_by_name(${full}, N'OBJECT', N'SELECT', c.name, N'COLUMN'), 0) as [readable],
      k.key_ordinal as [key]
    from sys.objects o join sys.columns c on c.object_id = o.object_id
      left join sys.indexes i on i.object_id = o.object_id and i.is_primary_key = 1
      left join sys.index_columns k
        on k.object_id = o.object_id and k.index_id = i.index_id and k.column_id = c.column_id
    where o.schema_id = schema_id(${quoteNational(schema)}) and o.type in ('U', 'V')
      and lower(o.name) in (${names.map(quoteNational).join(', ')})
    order by o.name, c.column_id`
}

/** The tables that rows of the catalogue are of. */
export function tablesOf(schema: string, rows: readonly CatalogueRow[]): readonly SqlTable[] {
  return [...new Set(rows.map(row => row.table))].map(name => {
    const its = rows.filter(row => row.table === name)
    const keyed = its.filter(row => row.key !== null && row.key > 0)
    return {
      schema,
      name,
      columns: its.map(({ column, type, readable }) => ({
        name: column,
        text: readable && type !== null ? sqlServerText(column, type) : null,
      })),
      key: keyed.toSorted((a, b) => a.key! - b.key!).map(row => row.column),
    }
  })
}

/**
 * The select for a table's rows, in the order of the primary key; of a table without one, which a heap or a view may be,
 * in the order of everything that is read.
 */
export function selectSql({ schema, name, key }: SqlTable, columns: readonly SqlColumn[]): string {
  const chosen = columns.map(({ text }, at) => `${text} as c${at}`).join(', ')
  const order = key.length > 0 ? key.map(quoteBrackets) : columns.map((_, at) => String(at + 1))
  return `select ${chosen} from ${quoteBrackets(schema)}.${quoteBrackets(name)} order by ${order.join(', ')}`
}

const DATES = ['datetime', 'datetime2', 'smalldatetime', 'datetimeoffset']
const WORDS = ['char', 'varchar', 'nchar', 'nvarchar', 'text', 'ntext', 'xml', 'uniqueidentifier', 'sysname']
const INTEGERS = ['tinyint', 'smallint', 'int', 'bigint']

/**
 * The SQL for a column as text: days `2022-11-30`, times `2022-11-30 09:30:00`, `true` and `false`. A
 * float stays a number, which the driver's reader makes text of as short as it can be. Null where the type has no such
 * text: bytes, places and others.
 */
export function sqlServerText(name: string, type: string): string | null {
  const column = quoteBrackets(name)
  if (type === 'date') return `convert(varchar(10), ${column}, 23)`
  if (DATES.includes(type)) return `replace(convert(varchar(34), ${column}, 126), 'T', ' ')`
  if (type === 'bit') return `case ${column} when 1 then 'true' when 0 then 'false' end`
  if (type === 'decimal' || type === 'numeric') return withoutZeros(`convert(varchar(50), ${column})`)
  if (type === 'money' || type === 'smallmoney') return withoutZeros(`convert(varchar(50), ${column}, 2)`)
  if (type === 'float' || type === 'real') return column
  if (INTEGERS.includes(type)) return `convert(varchar(20), ${column})`
  return WORDS.includes(type) ? `convert(nvarchar(max), ${column})` : null
}

/** A number's text without zeros at the end of its decimals: trailing spaces are what the server can trim. */
function withoutZeros(text: string): string {
  const trimmed = `replace(rtrim(replace(${text}, '0', ' ')), ' ', '0')`
  return `case when ${text} like '%.%' then replace(rtrim(replace(${trimmed}, '.', ' ')), ' ', '.') else ${text} end`
}

function quoteBrackets(name: string): string {
  return `[${name.replaceAll(']', ']]')}]`
}

function quoteNational(text: string): string {
  return `N'${text.replaceAll("'", "''")}'`
}
