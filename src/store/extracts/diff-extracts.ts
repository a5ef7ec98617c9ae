import { parseDay } from '../../base/day.ts'
import { quoteText } from '../../tables/clean-sql.ts'
import type { Table } from '../../tables/table.ts'
import type { Row, Session } from '../engine.ts'
import { differencesSql } from './differences-sql.ts'
import { isSame, reachOf, type Two, tablesInBoth, tableTwice, withTwo } from './open-two.ts'

/** A number of days that is known between two. */
export interface DaysBetween {
  readonly atLeast: number
  readonly atMost: number
}

/** Records that came late: how many, and how many days the middle one and the latest of them took. */
export interface Late {
  readonly rows: number
  readonly usual: DaysBetween
  readonly most: DaysBetween
}

/** What of a table differs between two extracts. */
export interface TableDiff {
  readonly table: string
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** In how many of the changed rows each column differs, in the table's order. */
  readonly columns: readonly { readonly column: string; readonly rows: number }[]
  /** Records of a day up to which the older extract reached that were not in it; null where there are none. */
  readonly recordedLate: Late | null
  /** Records that the older extract had as open, and which had ended by the day up to which it reached. */
  readonly endedLate: Late | null
}

/**
 * What differs between two extracts, a table each, of those that differ. No table says when a record was made, so a
 * record came late if its day is not after the last one that the older extract tells of, and it took at least from its
 * own day to that one and at most from its own day to the newer extract's loading.
 */
export function diffExtracts(two: Two): Promise<readonly TableDiff[]> {
  const tables = tablesInBoth(two).filter(table => !isSame(two, table))
  return withTwo(two, async engine => {
    const all = await Promise.all(tables.map(table => engine.lease(session => diffOf(session, two, table))))
    return all.filter(({ added, removed, changed }) => added + removed + changed > 0)
  })
}

/** The days that a record took which came late: at least to the older extract's reach, at most to the newer's loading. */
export function daysLate(two: Two, toReach: number): DaysBetween {
  const width = parseDay(two.newer.manifest.loaded)! - parseDay(reachOf(two.older))!
  return { atLeast: toReach, atMost: toReach + width }
}

async function diffOf(session: Session, two: Two, table: Table): Promise<TableDiff> {
  const name = `diff_${table.name}`
  const reach = reachOf(two.older)
  const days = (column: string) => `${quoteText(reach)}::date - ${column}`
  await session.run(`create table ${name} as ${differencesSql(await tableTwice(session, two, table), reach)}`)
  const [counts] = await session.rows(
    `select
      count(*) filter (change = 'added') as added,
      count(*) filter (change = 'removed') as removed,
      count(*) filter (change = 'changed') as changed,
      ${['recorded', 'ended']
        .map(
          column => `count(${column}) as ${column},
      quantile_disc(${days(column)}, 0.5) as ${column}_usual,
      max(${days(column)}) as ${column}_most`,
        )
        .join(', ')}
    from ${name}`,
  )
  const columns = await session.rows(
    `select cell.name, count(*) as n from (select unnest(cells) as cell from ${name})
    group by cell.name, cell.place order by cell.place`,
  )
  await session.run(`drop table ${name}`)
  return {
    table: table.name,
    added: Number(counts!.added),
    removed: Number(counts!.removed),
    changed: Number(counts!.changed),
    columns: columns.map(row => ({ column: String(row.name), rows: Number(row.n) })),
    recordedLate: lateOf(two, counts!, 'recorded'),
    endedLate: lateOf(two, counts!, 'ended'),
  }
}

function lateOf(two: Two, counts: Row, name: string): Late | null {
  const rows = Number(counts[name])
  if (rows === 0) return null
  return {
    rows,
    usual: daysLate(two, Number(counts[`${name}_usual`])),
    most: daysLate(two, Number(counts[`${name}_most`])),
  }
}
