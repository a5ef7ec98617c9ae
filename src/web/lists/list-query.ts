import type { ColumnValue } from '../../figures/list-pages.ts'
import { listIn, textIn } from '../http/fields.ts'
import type { Visit } from '../ports/route.ts'

/** What an address asks of a list besides its name. */
export interface ListQuery {
  readonly extract: string | null
  readonly sort: string | null
  readonly descending: boolean
  readonly where: readonly ColumnValue[]
  readonly group: string | null
  readonly page: number
  /** The day that a list to be worked is as on; null for the day that the records reach. */
  readonly on: string | null
  /** How many working days ahead rows of a list to be worked are wanted; null for all. */
  readonly within: number | null
}

/** The column that tells which child a row is of. */
export const CHILD = 'person_id'

/** Columns that an address may ask for by a name of their own. */
const BY_NAME: Readonly<Record<string, string>> = { team: 'team', worker: 'worker', child: CHILD }

/** Reads what an address asks of a list. What makes no sense is as if it were not there. */
export function listQuery(query: Visit['query']): ListQuery {
  const text = (name: string) => textIn(query, name).trim() || null
  const pairs = listIn(query, 'where').flatMap(pairOf)
  const named = Object.entries(BY_NAME).flatMap(([name, column]) => {
    const value = text(name)
    return value === null ? [] : [{ column, value }]
  })
  const page = Number(text('page') ?? 1)
  return {
    extract: text('extract'),
    sort: text('sort'),
    descending: text('desc') === '1',
    where: withoutRepeats([...pairs, ...named]),
    group: text('group'),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    on: text('on'),
    within: withinOf(text('within')),
  }
}

/** The address of a list as it is asked for; what goes without saying is left out. */
export function listAddress(path: string, query: Partial<ListQuery>): string {
  const { extract, on, within, where = [], group, sort, descending, page = 1 } = query
  const fields = new URLSearchParams()
  const put = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) fields.append(name, String(value))
  }
  put('extract', extract)
  put('on', on)
  put('within', within)
  for (const { column, value } of where) put('where', `${column}:${value}`)
  put('group', group)
  put('sort', sort)
  if (sort && descending) put('desc', 1)
  if (page > 1) put('page', page)
  const text = fields.toString()
  return text === '' ? path : `${path}?${text}`
}

function pairOf(text: string): readonly ColumnValue[] {
  const at = text.indexOf(':')
  return at < 1 ? [] : [{ column: text.slice(0, at), value: text.slice(at + 1) }]
}

function withinOf(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null
}

function withoutRepeats(pairs: readonly ColumnValue[]): readonly ColumnValue[] {
  const seen = new Set<string>()
  return pairs.filter(({ column, value }) => {
    const text = `${column}:${value}`
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}
