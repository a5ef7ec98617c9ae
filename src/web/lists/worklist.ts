import type { ListAsked } from '../../figures/list-pages.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import { type ListQuery, listQuery } from './list-query.ts'
import { listWorkbook } from './list-workbook.ts'
import { recordList } from './record-list.ts'
import { showList } from './show-list.ts'
import { staffNames } from './staff-names.ts'

/** The lists to be worked, one by one. */
export function worklistRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/worklists/:list',
      says: 'A list to be worked',
      permission: 'open-lists',
      within: 'teams',
      audit: 'list-opened',
      answer: visit => worklistPage(parts, visit),
    },
    {
      method: 'GET',
      path: '/worklists/:list/workbook',
      says: 'A list to be worked, as an Excel workbook',
      permission: 'open-lists',
      within: 'teams',
      audit: 'list-downloaded',
      answer: visit =>
        listWorkbook(parts, askedOf(visit, listQuery(visit.query)), `worklist ${visit.params.list}`),
    },
  ]
}

async function worklistPage(parts: Parts, visit: Visit): Promise<Answer> {
  const query = listQuery(visit.query)
  const page = await parts.lists.page(askedOf(visit, query))
  if (page === null) throw new NotThere('no such list')
  const path = `/worklists/${visit.params.list}`
  const names = await staffNames(parts)
  return {
    kind: 'page',
    template: 'lists/list',
    title: page.title,
    values: {
      ...showList({ page, query, path, scope: visit.scope, names }),
      extracts: await parts.reports.extracts(),
    },
    record: recordList(`worklist ${visit.params.list}`, page, query),
  }
}

function askedOf({ params, scope }: Visit, query: ListQuery): ListAsked & ListQuery {
  const list = { kind: 'worklist', id: params.list ?? '', asAt: query.on, within: query.within } as const
  return { ...query, list, scope }
}
