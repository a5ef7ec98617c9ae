import { InputError } from '../../base/errors.ts'
import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import { ownAddress, refused } from './sign-in.ts'

/** Sign-in by the council's own provider: the way there, and the way back. */
export function providerRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/sign-in/provider',
      says: 'On to the council’s own sign-in',
      permission: 'anyone',
      within: null,
      audit: null,
      answer: async ({ query }) => {
        if (!parts.provider) throw new NotThere('no provider')
        const { to, kept } = await parts.provider.begin()
        const next = ownAddress(textIn(query, 'next'))
        return { kind: 'redirect', status: 302, to, kept: JSON.stringify({ next, kept }) }
      },
    },
    {
      method: 'GET',
      path: '/sign-in/back',
      says: 'Back from the council’s own sign-in',
      permission: 'anyone',
      within: null,
      audit: 'signed-in',
      answer: visit => backFrom(parts, visit),
    },
  ]
}

async function backFrom(parts: Parts, { address, kept, from, session }: Visit): Promise<Answer> {
  const { provider, people, sessions } = parts
  if (!provider) throw new NotThere('no provider')
  const held = readKept(kept)
  if (!held) return refused(parts, '/', '', 'The sign-in took too long. Try again.')
  const no = (email: string, problem: string): Answer => ({
    ...refused(parts, held.next, email, problem),
    kept: null,
  })
  try {
    const email = await provider.finish(address, held.kept)
    const person = await people.findByEmail(email)
    if (!person?.active)
      return no(email, `${email} has no account here. Ask an administrator of this service for one.`)
    if (session) await sessions.end(session.id)
    return {
      kind: 'redirect',
      to: held.next,
      kept: null,
      secret: await sessions.start(person.id, from),
      record: { by: provider.name },
      recordOf: person.id,
    }
  } catch (error) {
    if (error instanceof InputError) return no('', error.message)
    throw error
  }
}

function readKept(kept: string | null): { readonly next: string; readonly kept: string } | null {
  try {
    const { next, kept: held } = JSON.parse(kept ?? '') as {
      readonly next?: unknown
      readonly kept?: unknown
    }
    return typeof next === 'string' && typeof held === 'string'
      ? { next: ownAddress(next), kept: held }
      : null
  } catch {
    return null
  }
}
