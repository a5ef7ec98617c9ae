import { InputError } from '../../base/errors.ts'
import type { FaultKind, SqlFault } from './ssd-sql-client.ts'

/** Where a fault was met: the source's number in the plan, where its connection is written, and what was being read. */
export interface FaultPlace {
  readonly number: number
  /** Such as `the environment variable SSD_DATABASE`. */
  readonly connection: string
  /** How that connection is written, for the kind of database. */
  readonly written: string
  readonly timeout: number
  /** The table that was being read, with its schema; null for none. */
  readonly table: string | null
}

/**
 * A database's fault in words for the person who loads. They say nothing of what the database said, which can quote
 * records, and nothing of the connection but where it is written.
 */
export function sqlFaultError(fault: SqlFault, place: FaultPlace): InputError {
  return new InputError(`Source ${place.number}: ${SAYS[fault.kind](place, fault)}`)
}

/** A fault that we find ourselves, without a driver. */
export class SqlFaultError extends Error {
  readonly kind: FaultKind
  constructor(kind: FaultKind) {
    super(kind)
    this.kind = kind
  }
}

/** What an error means that is no driver's but of our own finding; null for others. */
export function faultOfOurs(error: unknown): SqlFault | null {
  return error instanceof SqlFaultError ? { kind: error.kind } : null
}

/** The errors of a TLS handshake that mean that the certificate isn't trusted, by the code that Node gives them. */
export function isUntrusted(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS_/.test(code)
}

/** What an error of the network means, by its code. */
export function networkFault(code: string): SqlFault | null {
  if (isUntrusted(code)) return { kind: 'tls-untrusted' }
  if (
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT', 'EACCES'].includes(
      code,
    )
  )
    return { kind: 'unreachable' }
  if (/^(ERR_SSL|EPROTO)/.test(code)) return { kind: 'tls-missing' }
  if (code === 'ETIMEDOUT') return { kind: 'silent' }
  return ['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(code) ? { kind: 'lost' } : null
}

const SAYS: Readonly<Record<FaultKind, (place: FaultPlace, fault: SqlFault) => string>> = {
  'connection-text': ({ connection, written }) =>
    `${connection} is not a connection. Write it as ${written}.`,
  'sign-in': () =>
    "the connection asks to sign in as the person at the machine, or through Microsoft Entra, which can't be done here. Name a user and a password of the database, or DOMAIN\\\\user.",
  unreachable: ({ connection }) =>
    `the database server can't be reached. Check the host and the port in ${connection}, and that this machine may connect to it.`,
  silent: ({ connection }) =>
    `the database server did not answer in time. Check the host and the port in ${connection}, and that the server is up.`,
  login: ({ connection }) =>
    `the database server refused the account. Check the user and the password in ${connection}, and that the account may connect from this machine.`,
  'no-database': ({ connection }) =>
    `the server has no such database, or the account may not use it. Check the database's name in ${connection}.`,
  busy: () => 'the database server takes no more connections just now, or is starting. Try again later.',
  'tls-missing': () =>
    "the database server offers no encrypted connection that this machine takes, and no password was sent to it. Have TLS switched on there. With tls: off in plan.yaml children's records cross the network for anyone to read.",
  'tls-only': () => 'the database server takes encrypted connections only. Take tls: off out of plan.yaml.',
  'tls-untrusted': () =>
    "the database server's certificate can't be trusted: it is out of date, is for another host, or is signed by an authority that this machine does not know. For an authority of your own, name its certificate under ca in plan.yaml.",
  slow: ({ table, timeout }) =>
    `${table ?? 'the list of tables'} took longer than ${timeout === 1 ? '1 second' : `${timeout} seconds`} to read. Give more seconds under timeout in plan.yaml, or load at a quieter time. Nothing was kept.`,
  locked: ({ table }) =>
    `somebody else is writing ${table ?? 'the list of tables'} and holds it locked. Load at another time. Nothing was kept.`,
  lost: ({ table }) =>
    `the connection to the database was lost while ${reading(table)}. Load again. Nothing was kept.`,
  encoding: () =>
    'the database does not say how its text is encoded (SQL_ASCII), so names could be read wrongly. Give it an encoding, such as UTF8.',
  forbidden: ({ table }) =>
    `the account may not do what was asked while ${reading(table)}. Nothing was kept.`,
  table: ({ table }, { code }) =>
    `the database gave an error${coded(code)} while ${reading(table)}. Nothing was kept.`,
  other: ({ table }, { code }) =>
    `the database gave an error${coded(code)} while ${reading(table)}. Nothing was kept.`,
}

/** Why a table alone can't be read; null where the fault is not of one table alone. */
export function tableFaultSays({ kind, code }: SqlFault): string | null {
  if (kind === 'forbidden') return 'the account may not read all of it'
  return kind === 'table' ? `the database gave an error${coded(code)}` : null
}

function coded(code: string | undefined): string {
  return code ? ` (code ${code})` : ''
}

function reading(table: string | null): string {
  return table === null ? 'the list of tables was read' : `${table} was read`
}
