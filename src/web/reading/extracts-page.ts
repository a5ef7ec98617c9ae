import { countOf, displayNumber } from '../../base/display.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'

/** The dated copies of the records, and loading a new one. */
export function extractRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/extracts',
      says: 'The extracts that are kept',
      permission: 'run-cycles',
      within: null,
      audit: null,
      answer: () => extractsPage(parts),
    },
    {
      method: 'POST',
      path: '/extracts',
      says: 'Load a new extract from the plan’s sources',
      permission: 'run-cycles',
      within: null,
      audit: 'extract-loaded',
      answer: visit => loadExtract(parts, visit),
    },
  ]
}

async function extractsPage({ reports }: Parts): Promise<Answer> {
  const extracts = (await reports.extracts()).map(extract => ({
    ...extract,
    problems: displayNumber(extract.problems),
  }))
  return { kind: 'page', template: 'reading/extracts', title: 'Extracts', values: { extracts } }
}

async function loadExtract({ reports }: Parts, { today }: Visit): Promise<Answer> {
  const before = (await reports.extracts())[0]?.id
  const { extract, problems } = await reports.load(today)
  const notice =
    extract === before
      ? `Nothing has changed since extract ${extract}, so no new one was made.`
      : `Extract ${extract} is loaded, with ${countOf(problems, 'problem')}.`
  return { kind: 'redirect', to: '/extracts', notice, record: { extract, problems } }
}
