import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { AuditKind } from '../../people/audit.ts'
import type { Parts } from '../ports/parts.ts'

const QUARTER_HOUR = 900_000
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

/** What is counted while the app serves, for Prometheus. Nothing here tells who asked for what. */
export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void
  readonly recorded: (kind: AuditKind) => void
  readonly seen: (session: string) => void
  readonly text: () => Promise<string>
  readonly type: string
}

const kept = new WeakMap<Parts, Metrics>()

/** The metrics of an app, which are one for as long as its parts are. */
export function metricsOf(parts: Parts): Metrics {
  const found = kept.get(parts) ?? makeMetrics(parts)
  kept.set(parts, found)
  return found
}

function makeMetrics(parts: Parts): Metrics {
  const registers = [new Registry()]
  const registry = registers[0]!
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'throughline_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const events = new Counter({
    name: 'throughline_events_total',
    help: 'Events put on record, by kind; saved answers are answer-saved.',
    labelNames: ['kind'],
    registers,
  })
  const sessions = new Map<string, number>()
  new Gauge({
    name: 'throughline_sessions',
    help: 'Sessions that asked for something of this process in the last quarter of an hour.',
    registers,
    collect() {
      const since = parts.clock().getTime() - QUARTER_HOUR
      for (const [id, at] of sessions) if (at < since) sessions.delete(id)
      this.set(sessions.size)
    },
  })
  return {
    answered: (route, method, status, seconds) => duration.observe({ route, method, status }, seconds),
    recorded: kind => events.inc({ kind }),
    seen: session => sessions.set(session, parts.clock().getTime()),
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}
