import type { FaultKind, SqlFault } from './ssd-sql-client.ts'
import { networkFault } from './ssd-sql-faults.ts'

/** What PostgreSQL's own codes mean; the longest beginning that fits tells. */
const STATES: Readonly<Record<string, FaultKind>> = {
  '08': 'lost',
  '22': 'table',
  '25006': 'table',
  '28': 'login',
  '3D': 'no-database',
  '42': 'table',
  '42501': 'forbidden',
  '0A': 'table',
  XX001: 'table',
  XX002: 'table',
  '53300': 'busy',
  '55P03': 'locked',
  '57014': 'slow',
  '57P': 'lost',
  '57P03': 'busy',
}

/** What the driver says without a code. */
const SAID: readonly (readonly [RegExp, FaultKind])[] = [
  [/does not support SSL/, 'tls-missing'],
  [/SASL|password/, 'login'],
  [/timeout expired|Query read timeout/, 'silent'],
  [/terminated|not queryable|Connection ended|closed/i, 'lost'],
]

/** What an error of the PostgreSQL driver means. */
export function postgresFault(error: unknown): SqlFault {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')) return stateFault(code)
  const said = SAID.find(([pattern]) => pattern.test(message))
  return networkFault(code) ?? (said ? { kind: said[1] } : { kind: 'other' })
}

function stateFault(code: string): SqlFault {
  const kind = STATES[code] ?? STATES[code.slice(0, 3)] ?? STATES[code.slice(0, 2)]
  return { kind: kind ?? 'other', code }
}
