import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** One row of a query's answer: text, numbers, booleans and nulls; days as `YYYY-MM-DD`. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** An in-memory engine with nothing in it. Nothing it does leaves the machine. */
export interface Engine {
  /** Runs one statement or several. */
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly Row[]>
  readonly close: () => void
}

const SETTINGS = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }

/**
 * Opens an engine.
 *
 * @param memory the most it may hold before it spills to disk, such as `1GB`
 */
export async function openEngine(memory: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { ...SETTINGS, memory_limit: memory })
  const connection = await instance.connect()
  return {
    run: async sql => {
      await connection.run(sql)
    },
    rows: sql => readRows(connection, sql),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function readRows(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql)
  return reader
    .getRowObjects()
    .map(row => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])))
}

function plain(cell: unknown): string | number | boolean | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'bigint') return Number(cell)
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell
  return String(cell)
}
