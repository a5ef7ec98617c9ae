import { textIn } from '../http/fields.ts'
import { sayClock } from '../http/when.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route } from '../ports/route.ts'

/** The sign-in page, and the form on it for those with a password. */
export function signInRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/sign-in',
      says: 'The sign-in page',
      permission: 'anyone',
      within: null,
      audit: null,
      answer: async ({ person, query }) => {
        const next = ownAddress(textIn(query, 'next'))
        return person ? { kind: 'redirect', to: next } : signInPage(parts, { next })
      },
    },
    {
      method: 'POST',
      path: '/sign-in',
      says: 'Sign in with a password',
      permission: 'anyone',
      within: null,
      audit: 'signed-in',
      answer: async ({ form, from, session }) => {
        const next = ownAddress(textIn(form, 'next'))
        const email = textIn(form, 'email').trim().toLowerCase()
        if (!parts.settings.passwords) return refused(parts, next, email, 'Sign in with your work account.')
        const came = await parts.people.signIn(email, textIn(form, 'password'))
        if (came.kind === 'locked')
          return refused(parts, next, email, lockedUntil(came.until), { locked: true })
        if (came.kind === 'refused')
          return refused(parts, next, email, 'Check the e-mail address and password.')
        if (session) await parts.sessions.end(session.id)
        return {
          kind: 'redirect',
          to: came.mustChange ? '/account/password' : next,
          secret: await parts.sessions.start(came.person.id, from),
          record: { by: 'password' },
          recordOf: came.person.id,
        }
      },
    },
  ]
}

/** An address of ours to go on to: anything that could lead elsewhere becomes the first page. */
export function ownAddress(address: string): string {
  return /^\/(?![/\\])[^\\\s]*$/.test(address) && !address.startsWith('/sign-in') ? address : '/'
}

/** The sign-in page, with why nobody is signed in where there was a try. */
export function signInPage(
  { provider }: Parts,
  values: { readonly next: string; readonly email?: string; readonly problem?: string },
): Answer {
  return {
    kind: 'page',
    template: 'office/sign-in',
    title: 'Sign in',
    values: { ...values, provider: provider?.name ?? null },
  }
}

/** What an e-mail address looks like; what doesn't may be a password that was typed in the wrong place. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** The sign-in page with why there is no sign-in, which goes on record with the address that was tried, if it is one. */
export function refused(
  parts: Parts,
  next: string,
  email: string,
  problem: string,
  detail: { readonly locked?: true } = {},
): Answer {
  return {
    ...signInPage(parts, { next, email, problem }),
    status: 401,
    recordAs: 'sign-in-failed',
    record: { email: ADDRESS.test(email) ? email.slice(0, 320) : null, ...detail },
  }
}

function lockedUntil(until: string): string {
  return `There were too many wrong passwords. Try again after ${sayClock(until)}, or ask an administrator for help.`
}
