import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { PersonForm } from '../../../src/people/accounts.ts'
import { type AppOptions, type AppPlace, type AppStore, openApp } from '../../../src/store/app/open-app.ts'
import { postgresPrograms, startPostgres, type ThrowawayPostgres } from '../../measures/throwaway-postgres.ts'

/** Databases to try the app on. */
export interface Databases {
  /** A new one, with nothing in it. */
  readonly fresh: () => Promise<AppPlace>
  /** Opens one, a new one unless it is given; it is closed when the test ends. */
  readonly open: (options?: AppOptions, place?: AppPlace) => Promise<AppStore>
}

/** Runs the same tests on SQLite and on a PostgreSQL server of their own. */
export function onBoth(tests: (databases: Databases) => void): void {
  const bin = postgresPrograms()
  describe('on SQLite', () => {
    let folder = ''
    let made = 0
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'throughline-app-'))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    tests(closing(async () => ({ path: join(folder, `${made++}`, 'throughline.sqlite') })))
  })
  describe.skipIf(bin === null)('on PostgreSQL (needs the postgresql package)', () => {
    let server: ThrowawayPostgres
    let made = 0
    beforeAll(() => {
      server = startPostgres(bin!)
    })
    afterAll(() => server.stop())
    tests(
      closing(async () => {
        const name = `app_${made++}`
        await server.run(`create database ${name}`)
        return { url: `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(server.folder)}` }
      }),
    )
  })
}

function closing(fresh: () => Promise<AppPlace>): Databases {
  const opened: AppStore[] = []
  afterEach(async () => {
    for (const app of opened.splice(0)) await app.close()
  })
  const open = async (options?: AppOptions, place?: AppPlace) => {
    const app = await openApp(place ?? (await fresh()), options)
    opened.push(app)
    return app
  }
  return { fresh, open }
}

/** A clock that stands until it is moved on. */
export function standingClock(from = '2022-12-01T09:00:00.000Z') {
  let now = Date.parse(from)
  return {
    clock: () => new Date(now),
    pass: (minutes: number) => {
      now += minutes * 60_000
    },
  }
}

/** Somebody who works at Northmere, of no role unless it is given. */
export function formOf(name: string, form: Partial<PersonForm> = {}): PersonForm {
  return {
    email: `${name.toLowerCase()}@northmere.example`,
    name,
    roles: [],
    teams: [],
    active: true,
    ...form,
  }
}

/** A password that nothing is wrong with. */
export const PASSWORD = 'kettle-orchid-parade'

/** The message of the error that something ends with. */
export async function messageOf(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'no error',
    error => `${error.name}: ${error.message}`,
  )
}
