import type { AuditDetail, AuditKind } from '../../people/audit.ts'
import { NOBODY } from '../../people/person.ts'
import type { Exchange, Server } from './server.ts'

/** Puts an event on record; returns once it would survive a power cut. */
export async function recordEvent(
  { parts, metrics }: Server,
  { visit }: Exchange,
  kind: AuditKind,
  detail: AuditDetail,
  of = visit.person?.id ?? NOBODY,
): Promise<void> {
  await parts.audit.add({ kind, person: of, address: visit.from, detail })
  metrics.recorded(kind)
}
