import type { ListPage } from '../../figures/list-pages.ts'
import type { Scope } from '../../people/scope.ts'
import type { ListQuery } from './list-query.ts'
import type { StaffNames } from './staff-names.ts'

/** A list that is to be shown, and how it was asked for. */
export interface ListShown {
  readonly page: ListPage
  readonly query: ListQuery
  /** The list's address without its query. */
  readonly path: string
  readonly scope: Scope
  readonly names: StaffNames
}
