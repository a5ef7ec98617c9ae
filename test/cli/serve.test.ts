import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/base/errors.ts'
import type { ServeAsked } from '../../src/cli/serve-asked.ts'
import { serveEnvironment } from '../../src/cli/serve-environment.ts'
import { adversarialRecords } from '../independent/adversarial.ts'
import { planFiles } from '../independent/plan-files.ts'
import { folderOf } from '../store/plan-folders.ts'
import { run } from './run.ts'

const folder = folderOf(planFiles(adversarialRecords(9, 60)))
const secrets = mkdtempSync(join(tmpdir(), 'throughline-secrets-'))
beforeAll(async () => {
  expect((await run(['load', folder.path])).code).toBe(0)
})
afterAll(() => {
  folder.remove()
  rmSync(secrets, { recursive: true })
})

const serving = async (args: readonly string[], environment: Record<string, string> = {}, open = true) => {
  const asked: ServeAsked[] = []
  const ran = await run(['serve', folder.path, ...args], '2023-07-01', '', {
    environment,
    serve: async one => {
      asked.push(one)
      return { address: `http://127.0.0.1:${one.port}`, open, shown: [] }
    },
  })
  return { ...ran, asked: asked[0] }
}

describe('serve', () => {
  test('is for this machine alone unless it is told otherwise', async () => {
    const { code, out, asked } = await serving([])
    expect([code, asked?.host, asked?.port, asked?.demo]).toEqual([0, '127.0.0.1', 4000, false])
    expect(out).toBe('Throughline is at http://127.0.0.1:4000\nStop it with Ctrl+C.\n')
  })

  test('says how the first person is let in where nobody can sign in', async () => {
    expect((await serving([], {}, false)).out).toContain(`throughline people ${folder.path} add`)
  })

  test('wants an address that is encrypted before other machines can reach it', async () => {
    const ends = async (environment: Record<string, string>) =>
      (await serving(['--host', '0.0.0.0'], environment)).code
    expect(await ends({})).toBe(2)
    expect(await ends({ THROUGHLINE_ADDRESS: 'http://plan.northmere.example' })).toBe(2)
    expect(await ends({ THROUGHLINE_ADDRESS: 'https://plan.northmere.example/' })).toBe(0)
  })

  test('shows no passwords to other machines', async () => {
    const { code, asked } = await serving(['--demo', '--host', '0.0.0.0'], {
      THROUGHLINE_ADDRESS: 'https://plan.northmere.example',
    })
    expect([code, asked]).toEqual([2, undefined])
  })

  test('refuses a port that is none', async () => {
    for (const port of ['-1', '65536', 'x', '']) expect((await serving(['--port', port])).code).toBe(2)
  })
})

describe('the environment', () => {
  test('says nothing unless it is given', () => {
    expect(serveEnvironment({})).toEqual({
      database: null,
      address: null,
      proxies: null,
      provider: null,
      mail: null,
      metricsToken: null,
      passwords: true,
    })
  })

  test('has its secrets in files where that is wanted', () => {
    const file = join(secrets, 'secret')
    writeFileSync(file, 'kept apart\n')
    const read = serveEnvironment({
      OIDC_ISSUER: 'https://login.northmere.example/tenant/v2.0',
      OIDC_CLIENT_ID: 'throughline',
      OIDC_CLIENT_SECRET_FILE: file,
      METRICS_TOKEN_FILE: file,
      PASSWORDS: 'off',
    })
    expect([read.provider?.clientSecret, read.metricsToken, read.passwords]).toEqual([
      'kept apart',
      'kept apart',
      false,
    ])
  })

  test('names proxies by their addresses, or ranges of them', () => {
    const proxies = 'loopback, 10.0.0.5,10.1.0.0/16, fd00::/8,uniquelocal'
    expect(serveEnvironment({ THROUGHLINE_PROXIES: proxies }).proxies).toBe(proxies)
  })

  test.each([
    { PASSWORDS: 'off' },
    { PASSWORDS: 'no' },
    { OIDC_ISSUER: 'https://login.northmere.example' },
    { OIDC_ISSUER: 'http://login.northmere.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'hidden' },
    { OIDC_CLIENT_SECRET_FILE: '/nowhere/hidden', OIDC_ISSUER: 'https://x.example', OIDC_CLIENT_ID: 'a' },
    { DATABASE_URL: 'mysql://me:hidden@x' },
    { THROUGHLINE_ADDRESS: 'https://me:hidden@northmere.example' },
    { THROUGHLINE_ADDRESS: 'https://northmere.example/below' },
    { THROUGHLINE_PROXIES: '10.0.0.5,hidden' },
    { THROUGHLINE_PROXIES: '10.0.0.0/33' },
  ])('is refused without its values where it is at fault: %o', variables => {
    expect(() => serveEnvironment(variables)).toThrow(UsageError)
    expect(() => serveEnvironment(variables)).not.toThrow(/hidden/)
  })
})
