import { randomUUID } from 'node:crypto'
import { InputError } from '../../base/errors.ts'
import { type Answer, NotAllowed, NotThere } from '../ports/route.ts'
import { ForeignForm, isOwnPage, SignedOut, TooMuch } from './guard.ts'
import { recordEvent } from './record-event.ts'
import type { Exchange, Server } from './server.ts'
import { wordsSent } from './words-sent.ts'

/** What is said of an error, with the status that says it to machines. */
interface Said {
  readonly status: number
  readonly title: string
  readonly says: readonly string[]
}

/** The page, or for a script the JSON, that tells of an error. Refusals are put on record, faults in the log. */
export async function errorAnswer(server: Server, exchange: Exchange, error: unknown): Promise<Answer> {
  const { visit, reply } = exchange
  if (error instanceof NotAllowed && visit.person) await recordRefusal(server, exchange)
  if (error instanceof TooMuch) reply.header('retry-after', String(error.wait))
  const said = saidOf(error) ?? faultOf(server, exchange, error)
  if (visit.script) return { kind: 'json', status: said.status, value: { error: said.says[0] ?? said.title } }
  const { status, title, says } = said
  const words = isOwnPage(server, exchange) ? wordsSent(visit) : []
  return { kind: 'page', template: 'error', title, status, values: { says, words } }
}

async function recordRefusal(server: Server, exchange: Exchange): Promise<void> {
  const page = exchange.visit.address.split('?')[0]!.slice(0, 200)
  await recordEvent(server, exchange, 'refused', { route: exchange.pattern, page })
}

function saidOf(error: unknown): Said | null {
  if (error instanceof NotThere)
    return {
      status: 404,
      title: 'Page not found',
      says: [
        'If you typed the address, check that it is right.',
        'If you followed a link, what it led to may be gone, or it may be for other people to see.',
      ],
    }
  if (error instanceof NotAllowed)
    return {
      status: 403,
      title: 'You may not see this page',
      says: [
        'Your account does not have the permission that this needs, and that you asked has been recorded.',
        'If your work needs it, ask an administrator of this service.',
      ],
    }
  if (error instanceof InputError)
    return { status: 400, title: 'That could not be done', says: [error.message] }
  if (error instanceof SignedOut)
    return {
      status: 401,
      title: 'You are not signed in any more',
      says: ['Your words were not saved. Copy them from here, sign in, and put them where they belong.'],
    }
  if (error instanceof ForeignForm)
    return {
      status: 403,
      title: 'Send the form again',
      says: [
        'The form was opened too long ago, or in another sign-in, so nothing was changed.',
        'Go back, load the page again, and send the form once more.',
      ],
    }
  if (error instanceof TooMuch)
    return { status: 429, title: 'Too many requests', says: ['Wait a minute, then try again.'] }
  return transportFault(error)
}

/** Errors of the server itself that are the request's fault: a body too large, a type that is not a form's. */
function transportFault(error: unknown): Said | null {
  const status = (error as { readonly statusCode?: unknown } | null)?.statusCode
  if (typeof status !== 'number' || status < 400 || status >= 500) return null
  const says = status === 413 ? 'What was sent is too large.' : 'The request could not be read.'
  return { status, title: 'That could not be done', says: [says] }
}

/** A fault of ours: its kind and place go to the log under a number, its message does not, which may have data in it. */
function faultOf(server: Server, { pattern }: Exchange, error: unknown): Said {
  const id = randomUUID().slice(0, 8)
  const name = error instanceof Error ? error.name : typeof error
  const code = (error as { readonly code?: unknown } | null)?.code
  server.parts.log('fault', {
    id,
    route: pattern,
    name,
    ...(typeof code === 'string' && { code }),
    at: error instanceof Error ? placesIn(error) : [],
  })
  return {
    status: 500,
    title: 'Something went wrong',
    says: [
      'Nothing that you had saved is lost. Try again in a moment.',
      `If it happens again, tell whoever runs this service the number ${id}.`,
    ],
  }
}

function placesIn(error: Error): readonly string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 12)
    .map(line => line.trim())
}
