import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { InputError } from '../../base/errors.ts'
import { auditRows } from './app-audit.ts'
import type { AppDatabase } from './app-tables.ts'
import { firstBrokenLine } from './audit-chain.ts'
import { BACKUP_TABLES, type BackupCounts, type BackupTable, rowsIn } from './backup-tables.ts'
import { NEWEST_MIGRATION } from './migrations.ts'

/** What the first line of a backup says of it. */
export interface BackupHead {
  readonly throughline: 'backup'
  /** The form of the tables: the newest change that was made to them. */
  readonly tables: string
  /** ISO, in UTC. */
  readonly made: string
}

/** What a backup holds, and the first line of the audit log that is not as it was written. */
export interface Backup {
  readonly rows: BackupCounts
  readonly broken: number | null
}

/**
 * Writes all that the app keeps, as it stands at one moment, to a file: a line of JSON for each row, gzipped, with a
 * digest at the end. Nobody waits for it. Either database takes it back.
 *
 * @throws InputError where the file is there already
 */
export async function backupApp({ db, kind, clock }: AppDatabase, path: string): Promise<Backup> {
  if (existsSync(path))
    throw new InputError(`There is a file ${path} already, and it stays as it is. Give another name.`)
  mkdirSync(dirname(path), { recursive: true })
  const partial = `${path}.partial`
  const rows = Object.fromEntries(Object.keys(BACKUP_TABLES).map(table => [table, 0])) as Record<
    BackupTable,
    number
  >
  const still = db.transaction().setAccessMode('read only')
  try {
    const broken = await (kind === 'sqlite' ? still : still.setIsolationLevel('repeatable read')).execute(
      async tx => {
        async function* lines() {
          const head: BackupHead = {
            throughline: 'backup',
            tables: NEWEST_MIGRATION,
            made: clock().toISOString(),
          }
          yield JSON.stringify(head)
          for (const table of Object.keys(BACKUP_TABLES) as BackupTable[])
            for await (const batch of rowsIn(tx, table)) {
              rows[table] += batch.length
              yield batch.map(row => JSON.stringify([table, row])).join('\n')
            }
        }
        // Flushed, so that it has its name only once it would survive a power cut.
        const file = createWriteStream(partial, { mode: 0o600, flush: true })
        await pipeline(withDigest(lines()), createGzip(), file)
        return firstBrokenLine(auditRows(tx))
      },
    )
    renameSync(partial, path)
    return { rows, broken }
  } finally {
    rmSync(partial, { force: true })
  }
}

async function* withDigest(texts: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const text of texts) {
    hash.update(`${text}\n`)
    yield `${text}\n`
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`
}
