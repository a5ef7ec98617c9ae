import type { Entry, Report } from '../../src/report/model/report.ts'
import { type Found, type Haul, putInto, shownNumber } from './haul.ts'
import type { Table } from './leaf.ts'

/** A number of one group of a measure's list: its rows, those met, its share met or its part of the list. */
export type GroupPart = 'rows' | 'met' | 'share' | 'of-all'

/** The name of a number of a group: its measure, by what the list is told apart, the group and which number. */
export function groupName(id: string, column: string, group: string, part: string): string {
  return `by|${id}|${column}|${group.replaceAll(' ', '_')}|${part}`
}

/** Keeps a number of a group, or of the whole list where the group is all. */
export function putGroup(
  haul: Haul,
  { entry, month }: { readonly entry: Entry; readonly month: string },
  column: string,
  group: string,
  part: GroupPart,
  found: Found | null,
): void {
  if (found === null) return
  const whole = part === 'share' ? 'value' : part
  if (group === 'All' && whole !== 'of-all')
    putInto(haul, entry)(entry.measure!.headline, month, whole, found)
  const exact = part === 'rows' || part === 'met'
  const name = exact ? part : `${found.shown ? 'shown' : 'held'}-${part}`
  haul.cells.set(groupName(entry.id, column, group, name), found.number)
}

const PARTS: Readonly<Record<string, GroupPart>> = {
  Number: 'rows',
  'In the list': 'rows',
  Met: 'met',
  'Share met': 'share',
  'Of all': 'of-all',
}

/** The numbers of a table of a measure's groups; of another table none. */
export function putGroups(haul: Haul, { month }: Report, entry: Entry, { caption, rows }: Table): void {
  const [head = [], ...body] = rows
  const breakdown = entry.account.breakdowns.find(({ title }) => caption.includes(`By ${title}, `))
  if (!breakdown || !head.some(name => name === 'Of all' || name === 'Share met')) return
  for (const [group, ...cells] of body)
    for (const [at, cell] of cells.entries()) {
      const part = PARTS[head[at + 1] ?? '']
      if (part) putGroup(haul, { entry, month }, breakdown.column, group!, part, shownNumber(cell))
    }
}
