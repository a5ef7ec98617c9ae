import { dayParts, parseDay } from '../../base/day.ts'
import { monthOf, shortMonthName } from '../../base/month.ts'
import type { ListPageColumn } from '../../figures/list-pages.ts'
import type { Cell } from '../../figures/lists.ts'
import { CODE_LISTS, type CodeListName } from '../../tables/code-lists.ts'
import { nameIn, type StaffNames } from './staff-names.ts'

/** The code lists that columns of lists are told in. */
const CODES: Readonly<Record<string, CodeListName>> = {
  category: 'abuse-category',
  ceased_reason: 'ceased-reason',
  contact_source: 'contact-source',
  earlier_close_reason: 'close-reason',
  legal_status: 'legal-status',
  need: 'need',
  placement_type: 'placement-type',
  referral_source: 'contact-source',
}

/** A cell as people read it: yes and no, days as `30 Nov 2022`, teams and workers by their names; blank for no value. */
export function sayCell(
  { name, kind }: Pick<ListPageColumn, 'name' | 'kind'>,
  cell: Cell,
  names: StaffNames,
): string {
  if (cell === null || cell === '') return ''
  if (kind === 'yes-no') return yesOrNo(String(cell))
  if (kind === 'day') return sayDay(String(cell))
  if (kind === 'number') return String(cell).replace('-', '−')
  return nameIn(names, name, String(cell)) ?? String(cell)
}

/** A value of a column as a choice: a code with its meaning, a team or worker by name and code, `none` for no value. */
export function sayValue(
  column: Pick<ListPageColumn, 'name' | 'kind'>,
  value: string,
  names: StaffNames,
): string {
  if (value === '') return column.name === 'team' ? 'No team' : 'None'
  const meaning = meaningOf(column.name, value)
  if (meaning !== null) return `${value}: ${meaning}`
  const said = sayCell(column, value, names)
  return nameIn(names, column.name, value) !== null && said !== value ? `${said} (${value})` : said
}

/** What a code in a column means; null where it is no code. */
export function meaningOf(column: string, value: string): string | null {
  const list = Object.hasOwn(CODES, column) ? CODE_LISTS[CODES[column]!].codes : {}
  return Object.hasOwn(list, value) ? list[value]! : null
}

function yesOrNo(text: string): string {
  if (text === '1' || text === 'true') return 'Yes'
  return text === '0' || text === 'false' ? 'No' : text
}

function sayDay(text: string): string {
  const day = parseDay(text)
  return day === null ? text : `${dayParts(day).dayOfMonth} ${shortMonthName(monthOf(day))}`
}
