import { monthName } from '../../base/month.ts'
import { isAllowed } from '../../people/permission.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import { reportValues } from './report-values.ts'

/** What each file of an edition is called, and what it is sent as. */
const FILES: Readonly<Record<string, { readonly says: string; readonly type: string }>> = {
  'report.pdf': { says: 'PDF', type: 'application/pdf' },
  'report.docx': {
    says: 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  'report.pptx': {
    says: 'Slides',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  'report.xlsx': {
    says: 'Workbook',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
}

/** What was published, as it was sealed: a list, each page, and the files that can be taken away. */
export function editionRoutes(parts: Parts): readonly Route[] {
  const published = { method: 'GET', permission: 'read-published', within: null, audit: null } as const
  return [
    {
      ...published,
      path: '/editions',
      says: 'The reports that were published, and the months that can be read',
      answer: visit => editionsPage(parts, visit),
    },
    {
      ...published,
      path: '/editions/:edition',
      says: 'A published report: its front page, summary and scorecards',
      answer: visit => editionPage(parts, visit, 'index'),
    },
    {
      ...published,
      path: '/editions/:edition/files/:file',
      says: 'A published report as PDF, Word, slides or a workbook',
      answer: visit => editionFile(parts, visit),
    },
    {
      ...published,
      path: '/editions/:edition/:page',
      says: 'A page of a published report',
      answer: visit => editionPage(parts, visit, visit.params.page ?? ''),
    },
  ]
}

async function editionsPage({ reports }: Parts, { person }: Visit): Promise<Answer> {
  const editions = await reports.editions()
  const drafts = isAllowed(person, 'read-drafts') ? await reports.months() : []
  return {
    kind: 'page',
    template: 'reading/editions',
    title: 'Reports',
    values: {
      editions: editions.map(({ name, month, digest }, at) => ({
        name,
        monthName: monthName(month),
        digest,
        last: editions.findIndex(one => one.month === month) === at,
      })),
      drafts: drafts.map(month => ({
        month,
        monthName: monthName(month),
        published: editions.some(edition => edition.month === month),
      })),
    },
  }
}

async function editionPage({ reports }: Parts, visit: Visit, id: string): Promise<Answer> {
  const name = visit.params.edition ?? ''
  const report = await reports.published(name)
  if (!report) throw new NotThere()
  const front = id === 'index'
  const { title, ...values } = reportValues(report, id, visit, { at: `/editions/${name}`, query: '' })
  const files = front ? await reports.files(name) : []
  const later = (await reports.editions()).find(({ month }) => month === report.month)
  return {
    kind: 'page',
    template: 'reading/edition',
    title,
    values: {
      ...values,
      restated: report.restated.filter(({ measure }) => front || measure === id),
      files: files.map(file => ({
        href: `/editions/${name}/files/${file}`,
        says: FILES[file]?.says ?? file,
      })),
      later: later && later.name !== name ? later.name : null,
      measure: values.page.section === 'measures' ? { id } : null,
    },
  }
}

async function editionFile({ reports }: Parts, { params }: Visit): Promise<Answer> {
  const { edition = '', file = '' } = params
  const its = FILES[file]
  const body = its && (await reports.file(edition, file))
  if (!body) throw new NotThere()
  return { kind: 'file', name: `${edition}-${file}`, type: its.type, body }
}
