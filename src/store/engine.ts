import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** One row of a query's answer: text, numbers, booleans and nulls; days as `YYYY-MM-DD`. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** Runs SQL, one call after another. */
export interface Session {
  /** Runs one statement or several. */
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly Row[]>
}

/** An in-memory engine with nothing in it. Nothing it does leaves the machine. */
export interface Engine extends Session {
  /** Does each job, several at a time, each in a session of its own that sees the same tables. */
  readonly each: <T>(items: readonly T[], job: (item: T, session: Session) => Promise<void>) => Promise<void>
  readonly close: () => void
}

const SETTINGS = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }

/** The engine splits a table among processors only from 122,880 rows up, so smaller ones are worked on side by side. */
const SIDE_BY_SIDE = 2

/** What an engine may use. */
export interface EngineLimits {
  /** The most it may hold before it spills to disk, such as `1GB`. */
  readonly memory: string
  /** The folders it may read and write; nothing else on the machine is within its reach. */
  readonly folders: readonly string[]
  /** The folder to spill to, made when needed and removed at the end. */
  readonly spill: string
}

/** Opens an engine confined to some folders, whatever SQL a plan folder brings. */
export async function openEngine({ memory, folders, spill }: EngineLimits): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    ...SETTINGS,
    memory_limit: memory,
    temp_directory: spill,
  })
  const connections = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => instance.connect()))
  const sessions = connections.map(toSession)
  const within = [...folders, spill].map(folder => `'${folder.replaceAll("'", "''")}'`).join(', ')
  await sessions[0]!.run(
    `set allowed_directories = [${within}]; set enable_external_access = false; set lock_configuration = true`,
  )
  return {
    ...sessions[0]!,
    each: async (items, job) => {
      const left = [...items]
      await Promise.all(
        sessions.map(async session => {
          for (let item = left.shift(); item !== undefined; item = left.shift()) await job(item, session)
        }),
      )
    },
    close: () => {
      for (const connection of connections) connection.closeSync()
      instance.closeSync()
    },
  }
}

function toSession(connection: DuckDBConnection): Session {
  return {
    run: async sql => {
      await connection.run(sql)
    },
    rows: sql => readRows(connection, sql),
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
