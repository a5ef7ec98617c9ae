import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import type { Table } from '../../tables/table.ts'
import type { Row } from '../engine.ts'
import { type DaysBetween, daysLate } from './diff-extracts.ts'
import { differencesSql, keyOf } from './differences-sql.ts'
import { reachOf, type Two, tableTwice, withTwo } from './open-two.ts'

/** A row of a table that differs between two extracts. */
export interface DifferingRow {
  readonly change: 'added' | 'removed' | 'changed'
  /** The values of the table's key, in its order. */
  readonly key: readonly string[]
  /** The day of a record that came late, or on which one ended that was told late. */
  readonly late: {
    readonly what: 'recorded' | 'ended'
    readonly day: string
    readonly days: DaysBetween
  } | null
  /** Of a changed row, the columns that differ. */
  readonly cells: readonly {
    readonly column: string
    readonly was: string | null
    readonly is: string | null
  }[]
}

/** The rows of one table that differ between two extracts: those added, then removed, then changed, each by key. */
export function differingRows(two: Two, table: Table): Promise<readonly DifferingRow[]> {
  const reach = reachOf(two.older)
  const keys = keyOf(table).map(quoteName).join(', ')
  return withTwo(two, async engine => {
    const differences = differencesSql(await tableTwice(engine, two, table), reach)
    const rows = await engine.rows(
      `select * exclude (cells, recorded, ended), to_json(cells)::varchar as cells,
        recorded::varchar as recorded, ended::varchar as ended,
        ${quoteText(reach)}::date - coalesce(recorded, ended) as to_reach
      from (${differences}) order by array_position(['added', 'removed', 'changed'], change), ${keys}`,
    )
    return rows.map(row => toDiffering(two, table, row))
  })
}

function toDiffering(two: Two, table: Table, row: Row): DifferingRow {
  const day = row.recorded ?? row.ended
  const cells = JSON.parse(String(row.cells)) as {
    readonly name: string
    readonly was: string | null
    readonly now: string | null
  }[]
  return {
    change: row.change as DifferingRow['change'],
    key: keyOf(table).map(name => String(row[name])),
    late:
      day === null || day === undefined
        ? null
        : {
            what: row.recorded === null ? 'ended' : 'recorded',
            day: String(day),
            days: daysLate(two, Number(row.to_reach)),
          },
    cells: cells.map(({ name, was, now }) => ({ column: name, was, is: now })),
  }
}
