import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Answer } from '../ports/route.ts'
import type { Exchange, Server } from './server.ts'

const KEPT_SECONDS = 600
const NOTICE_SECONDS = 60

/** Sends what a route answers, with the cookies that it gives or takes. */
export function sendAnswer(server: Server, exchange: Exchange, answer: Answer): FastifyReply {
  const { reply } = exchange
  if (answer.secret !== undefined) server.cookies.give(reply, 'session', answer.secret)
  if (answer.kept !== undefined) server.cookies.give(reply, 'kept', answer.kept, KEPT_SECONDS)
  reply.code(answer.status ?? 200).header('cache-control', 'no-store')
  switch (answer.kind) {
    case 'page':
      return sendPage(server, exchange, answer)
    case 'redirect':
      if (answer.notice) server.cookies.give(reply, 'notice', pack(answer.notice), NOTICE_SECONDS)
      return reply.redirect(answer.to, answer.status ?? 303)
    case 'json':
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.value))
    case 'text':
      return reply.type(answer.type).send(answer.text)
    case 'file':
      return reply
        .type(answer.type)
        .header('content-disposition', attachment(answer.name))
        .send(answer.body instanceof Uint8Array ? Buffer.from(answer.body) : Readable.from(answer.body))
  }
}

function sendPage(
  server: Server,
  exchange: Exchange,
  answer: Extract<Answer, { readonly kind: 'page' }>,
): FastifyReply {
  const { request, reply, visit } = exchange
  const packed = server.cookies.read(request, 'notice')
  if (packed) server.cookies.give(reply, 'notice', null)
  const around = { visit, csrf: formToken(server, exchange), notice: packed && unpack(packed) }
  return reply
    .type('text/html; charset=utf-8')
    .send(server.render(answer.template, answer.title, answer.values, around))
}

/** What forms must carry: the session's token, or before sign-in one that the browser holds too. */
function formToken(server: Server, { request, reply, session }: Exchange): string {
  if (session) return session.csrf
  const held = server.cookies.read(request, 'form')
  if (held) return held
  const token = randomBytes(24).toString('base64url')
  server.cookies.give(reply, 'form', token)
  return token
}

function pack(text: string): string {
  return Buffer.from(text.slice(0, 600)).toString('base64url')
}

function unpack(packed: string): string {
  return Buffer.from(packed, 'base64url').toString('utf8')
}

function attachment(name: string): string {
  const plain = name.replace(/[^\w .-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
