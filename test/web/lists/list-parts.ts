import { listExtracts } from '../../../src/store/extract.ts'
import { listPages } from '../../../src/store/list-pages/list-pages.ts'
import { openPlan } from '../../../src/store/plan-folder.ts'
import { type Served, serveApp } from '../../../src/web/http/serve-app.ts'
import { listRoutes } from '../../../src/web/lists/routes.ts'
import { officeRoutes } from '../../../src/web/office/routes.ts'
import type { Parts, Reports } from '../../../src/web/ports/parts.ts'
import { type OfficeParts, officeParts, PASSWORD } from '../office-parts.ts'
import { type Visitor, visitorOf } from '../visitor.ts'

/** An app whose lists are those of a plan folder. */
export interface ListApp {
  readonly office: OfficeParts
  readonly served: Served
  /** A browser in which an analyst, or a manager of these teams, is signed in. */
  readonly signedIn: (role: 'analyst' | 'manager' | 'reader', teams?: readonly string[]) => Promise<Visitor>
  /** The last events on record, the newest first. */
  readonly recorded: (count?: number) => Promise<readonly (readonly [kind: string, detail: unknown])[]>
  readonly close: () => Promise<void>
}

/** Serves the lists of a plan folder, with sign-in and a database of its own. Of reports only their months are there. */
export async function listApp(folder: string, months: readonly string[]): Promise<ListApp> {
  const plan = openPlan(folder)
  const lists = listPages(() => plan)
  const reports: Pick<Reports, 'months' | 'extracts'> = {
    months: async () => months,
    extracts: async () =>
      listExtracts(folder).map(({ manifest: { id, recordsTo, loaded } }) => ({
        id,
        recordsTo: recordsTo ?? loaded,
        loaded,
        problems: 0,
      })),
  }
  const office = await officeParts()
  const parts: Parts = { ...office.parts, lists, views: office.store.views, reports: reports as Reports }
  const served = await serveApp(parts, [...officeRoutes(parts), ...listRoutes(parts)], {
    port: 0,
    host: '127.0.0.1',
  })
  let people = 0
  return {
    office,
    served,
    signedIn: async (role, teams = []) => {
      people += 1
      const email = `${role}.${people}@northmere.example`
      await office.person(email, [role], teams, `Fern ${role}`)
      const visitor = visitorOf(served.address)
      await visitor.signIn(email, PASSWORD)
      return visitor
    },
    recorded: async (count = 1) => {
      const { lines } = await office.store.audit.search({}, { from: 0, count })
      return lines.map(({ kind, detail }) => [kind, detail] as const)
    },
    close: async () => {
      await served.close()
      await lists.close()
      await office.close()
    },
  }
}
