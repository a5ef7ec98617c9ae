import type { FastifyRequest } from 'fastify'
import { isLoopback } from '../../base/loopback.ts'
import type { Session } from '../../people/accounts.ts'
import { scopeOf } from '../../people/scope.ts'
import type { Visit } from '../ports/route.ts'
import { isSameText } from './same-text.ts'
import { dayOf } from './when.ts'

/** What the server knows of a request besides what it says. */
export interface Known {
  readonly session: Session | null
  readonly kept: string | null
  readonly now: Date
  /** The token with which metrics are read from elsewhere; null where they can't be. */
  readonly metricsToken: string | null
}

/** A request as routes see it. */
export function visitOf(request: FastifyRequest, { session, kept, now, metricsToken }: Known): Visit {
  const person = session?.person ?? null
  const at = now.toISOString()
  return {
    person,
    session,
    scope: scopeOf(person),
    params: fieldsOf(request.params) as Visit['params'],
    query: fieldsOf(request.query),
    form: fieldsOf(request.body),
    address: request.url,
    from: request.ip,
    now: at,
    today: dayOf(at),
    script: (request.headers.accept ?? '').includes('application/json'),
    operator: isOperator(request, metricsToken),
    kept,
  }
}

/** The fields of a form or query that are texts or lists of texts, without the character that no database keeps. */
export function fieldsOf(body: unknown): Visit['form'] {
  if (typeof body !== 'object' || body === null) return {}
  const plain = (text: string) => text.replaceAll('\0', '')
  const isField = ([, value]: readonly [string, unknown]) =>
    typeof value === 'string' || (Array.isArray(value) && value.every(part => typeof part === 'string'))
  const fields = Object.entries(body).filter(isField) as [string, string | string[]][]
  return Object.fromEntries(
    fields.map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value.map(plain)]),
  )
}

function isOperator(request: FastifyRequest, token: string | null): boolean {
  const { authorization } = request.headers
  if (authorization !== undefined) return token !== null && isSameText(authorization, `Bearer ${token}`)
  const isDirect = request.headers['x-forwarded-for'] === undefined && request.headers.forwarded === undefined
  return isDirect && isLoopback(request.ip.replace(/^::ffff:/, ''))
}
