import { TABLES } from '../tables/all.ts'
import { quoteName } from '../tables/clean-sql.ts'
import type { Table } from '../tables/table.ts'
import type { Crossed, Crossing, Format, Part } from './format.ts'

/** A part that a source holds, as a relation in the engine. */
export interface HeldPart {
  readonly part: Part
  /**
   * Has `_file` (integer), `_record` (bigint) and every column of the part as text, trimmed and null where blank or where
   * the source lacks it.
   */
  readonly relation: string
  /** The part's columns that the source really has. */
  readonly columns: ReadonlySet<string>
}

/** A table of the dataset as a source's parts give it. */
export interface CrossedTable {
  readonly table: string
  readonly columns: ReadonlySet<string>
  /** The source's own heading by the column it feeds, for problems to name. */
  readonly headings: ReadonlyMap<string, string>
  /** Gives `_file`, `_record` and `columns` as text. */
  readonly sql: string
}

/**
 * Compiles the crossings of a format to the selects that make the dataset's tables out of the parts held, in the order
 * of the tables. A crossing whose part or needs are not held is passed over, and so is a column that is nothing but
 * columns the source lacks; a part that is only joined stands empty where it isn't held.
 */
export function crossTables(format: Format, held: readonly HeldPart[]): readonly CrossedTable[] {
  const holding = new Map(held.map(one => [one.part.name, one]))
  return TABLES.flatMap(table => {
    const made = format.crossings
      .filter(crossing => crossing.table === table.name)
      .filter(crossing => [crossing.part, ...(crossing.needs ?? [])].every(part => holding.has(part)))
      .map(crossing => ({ crossing, fed: fedColumns(crossing, holding) }))
    return made.some(({ fed }) => fed.size > 0) ? [crossTable(format, table, made, holding)] : []
  })
}

type Holding = ReadonlyMap<string, HeldPart>

/** A crossing that can be made, and the SQL of each column that it fills. */
interface Made {
  readonly crossing: Crossing
  readonly fed: ReadonlyMap<string, string>
}

function crossTable(format: Format, table: Table, made: readonly Made[], holding: Holding): CrossedTable {
  const filled = table.columns.filter(column => made.some(({ fed }) => fed.has(column.name)))
  const columns = filled.map(column => column.name)
  const key = filled.filter(column => column.key).map(column => quoteName(column.name))
  const selected = ['_file', '_record', ...columns.map(quoteName)].join(', ')
  const arms = made.map((one, at) => armSql(format, one, at, columns))
  const plain = arms.filter((_, at) => !made[at]!.crossing.once)
  const once = arms.filter((_, at) => made[at]!.crossing.once)
  const selects = plain.map(arm => `select ${selected} from (${arm})`)
  if (once.length > 0) selects.push(firstOf(once, selected, key))
  return {
    table: table.name,
    columns: new Set(columns),
    headings: new Map(columns.map(column => [column, headingOf(format, column, made)])),
    sql: `with ${partRelations(format, arms, holding).join(',\n')}\n${selects.join('\nunion all\n')}`,
  }
}

/** The columns of a crossing that its source can fill, with the SQL that does. */
function fedColumns(crossing: Crossing, holding: Holding): ReadonlyMap<string, string> {
  const has = holding.get(crossing.part)!.columns
  return new Map(
    Object.entries(crossing.columns).flatMap(([column, crossed]) => {
      if (typeof crossed === 'string')
        return has.has(crossed) ? [[column, `p.${quoteName(crossed)}`] as const] : []
      return isLacking(crossed.sql, has) ? [] : [[column, crossed.sql] as const]
    }),
  )
}

/** Whether SQL reads columns of the record and of nothing else, and the source has none of them. */
function isLacking(sql: string, has: ReadonlySet<string>): boolean {
  const outsideText = sql.replace(/'[^']*'/g, "''")
  const read = [...outsideText.matchAll(/\b([a-z]\w*)\.(\w+)/gi)]
  return read.length > 0 && read.every(([, alias, column]) => alias === 'p' && !has.has(column!))
}

function armSql(format: Format, { crossing, fed }: Made, at: number, columns: readonly string[]): string {
  const cells = columns.map(column => `cast(${fed.get(column) ?? 'null'} as varchar) as ${quoteName(column)}`)
  const where = crossing.where === undefined ? '' : ` where ${crossing.where}`
  const sql = `select p._file, p._record, ${at} as _crossing, ${cells.join(', ')}
    from {${crossing.part}} p ${crossing.join ?? ''}${where}`
  return sql.replace(/\{(\w+)\}/g, (written, name) =>
    format.parts.some(part => part.name === name) ? relationOf(name) : written,
  )
}

/** Of the records that tell of the same row, the first by the format's order of crossings, then by place in the files. */
function firstOf(arms: readonly string[], selected: string, key: readonly string[]): string {
  const all = arms.join('\nunion all\n')
  if (key.length === 0) return `select ${selected} from (${all})`
  return `select ${selected} from (${all})
    qualify row_number() over (partition by ${key.join(', ')} order by _crossing, _file, _record) = 1`
}

/** The relations that stand for parts: without the rows that have nothing in them, and no rows at all where it isn't held. */
function partRelations(format: Format, arms: readonly string[], holding: Holding): readonly string[] {
  const used = format.parts.filter(part => arms.some(arm => arm.includes(relationOf(part.name))))
  return used.map(part => {
    const one = holding.get(part.name)
    const cells = part.columns.map(({ name }) =>
      one ? quoteName(name) : `cast(null as varchar) as ${quoteName(name)}`,
    )
    const from = one
      ? `select * from (select _file, _record, ${cells.join(', ')} from ${one.relation})
          where coalesce(${part.columns.map(({ name }) => quoteName(name)).join(', ')}) is not null`
      : `select 0 as _file, cast(0 as bigint) as _record, ${cells.join(', ')} where false`
    return `${relationOf(part.name)} as (${from})`
  })
}

function relationOf(part: string): string {
  return quoteName(`part of ${part}`)
}

function headingOf(format: Format, column: string, made: readonly Made[]): string {
  const headings = made
    .filter(({ fed }) => fed.has(column))
    .map(({ crossing }) => writtenHeading(format, crossing, crossing.columns[column]!))
  return [...new Set(headings)].join(' or ')
}

function writtenHeading(format: Format, crossing: Crossing, crossed: Crossed): string {
  if (typeof crossed !== 'string') return crossed.heading
  const part = format.parts.find(one => one.name === crossing.part)
  return part?.columns.find(one => one.name === crossed)?.heading ?? crossed
}
