import { countOf, displayNumber, inWords } from '../../base/display.ts'
import type { ColumnValue, ListPage, ListPageColumn } from '../../figures/list-pages.ts'
import type { Cell } from '../../figures/lists.ts'
import { bySize, byWords } from '../../figures/part-order.ts'
import type { Scope } from '../../people/scope.ts'
import { CHILD, type ListQuery, listAddress } from './list-query.ts'
import { pageLinks } from './page-links.ts'
import { meaningOf, sayCell, sayValue } from './say-cell.ts'
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

/** The column that tells whether a row is overdue. */
const STANDING = 'standing'

/** What the template of a list is given. */
export function showList(shown: ListShown): Readonly<Record<string, unknown>> {
  const { page, query, path } = shown
  const to = (change: Partial<ListQuery>) => listAddress(path, { ...query, page: 1, ...change })
  const child = query.where.find(({ column }) => column === CHILD)
  return {
    page,
    path,
    query,
    headings: page.columns.map(column => headingOf(column, query, to)),
    rows: page.rows.map(row =>
      page.columns.map((column, at) => cellOf(column, row[at] ?? null, shown.names)),
    ),
    groups: page.groups && groupsOf(shown, to),
    groupTitle: page.columns.find(({ name }) => name === query.group)?.title ?? null,
    filters: filtersOf(shown),
    chosen: query.where.map((pair, at) =>
      chosenOf(shown, pair, to({ where: query.where.filter((_, i) => i !== at) })),
    ),
    kept: query.where.filter(pair => pair !== child && !isSelectable(shown, pair)),
    choices: page.columns.filter(({ kind }) => kind !== 'id').map(({ name, title }) => ({ name, title })),
    child: page.columns.some(({ name }) => name === CHILD) ? { value: child?.value ?? '' } : null,
    clear: to({ where: [], group: null }),
    meanings: meaningsOf(page),
    counted: countedOf(shown),
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
  return named.sort(order).map(({ value, words, count, met, overdue }) => ({
    value: words,
    count,
    met,
    overdue,
    share: met === null ? null : `${displayNumber((met * 100) / count)}%`,
    href: to({
      where: [...query.where.filter(pair => pair.column !== column.name), { column: column.name, value }],
      group: null,
    }),
  }))
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

function chosenOf({ page, names }: ListShown, { column, value }: ColumnValue, remove: string) {
  const of = page.columns.find(({ name }) => name === column)
  return { title: of?.title ?? column, value: of ? sayValue(of, value, names) : value, remove }
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

/** How many rows there are and why one sees no more of them, in sentences. */
function countedOf({ page, scope, names, query }: ListShown): readonly string[] {
  const { whole, seen, filtered } = page
  if (page.columns.length === 0) return []
  const rows = countOf(whole, 'row')
  const all =
    scope.kind === 'all'
      ? `${rows}.`
      : `You may see ${displayNumber(seen)} of ${rows}: ${whyOf(page, scope, names)}.`
  const isNarrowed = query.where.length > 0 || query.within !== null
  const shown = `${displayNumber(filtered)} of them ${filtered === 1 ? 'is' : 'are'} shown.`
  return [all, figureOf(page), isNarrowed ? shown : null].filter(sentence => sentence !== null)
}

/** What the rows come to as a figure; null for a list to be worked. */
function figureOf({ asAt, met, whole }: ListPage): string | null {
  if (asAt !== null) return null
  if (met === null) return `The figure counts ${whole === 1 ? 'it' : 'them all'}.`
  if (whole === 0) return null
  return `The figure is ${displayNumber(met)} of ${displayNumber(whole)}: ${displayNumber((met * 100) / whole)}%.`
}

function whyOf({ columns }: ListPage, scope: Scope, names: StaffNames): string {
  if (!columns.some(({ name }) => name === 'team'))
    return 'the list tells no team, so its rows are for analysts alone'
  if (scope.kind !== 'teams' || scope.teams.length === 0)
    return 'an administrator has not yet said which teams are yours'
  const own = scope.teams.map(code => names.team.get(code) ?? code)
  return `those of ${inWords(own)}. Rows of other teams, and those without a team, are for analysts`
}

/** How many rows are overdue and due soon, each a link to just those. */
function standingsOf({ page, query }: ListShown, to: (change: Partial<ListQuery>) => string) {
  const values = page.columns.find(({ name }) => name === STANDING)?.values ?? []
  const others = query.where.filter(({ column }) => column !== STANDING)
  return Object.entries({ ...TAGS, later: 'grey' }).flatMap(([value, colour]) => {
    const found = values.find(each => each.value === value)
    if (!found) return []
    const where = [...others, { column: STANDING, value }]
    return [{ value, count: found.count, colour, href: to({ where, group: null }) }]
  })
}
