import * as client from 'openid-client'
import { InputError } from '../../base/errors.ts'
import { isLoopback } from '../../base/loopback.ts'
import type { Provider } from '../ports/parts.ts'

/** What a provider of sign-ins knows this service by. */
export interface OpenIdSettings {
  /** What people call it: `Northmere account`. */
  readonly name: string
  /** For Entra ID `https://login.microsoftonline.com/TENANT/v2.0`, with the council's own tenant. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where this service is reached, without a slash at the end. */
  readonly address: string
  /** The claim with the e-mail address: `email`, or for Entra ID often `preferred_username`. */
  readonly claim: string
  /** Whether every address that the provider tells is its owner's, though it does not say so of each. */
  readonly vouches: boolean
}

/** What the browser keeps while it is at the provider. */
interface Kept {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Sign-in by OpenID Connect: a code, asked for with proof that whoever brings it is who asked. */
export function openIdProvider(settings: OpenIdSettings): Provider {
  let found: Promise<client.Configuration> | null = null
  const configuration = () => {
    found ??= discover(settings).catch(error => {
      found = null
      throw error
    })
    return found
  }
  return {
    name: settings.name,
    begin: async () => {
      const config = await configuration()
      const kept: Kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const to = client.buildAuthorizationUrl(config, {
        redirect_uri: `${settings.address}/sign-in/back`,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        state: kept.state,
        nonce: kept.nonce,
      })
      return { to: to.href, kept: JSON.stringify(kept) }
    },
    finish: async (address, kept) => {
      const config = await configuration()
      return emailIn(await claimsOf(config, new URL(settings.address + address), kept), settings)
    },
  }
}

async function discover({
  name,
  issuer,
  clientId,
  clientSecret,
}: OpenIdSettings): Promise<client.Configuration> {
  const url = new URL(issuer)
  const isHere = url.protocol === 'http:' && isLoopback(url.hostname)
  const execute = isHere ? { execute: [client.allowInsecureRequests] } : {}
  try {
    return await client.discovery(url, clientId, undefined, authentication(clientSecret), execute)
  } catch {
    throw new InputError(`${name} can’t be reached at the moment. Try again later.`)
  }
}

/** Tells the secret in the way that the provider takes; in the request's head where it takes both. */
function authentication(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)]
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (ways.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

/** What the provider says of whoever came back, once it is known to be its word and an answer to what was asked. */
async function claimsOf(
  config: client.Configuration,
  back: URL,
  kept: string,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { state, nonce, verifier } = JSON.parse(kept) as Kept
    const tokens = await client.authorizationCodeGrant(config, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()!
    if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return claims
    return { ...claims, ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)) }
  } catch {
    throw new InputError('The sign-in could not be completed. Try again.')
  }
}

function emailIn(
  claims: Readonly<Record<string, unknown>>,
  { name, claim, vouches }: OpenIdSettings,
): string {
  const email = claims[claim]
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new InputError(`${name} did not tell an e-mail address, so nobody can be signed in by it.`)
  if (!isVouchedFor(claims, claim, vouches))
    throw new InputError(`${name} does not vouch for the address ${email}, so nobody can be signed in by it.`)
  return email.toLowerCase()
}

/** Whether an address is its owner's. What is said of `email` tells nothing of another claim, unless it is that it is not. */
function isVouchedFor(
  { email_verified: isVerified }: Readonly<Record<string, unknown>>,
  claim: string,
  vouches: boolean,
): boolean {
  if (isVerified === true) return claim === 'email' || vouches
  return isVerified === undefined && vouches
}
