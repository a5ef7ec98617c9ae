import { displayNumber } from '../../base/display.ts'
import type { ColumnValue, ListPage, ListPageColumn } from '../../figures/list-pages.ts'
import type { Cell } from '../../figures/lists.ts'
import { bySize, byWords } from '../../figures/part-order.ts'
import { CHILD, type ListQuery, listAddress } from './list-query.ts'
import type { ListShown } from './list-shown.ts'
import { pageLinks } from './page-links.ts'
import { meaningOf, sayCell, sayValue } from './say-cell.ts'
import { sayCounts } from './say-counts.ts'
import type { StaffNames } from './staff-names.ts'

/** The column that tells whether a row is overdue. */
const STANDING = 'standing'

/** What the template of a list is given. */
export function showList(asked: ListShown): Readonly<Record<string, unknown>> {
  const { page, path } = asked
  const hasDue = page.asAt !== null && page.columns.some(({ name }) => name === STANDING)
  const query = hasDue ? asked.query : { ...asked.query, within: null }
  const shown = { ...asked, query }
  const to = (change: Partial<ListQuery>) => listAddress(path, { ...query, page: 1, ...change })
  const child = query.where.find(({ column }) => column === CHILD)
  return {
    page,
    path,
    query,
    hasDue,
    headings: page.columns.map(column => headingOf(column, query, to)),
    rows: page.rows.map(row =>
      page.columns.map((column, at) => cellOf(column, row[at] ?? null, shown.names)),
    ),
    groups: page.groups && groupsOf(shown, to),
    groupTitle: page.columns.find(({ name }) => name === query.group)?.title ?? null,
    filters: filtersOf(shown),
    chosen: chosenIn(shown, to),
    kept: query.where.filter(pair => pair !== child && !isSelectable(shown, pair)),
    choices: page.columns.filter(({ kind }) => kind !== 'id').map(({ name, title }) => ({ name, title })),
    child: page.columns.some(({ name }) => name === CHILD) ? { value: child?.value ?? '' } : null,
    clear: to({ where: [], within: null, group: null }),
    meanings: meaningsOf(page),
    counted: sayCounts(shown),
    standings: standingsOf(shown, to),
    links: pageLinks(page.page, page.pages, number => to({ page: number })),
    workbook: listAddress(`${path}/workbook`, { ...query, group: null, page: 1 }),
    own: to({ page: page.page }),
  }
}

function headingOf(
  { name, title, kind }: ListPageColumn,
  query: ListQuery,
  to: (change: Partial<ListQuery>) => string,
) {
  const isSorted = query.sort === name
  const sorted = isSorted ? (query.descending ? 'descending' : 'ascending') : 'none'
  return {
    title,
    number: kind === 'number',
    sorted,
    href: to({ sort: name, descending: isSorted && !query.descending }),
  }
}

/** Up to how many characters a cell is not broken into lines. */
const SHORT = 16

function cellOf(column: ListPageColumn, cell: Cell, names: StaffNames) {
  const text = sayCell(column, cell, names)
  const isTag = column.name === STANDING && text !== ''
  return {
    text,
    number: column.kind === 'number',
    whole: text.length <= SHORT,
    tag: isTag ? (TAGS[String(cell)] ?? 'grey') : null,
  }
}

/** The colours of what is due, which say nothing that the words don't. */
const TAGS: Readonly<Record<string, string>> = {
  overdue: 'red',
  'within 5 working days': 'yellow',
  'within 10 working days': 'blue',
}

function groupsOf({ page, query, names }: ListShown, to: (change: Partial<ListQuery>) => string) {
  const column = page.columns.find(({ name }) => name === query.group)!
  const order = bySize(column.name)
  const named = page.groups!.map(group => ({
    ...group,
    group: group.value === '' ? null : group.value,
    words: sayValue(column, group.value, names),
    rows: group.count,
  }))
  return named.sort(order).map(({ value, words, count, met, overdue }) => {
    const own = withPair(query.where, { column: column.name, value })
    const counted = (count: number, where: ListQuery['where']) => ({
      count: displayNumber(count),
      href: count === 0 ? null : to({ where, group: null }),
    })
    return {
      value: words,
      rows: counted(count, own),
      met: met === null ? null : counted(met, withPair(own, { column: 'met', value: '1' })),
      overdue:
        overdue === null ? null : counted(overdue, withPair(own, { column: STANDING, value: 'overdue' })),
      share: met === null ? null : `${displayNumber((met * 100) / count)}%`,
    }
  })
}

/** What is asked for, with one value alone in a column. */
function withPair(where: ListQuery['where'], pair: ColumnValue): ListQuery['where'] {
  return [...where.filter(({ column }) => column !== pair.column), pair]
}

function isSelectable({ page, query }: ListShown, { column }: ColumnValue): boolean {
  const values = page.columns.find(({ name }) => name === column)?.values ?? null
  return values !== null && query.where.filter(pair => pair.column === column).length === 1
}

/** A select for each column that has a few values, unless several of them are asked for at once. */
function filtersOf(shown: ListShown) {
  const { page, query, names } = shown
  return page.columns.flatMap(column => {
    const asked = query.where.filter(pair => pair.column === column.name)
    if (column.values === null || asked.length > 1) return []
    if (column.values.length < 2 && asked.length === 0) return []
    const named = column.values.map(({ value, count }) => {
      const words = sayValue(column, value, names)
      return { value, count, words, group: value === '' ? null : value }
    })
    const items = named.sort(byWords(column.name)).map(({ value, count, words }) => ({
      value: `${column.name}:${value}`,
      text: `${words} (${displayNumber(count)})`,
      selected: asked[0]?.value === value,
    }))
    return [{ name: column.name, title: column.title, items: [{ value: '', text: 'Any' }, ...items] }]
  })
}

/** The filters in use, each with the address of the list without it. */
function chosenIn({ page, query, names }: ListShown, to: (change: Partial<ListQuery>) => string) {
  const within = query.within === 1 ? '1 working day' : `${query.within} working days`
  const due = { title: 'Due', value: `within ${within}, or overdue`, remove: to({ within: null }) }
  const chosen = query.where.map(({ column, value }, at) => {
    const of = page.columns.find(({ name }) => name === column)
    return {
      title: of?.title ?? column,
      value: of ? sayValue(of, value, names) : value,
      remove: to({ where: query.where.filter((_, each) => each !== at) }),
    }
  })
  return query.within === null ? chosen : [due, ...chosen]
}

/** What the codes on the page mean, each once. */
function meaningsOf({ columns, rows }: ListPage) {
  return columns.flatMap(({ name, title }, at) => {
    const codes = [...new Set(rows.map(row => String(row[at] ?? '')))].sort()
    const meant = codes.flatMap(code => {
      const meaning = meaningOf(name, code)
      return meaning === null ? [] : [{ code, meaning }]
    })
    return meant.length === 0 ? [] : [{ title, codes: meant }]
  })
}

/** How many rows are overdue and due soon, each a link to just those. */
function standingsOf({ page, query }: ListShown, to: (change: Partial<ListQuery>) => string) {
  const others = query.where.filter(({ column }) => column !== STANDING)
  return Object.entries({ ...TAGS, later: 'grey' }).flatMap(([value, colour]) => {
    const found = page.standings.find(each => each.value === value)
    if (!found) return []
    const where = [...others, { column: STANDING, value }]
    return [{ value, count: displayNumber(found.count), colour, href: to({ where, group: null }) }]
  })
}
