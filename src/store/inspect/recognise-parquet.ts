import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { recogniseTable } from '../../sources/recognise-table.ts'
import { quoteText } from '../../tables/clean-sql.ts'
import { openEngine } from '../engine.ts'

/** Which table of the dataset a Parquet file holds, or a folder of its parts; null where it holds none or can't be read. */
export async function recogniseParquet(path: string, scratch: string): Promise<string | null> {
  const engine = await openEngine({ memory: '256MB', folders: [path, dirname(path)], spill: scratch })
  try {
    const files = statSync(path).isDirectory() ? join(path, '*.parquet') : path
    const columns = await engine.rows(`describe select * from read_parquet(${quoteText(files)})`)
    return recogniseTable(columns.map(column => String(column.column_name)))?.table.name ?? null
  } catch {
    return null
  } finally {
    engine.close()
  }
}
