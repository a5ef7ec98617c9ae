import { parseDay } from '../../base/day.ts'
import { countOf } from '../../base/display.ts'
import { AUDIT_KINDS, type AuditKind, type AuditSearch } from '../../people/audit.ts'
import { NOBODY } from '../../people/person.ts'
import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { auditCsv } from './audit-csv.ts'
import { detailInWords } from './detail-in-words.ts'

const PAGE_LINES = 50

/** The audit log: searched, and exported whole. */
export function auditRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/audit',
      says: 'The audit log, searched',
      permission: 'read-audit',
      within: null,
      audit: null,
      answer: visit => auditPage(parts, visit),
    },
    {
      method: 'GET',
      path: '/audit/export',
      says: 'The audit log, whole, as CSV',
      permission: 'read-audit',
      within: null,
      audit: 'audit-exported',
      answer: async ({ today }) => {
        const { total } = await parts.audit.search({}, { from: 0, count: 1 })
        const body = auditCsv(parts.audit.all(), await namesOf(parts))
        const name = `audit log ${today}.csv`
        return { kind: 'file', name, type: 'text/csv; charset=utf-8', body, record: { lines: total } }
      },
    },
  ]
}

async function auditPage(parts: Parts, { query }: Visit): Promise<Answer> {
  const asked = searchOf(query)
  const page = pageIn(query)
  const found = await parts.audit.search(asked, { from: (page - 1) * PAGE_LINES, count: PAGE_LINES })
  const names = await namesOf(parts)
  return {
    kind: 'page',
    template: 'office/audit',
    title: 'Audit log',
    values: {
      asked,
      kinds: Object.entries(AUDIT_KINDS).map(([kind, says]) => ({ kind, says })),
      people: [...names].map(([id, name]) => ({ id, name })),
      lines: found.lines.map(line => ({
        ...line,
        says: AUDIT_KINDS[line.kind],
        who: names.get(line.person) ?? line.person,
        words: detailInWords(line.detail, names),
      })),
      count: countOf(found.total, 'line'),
      page,
      pages: Math.max(1, Math.ceil(found.total / PAGE_LINES)),
      hrefs: { next: hrefOf(asked, page + 1), previous: hrefOf(asked, page - 1) },
      check: textIn(query, 'check') === 'yes' ? { broken: await parts.audit.firstBroken() } : null,
    },
  }
}

async function namesOf({ people }: Parts): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...(await people.all()).map(({ id, name }) => [id, name] as const),
    [NOBODY, 'Nobody signed in'],
  ])
}

/** The page that is asked for; the first where none is, or one that no log has. */
function pageIn(query: Visit['query']): number {
  const page = textIn(query, 'page')
  return /^[1-9]\d{0,8}$/.test(page) ? Number(page) : 1
}

function searchOf(query: Visit['query']): AuditSearch {
  const kind = textIn(query, 'kind')
  const day = (name: string) => (parseDay(textIn(query, name)) === null ? undefined : textIn(query, name))
  return {
    kind: Object.hasOwn(AUDIT_KINDS, kind) ? (kind as AuditKind) : undefined,
    person: textIn(query, 'person') || undefined,
    from: day('from'),
    to: day('to'),
    text: textIn(query, 'text').trim() || undefined,
  }
}

function hrefOf(asked: AuditSearch, page: number): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, page: String(page) }))
    if (value) fields.set(name, value)
  return `/audit?${fields}`
}
