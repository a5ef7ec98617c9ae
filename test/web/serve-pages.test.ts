import { get } from 'node:http'
import { expect, test } from 'vitest'
import { servePages } from '../../src/web/serve-pages.ts'

const address = await servePages(
  new Map([
    ['index.html', 'front'],
    ['cp-number.html', 'measure'],
  ]),
  0,
)

function ask(
  path: string,
  host?: string,
  method = 'GET',
): Promise<{ status: number; body: string; policy: string }> {
  return new Promise(resolve =>
    get(address, { path, method, ...(host ? { headers: { host } } : {}) }, response => {
      let body = ''
      response.on('data', part => {
        body += part
      })
      const policy = String(response.headers['content-security-policy'])
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, policy }))
    }),
  )
}

test('pages are served by name on the loopback address, the front page at the root', async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect([(await ask('/')).body, (await ask('/cp-number.html')).body]).toEqual(['front', 'measure'])
})

test('nothing else can be asked for', async () => {
  const asked = await Promise.all(
    ['/plan.yaml', '/../package.json', '/%2e%2e/package.json', '/%00'].map(path => ask(path)),
  )
  expect(asked.map(({ status, body }) => [status, body])).toEqual(Array(4).fill([404, '']))
  expect((await ask('/', undefined, 'POST')).status).toBe(405)
})

test('a page elsewhere cannot read them under another host name', async () => {
  expect((await ask('/', 'attacker.example')).status).toBe(404)
})

test('a page may load nothing and run nothing', async () => {
  expect((await ask('/')).policy).toContain("default-src 'none'")
})
