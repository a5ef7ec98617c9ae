import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { visitorOf } from '../visitor.ts'

/** A provider of sign-ins on this machine, of the kind that councils have. */
export interface ProviderHere {
  readonly issuer: string
  /** Signs somebody in there as a browser would, and gives the address that it is sent back to. */
  readonly signIn: (to: string, login: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** What the provider knows of a login, by the login. */
export type ClaimsOf = (login: string) => Readonly<Record<string, unknown>>

/** Starts a provider for one service. Whoever names a login is signed in as that. */
export async function providerHere(
  back: string,
  secret: string,
  claimsOf: ClaimsOf,
  way: 'client_secret_basic' | 'client_secret_post' = 'client_secret_basic',
): Promise<ProviderHere> {
  const { Provider } = await import('oidc-provider')
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'throughline',
        client_secret: secret,
        redirect_uris: [back],
        token_endpoint_auth_method: way,
      },
    ],
    clientAuthMethods: [way],
    claims: { email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    findAccount: (_context, login) => ({
      accountId: login,
      claims: async () => ({ sub: login, ...claimsOf(login) }),
    }),
    cookies: { keys: ['for tests alone'] },
    pkce: { required: () => true },
  })
  server.on('request', provider.callback())
  return {
    issuer,
    signIn: (to, login) => signInAt(issuer, to, login, back),
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

async function signInAt(issuer: string, to: string, login: string, back: string): Promise<string> {
  const them = visitorOf(issuer)
  let shown = await them.get(to)
  for (let step = 0; step < 12; step++) {
    if (shown.to?.startsWith(back)) return shown.to
    if (shown.to) shown = await them.get(shown.to)
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(shown.body)![1]!
      const action = /action="([^"]+)"/.exec(shown.body)![1]!
      shown = await them.post(action, { prompt, login, password: 'any' })
    }
  }
  throw new Error('the provider sent nobody back')
}
