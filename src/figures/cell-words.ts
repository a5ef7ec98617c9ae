import { CODE_LISTS, type CodeListName } from '../tables/code-lists.ts'
import type { Cell } from './lists.ts'

/** The columns of lists that hold codes of a national list. */
const CODED: Readonly<Record<string, CodeListName>> = {
  need: 'need',
  category: 'abuse-category',
  contact_source: 'contact-source',
  referral_source: 'contact-source',
  placement_type: 'placement-type',
  legal_status: 'legal-status',
  ceased_reason: 'ceased-reason',
}

const FLAGS: Readonly<Record<string, string>> = { Y: 'yes', N: 'no' }

/** A cell as a reader sees it: a national code in a few words, a flag as yes or no, nothing as `not recorded`. */
export function cellWords(column: string, cell: Cell): string {
  if (cell === null) return 'not recorded'
  const text = String(cell)
  const coded = Object.hasOwn(CODED, column) ? CODE_LISTS[CODED[column]!] : null
  const lists = coded ? [coded.short ?? {}, coded.codes] : [FLAGS]
  return lists.find(list => Object.hasOwn(list, text))?.[text] ?? text
}
