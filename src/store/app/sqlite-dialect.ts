import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import Database from 'libsql'

/** How long a write waits for another process that is writing, and how often it asks. */
const BUSY_MS = 20_000
const ASK_MS = 3

const SETTINGS = ['busy_timeout = 0', 'journal_mode = wal', 'synchronous = full', 'foreign_keys = on']

/** SQLite in a file that only this account can read. What is committed survives a power cut. */
export function sqliteDialect(path: string): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () =>
      new PatientDriver({
        database: async () => openFile(path),
        onCreateConnection: async connection => {
          for (const setting of SETTINGS)
            await patient(connection).executeQuery(CompiledQuery.raw(`pragma ${setting}`))
        },
      }),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** Kept statements are dropped when there are so many; most of them are asked again and again. */
const STATEMENTS = 500

/**
 * Opens the file. A statement is kept once it was prepared: that is quicker, and one that found the database busy stays
 * in the way of others until it is run again.
 */
function openFile(path: string): SqliteDatabase {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // The files beside it, of writes under way, get the mode that this one has.
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
  const database = new Database(path)
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => void database.close(),
    prepare: sql => {
      const kept = statements.get(sql)
      if (kept) return kept
      if (statements.size >= STATEMENTS) statements.clear()
      const statement = database.prepare(sql) as SqliteStatement
      statements.set(sql, statement)
      return statement
    },
  }
}

/** SQLite takes back a table that was made in a transaction; the library's own adapter does without. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Takes the lock for writing at once, so that nothing changes between what a transaction reads and what it writes. */
class PatientDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return patient(await super.acquireConnection())
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }
}

/** Waits for another that is writing, and lets this process go on meanwhile, which SQLite's own waiting would not. */
function patient(connection: DatabaseConnection): DatabaseConnection {
  return {
    streamQuery: (query, size) => connection.streamQuery(query, size),
    executeQuery: async query => {
      for (const until = Date.now() + BUSY_MS; ; ) {
        try {
          return await connection.executeQuery(query)
        } catch (error) {
          if (!isBusy(error) || Date.now() > until) throw error
          await pause(ASK_MS)
        }
      }
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
