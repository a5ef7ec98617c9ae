import type { FastifyInstance, FastifyRequest } from 'fastify'
import { textIn } from './fields.ts'
import { fieldsOf } from './visit-of.ts'

/** How much may be asked for. */
export interface LimitSettings {
  /** Requests of a session, or of an address where nobody is signed in, in a minute. */
  readonly general: number
  /** Forms that need no sign-in, from one address in a minute. */
  readonly attempts: number
  /** Such forms that name one account, from anywhere in ten minutes. */
  readonly account: number
}

/** What nobody at work reaches. */
export const USUAL_LIMITS: LimitSettings = { general: 1200, attempts: 60, account: 30 }

/** Whether a request goes beyond what may be asked for; the seconds to wait where it does, else null. */
export interface Limits {
  readonly general: (request: FastifyRequest) => Promise<number | null>
  readonly attempt: (request: FastifyRequest) => Promise<number | null>
}

const MINUTE = 60_000

/** Counts requests in this process's memory. The rate-limit plugin must be registered. */
export function makeLimits(app: FastifyInstance, settings: LimitSettings): Limits {
  const general = app.createRateLimit({
    max: settings.general,
    timeWindow: MINUTE,
    keyGenerator: request => request.visitor?.session ?? request.ip,
  })
  const attempts = app.createRateLimit({
    max: settings.attempts,
    timeWindow: MINUTE,
    keyGenerator: request => request.ip,
  })
  const account = app.createRateLimit({
    max: settings.account,
    timeWindow: 10 * MINUTE,
    keyGenerator: request => accountOf(request) ?? request.ip,
  })
  const waitOf = async (request: FastifyRequest, limit: typeof general) => {
    const told = await limit(request)
    return !told.isAllowed && told.isExceeded ? told.ttlInSeconds : null
  }
  return {
    general: request => waitOf(request, general),
    attempt: async request =>
      (await waitOf(request, attempts)) ?? (accountOf(request) ? waitOf(request, account) : null),
  }
}

/** The account that a form names, read as whoever signs it in reads it; null where it names none. */
function accountOf(request: FastifyRequest): string | null {
  return textIn(fieldsOf(request.body), 'email').trim().toLowerCase().slice(0, 320) || null
}
