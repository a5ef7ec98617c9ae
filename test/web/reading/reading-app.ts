import { openDesk } from '../../../src/desk/report-desk.ts'
import { type MonthWords, openReportRoom, type ReportRoom } from '../../../src/desk/report-room.ts'
import { openPlan } from '../../../src/pipeline.ts'
import { monthWords } from '../../../src/serve.ts'
import { listPages } from '../../../src/store/list-pages/list-pages.ts'
import { readFonts } from '../../../src/store/press/fonts.ts'
import { type Served, serveApp } from '../../../src/web/http/serve-app.ts'
import { routesOf } from '../../../src/web/routes.ts'
import { PRESS_HERE } from '../../press-here.ts'
import { type OfficeParts, officeParts, PASSWORD } from '../office-parts.ts'
import { type Visitor, visitorOf } from '../visitor.ts'

/** The version that reports say made them. */
export const VERSION = '0.0.0-test'

/** A report room on a plan folder whose desk is in this thread. */
export function roomIn(plan: string, words: (month: string) => Promise<MonthWords | null>): ReportRoom {
  const press = { fonts: readFonts, ...PRESS_HERE }
  return openReportRoom({
    plan,
    desk: () => ({ desk: openDesk({ plan, version: VERSION, press }), close: async () => {} }),
    words,
  })
}

/** The whole app on a plan folder, with people who are named for their roles. */
export interface ReadingApp {
  readonly office: OfficeParts
  readonly room: ReportRoom
  readonly served: Served
  /** Somebody at work in a browser: `reader`, `manager`, `signatory`, `analyst`, `administrator`. */
  readonly as: (role: Role) => Promise<Visitor>
  readonly close: () => Promise<void>
}

type Role = 'reader' | 'manager' | 'signatory' | 'analyst' | 'administrator'
const ROLES: readonly Role[] = ['reader', 'manager', 'signatory', 'analyst', 'administrator']

/** Serves the app of a plan folder; words are those of the app's own months. */
export async function readingApp(plan: string, teams: readonly string[] = []): Promise<ReadingApp> {
  const open = openPlan(plan)
  const lists = listPages(() => open)
  const box: { office: OfficeParts | null } = { office: null }
  const room = roomIn(plan, month => monthWords(box.office!.store, month))
  const office = await officeParts({ reports: room, lists })
  box.office = office
  const parts = { ...office.parts, cycles: office.store.cycles, views: office.store.views }
  for (const role of ROLES)
    await office.person(`${role}@northmere.example`, [role], role === 'manager' ? teams : [], `A ${role}`)
  const served = await serveApp(parts, routesOf(parts), { port: 0, host: '127.0.0.1' })
  return {
    office,
    room,
    served,
    as: async role => {
      const visitor = visitorOf(served.address)
      await visitor.signIn(`${role}@northmere.example`, PASSWORD)
      return visitor
    },
    close: async () => {
      await served.close()
      await room.close()
      await lists.close()
      await office.close()
    },
  }
}
