import { CODE_LISTS, codeForm, codeForms } from './code-lists.ts'
import type { CodeListName } from './codes/code-list.ts'
import type { Column } from './table.ts'

/** What a value of an authority's records means, as the authority says itself. */
export interface Mapping {
  /** The list that the code is of, or a column of the dataset, for that column alone. */
  readonly list: string
  /** As it stands in the records; capitals and spacing make no difference. */
  readonly value: string
  /** A code of the list; `Y` or `N` for a flag; for a team, the id or the name that is to stand instead. */
  readonly code: string
}

/** The lists beside the national ones that values can be mapped onto. */
export const LOCAL_LISTS = ['contact-outcome', 'flag', 'team'] as const

/** A list that values can be mapped onto. */
export type MappedList = CodeListName | (typeof LOCAL_LISTS)[number]

const TEAM = 'ssd_department.dept_team_id'

/** The list that a column's values are of; null where they are of none. Departments themselves keep their names. */
export function listOf({ name, kind, list, references }: Column): MappedList | null {
  if (list) return list
  if (kind === 'flag') return 'flag'
  return references === TEAM && !name.startsWith('dept_') ? 'team' : null
}

/** Under which name a column's values are looked up among `lookupForms`; null where none of its list are mapped. */
export function lookupOf(column: Column, mappings: readonly Mapping[]): string | null {
  const list = listOf(column)
  if (list === null) return null
  const isMapped = (name: string) => mappings.some(mapping => mapping.list === name)
  if (isMapped(column.name)) return column.name
  return list in CODE_LISTS || isMapped(list) ? list : null
}

/**
 * Every form in which a value is understood, to its code, by the name it is looked up under. What the authority says
 * comes before what a national list says, and what it says of a column before what it says of a list.
 *
 * @param columns those that mappings can name
 */
export function lookupForms(
  mappings: readonly Mapping[],
  columns: readonly Column[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const ofList = (name: string) => mappings.filter(({ list }) => list === name)
  const national = Object.values(CODE_LISTS).map(list => [list.name, codeForms(list)] as const)
  const lists = new Map<string, ReadonlyMap<string, string>>(
    [...national, ...LOCAL_LISTS.map(name => [name, NOTHING] as const)].map(([name, forms]) => [
      name,
      withOwn(forms, ofList(name)),
    ]),
  )
  for (const column of columns) {
    const own = ofList(column.name)
    const list = own.length > 0 ? listOf(column) : null
    if (list !== null) lists.set(column.name, withOwn(lists.get(list)!, own))
  }
  return lists
}

const NOTHING: ReadonlyMap<string, string> = new Map()

function withOwn(forms: ReadonlyMap<string, string>, own: readonly Mapping[]): ReadonlyMap<string, string> {
  return new Map([...forms, ...own.map(({ value, code }) => [codeForm(value), code] as const)])
}
