import { sql } from 'kysely'
import type { AppDatabase, Tx } from './app-tables.ts'

/**
 * Does something in a transaction that no other of the same name runs beside, in any process. SQLite has one writer at
 * a time anyway; PostgreSQL is asked for a lock of that name.
 */
export function serialised<T>(
  { db, kind }: AppDatabase,
  name: string,
  act: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async tx => {
    if (kind === 'postgres')
      await sql`select pg_advisory_xact_lock(hashtextextended(${`throughline ${name}`}, 0))`.execute(tx)
    return act(tx)
  })
}
