import { isMonth, type Month } from '../../base/month.ts'
import { mayWrite } from '../../people/scope.ts'
import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import { choicesOf } from './choices-of.ts'
import { reportValues } from './report-values.ts'

/** A month's report as it stands, page by page, and the choice of another month or extract. */
export function monthRoutes(parts: Parts): readonly Route[] {
  const drafts = { method: 'GET', permission: 'read-drafts', within: null, audit: null } as const
  return [
    {
      ...drafts,
      path: '/months',
      says: 'The month and extract that were chosen',
      answer: visit => chosen(parts, visit),
    },
    {
      ...drafts,
      path: '/months/:month',
      says: 'A month’s report as it stands: its front page, summary and scorecards',
      answer: visit => monthPage(parts, visit, 'index'),
    },
    {
      ...drafts,
      path: '/months/:month/:page',
      says: 'A page of a month’s report as it stands',
      answer: visit => monthPage(parts, visit, visit.params.page ?? ''),
    },
  ]
}

/** Leads to the month that a form asks for; to the newest where it asks for none. */
async function chosen({ reports }: Parts, { query }: Visit): Promise<Answer> {
  const month = textIn(query, 'month') || (await reports.months())[0]
  if (month === undefined || !isMonth(month)) throw new NotThere()
  const page = textIn(query, 'page')
  const path = page === '' || page === 'index' ? '' : `/${encodeURIComponent(page)}`
  return { kind: 'redirect', to: `/months/${month}${path}${extractQuery(textIn(query, 'extract'))}` }
}

async function monthPage(parts: Parts, visit: Visit, id: string): Promise<Answer> {
  const { reports } = parts
  const month = await knownMonth(parts, visit.params.month ?? '')
  const extract = textIn(visit.query, 'extract')
  const extracts = await reports.extracts()
  if (extract !== '' && !extracts.some(known => known.id === extract)) throw new NotThere()
  const report = await reports.draft(month, extract === '' ? undefined : extract, id)
  const at = { at: `/months/${month}`, query: extractQuery(extract) }
  const { title, ...values } = reportValues(report, id, visit, at)
  const [months, editions] = await Promise.all([reports.months(), reports.editions()])
  return {
    kind: 'page',
    template: 'reading/month',
    title,
    values: {
      ...values,
      month,
      extract,
      choices: choicesOf(months, extracts, { month, extract }),
      edition: editions.find(one => one.month === month) ?? null,
      measure: values.page.section === 'measures' ? await aboutMeasure(parts, visit, month, id) : null,
    },
  }
}

/** What a person can do about a measure besides reading of it. */
async function aboutMeasure({ reports, cycles }: Parts, { person }: Visit, month: Month, id: string) {
  const planned = (await reports.planned()).find(measure => measure.id === id)
  const may = planned !== undefined && mayWrite(person, planned)
  const cycle = may ? await cycles.find(month) : null
  return { id, writes: cycle !== null && cycle.edition === null }
}

/** A month that has records or is written about. */
async function knownMonth({ reports, cycles }: Parts, text: string): Promise<Month> {
  if (!isMonth(text)) throw new NotThere()
  if ((await reports.months()).includes(text) || (await cycles.find(text))) return text
  throw new NotThere()
}

function extractQuery(extract: string): string {
  return extract === '' ? '' : `?extract=${encodeURIComponent(extract)}`
}
