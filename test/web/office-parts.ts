import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Person } from '../../src/people/person.ts'
import type { Role } from '../../src/people/role.ts'
import { type AppStore, openApp } from '../../src/store/app/open-app.ts'
import type { Parts, Reports, Settings } from '../../src/web/ports/parts.ts'

/** The first part of every password here. */
export const PASSWORD = 'correct horse battery'

/** What an app is joined to that people sign in to, with the lines that it logged. */
export interface OfficeParts {
  readonly parts: Parts
  readonly store: AppStore
  readonly logged: { readonly event: string; readonly detail: Readonly<Record<string, unknown>> }[]
  /** Adds a person with `PASSWORD`, which need not be changed. */
  readonly person: (
    email: string,
    roles: readonly Role[],
    teams?: readonly string[],
    name?: string,
  ) => Promise<Person>
  readonly close: () => Promise<void>
}

/** The parts of an app with a database of its own. Reports and lists are not there: nothing here may ask for them. */
export async function officeParts(change: Partial<Parts> = {}): Promise<OfficeParts> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-office-'))
  const store = await openApp({ path: join(folder, 'app.sqlite') })
  const logged: { event: string; detail: Readonly<Record<string, unknown>> }[] = []
  const parts: Parts = {
    people: store.people,
    sessions: store.sessions,
    audit: store.audit,
    cycles: absent('cycles'),
    views: absent('views'),
    reports: absent<Reports>('reports', { months: async () => ['2022-11'] }),
    lists: absent<Parts['lists']>('lists', { teams: async () => TEAMS }),
    settings: SETTINGS,
    provider: null,
    mail: null,
    clock: () => new Date(),
    log: (event, detail) => logged.push({ event, detail }),
    ...change,
  }
  return {
    parts,
    store,
    logged,
    person: async (email, roles, teams = [], name = email.split('@')[0]!) => {
      const person = await store.people.add({ email, name, roles, teams, active: true }, PASSWORD)
      await store.people.setPassword(person.id, PASSWORD, false)
      return person
    },
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const SETTINGS: Settings = {
  authority: 'Northmere County Council',
  colour: '#0b5468',
  title: 'Improvement plan',
  address: 'http://localhost',
  secure: false,
  version: '0.0.0',
  passwords: true,
  shown: [],
}

export const TEAMS = [
  { code: 'T1', name: 'Assessment north' },
  { code: 'T2', name: 'Assessment south' },
] as const

function absent<T extends object>(name: string, some: Partial<T> = {}): T {
  return new Proxy(some as T, {
    get: (target, key) => {
      if (Reflect.has(target, key)) return Reflect.get(target, key)
      throw new Error(`${name}.${String(key)} was asked for`)
    },
  })
}
