import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from '../../people/accounts.ts'
import type { Parts } from '../ports/parts.ts'
import type { Visit } from '../ports/route.ts'
import type { Cookies } from './cookies.ts'
import type { Limits } from './limits.ts'
import type { Metrics } from './metrics.ts'
import type { RenderPage } from './pages.ts'

/** What every request is answered with. */
export interface Server {
  readonly parts: Parts
  readonly cookies: Cookies
  readonly render: RenderPage
  readonly limits: Limits
  readonly metrics: Metrics
  readonly metricsToken: string | null
}

/** A request on its way to an answer. */
export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly visit: Visit
  readonly session: Session | null
  /** The route's pattern, or null where none fits. */
  readonly pattern: string | null
}
