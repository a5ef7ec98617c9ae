import { countOf } from '../base/display.ts'
import type { OpenLine } from '../sources/mappings/add-mappings.ts'
import { placeOf } from '../sources/mappings/read-mappings.ts'
import { type Candidate, candidatesOf, closestCode } from '../tables/closest-code.ts'
import type { ProblemCode } from '../tables/problem.ts'
import type { Unmapped, UnmappedValue } from '../tables/unmapped.ts'
import { type MeasuresAndGroups, measuresChanged } from './measures-changed.ts'

/** A value that nothing says the meaning of, in one column, with what helps to decide it. */
export interface UnmappedRow extends UnmappedValue {
  /** The value as it may be shown: shortened, and without long numbers, where it is likely not a code. */
  readonly shown: string
  readonly likelyCode: boolean
  readonly closest: Candidate | null
  /** The measures whose figures it can change, by id. */
  readonly measures: readonly string[]
}

/** Codes and descriptions are no longer than this, unless a national one says the same. */
const LONGEST = 60

/** Codes have no numbers as long as those of people, telephones and records. */
const LONG_NUMBER = /\d(?:[ -]?\d){5,}/g

/** The values that nothing says the meaning of: those that can change figures first, then the most frequent. */
export function unmappedRows({ values, teams }: Unmapped, set: MeasuresAndGroups): readonly UnmappedRow[] {
  const changed = measuresChanged(set)
  const departments = teams.map(({ id, name }) => ({ code: id, says: name ?? id, texts: [name ?? id] }))
  const candidates = new Map<string, readonly Candidate[]>()
  const rows = values.map(one => {
    const { list, table, column } = one
    const among = candidates.get(list) ?? (list === 'team' ? departments : candidatesOf(list))
    candidates.set(list, among)
    const rule = RULE_OF[list] ?? 'code-unmapped'
    const measures = list === 'team' ? [] : changed({ code: rule, table, column, file: null, record: null })
    return { ...one, ...judged(one, closestCode(one.value, among)), measures }
  })
  return rows.sort(
    (a, b) =>
      Number(b.measures.length > 0) - Number(a.measures.length > 0) ||
      b.rows - a.rows ||
      (placeOf(a.list, a.value) < placeOf(b.list, b.value) ? -1 : 1),
  )
}

/** The rule by which a check reports a value of a list that is not understood. */
const RULE_OF: Readonly<Record<string, ProblemCode>> = {
  flag: 'flag-unclear',
  'contact-outcome': 'outcome-unreadable',
}

function judged({ value, rows }: UnmappedValue, closest: Candidate | null) {
  const isLong = value.length > LONGEST && !(closest && rows > 1)
  if (!isLong && value.search(LONG_NUMBER) < 0) return { shown: value, likelyCode: true, closest }
  const hidden = value.replace(LONG_NUMBER, number => number.replace(/\d/g, '#'))
  const shown = hidden.length > LONGEST ? `${hidden.slice(0, LONGEST - 1)}…` : hidden
  return { shown, likelyCode: false, closest: null }
}

/**
 * The lines that the values lack in `mappings.csv`, one for each value of a list; flags are told apart by column, as
 * the same word can mean yes in one and no in another.
 *
 * @param places the values that have a line
 */
export function openLines(rows: readonly UnmappedRow[], places: ReadonlySet<string>): readonly OpenLine[] {
  const lacking = rows.filter(
    ({ likelyCode, list, column, value }) =>
      likelyCode && !places.has(placeOf(list, value)) && !places.has(placeOf(column, value)),
  )
  const groups = new Map<string, UnmappedRow[]>()
  for (const row of lacking) {
    const place = placeOf(listToWrite(row), row.value)
    groups.set(place, [...(groups.get(place) ?? []), row])
  }
  return [...groups.values()].map(group => ({
    list: listToWrite(group[0]!),
    value: group[0]!.value,
    note: noteOf(group),
  }))
}

function listToWrite({ list, column }: UnmappedRow): string {
  return list === 'flag' ? column : list
}

function noteOf(group: readonly UnmappedRow[]): string {
  const where = group.map(({ rows, table, column }) => `${countOf(rows, 'row')} in ${table}.${column}`)
  return `${where.join(', ')}; ${closestText(group[0]!.closest)}`
}

/** The closest code in words. */
export function closestText(closest: Candidate | null): string {
  if (closest === null) return 'no close one'
  const { code, says } = closest
  return `closest: ${code}${says.toLowerCase() === code.toLowerCase() ? '' : ` - ${says}`}`
}
