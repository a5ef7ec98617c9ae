import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'
import { MOST_CHARACTERS } from './answer-in.ts'
import { byQuestion, cycleOf, measureOf } from './desk.ts'
import { findingsOf } from './findings.ts'

/** Holding words against the figures while they are written. Nothing is kept. */
export function checkRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/writing/:month/:measure/check',
      says: 'Check words against the figures',
      permission: 'read-drafts',
      within: null,
      audit: null,
      answer: async visit => {
        const { month } = await cycleOf(parts, visit)
        const measure = await measureOf(parts, visit)
        const answers = byQuestion(question =>
          textIn(visit.form, `text-${question}`).slice(0, MOST_CHARACTERS),
        )
        const claims = await parts.reports.check(month, measure.id, answers)
        return { kind: 'json', value: findingsOf(claims, measure) }
      },
    },
  ]
}
