import { serveEnvironment } from '../../../src/cli/serve-environment.ts'
import { openDesk } from '../../../src/desk/report-desk.ts'
import type { Role } from '../../../src/people/role.ts'
import { type Served, serve } from '../../../src/serve.ts'
import { readFonts } from '../../../src/store/press/fonts.ts'
import { PRESS_HERE } from '../../press-here.ts'
import { type Visitor, visitorOf } from '../visitor.ts'

/** What everybody here signs in with. */
export const PASSWORD = 'kettle-orchid-parade'

/** The whole app, joined as `serve` joins it, in this process. */
export interface AppHere extends Served {
  readonly logged: { readonly event: string; readonly detail: Readonly<Record<string, unknown>> }[]
  /** Adds somebody who can sign in with `PASSWORD`. */
  readonly add: (email: string, roles: readonly Role[], teams?: readonly string[]) => Promise<string>
  /** Somebody who was added, signed in. */
  readonly visit: (email: string) => Promise<Visitor>
}

/** Serves the app of a plan folder at any free port, as on a day that is given. */
export async function appHere(
  plan: string,
  {
    today,
    demo = false,
    environment = {},
  }: {
    readonly today?: string
    readonly demo?: boolean
    readonly environment?: Readonly<Record<string, string>>
  } = {},
): Promise<AppHere> {
  const logged: { event: string; detail: Readonly<Record<string, unknown>> }[] = []
  const asked = {
    plan,
    host: '127.0.0.1',
    port: 0,
    environment: serveEnvironment(environment),
    demo,
    version: '0.0.0-test',
  }
  const press = { fonts: readFonts, ...PRESS_HERE }
  const ahead = today === undefined ? 0 : Date.now() - Date.parse(`${today}T09:00:00Z`)
  const served = await serve(asked, {
    clock: () => new Date(Date.now() - ahead),
    log: (event, detail) => logged.push({ event, detail }),
    desk: folder => ({
      desk: openDesk({ plan: folder, version: asked.version, press }),
      close: async () => {},
    }),
    limits: { general: 1_000_000, attempts: 1000, account: 1000 },
  })
  const { people } = served.parts
  return {
    ...served,
    logged,
    add: async (email, roles, teams = []) => {
      const name = email.split('@')[0]!.replaceAll('.', ' ')
      const { id } = await people.add({ email, name, roles, teams, active: true }, PASSWORD)
      await people.setPassword(id, PASSWORD, false)
      return id
    },
    visit: async email => {
      const visitor = visitorOf(served.address)
      const shown = await visitor.signIn(email, PASSWORD)
      if (shown.to === null) throw new Error(`${email} could not sign in: ${shown.status}`)
      return visitor
    },
  }
}
