import { appPlace } from './app.ts'
import { keepLast } from './base/keep-last.ts'
import type { Month } from './base/month.ts'
import type { Running, ServeAsked } from './cli/serve-asked.ts'
import { fillDemo } from './demo.ts'
import type { OpenedDesk } from './desk/desk-on-thread.ts'
import { type MonthWords, openReportRoom, type ReportRoom } from './desk/report-room.ts'
import { isAllowed } from './people/permission.ts'
import { openPlan, type PlanFolder } from './pipeline.ts'
import { SHOWN } from './sample/demo-people.ts'
import { type AppStore, openApp } from './store/app/open-app.ts'
import { listPages } from './store/list-pages/list-pages.ts'
import { type MailServer, openMail } from './store/mail.ts'
import { planMark } from './store/plan-mark.ts'
import type { LimitSettings } from './web/http/limits.ts'
import { serveApp } from './web/http/serve-app.ts'
import { openIdProvider } from './web/office/open-id.ts'
import type { Parts, Settings } from './web/ports/parts.ts'
import { routesOf } from './web/routes.ts'
import { signedBy } from './web/writing/signed-by.ts'

/** How long the server has begun before it works ahead, in milliseconds. */
const AHEAD = 2000

/** What the app is given of the machine that it runs on. */
export interface Machine {
  readonly clock: () => Date
  /** Tells whoever runs the server of an event, without anything of a child. */
  readonly log: (event: string, detail: Readonly<Record<string, unknown>>) => void
  /** Opens a desk at which a plan's reports are made. */
  readonly desk: (plan: string) => OpenedDesk
  /** How much may be asked for, where that is not as usual. */
  readonly limits?: Partial<LimitSettings>
}

/** An app that is being served until it is closed. */
export type Served = Running & { readonly parts: Parts; readonly close: () => Promise<void> }

/** Joins the web app to a plan's folder, the app's database and the world, and serves it until it is closed. */
export async function serve(asked: ServeAsked, machine: Machine): Promise<Served> {
  const { environment, host, port } = asked
  const place = appPlace(asked.plan, environment.database)
  const mail = environment.mail === null ? null : await openMail(environment.mail)
  const store = await openApp(place, { clock: machine.clock })
  const reports = roomOf(asked.plan, store, machine)
  const plan = planKeeper(asked.plan)
  const lists = listPages(plan)
  const settings = settingsOf(plan(), asked)
  const parts = partsOf({ store, mail, reports, lists, settings }, asked, machine)
  if (asked.demo) await fillDemo(parts)
  const served = await serveApp(parts, routesOf(parts), {
    host,
    port,
    proxies: environment.proxies,
    metricsToken: environment.metricsToken,
    ...(machine.limits && { limits: machine.limits }),
  })
  settings.address = environment.address ?? served.address
  const ahead = workAhead(reports)
  const people = await store.people.all()
  return {
    address: settings.address,
    open: people.some(person => isAllowed(person, 'manage-people')),
    shown: settings.shown,
    parts,
    close: async () => {
      clearTimeout(ahead)
      await served.close()
      mail?.close()
      await Promise.all([reports.close(), lists.close(), store.close()])
    },
  }
}

function roomOf(plan: string, store: AppStore, { desk }: Machine): ReportRoom {
  return openReportRoom({ plan, desk: () => desk(plan), words: month => monthWords(store, month) })
}

/** What people have written for a month, and who has signed it; null for one that was never opened. */
export async function monthWords(
  store: Pick<AppStore, 'cycles' | 'people'>,
  month: Month,
): Promise<MonthWords | null> {
  const cycle = await store.cycles.find(month)
  if (!cycle) return null
  const [answers, signedOff] = await Promise.all([store.cycles.answers(month), signedBy(store, month)])
  return {
    extract: cycle.extract,
    signedOff,
    answers: answers.map(({ place: { measure, question }, text }) => ({ measure, question, text })),
  }
}

/** Gives the plan as it now stands, read again only when something in its folder has changed. */
function planKeeper(folder: string): () => PlanFolder {
  const kept = new Map<string, PlanFolder>()
  return () => keepLast(kept, planMark(folder), 1, () => openPlan(folder))
}

/** Makes the newest month's report once the server has begun, so that whoever comes first need not wait for it. */
function workAhead({ months, draft }: ReportRoom): NodeJS.Timeout {
  const make = async () => {
    const [newest] = await months()
    if (newest) await draft(newest)
  }
  return setTimeout(() => void make().catch(() => {}), AHEAD).unref()
}

/** The settings, whose address is only known once the server listens where nobody has said it. */
function settingsOf(
  { plan }: PlanFolder,
  { environment, host, port, version, demo }: ServeAsked,
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
    shown: demo ? SHOWN.map(({ email, password, says }) => ({ email, password, says })) : [],
  }
}

interface Joined extends Pick<Parts, 'reports' | 'lists' | 'settings'> {
  readonly store: AppStore
  readonly mail: MailServer | null
}

function partsOf(
  { store, mail, reports, lists, settings }: Joined,
  { environment: { provider } }: ServeAsked,
  { clock, log }: Machine,
): Parts {
  return {
    people: store.people,
    sessions: store.sessions,
    audit: store.audit,
    cycles: store.cycles,
    views: store.views,
    reports,
    lists,
    settings,
    provider: provider && openIdProvider({ ...provider, address: settings.address }),
    mail: mail?.send ?? null,
    clock,
    log,
  }
}
