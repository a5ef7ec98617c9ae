import { createServer, type Server } from 'node:http'
import { InputError } from '../base/errors.ts'

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/**
 * Serves pages by name on the loopback address alone; `/` is `index.html`. Nothing but these pages can be asked
 * for, and only under a loopback host name, so that a page elsewhere can't read them through the browser.
 *
 * @returns the address, once the server listens
 */
export async function servePages(pages: ReadonlyMap<string, string>, port: number): Promise<string> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
    const page = isLoopback(request.headers.host) ? pages.get(name) : undefined
    const reading = request.method === 'GET' || request.method === 'HEAD'
    response.writeHead(page === undefined ? 404 : reading ? 200 : 405, HEADERS)
    response.end(page !== undefined && request.method === 'GET' ? page : '')
  })
  await listen(server, port)
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`
}

function isLoopback(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '')
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new InputError(`Port ${port} is in use; give another with --port.`)
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
}
