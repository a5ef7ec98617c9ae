import type { Measure } from '../measures/measure.ts'
import { cellWords } from './cell-words.ts'
import type { ListRef, Tally } from './figure.ts'
import { foldList } from './fold-list.ts'
import type { Cell, List } from './lists.ts'
import { bySize } from './part-order.ts'

/** The rows of a list that have one value in a column. `N` is what a number may be once small ones are hidden. */
export interface Part<N = number> {
  /** The value as the list has it; null where it is not recorded. */
  readonly group: Cell
  readonly words: string
  readonly rows: N
  /** The rows that are met, for a share; all of them otherwise. */
  readonly met: N
  /** As a figure's: a count, a share of the part's own rows in per cent, or a rate of its own population. */
  readonly value: N | null
  /** Rows for every hundred of the whole list. */
  readonly ofAll: N
}

/** A list told apart by one of its columns. Its parts' rows add up to those of the whole. */
export interface Breakdown<N = number> {
  readonly ref: ListRef
  readonly fold: Measure['fold']
  readonly column: string
  readonly title: string
  readonly parts: readonly Part<N>[]
  /** The whole list; a rate's value is null here, as the figure itself tells it. */
  readonly total: Pick<Part<N>, 'rows' | 'met' | 'value'>
}

/** Gives the children from whom a group comes, where that is known. */
export type PopulationOfGroup = (group: Cell) => number | null

const MOST_GROUPS = 40

/** Columns that are not told apart by: what is counted, and whether it is met. */
const NOT_GROUPS = new Set(['key', 'met'])

/** Columns whose name by itself would not say what is told apart. */
const TITLES: Readonly<Record<string, string>> = {
  came_from: 'where they came from',
  ceased_reason: 'reason for leaving care',
  status: 'status of the case',
  reason: 'reason for help',
}

/** A column's name as a reader sees it: `age band` for `age_band`. */
export function columnTitle(column: string): string {
  return Object.hasOwn(TITLES, column) ? TITLES[column]! : column.replaceAll('_', ' ')
}

/**
 * Tells a list apart by a column: age bands from the youngest, others from the largest and then by their words, and
 * last the rows where nothing is recorded. A rate without a population for its group has no value.
 */
export function breakDown(
  list: List,
  measure: Pick<Measure, 'fold'>,
  column: string,
  population: PopulationOfGroup = () => null,
): Breakdown {
  const groups = tallies(list, measure, column)
  const rows = list.rows.length
  const met = [...groups.values()].reduce((sum, tally) => sum + tally.met, 0)
  const parts = [...groups].map(([group, tally]) => ({
    group,
    words: cellWords(column, group),
    ...tally,
    value: foldPart(list.ref, measure, tally, population(group)),
    ofAll: (tally.rows * 100) / rows,
  }))
  return {
    ref: list.ref,
    fold: measure.fold,
    column,
    title: columnTitle(column),
    parts: parts.sort(bySize(column)),
    total: { rows, met, value: foldPart(list.ref, measure, { rows, met }, null) },
  }
}

/**
 * The columns that a list can be told apart by: texts of at most 40 different values that are no key, id or date, and
 * the worker, however many there are.
 */
export function breakdownColumns(list: List): readonly string[] {
  return list.columns.filter((column, at) => {
    if (NOT_GROUPS.has(column) || column.endsWith('_id')) return false
    const cells = new Set(list.rows.map(row => row[at] ?? null).filter(cell => cell !== null))
    const texts = [...cells].filter(cell => typeof cell === 'string')
    if (texts.length === 0 || texts.length < cells.size) return false
    if (texts.every(text => /^\d{4}-\d{2}-\d{2}/.test(text))) return false
    return column === 'worker' || cells.size <= MOST_GROUPS
  })
}

function tallies(list: List, measure: Pick<Measure, 'fold'>, column: string): ReadonlyMap<Cell, Tally> {
  const [at, met] = [list.columns.indexOf(column), list.columns.indexOf('met')]
  if (at < 0) throw new Error(`the list of ${list.ref.measure} has no column ${column}`)
  const groups = new Map<Cell, { rows: number; met: number }>()
  for (const row of list.rows) {
    const group = row[at] ?? null
    const tally = groups.get(group) ?? { rows: 0, met: 0 }
    groups.set(group, tally)
    tally.rows += 1
    if (measure.fold !== 'share' || row[met] === 1) tally.met += 1
  }
  return groups
}

function foldPart(
  ref: ListRef,
  { fold }: Pick<Measure, 'fold'>,
  tally: Tally,
  population: number | null,
): number | null {
  const needs = fold === 'rate' || fold === 'projected-rate'
  if (needs && population === null) return null
  return foldList(ref, fold, tally, population ?? 0).value
}
