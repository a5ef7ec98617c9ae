import { type Migration, Migrator, sql } from 'kysely'
import type { AppDatabase, Db } from './app-tables.ts'
import { guardAudit } from './audit-guards.ts'

/** Changes of the tables, in order, in SQL for both databases. One that was released is never changed: another is added. */
const MIGRATIONS: Readonly<Record<string, readonly string[]>> = {
  '0001-people': [
    `create table person (
      id text not null primary key, email text not null unique, name text not null, roles text not null,
      teams text not null, active integer not null, password text, must_change integer not null, added text not null)`,
    `create table wrong_password (id text not null primary key, address text not null, at text not null)`,
    `create index wrong_password_of on wrong_password (address, at)`,
    `create table session (
      id text not null primary key, secret text not null unique, person text not null references person (id),
      started text not null, last_seen text not null, address text not null, csrf text not null)`,
    `create index session_by_person on session (person)`,
    `create table saved_view (
      id text not null primary key, person text not null, name text not null, address text not null,
      unique (person, name))`,
  ],
  '0002-audit': [
    `create table audit_line (
      "number" integer not null primary key, at text not null, kind text not null, person text not null,
      address text not null, detail text not null, hash text not null)`,
    `create index audit_line_at on audit_line (at)`,
    `create index audit_line_kind on audit_line (kind)`,
    `create index audit_line_person on audit_line (person)`,
  ],
  '0003-cycles': [
    `create table cycle (
      month text not null primary key, "extract" text, opened text not null, opened_by text not null,
      due text not null, edition text)`,
    `create table answer_version (
      id text not null primary key, month text not null references cycle (month), measure text not null,
      question text not null, version integer not null, base integer not null, "text" text not null,
      person text not null, at text not null, conflict integer not null,
      unique (month, measure, question, version))`,
    `create index answer_version_standing on answer_version (month, conflict, measure, question, version)`,
    `create table settled_version (
      id text not null primary key references answer_version (id), person text not null, at text not null)`,
    `create table measure_stage (
      id text not null primary key, month text not null references cycle (month), measure text not null,
      nth integer not null, stage text not null, person text not null, at text not null, note text,
      unique (month, measure, nth))`,
    `create table signature (
      id text not null primary key, month text not null references cycle (month), measure text, person text not null,
      at text not null, words text not null, note text, withdrawn text, withdrawn_by text)`,
    `create index signature_by_month on signature (month)`,
    `create table reminder (
      id text not null primary key, month text not null references cycle (month), measure text not null,
      person text not null, "by" text not null, at text not null, way text not null)`,
    `create index reminder_by_month on reminder (month)`,
  ],
}

/** The name of the newest change, which tells the form that the tables have. */
export const NEWEST_MIGRATION = Object.keys(MIGRATIONS).sort().at(-1)!

/** Brings the tables to the form of this version. Several processes may start at once: one does it, the others wait. */
export async function migrate({ db, kind }: AppDatabase): Promise<void> {
  const migrations = Object.entries(MIGRATIONS).map(([name, statements]) => [
    name,
    migration(name, statements, kind),
  ])
  const getMigrations = async () => Object.fromEntries(migrations)
  const migrator = new Migrator({ db, provider: { getMigrations } })
  const { error } = await migrator.migrateToLatest()
  if (isOfLater(error)) throw new Error('a later version of Throughline has changed its tables')
  if (error) throw error
}

/** Whether changes were made that this version does not know. */
function isOfLater(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('corrupted migrations')
}

function migration(name: string, statements: readonly string[], kind: AppDatabase['kind']): Migration {
  return {
    up: async (db: Db) => {
      for (const statement of statements) await sql.raw(statement).execute(db)
      if (name === '0002-audit') await guardAudit(db, kind)
    },
  }
}
