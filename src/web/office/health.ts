import { metricsOf } from '../http/metrics.ts'
import type { Parts } from '../ports/parts.ts'
import { NotThere, type Route } from '../ports/route.ts'

/** What machines ask: whether the server is alive, whether it can answer, and how it fares. */
export function healthRoutes(parts: Parts): readonly Route[] {
  const open = { method: 'GET', permission: 'anyone', within: null, audit: null } as const
  const text = 'text/plain; charset=utf-8'
  return [
    {
      ...open,
      path: '/health',
      says: 'Whether the server is alive',
      answer: async () => ({ kind: 'text', type: text, text: 'alive\n' }),
    },
    {
      ...open,
      path: '/ready',
      says: 'Whether the database and an extract can be read',
      answer: async () => {
        const [database, extract] = await Promise.all([
          answers(() => parts.people.find('nobody')),
          answers(async () => {
            if ((await parts.reports.months()).length === 0) throw new Error('no months')
          }),
        ])
        const lines = `database: ${database ? 'ready' : 'not ready'}\nextract: ${extract ? 'ready' : 'not ready'}\n`
        return { kind: 'text', status: database && extract ? 200 : 503, type: text, text: lines }
      },
    },
    {
      ...open,
      path: '/metrics',
      says: 'Metrics for Prometheus, on this machine or with a token',
      answer: async ({ operator }) => {
        if (!operator) throw new NotThere('not for everybody')
        const metrics = metricsOf(parts)
        return { kind: 'text', type: metrics.type, text: await metrics.text() }
      },
    },
  ]
}

function answers(ask: () => Promise<unknown>): Promise<boolean> {
  return ask().then(
    () => true,
    () => false,
  )
}
