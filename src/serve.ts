import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Running, ServeAsked } from './cli/serve-asked.ts'
import { isAllowed } from './people/permission.ts'
import { openPlan, type PlanFolder } from './pipeline.ts'
import { type AppStore, openApp } from './store/app/open-app.ts'
import { type MailServer, openMail } from './store/mail.ts'
import { serveApp } from './web/http/serve-app.ts'
import type { Parts, Settings } from './web/ports/parts.ts'
import { routesOf } from './web/routes.ts'

/** Where people, words and the audit log are kept below a plan's folder, where no server keeps them. */
const DATABASE = join('app', 'throughline.sqlite')

/** Tells whoever runs the server of an event, without anything of a child. */
export type Log = (event: string, detail: Readonly<Record<string, unknown>>) => void

/** Joins the web app to a plan's folder, the app's database and the world, and serves it until it is closed. */
export async function serve(
  asked: ServeAsked,
  log: Log,
): Promise<Running & { readonly close: () => Promise<void> }> {
  const { environment, host, port } = asked
  const open = openPlan(asked.plan)
  const store = await openStore(open, asked)
  const mail = environment.mail === null ? null : await openMail(environment.mail)
  const settings = settingsOf(open, asked)
  const parts = await partsOf({ open, store, mail, settings, log }, asked)
  const served = await serveApp(parts, routesOf(parts), {
    host,
    port,
    proxies: environment.proxies,
    metricsToken: environment.metricsToken,
  })
  settings.address = environment.address ?? served.address
  const people = await store.people.all()
  return {
    address: settings.address,
    open: people.some(person => isAllowed(person, 'manage-people')),
    shown: settings.shown,
    close: async () => {
      await served.close()
      mail?.close()
      await store.close()
    },
  }
}

interface Joined {
  readonly open: PlanFolder
  readonly store: AppStore
  readonly mail: MailServer | null
  readonly settings: Settings
  readonly log: Log
}

async function openStore({ folder }: PlanFolder, { environment }: ServeAsked): Promise<AppStore> {
  if (environment.database !== null) return openApp({ url: environment.database })
  mkdirSync(join(folder, 'app'), { recursive: true, mode: 0o700 })
  return openApp({ path: join(folder, DATABASE) })
}

/** The settings, whose address is only known once the server listens where nobody has said it. */
function settingsOf(
  { plan }: PlanFolder,
  { environment, host, port, version }: ServeAsked,
): { -readonly [Key in keyof Settings]: Settings[Key] } {
  const address = environment.address ?? `http://${host}:${port}`
  return {
    authority: plan.authority.name,
    colour: plan.brand.colour,
    title: plan.brand.title,
    address,
    secure: address.startsWith('https:'),
    version,
    passwords: environment.passwords,
    shown: [],
  }
}

async function partsOf({ store, mail, settings, log }: Joined, _asked: ServeAsked): Promise<Parts> {
  return {
    people: store.people,
    sessions: store.sessions,
    audit: store.audit,
    cycles: notYet(),
    views: notYet(),
    reports: notYet(),
    lists: notYet(),
    settings,
    provider: null,
    mail: mail?.send ?? null,
    clock: () => new Date(),
    log,
  }
}

function notYet<T extends object>(): T {
  return new Proxy({} as T, {
    get: () => async () => {
      throw new Error('not joined yet')
    },
  })
}
