import { isMonth, monthName, shiftMonth } from '../../base/month.ts'
import type { ListRef } from '../../figures/figure.ts'
import type { ListAsked } from '../../figures/list-pages.ts'
import type { Window } from '../../measures/measure.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import { type ListQuery, listAddress, listQuery } from './list-query.ts'
import { listWorkbook } from './list-workbook.ts'
import { recordList } from './record-list.ts'
import { showList } from './show-list.ts'
import { staffNames } from './staff-names.ts'

const WINDOWS: readonly string[] = ['at', 'month', 'ytd'] satisfies readonly Window[]

/** The lists behind figures. */
export function figureListRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/lists/:measure/:window/:month',
      says: 'The list behind a figure',
      permission: 'open-lists',
      within: 'teams',
      audit: 'list-opened',
      answer: visit => figurePage(parts, visit),
    },
    {
      method: 'GET',
      path: '/lists/:measure/:window/:month/workbook',
      says: 'The list behind a figure, as an Excel workbook',
      permission: 'open-lists',
      within: 'teams',
      audit: 'list-downloaded',
      answer: async visit => {
        const ref = refOf(visit)
        const name = `${ref.measure} ${ref.window} ${ref.month}`
        return listWorkbook(parts, askedOf(ref, listQuery(visit.query), visit), name)
      },
    },
  ]
}

async function figurePage(parts: Parts, visit: Visit): Promise<Answer> {
  const ref = refOf(visit)
  const query = listQuery(visit.query)
  const page = await parts.lists.page(askedOf(ref, query, visit))
  if (page === null) throw new NotThere('no such list')
  const path = `/lists/${ref.measure}/${ref.window}/${ref.month}`
  const names = await staffNames(parts)
  return {
    kind: 'page',
    template: 'lists/list',
    title: page.title,
    values: {
      ...showList({ page, query, path, scope: visit.scope, names }),
      month: ref.month,
      monthName: monthName(ref.month),
      beside: await besideOf(parts, ref, query),
      extracts: await parts.reports.extracts(),
    },
    record: recordList(`${ref.measure} ${ref.window} ${ref.month}`, page, query),
  }
}

function refOf({ params }: Visit): ListRef {
  const { measure = '', window = '', month = '' } = params
  if (!WINDOWS.includes(window) || !isMonth(month)) throw new NotThere('no such list')
  return { measure, window: window as Window, month }
}

function askedOf(ref: ListRef, query: ListQuery, { scope }: Visit): ListAsked & ListQuery {
  return { ...query, list: { kind: 'figure', ref }, scope }
}

/** The same list of the month before and the month after, where there is one. */
async function besideOf({ reports }: Parts, { measure, window, month }: ListRef, query: ListQuery) {
  const months = await reports.months()
  const to = (by: number) => {
    const other = shiftMonth(month, by)
    const href = listAddress(`/lists/${measure}/${window}/${other}`, { ...query, page: 1 })
    return months.includes(other) ? { name: monthName(other), href } : null
  }
  return { before: to(-1), after: to(1) }
}
