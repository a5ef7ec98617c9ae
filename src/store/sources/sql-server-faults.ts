import type { FaultKind, SqlFault } from './ssd-sql-client.ts'
import { networkFault } from './ssd-sql-faults.ts'

/** What SQL Server's own numbers mean. */
const NUMBERS: Readonly<Record<number, FaultKind>> = {
  229: 'forbidden',
  230: 'forbidden',
  1222: 'locked',
  1205: 'locked',
  3960: 'locked',
  3952: 'other',
  4060: 'no-database',
  18456: 'login',
}

/** What the driver's codes mean. */
const CODES: Readonly<Record<string, FaultKind>> = {
  ELOGIN: 'login',
  EENCRYPT: 'tls-only',
  EINSTLOOKUP: 'unreachable',
  ECLOSE: 'lost',
  ECANCEL: 'slow',
  EINVALIDSTATE: 'lost',
}

/** Errors of this class and less are of the statement, not of the server. */
const STATEMENTS_OWN = 16

/** What an error of the SQL Server driver means. */
export function sqlServerFault(error: unknown): SqlFault {
  const { code = '', message = '', number, ...rest } = error as DriverError
  if (number !== undefined) {
    const kind = NUMBERS[number] ?? ((rest.class ?? 99) <= STATEMENTS_OWN ? 'table' : 'other')
    return { kind, code: String(number) }
  }
  if (code === 'ELOGIN' && /^Cannot open database/.test(message)) return { kind: 'no-database' }
  const coded = CODES[code]
  if (coded) return { kind: coded }
  if (code === 'ETIMEOUT') return { kind: message.startsWith('Timeout: Request') ? 'slow' : 'silent' }
  return networkFault(causeOf(error)) ?? { kind: code === 'ESOCKET' ? 'lost' : 'other' }
}

/** The code of what began it: the driver wraps the network's errors, and those of several addresses in one. */
function causeOf(error: unknown): string {
  const { cause, errors, code } = error as DriverError
  const deeper = cause ?? errors?.[0]
  return deeper === undefined ? (code ?? '') : causeOf(deeper)
}

interface DriverError {
  readonly code?: string
  readonly message?: string
  readonly number?: number
  readonly class?: number
  readonly cause?: unknown
  readonly errors?: readonly unknown[]
}
