import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { UsageError } from '../base/errors.ts'
import { isLoopback } from '../base/loopback.ts'

/** What whoever runs the server says of it in the environment. */
export interface ServeEnvironment {
  /** `DATABASE_URL`: the PostgreSQL server that keeps people and words; a SQLite file in the plan folder where null. */
  readonly database: string | null
  /** `THROUGHLINE_ADDRESS`: where browsers reach it, without a slash at the end. */
  readonly address: string | null
  /** `THROUGHLINE_PROXIES`: the addresses of proxies whose word is taken for where a request comes from. */
  readonly proxies: string | null
  /** `OIDC_ISSUER` and what goes with it: the council's own sign-in. */
  readonly provider: ProviderSettings | null
  /** `SMTP_URL`: the mail server, and whom messages are from. */
  readonly mail: string | null
  /** `METRICS_TOKEN`: with which metrics can be read from elsewhere. */
  readonly metricsToken: string | null
  /** Whether people can sign in with a password of ours: unless `PASSWORDS` is `off`. */
  readonly passwords: boolean
}

/** A provider of sign-in by OpenID Connect. */
export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim with the e-mail address. */
  readonly claim: string
  /** Whether every address that it tells is its owner's, though it does not say so of each, as with Entra ID. */
  readonly vouches: boolean
  /** What people call it, on the button: `Northmere account`. */
  readonly name: string
}

/** Networks that have names. */
const NETWORKS: readonly string[] = ['loopback', 'linklocal', 'uniquelocal']

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Reads what the environment says. What is secret may stand in a file: `OIDC_CLIENT_SECRET_FILE` for
 * `OIDC_CLIENT_SECRET`, and the same for any other.
 *
 * @throws UsageError naming the variable that is at fault, never its value
 */
export function serveEnvironment(variables: Variables): ServeEnvironment {
  const read = (name: string) => readOne(variables, name)
  const provider = providerOf(read)
  const passwords = onOrOff('PASSWORDS', read('PASSWORDS') ?? 'on')
  if (!passwords && !provider)
    throw new UsageError('PASSWORDS is off, so OIDC_ISSUER must say who else lets people sign in.')
  return {
    database: databaseOf(read('DATABASE_URL')),
    address: addressOf(read('THROUGHLINE_ADDRESS')),
    proxies: proxiesOf(read('THROUGHLINE_PROXIES')),
    provider,
    mail: read('SMTP_URL'),
    metricsToken: read('METRICS_TOKEN'),
    passwords,
  }
}

function readOne(variables: Variables, name: string): string | null {
  const file = variables[`${name}_FILE`]
  if (!file) return variables[name]?.trim() || null
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch {
    throw new UsageError(`The file that ${name}_FILE names could not be read.`)
  }
}

function onOrOff(name: string, written: string): boolean {
  if (written !== 'on' && written !== 'off') throw new UsageError(`${name} must be on or off.`)
  return written === 'on'
}

function providerOf(read: (name: string) => string | null): ProviderSettings | null {
  const issuer = read('OIDC_ISSUER')
  if (issuer === null) return null
  const url = URL.canParse(issuer) ? new URL(issuer) : null
  if (!url || (url.protocol !== 'https:' && !isLoopback(url.hostname)))
    throw new UsageError('OIDC_ISSUER must be an address that begins with https://.')
  const [clientId, clientSecret] = [read('OIDC_CLIENT_ID'), read('OIDC_CLIENT_SECRET')]
  if (clientId === null || clientSecret === null)
    throw new UsageError('OIDC_ISSUER is given, so OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be too.')
  return {
    issuer,
    clientId,
    clientSecret,
    claim: read('OIDC_CLAIM') ?? 'email',
    vouches: onOrOff('OIDC_VOUCHES', read('OIDC_VOUCHES') ?? 'off'),
    name: read('OIDC_NAME') ?? 'your work account',
  }
}

function databaseOf(written: string | null): string | null {
  if (written !== null && !/^postgres(ql)?:\/\//.test(written))
    throw new UsageError('DATABASE_URL must begin with postgres://; leave it out to keep all in a file.')
  return written
}

function proxiesOf(written: string | null): string | null {
  const isProxy = (one: string) => {
    const [address = '', bits, ...more] = one.split('/')
    const most = isIP(address) === 4 ? 32 : 128
    const isRange = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most)
    return NETWORKS.includes(one) || (isIP(address) !== 0 && isRange && more.length === 0)
  }
  if (written !== null && !written.split(',').every(one => isProxy(one.trim())))
    throw new UsageError('THROUGHLINE_PROXIES must be addresses such as 10.0.0.5, with commas between.')
  return written
}

function addressOf(written: string | null): string | null {
  if (written === null) return null
  const url = URL.canParse(written) ? new URL(written) : null
  const bare = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (!url || !bare || !/^https?:$/.test(url.protocol))
    throw new UsageError('THROUGHLINE_ADDRESS must be such as https://throughline.council.example.')
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new UsageError(
      'THROUGHLINE_ADDRESS must begin with https://: children’s records are not sent in the open.',
    )
  return url.origin
}
