import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import { InputError } from '../../base/errors.ts'
import { isLoopback } from '../../base/loopback.ts'
import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'
import { type Assets, readAssets } from './assets.ts'
import { attend, attendFault } from './attend.ts'
import { makeCookies } from './cookies.ts'
import { type LimitSettings, makeLimits, USUAL_LIMITS } from './limits.ts'
import { metricsOf } from './metrics.ts'
import { makePages } from './pages.ts'
import { isOwnHost } from './same-site.ts'
import { secureHeaders } from './secure-headers.ts'
import type { Server } from './server.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The ids of who asks and of their session; null until they are looked up. */
    visitor: { readonly person: string | null; readonly session: string | null } | null
  }
}

const BODY_LIMIT = 512 * 1024
const YEAR_SECONDS = 31_536_000

/** Where and how the app is served. */
export interface Serving {
  /** 0 for any that is free. */
  readonly port: number
  /** The address to listen on: `127.0.0.1` for this machine alone. */
  readonly host: string
  /** The proxies whose word is taken for where a request comes from, as addresses or `loopback`; none where null. */
  readonly proxies?: string | null
  readonly limits?: Partial<LimitSettings>
  /** With which metrics can be read from elsewhere. */
  readonly metricsToken?: string | null
}

/** An app that is being served. */
export interface Served {
  /** As `http://127.0.0.1:8080`, without a slash at the end. */
  readonly address: string
  /** Ends once the requests under way are answered. */
  readonly close: () => Promise<void>
  readonly app: FastifyInstance
}

/**
 * Serves a table of routes, and nothing else but the style sheets and scripts of its pages.
 *
 * @throws InputError where the port is taken
 */
export async function serveApp(parts: Parts, routes: readonly Route[], serving: Serving): Promise<Served> {
  const app = await buildApp(parts, routes, serving)
  try {
    await app.listen({ port: serving.port, host: serving.host })
  } catch (error) {
    await app.close()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new InputError(`Port ${serving.port} is in use; give another with --port.`)
    throw error
  }
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : serving.port
  const name = serving.host.includes(':') ? `[${serving.host}]` : serving.host
  return { address: `http://${name}:${port}`, close: () => app.close(), app }
}

async function buildApp(parts: Parts, routes: readonly Route[], serving: Serving): Promise<FastifyInstance> {
  const { settings } = parts
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    trustProxy: serving.proxies ?? false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, _request, reply) => {
      reply.raw.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
      reply.raw.end('The address could not be read.')
    },
  })
  app.decorateRequest('visitor', null)
  await app.register(helmet, secureHeaders(settings.secure))
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: BODY_LIMIT })
  await app.register(rateLimit, { global: false })
  if (isLoopback(serving.host)) refuseOtherHosts(app, settings.address)

  const assets = readAssets(settings.colour)
  serveAssets(app, assets)
  const server: Server = {
    parts,
    cookies: makeCookies(settings.secure),
    render: makePages(settings, assets),
    limits: makeLimits(app, { ...USUAL_LIMITS, ...serving.limits }),
    metrics: metricsOf(parts),
    metricsToken: serving.metricsToken ?? null,
  }
  tellRequests(app, server)
  for (const route of routes)
    app.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => attend(server, route, request, reply),
    })
  app.setNotFoundHandler((request, reply) => attend(server, null, request, reply))
  app.setErrorHandler((error, request, reply) => attendFault(server, error, request, reply))
  return app
}

/** Asked for by another name, the server is not there: a page elsewhere could have made that name point here. */
function refuseOtherHosts(app: FastifyInstance, address: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isOwnHost(request, address)) return
    return reply.code(404).type('text/plain; charset=utf-8').send('Not found.')
  })
}

function serveAssets(app: FastifyInstance, assets: Assets): void {
  app.get<{ Params: { readonly hash: string; readonly name: string } }>(
    '/assets/:hash/:name',
    (request, reply) => {
      const found = assets.find(request.params.hash, request.params.name)
      if (!found) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.')
      reply
        .type(found.type)
        .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
        .header('vary', 'accept-encoding')
      const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
      return takesGzip
        ? reply.header('content-encoding', 'gzip').send(found.gzipped)
        : reply.send(found.bytes)
    },
  )
}

/** A line for each request and its time: the route's pattern, never the address, its query or a form. */
function tellRequests(app: FastifyInstance, { parts, metrics }: Server): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.answered(route, request.method, reply.statusCode, reply.elapsedTime / 1000)
    if (route.startsWith('/assets/')) return
    parts.log('request', {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      person: request.visitor?.person ?? null,
    })
  })
}
