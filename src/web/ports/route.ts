import type { Session } from '../../people/accounts.ts'
import type { AuditDetail, AuditKind } from '../../people/audit.ts'
import type { Permission } from '../../people/permission.ts'
import type { Person } from '../../people/person.ts'
import type { Scope } from '../../people/scope.ts'

/** What somebody asks for, and who they are. */
export interface Visit {
  /** Null where the route needs no sign-in and there is none. */
  readonly person: Person | null
  readonly session: Session | null
  /** The rows that they may see of any list. */
  readonly scope: Scope
  /** The parts of the address, decoded: `month` in `/months/:month`. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | readonly string[]>>
  /** The form that was sent; empty for a GET. */
  readonly form: Readonly<Record<string, string | readonly string[]>>
  /** The address with its query, from the first slash. */
  readonly address: string
  /** Where they come from, as the server sees it. */
  readonly from: string
  /** ISO, in UTC. */
  readonly now: string
  /** `YYYY-MM-DD` where the council is. */
  readonly today: string
  /** Whether a script asks, which wants JSON, and not a browser that shows pages. */
  readonly script: boolean
  /** Whether whoever runs the server asks: on this machine with no proxy between, or with the token for metrics. */
  readonly operator: boolean
  /** What the browser was given to keep until it comes back from the provider; null where it has nothing. */
  readonly kept: string | null
}

/** What is answered. */
export type Answer = {
  /** What goes on record of this visit, where the route has an audit event; an answer without it records nothing. */
  readonly record?: AuditDetail
  /** Another event than the route's own. */
  readonly recordAs?: AuditKind
  /** The id of the person whom the event is about, where they were not signed in when they asked. */
  readonly recordOf?: string
  /** A session's secret to give to the browser, or null to take it away. */
  readonly secret?: string | null
  /** What the browser is to keep until it comes back from the provider, or null to forget it. */
  readonly kept?: string | null
  readonly status?: number
} & (
  | {
      readonly kind: 'page'
      /** A template below `src/web/views`, without `.njk`. */
      readonly template: string
      /** What the browser's title and the page's `h1` say. */
      readonly title: string
      readonly values: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly notice?: string }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly type: string; readonly text: string }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly type: string
      readonly body: AsyncIterable<Uint8Array> | Uint8Array
    }
)

/** A page or an action. Nothing is served that is not in the table of routes, and none lacks a permission. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** As `/months/:month/lists/:list`. */
  readonly path: string
  /** What it is, for docs/permissions.md: `A measure's list`. */
  readonly says: string
  readonly permission: Permission
  /**
   * What narrows it besides: `teams` where rows are of a manager's own teams alone, `measures` where a manager
   * may only do it for measures they own or deputise for.
   */
  readonly within: 'teams' | 'measures' | null
  /** What goes on record before the answer is sent; null where nothing does. */
  readonly audit: AuditKind | null
  readonly answer: (visit: Visit) => Promise<Answer>
}

/** Thrown by a route where there is nothing of that name, or nothing that this person may know of. */
export class NotThere extends Error {}

/** Thrown by a route where the person may not do what they ask, for a reason that the permission alone does not tell. */
export class NotAllowed extends Error {}
