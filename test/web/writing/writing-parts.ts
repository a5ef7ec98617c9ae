import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from '../../../src/desk/report-desk.ts'
import { openReportRoom } from '../../../src/desk/report-room.ts'
import type { Person } from '../../../src/people/person.ts'
import type { Role } from '../../../src/people/role.ts'
import { monthWords } from '../../../src/serve.ts'
import { openApp } from '../../../src/store/app/open-app.ts'
import { readFonts } from '../../../src/store/press/fonts.ts'
import { serveApp } from '../../../src/web/http/serve-app.ts'
import type { Mail, Parts } from '../../../src/web/ports/parts.ts'
import { routesOf } from '../../../src/web/routes.ts'
import { EARLY, PLAN, planFolder } from '../../cli/edition-folder.ts'
import { run } from '../../cli/run.ts'
import { PRESS_HERE } from '../../press-here.ts'
import { PASSWORD, SETTINGS } from '../office-parts.ts'
import { type Visitor, visitorOf } from '../visitor.ts'

/** The measures that Bryony owns and Tolly deputises for; contacts are nobody's. */
export const OWNED = `owner: bryony@northmere.example, deputy: tolly@northmere.example`

/** Who is there: two who write, one who reads, one who runs the month, one who signs. */
export const PEOPLE = {
  bryony: { name: 'Bryony Thistlewood', roles: ['manager'] },
  tolly: { name: 'Tolly Marchbanks', roles: ['manager'] },
  hester: { name: 'Hester Goldcrest', roles: ['manager'] },
  wren: { name: 'Wren Harbottle', roles: ['reader'] },
  linus: { name: 'Linus Quickfall', roles: ['analyst'] },
  marigold: { name: 'Marigold Overwater', roles: ['signatory'] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly roles: readonly Role[] }>>

export type Who = keyof typeof PEOPLE

/** An app that is served with all its parts, for a small plan. */
export interface WritingApp {
  readonly address: string
  readonly parts: Parts
  /** What was sent by mail. */
  readonly sent: readonly Mail[]
  readonly person: (who: Who) => Person
  /** Somebody signed in, in a browser of their own. */
  readonly visitor: (who: Who) => Promise<Visitor>
  readonly close: () => Promise<void>
}

/** Serves a small plan whose November 2022 is loaded. Today is 9 December 2022 unless the clock says otherwise. */
export async function writingApp(clock = () => new Date('2022-12-09T10:42:00Z')): Promise<WritingApp> {
  const plan = PLAN.replaceAll(/(id: cp-[a-z-]+),/g, `$1, ${OWNED},`)
  const folder = planFolder(EARLY, plan)
  await run(['load', folder.path], '2022-12-05')
  mkdirSync(join(folder.path, 'app'))
  const store = await openApp({ path: join(folder.path, 'app', 'app.sqlite') }, { clock })
  const press = { fonts: readFonts, ...PRESS_HERE }
  const reports = openReportRoom({
    plan: folder.path,
    desk: () => ({
      desk: openDesk({ plan: folder.path, version: '0.0.0', press }),
      close: async () => {},
    }),
    words: month => monthWords(store, month),
  })
  const sent: Mail[] = []
  const settings = { ...SETTINGS }
  const parts: Parts = {
    ...{ people: store.people, sessions: store.sessions, audit: store.audit, cycles: store.cycles },
    ...{ views: store.views, reports, settings, provider: null, clock },
    lists: new Proxy({} as Parts['lists'], {
      get: (_, key) => {
        throw new Error(`lists.${String(key)} was asked for`)
      },
    }),
    mail: async message => {
      sent.push(message)
    },
    log: () => {},
  }
  const people = new Map<string, Person>()
  for (const [who, { name, roles }] of Object.entries(PEOPLE)) {
    const form = { email: `${who}@northmere.example`, name, roles, teams: [], active: true }
    const person = await store.people.add(form, PASSWORD)
    await store.people.setPassword(person.id, PASSWORD, false)
    people.set(who, person)
  }
  const served = await serveApp(parts, routesOf(parts), { port: 0, host: '127.0.0.1' })
  settings.address = served.address
  return {
    address: served.address,
    parts,
    sent,
    person: who => people.get(who)!,
    visitor: async who => {
      const visitor = visitorOf(served.address)
      await visitor.signIn(`${who}@northmere.example`, PASSWORD)
      return visitor
    },
    close: async () => {
      await served.close()
      await reports.close()
      await store.close()
      folder.remove()
    },
  }
}
