import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { InputError } from '../../base/errors.ts'
import { NOBODY } from '../../people/person.ts'
import { appendLines, auditRows, lastLine } from './app-audit.ts'
import type { AppDatabase, Tx } from './app-tables.ts'
import { firstBrokenLine } from './audit-chain.ts'
import { guardAudit, unguardAudit } from './audit-guards.ts'
import type { BackupHead } from './backup-app.ts'
import {
  addRows,
  BACKUP_BATCH,
  BACKUP_TABLES,
  type BackupCounts,
  type BackupRow,
  type BackupTable,
} from './backup-tables.ts'
import { NEWEST_MIGRATION } from './migrations.ts'

/**
 * Puts what a backup holds into a database: all of it, or nothing where anything is wrong with it. Everybody has to
 * sign in again.
 *
 * @param replace whether what the database holds may go; it must be empty otherwise
 * @throws InputError where the file is no whole backup, or the database may not be filled
 */
export async function restoreApp(app: AppDatabase, path: string, replace: boolean): Promise<BackupCounts> {
  return app.db.transaction().execute(async tx => {
    await lockAll(tx, app.kind)
    const { number: replaced } = await lastLine(tx)
    if (!replace && !(await isEmpty(tx)))
      throw new InputError('The database is not empty. To lose what is in it, add --replace.')
    await unguardAudit(tx, app.kind)
    for (const table of ['session', 'wrong_password', ...tablesOf().reverse()])
      await sql`delete from ${sql.table(table)}`.execute(tx)
    const { counts, made } = await takeIn(tx, path)
    const broken = await firstBrokenLine(auditRows(tx))
    if (broken !== null)
      throw new InputError(
        `The audit log in the backup was changed: line ${broken} is not as it was written.`,
      )
    await guardAudit(tx, app.kind)
    const detail = { made, lines: counts.audit_line, replaced }
    await appendLines(
      tx,
      [{ kind: 'backup-restored', person: NOBODY, address: 'command line', detail }],
      app.clock(),
    )
    return counts
  })
}

function tablesOf(): BackupTable[] {
  return Object.keys(BACKUP_TABLES) as BackupTable[]
}

/** Keeps servers that run meanwhile from writing; SQLite has one writer at a time anyway. */
async function lockAll(tx: Tx, kind: AppDatabase['kind']): Promise<void> {
  if (kind === 'sqlite') return
  const all = ['session', 'wrong_password', ...tablesOf()].map(table => sql.table(table))
  await sql`lock table ${sql.join(all)} in access exclusive mode`.execute(tx)
}

async function isEmpty(tx: Tx): Promise<boolean> {
  for (const table of tablesOf()) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx)
    if (rows.length > 0) return false
  }
  return true
}

async function takeIn(tx: Tx, path: string): Promise<{ counts: BackupCounts; made: string }> {
  const counts = Object.fromEntries(tablesOf().map(table => [table, 0])) as Record<BackupTable, number>
  let head: BackupHead | null = null
  let batch: BackupRow[] = []
  let filling: BackupTable = 'person'
  const fill = async () => {
    if (batch.length > 0) await addRows(tx, filling, batch).catch(cause => refuse(path, cause))
    batch = []
  }
  for await (const line of wholeLines(path)) {
    if (head === null) {
      head = headOf(line, path)
      continue
    }
    const [table, row] = line as readonly [BackupTable, BackupRow]
    if (!(table in BACKUP_TABLES)) refuse(path)
    if (table !== filling || batch.length === BACKUP_BATCH) await fill()
    filling = table
    batch.push(row)
    counts[table] += 1
  }
  await fill()
  if (head === null) refuse(path)
  return { counts, made: head.made }
}

function headOf(line: unknown, path: string): BackupHead {
  const head = line as Partial<BackupHead> | null
  if (head?.throughline !== 'backup' || head.made === undefined) refuse(path)
  if (head.tables !== NEWEST_MIGRATION)
    throw new InputError(
      `${path} was made by a version of Throughline with other tables (${head.tables}, not ${NEWEST_MIGRATION}). ` +
        'Restore it with that version, and start this one on what comes of it.',
    )
  return head as BackupHead
}

/** The lines of a backup but the last, parsed. That one has the digest of the others, and is held against them. */
async function* wholeLines(path: string): AsyncGenerator<unknown> {
  const hash = createHash('sha256')
  let held: string | null = null
  try {
    for await (const line of linesOf(path)) {
      if (held !== null) {
        hash.update(`${held}\n`)
        yield JSON.parse(held)
      }
      held = line
    }
  } catch (error) {
    refuse(path, error)
  }
  const end = held === null ? null : parsed(held)
  if (end?.sha256 !== hash.digest('hex')) refuse(path)
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = pipeline(createReadStream(path), createGunzip(), () => {})
  unzipped.setEncoding('utf8')
  let rest = ''
  for await (const piece of unzipped) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') yield rest
}

function parsed(text: string): { readonly sha256?: unknown } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refuse(path: string, cause?: unknown): never {
  throw new InputError(`${path} is no backup of Throughline, or it is damaged. Nothing was restored.`, {
    cause,
  })
}
