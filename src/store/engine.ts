import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import type { DuckDBConnection } from '@duckdb/node-api'

type Duck = typeof import('@duckdb/node-api')
let bindings: Duck | null = null

/**
 * The engine's bindings, read when first needed. Required, as an import first reads each of the package's 180 files to
 * find what it exports, and takes three times as long.
 */
function duck(): Duck {
  bindings ??= createRequire(import.meta.url)('@duckdb/node-api') as Duck
  return bindings
}

/** Reads the engine's bindings now, where it is known that they will be needed: it takes a fifth of a second. */
export function readBindings(): void {
  duck()
}

/** The engine's own version, such as `v1.5.6`. */
export function engineVersion(): string {
  return duck().version()
}

/** One row of a query's answer: text, numbers, booleans and nulls; days as `YYYY-MM-DD`. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** Runs SQL, one call after another. */
export interface Session {
  /** Runs one statement or several. */
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly Row[]>
  /** The same with the names of the columns once: quicker for many rows. */
  readonly table: (sql: string) => Promise<Table>
}

/** A query's answer as rows under columns. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Row[string][])[]
}

/** An in-memory engine with nothing in it. Nothing it does leaves the machine. */
export interface Engine extends Session {
  /**
   * Does a job in a session of its own that sees the same tables, several jobs at a time; a job that finds no session
   * free waits its turn.
   */
  readonly lease: <T>(job: (session: Session) => Promise<T>) => Promise<T>
  /** Closes it, once the jobs at work are done; those that wait for a session are refused. Resolves when it is closed. */
  readonly close: () => Promise<void>
}

/**
 * Nothing is fetched, and each session has one thread: a council's tables are too small to be worth splitting, so
 * several are worked on side by side instead. Memory that a task is done with goes back to the machine, rather than being
 * kept for the next: at this size that costs no time that can be measured.
 */
const SETTINGS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  threads: '1',
  allocator_flush_threshold: '4MB',
  allocator_bulk_deallocation_flush_threshold: '4MB',
}

const MOST_SESSIONS = 4

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
  const instance = await duck().DuckDBInstance.create(':memory:', {
    ...SETTINGS,
    memory_limit: memory,
    temp_directory: spill,
  })
  const connections = await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), MOST_SESSIONS) }, () => instance.connect()),
  )
  const sessions = connections.map(toSession)
  const within = [...folders, spill].map(folder => `'${folder.replaceAll("'", "''")}'`).join(', ')
  await sessions[0]!.run(
    `set allowed_directories = [${within}]; set enable_external_access = false; set lock_configuration = true`,
  )
  const { lease, closeWhenFree } = leasing(sessions)
  return {
    ...sessions[0]!,
    lease,
    close: () =>
      closeWhenFree(() => {
        for (const connection of connections) connection.closeSync()
        instance.closeSync()
      }),
  }
}

/** Leases sessions; a job that waits when the end comes is refused, and one at work is let finish. */
function leasing(sessions: readonly Session[]) {
  const free = [...sessions]
  const waiting: { readonly resolve: (session: Session) => void; readonly reject: (why: Error) => void }[] =
    []
  let close: (() => void) | null = null
  const take = () =>
    new Promise<Session>((resolve, reject) => {
      const session = close ? undefined : free.pop()
      if (session) resolve(session)
      else if (close) reject(new Error(CLOSED))
      else waiting.push({ resolve, reject })
    })
  const giveBack = (session: Session) => {
    const next = waiting.shift()
    if (next) next.resolve(session)
    else free.push(session)
    if (close && free.length === sessions.length) close()
  }
  const lease: Engine['lease'] = async job => {
    const session = await take()
    try {
      return await job(session)
    } finally {
      giveBack(session)
    }
  }
  const closeWhenFree = (closeNow: () => void) =>
    new Promise<void>(resolve => {
      close = () => {
        closeNow()
        resolve()
      }
      for (const { reject } of waiting.splice(0)) reject(new Error(CLOSED))
      if (free.length === sessions.length) close()
    })
  return { lease, closeWhenFree }
}

const CLOSED = 'the engine was closed before the job could begin'

function toSession(connection: DuckDBConnection): Session {
  return {
    run: async sql => {
      await connection.run(sql)
    },
    rows: sql => readRows(connection, sql),
    table: sql => readTable(connection, sql),
  }
}

async function readTable(connection: DuckDBConnection, sql: string): Promise<Table> {
  const reader = await connection.runAndReadAll(sql)
  return { columns: reader.columnNames(), rows: reader.getRows().map(row => row.map(plain)) }
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
