import type { ListPage } from '../../figures/list-pages.ts'
import type { AuditDetail } from '../../people/audit.ts'
import type { ListQuery } from './list-query.ts'

/** Columns whose values tell of a team or of the work, so that they can be put on record; of others the name alone is. */
const TOLD = ['team', 'standing', 'met']

/**
 * What goes on record of a list that was opened: which, of which extract, how many rows could be read, and by what they
 * were narrowed, without a value that could be a child's.
 */
export function recordList(name: string, page: ListPage, query: ListQuery): AuditDetail {
  const filters = query.where.map(({ column, value }) =>
    TOLD.includes(column) ? `${column} ${value}` : column,
  )
  return {
    list: name,
    extract: page.extract,
    rows: page.filtered,
    ...(page.asAt === null ? {} : { on: page.asAt }),
    ...(filters.length === 0 ? {} : { filters: [...new Set(filters)].join(', ') }),
    ...(query.group === null ? { page: page.page } : { group: query.group }),
  }
}
