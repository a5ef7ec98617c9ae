import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from '../../people/accounts.ts'
import { type Answer, NotThere, type Route } from '../ports/route.ts'
import { errorAnswer } from './error-answer.ts'
import { guard } from './guard.ts'
import { recordEvent } from './record-event.ts'
import { sendAnswer } from './send-answer.ts'
import type { Exchange, Server } from './server.ts'
import { visitOf } from './visit-of.ts'

/**
 * Answers a request, in the order that everything rests on: who asks, whether they may, what the route answers, on
 * record with it, and only then out.
 *
 * @param route null where none fits
 */
export async function attend(
  server: Server,
  route: Route | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const secret = server.cookies.read(request, 'session')
  const session = secret === null ? null : await server.parts.sessions.find(secret)
  const exchange = exchangeOf(server, session, route, request, reply)
  try {
    return sendAnswer(server, exchange, await answerOf(server, exchange, route))
  } catch (error) {
    return sendAnswer(server, exchange, await errorAnswer(server, exchange, error))
  }
}

/** Answers a request that failed before it was known who asks, as nobody's. */
export async function attendFault(
  server: Server,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const exchange = exchangeOf(server, null, null, request, reply)
  const answer = await errorAnswer(server, exchange, error)
  try {
    return sendAnswer(server, exchange, answer)
  } catch {
    return reply.code(500).type('text/plain; charset=utf-8').send('Something went wrong.')
  }
}

function exchangeOf(
  { parts, cookies, metricsToken, metrics }: Server,
  session: Session | null,
  route: Route | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Exchange {
  request.visitor = { person: session?.person.id ?? null, session: session?.id ?? null }
  if (session) metrics.seen(session.id)
  const kept = cookies.read(request, 'kept')
  const visit = visitOf(request, { session, kept, now: parts.clock(), metricsToken })
  return { request, reply, visit, session, pattern: route && `${route.method} ${route.path}` }
}

async function answerOf(server: Server, exchange: Exchange, route: Route | null): Promise<Answer> {
  if (!route) throw new NotThere('no route')
  const first = await guard(server, exchange, route)
  if (first) return first
  const answer = await route.answer(exchange.visit)
  const kind = answer.recordAs ?? route.audit
  if (answer.record && kind) await recordEvent(server, exchange, kind, answer.record, answer.recordOf)
  return answer
}
