import { sql } from 'kysely'
import type { AuditEvent, AuditLine, AuditLog, AuditSearch } from '../../people/audit.ts'
import type { AppDatabase, Db, Tx } from './app-tables.ts'
import { type AuditRow, canonicalDetail, firstBrokenLine, lineHash, lineOf, NO_LINE } from './audit-chain.ts'
import { dayBegins } from './day-begins.ts'
import { serialised } from './serialise.ts'
import { storable } from './storable.ts'

/** Lines are read so many at a time where all are wanted. */
const BATCH = 1000
/** And written so many at a time. */
const WRITTEN = 500
/** Below every number that could be in the database. */
const LEAST = -(2 ** 31)

/** The record, as the app's database keeps it. */
export function appAudit(app: AppDatabase): AuditLog {
  const { db } = app
  return {
    add: adder(app),
    search: async (search, { from, count }) => {
      const { total } = await matching(db, search)
        .select(sql<number>`cast(count(*) as integer)`.as('total'))
        .executeTakeFirstOrThrow()
      const rows = await matching(db, search)
        .selectAll()
        .orderBy('number', 'desc')
        .offset(from)
        .limit(count)
        .execute()
      return { lines: rows.map(lineOf), total }
    },
    async *all() {
      for await (const rows of auditRows(db)) yield rows.map(lineOf)
    },
    firstBroken: () => firstBrokenLine(auditRows(db)),
  }
}

/** Every line in order, a batch at a time. */
export async function* auditRows(db: Db): AsyncGenerator<readonly AuditRow[]> {
  for (let after = LEAST; ; ) {
    const rows = await db
      .selectFrom('audit_line')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(BATCH)
      .execute()
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    after = rows.at(-1)!.number
  }
}

/** An event that waits to be on record, and whom to tell. */
interface Waiting {
  readonly event: AuditEvent
  readonly done: (line: AuditLine) => void
  readonly failed: (error: unknown) => void
}

/** Writes one batch at a time: events that come meanwhile wait, and are written together. */
function adder(app: AppDatabase): AuditLog['add'] {
  let waiting: Waiting[] = []
  let writing = false
  const write = async () => {
    writing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, WRITTEN)
      waiting = waiting.slice(WRITTEN)
      try {
        const lines = await serialised(app, 'audit', tx =>
          appendLines(
            tx,
            batch.map(one => one.event),
            app.clock(),
          ),
        )
        for (const [at, { done }] of batch.entries()) done(lines[at]!)
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    writing = false
  }
  return event =>
    new Promise((done, failed) => {
      waiting.push({ event, done, failed })
      if (!writing) void write()
    })
}

/** Adds lines to the end of the record, which nobody else may be doing. */
export async function appendLines(
  tx: Tx,
  events: readonly AuditEvent[],
  now: Date,
): Promise<readonly AuditLine[]> {
  const last = await lastLine(tx)
  const at = now.toISOString()
  const rows: AuditRow[] = []
  for (const { kind, person, address, detail } of events) {
    const line = {
      number: last.number + rows.length + 1,
      at,
      kind,
      person: storable(person),
      address: storable(address),
      detail: canonicalDetail(detail),
    }
    rows.push({ ...line, hash: lineHash(rows.at(-1)?.hash ?? last.hash, line) })
  }
  await tx.insertInto('audit_line').values(rows).execute()
  return rows.map(lineOf)
}

/** The number and hash of the last line; 0 where there is none. */
export async function lastLine(db: Db): Promise<Pick<AuditRow, 'number' | 'hash'>> {
  const last = await db
    .selectFrom('audit_line')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { number: 0, hash: NO_LINE }
}

function matching(db: Db, { kind, person, from, to, text }: AuditSearch) {
  let query = db.selectFrom('audit_line')
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (person !== undefined) query = query.where('person', '=', person)
  if (from !== undefined) query = query.where('at', '>=', dayBegins(from, 0))
  if (to !== undefined) query = query.where('at', '<', dayBegins(to, 1))
  if (text) query = query.where(contains(text))
  return query
}

/** Whether the detail has a text in it; only plain letters are taken for their capitals, as SQLite does. */
function contains(text: string) {
  const written = JSON.stringify(storable(text))
    .slice(1, -1)
    .replace(/[\\%_]/g, '\\$&')
  const small = written.replace(/[A-Z]/g, letter => letter.toLowerCase())
  return sql<boolean>`(lower(detail) like ${`%${small}%`} escape '\\' or detail like ${`%${written}%`} escape '\\')`
}
