import { byCodePoint } from '../../base/by-code-point.ts'
import type { ListGroup, ListPage, ValueCount } from '../../figures/list-pages.ts'
import { quoteName } from '../../tables/clean-sql.ts'
import type { Session } from '../engine.ts'
import type { ListRelation } from '../list-relation.ts'
import { type AskedSql, textSql } from './asked-sql.ts'

/** Rows on a page. */
export const PAGE_ROWS = 50

/** The most values of a column that are few. */
const FEW = 60

/** What is read of a list's rows for a page. */
export type PageRows = Pick<
  ListPage,
  'rows' | 'groups' | 'seen' | 'filtered' | 'whole' | 'met' | 'page' | 'pages'
> & {
  /** The values of each column that has few. */
  readonly values: ReadonlyMap<string, readonly ValueCount[]>
  /** Whether each row's key is its person. */
  readonly keysArePeople: boolean
}

/**
 * A page of a list's rows, or its rows counted by a column, and how many there are: all from the one select that gives
 * the list.
 *
 * @param page from 1; the last one where it is beyond
 * @param valuesOf reads the values of columns, or knows them
 */
export async function readPageRows(
  session: Session,
  relation: ListRelation,
  asked: AskedSql,
  { page, valuesOf }: { readonly page: number; readonly valuesOf: typeof readValues },
): Promise<PageRows> {
  const counts = await readCounts(session, relation, asked)
  const pages = Math.max(1, Math.ceil(counts.filtered / PAGE_ROWS))
  const at = Math.min(Math.max(1, page), pages)
  const groups = asked.group === null ? null : await readGroups(session, relation, asked, asked.group)
  const cells = relation.columns.map(({ name }) => quoteName(name)).join(', ')
  const rows =
    groups === null && counts.filtered > 0
      ? (
          await session.table(
            `select ${cells} from (${relation.sql}) where ${shown(asked)}
            order by ${asked.order.join(', ')} limit ${PAGE_ROWS} offset ${(at - 1) * PAGE_ROWS}`,
          )
        ).rows
      : []
  const values = await valuesOf(session, relation, asked.seen)
  return { ...counts, groups, rows, page: at, pages: groups === null ? pages : 1, values }
}

/** Rows that the person may see and asked for. */
export function shown({ seen, wanted }: AskedSql): string {
  return `(${seen}) and (${wanted})`
}

async function readCounts(session: Session, { columns, sql }: ListRelation, asked: AskedSql) {
  const has = (name: string) => columns.some(column => column.name === name)
  const apart = `count(case when ${textSql('key')} <> ${has('person_id') ? textSql('person_id') : "''"} then 1 end)`
  const { rows } = await session.table(
    `select count(*), ${has('met') ? 'coalesce(sum(met), 0)' : 'null'}, count(case when ${asked.seen} then 1 end),
      count(case when ${shown(asked)} then 1 end), ${apart} from (${sql})`,
  )
  const [whole, met, seen, filtered, keysApart] = rows[0]!
  return {
    whole: Number(whole),
    met: met === null ? null : Number(met),
    seen: Number(seen),
    filtered: Number(filtered),
    keysArePeople: has('person_id') && Number(keysApart) === 0,
  }
}

/** The rows that the person may see and asked for, counted by the values of a column, the most first. */
export async function readGroups(
  session: Session,
  { columns, sql }: ListRelation,
  asked: AskedSql,
  group: string,
): Promise<readonly ListGroup[]> {
  const has = (name: string) => columns.some(column => column.name === name)
  const met = has('met') ? 'coalesce(sum(met), 0)' : 'null'
  const overdue = has('standing') ? "count(case when standing = 'overdue' then 1 end)" : 'null'
  const { rows } = await session.table(
    `select ${textSql(group)}, count(*), ${met}, ${overdue}
    from (${sql}) where ${shown(asked)} group by 1 order by 2 desc, 1`,
  )
  const orNull = (cell: unknown) => (cell === null ? null : Number(cell))
  return rows.map(([value, count, met, overdue]) => ({
    value: String(value),
    count: Number(count),
    met: orNull(met),
    overdue: orNull(overdue),
  }))
}

/** The values of the columns that have few, in their order, among the rows that may be seen. */
export async function readValues(
  session: Session,
  { columns, sql }: ListRelation,
  seen: string,
): Promise<ReadonlyMap<string, readonly ValueCount[]>> {
  const counted = columns.filter(({ kind }) => kind === 'text' || kind === 'yes-no')
  if (counted.length === 0) return new Map()
  const each = counted.map(({ name }) => {
    const counts = `histogram(${textSql(name)})`
    return `case when cardinality(${counts}) <= ${FEW} then cast(to_json(${counts}) as varchar) end`
  })
  const { rows } = await session.table(`select ${each.join(', ')} from (${sql}) where ${seen}`)
  return new Map(
    counted.flatMap(({ name }, at) => {
      const text = rows[0]?.[at] ?? null
      return text === null ? [] : [[name, valueCounts(JSON.parse(String(text)))]]
    }),
  )
}

function valueCounts(counts: Readonly<Record<string, number>>): readonly ValueCount[] {
  return Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => byCodePoint(a.value, b.value))
}
