import { isAllowed } from '../../people/permission.ts'
import { type Answer, NotAllowed, type Route } from '../ports/route.ts'
import { isFromOwnPage } from './same-site.ts'
import { isSameText } from './same-text.ts'
import type { Exchange, Server } from './server.ts'
import { wordsSent } from './words-sent.ts'

/** Where people go on with a first password, and how they leave. */
const WITH_FIRST_PASSWORD = ['/account/password', '/sign-out']

/** Thrown where a form does not come from a page of ours, or from one of another sign-in. */
export class ForeignForm extends Error {}

/** Thrown where words were sent after their writer's session ended. */
export class SignedOut extends Error {}

/** Thrown where too much was asked for. */
export class TooMuch extends Error {
  /** Seconds after which to try again. */
  readonly wait: number

  constructor(wait: number) {
    super('too much was asked for')
    this.wait = wait
  }
}

/**
 * Whether a route may be called: null where it may, an answer where something else comes first.
 *
 * @throws NotAllowed, ForeignForm, SignedOut, TooMuch
 */
export async function guard(server: Server, exchange: Exchange, route: Route): Promise<Answer | null> {
  const { visit, session, request } = exchange
  const wait = await server.limits.general(request)
  if (wait !== null) throw new TooMuch(wait)
  if (!isAllowed(visit.person, route.permission)) {
    if (visit.person) throw new NotAllowed('permission')
    if (visit.script) return { kind: 'json', status: 401, value: { error: 'Sign in first.' } }
    if (isOwnPage(server, exchange) && wordsSent(visit).length > 0) throw new SignedOut('no session')
    return { kind: 'redirect', to: signInFor(route, visit.address) }
  }
  if (route.method === 'POST') {
    await holdToAttempts(server, exchange, route)
    if (!isOwnForm(server, exchange)) throw new ForeignForm('not a form of ours')
  }
  const isFree = route.permission === 'anyone' || WITH_FIRST_PASSWORD.includes(route.path)
  if (session?.mustChange && !isFree) return { kind: 'redirect', to: '/account/password' }
  return null
}

async function holdToAttempts(server: Server, { request }: Exchange, route: Route): Promise<void> {
  const wait = route.permission === 'anyone' ? await server.limits.attempt(request) : null
  if (wait !== null) throw new TooMuch(wait)
}

function signInFor(route: Route, address: string): string {
  return route.method === 'GET' && address !== '/'
    ? `/sign-in?next=${encodeURIComponent(address)}`
    : '/sign-in'
}

function isOwnForm(server: Server, { request, visit, session }: Exchange): boolean {
  const token = session?.csrf ?? server.cookies.read(request, 'form')
  const header = request.headers['x-csrf-token']
  const sent = typeof header === 'string' ? header : visit.form.csrf
  if (!token || typeof sent !== 'string' || !isSameText(sent, token)) return false
  return isOwnPage(server, { request })
}

/** Whether a request comes from a page of ours, of whatever sign-in. */
export function isOwnPage({ parts }: Server, { request }: Pick<Exchange, 'request'>): boolean {
  return isFromOwnPage(request, parts.settings.address)
}
