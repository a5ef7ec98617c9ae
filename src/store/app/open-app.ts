import { Kysely, PostgresDialect } from 'kysely'
import { InputError } from '../../base/errors.ts'
import type { People, SavedViews, Sessions } from '../../people/accounts.ts'
import type { AuditLog } from '../../people/audit.ts'
import type { Cycles } from '../../report/cycle/cycle.ts'
import { appAudit } from './app-audit.ts'
import { appCycles } from './app-cycles.ts'
import { appPeople } from './app-people.ts'
import { appSessions } from './app-sessions.ts'
import type { AppDatabase, AppTables } from './app-tables.ts'
import { appViews } from './app-views.ts'
import { migrate } from './migrations.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** Where the app's database is: a SQLite file, or a PostgreSQL server by its address. */
export type AppPlace = { readonly path: string } | { readonly url: string }

/** What may be said of it; the machine's clock and ten connections unless it is. */
export interface AppOptions {
  readonly clock?: () => Date
  /** How many connections to a server are kept at most. */
  readonly connections?: number
}

/** Everything that the app keeps. */
export interface AppStore {
  readonly people: People
  readonly sessions: Sessions
  readonly audit: AuditLog
  readonly cycles: Cycles
  readonly views: SavedViews
  readonly close: () => Promise<void>
}

/** Opens the app's database, made on the way where there is none, in the form that this version knows. Throws `InputError` where it can't. */
export async function openApp(place: AppPlace, options: AppOptions = {}): Promise<AppStore> {
  const app = await openAppDatabase(place, options)
  return {
    people: appPeople(app),
    sessions: appSessions(app),
    audit: appAudit(app),
    cycles: appCycles(app),
    views: appViews(app),
    close: () => app.db.destroy(),
  }
}

/** Opens the database itself, for what works on all its tables. */
export async function openAppDatabase(place: AppPlace, options: AppOptions = {}): Promise<AppDatabase> {
  const { clock = () => new Date(), connections = 10 } = options
  const app: AppDatabase =
    'path' in place
      ? { kind: 'sqlite', db: new Kysely<AppTables>({ dialect: sqliteDialect(place.path) }), clock }
      : { kind: 'postgres', db: await openPostgres(place.url, connections), clock }
  try {
    await migrate(app)
  } catch (error) {
    await app.db.destroy()
    const says = error instanceof Error && error.message ? error.message : 'it does not answer'
    throw new InputError(`The database of the web app could not be opened: ${says}.`)
  }
  return app
}

async function openPostgres(url: string, max: number): Promise<Kysely<AppTables>> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'Throughline' })
  // An error of an idle connection would end the program; the next query tells it too.
  pool.on('error', () => {})
  return new Kysely<AppTables>({ dialect: new PostgresDialect({ pool }) })
}
