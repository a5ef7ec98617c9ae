import type { FastifyReply, FastifyRequest } from 'fastify'

/** What a browser is given: who it is, its token for forms before sign-in, words to show once, and what comes back from a provider. */
const NAMES = { session: 'session', form: 'form', notice: 'notice', kept: 'kept' } as const

/** A name in `NAMES`. */
export type CookieName = keyof typeof NAMES

/** Reads and gives cookies that scripts cannot read and other sites cannot send. */
export interface Cookies {
  readonly read: (request: FastifyRequest, name: CookieName) => string | null
  /** Gives a cookie for as long as the browser is open, or for some seconds; null takes it away. */
  readonly give: (reply: FastifyReply, name: CookieName, value: string | null, seconds?: number) => void
}

/** Cookies under names that a browser accepts from this host alone, where it is reached by TLS. */
export function makeCookies(secure: boolean): Cookies {
  const nameOf = (name: CookieName) => `${secure ? '__Host-' : ''}${NAMES[name]}`
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    read: (request, name) => request.cookies[nameOf(name)] || null,
    give: (reply, name, value, seconds) => {
      if (value === null) reply.clearCookie(nameOf(name), options)
      else reply.setCookie(nameOf(name), value, seconds ? { ...options, maxAge: seconds } : options)
    },
  }
}
