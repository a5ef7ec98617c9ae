import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { TABLES } from '../../tables/all.ts'

/**
 * Writes each table's CSV file of a folder as a Parquet file of another: days as dates, all else as text, blanks as
 * nothing. One thread keeps the bytes the same.
 */
export async function writeParquet(from: string, to: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    for (const { name, columns } of TABLES) {
      const chosen = columns.map(column =>
        column.kind === 'date' ? `cast(${column.name} as date) as ${column.name}` : column.name,
      )
      await connection.run(
        `copy (select ${chosen.join(', ')}
          from read_csv(${quoted(join(from, `${name}.csv`))}, all_varchar = true, header = true, nullstr = ''))
        to ${quoted(join(to, `${name}.parquet`))} (format parquet)`,
      )
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
