import type { FastifyRequest } from 'fastify'
import { isLoopback } from '../../base/loopback.ts'

/**
 * Whether a server on the loopback address is asked for under a name that is its own, so that a page elsewhere can't
 * reach it by a name that it made point here.
 *
 * @param address where browsers reach the server, as its settings say
 */
export function isOwnHost(request: FastifyRequest, address: string): boolean {
  const host = request.headers.host ?? ''
  return isLoopback(host.replace(/:\d+$/, '')) || host === hostOf(address)
}

/** Whether a form comes from a page of ours, as far as the browser tells. Old browsers tell nothing. */
export function isFromOwnPage(request: FastifyRequest, address: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.origin
  return (
    origin === undefined || [request.headers.host, request.host, hostOf(address)].includes(hostOf(origin))
  )
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}
