import type { Month } from '../base/month.ts'
import { listOf } from '../measures/list-of.ts'
import type { Window } from '../measures/measure.ts'
import type { Figure } from './figure.ts'
import type { MeasureSeries } from './measure-series.ts'

/** The rows of a share's list that are met, and those that are not. */
export interface Split {
  readonly met: number
  readonly rest: number
}

/** What a share tells of its list, by window and month. */
export interface ToldShare {
  readonly measure: string
  readonly splits: ReadonlyMap<string, Split>
}

/** A list and all that the measures which count it tell: a number and its rate, and the shares of it. */
export interface ToldList {
  /** The names that its measures know it by, the first of which stands for it. */
  readonly names: readonly string[]
  /** The measures that count it. */
  readonly measures: readonly string[]
  readonly window: 'at' | 'flow'
  /** The windows that stand on the scorecard. */
  readonly headlines: readonly Window[]
  /** How many rows it has, by window and month. */
  readonly rows: ReadonlyMap<string, number>
  readonly shares: readonly ToldShare[]
}

/** A window and month as what is told is found by. */
export function at(window: Window, month: Month): string {
  return `${window} ${month}`
}

/** Every figure of a measure, whichever of its series it stands in. */
export function figuresIn({ headline, monthly, beside }: MeasureSeries): readonly Figure[] {
  return [...headline, ...monthly, ...beside]
}

/** Shares of all that another measure counts, by the names of their lists: a reader knows from what they mean that they have its rows. */
const SAME_ROWS: Readonly<Record<string, string>> = {
  cp_visits_in_timescale: 'cp_number',
  cla_visits_in_timescale: 'cla_number',
  contacts_to_early_help: 'contacts',
  re_referrals: 'referrals',
}

/** Lists that are known to be of different things, however alike their numbers may be in a small authority. */
const KNOWN_APART = new Set([
  'all_open_cases',
  'assessments_in_timescale',
  'cin_number',
  'cin_visits_in_timescale',
  'cla_ceased',
  'cla_number',
  'cla_reviews_in_timescale',
  'cla_starts',
  'contacts',
  'cp_number',
  'cp_reviews_in_timescale',
  'early_help_open',
  'icpc_in_timescale',
  'referrals',
])

/**
 * The lists that some measures count. Two measures count one list where their definitions say so, or where their lists
 * have the same rows in every month that both tell, since a reader would take them for one. One that several lists could
 * be, each by its rows, counts them all: a reader may know which of them it is.
 */
export function toldLists(all: readonly MeasureSeries[]): readonly ToldList[] {
  const told = all.map(toldBy)
  const lists: ToldList[] = []
  for (const one of [...told.filter(isKnown), ...told.filter(each => !isKnown(each))]) {
    const same = placesOf(one, lists)
    const taken = lists.some(({ names }) => names.includes(one.names[0]!))
    for (const place of same) lists[place] = together(lists[place]!, one)
    if (same.length === 0) lists.push(taken ? { ...one, names: [`${one.measures[0]} alone`] } : one)
  }
  return lists
}

/** Where the lists stand that another is, or could be. */
function placesOf(told: ToldList, lists: readonly ToldList[]): readonly number[] {
  const places = (are: (list: ToldList) => boolean) =>
    lists.flatMap((list, place) =>
      list.window === told.window && agree(list, told) && are(list) ? [place] : [],
    )
  const named = places(({ names }) => names.some(name => told.names.includes(name)))
  if (named.length > 0) return named
  return places(list => !(isKnown(list) && isKnown(told)) && tellOfSome(list, told))
}

/** Whether a list is known to be another than those that are known too. */
function isKnown({ names }: ToldList): boolean {
  return names.some(name => KNOWN_APART.has(name))
}

function toldBy(series: MeasureSeries): ToldList {
  const { measure } = series
  const figures = figuresIn(series).filter(({ numerator }) => numerator !== null)
  const share = measure.fold === 'share'
  const name = listOf(measure)
  const rows = new Map(
    figures.map(({ list, numerator, denominator }) => [
      at(list.window, list.month),
      share ? denominator! : numerator!,
    ]),
  )
  const splits = new Map(
    figures.map(({ list, numerator, denominator }): [string, Split] => [
      at(list.window, list.month),
      { met: numerator!, rest: denominator! - numerator! },
    ]),
  )
  return {
    names: [SAME_ROWS[name] ?? name],
    measures: [measure.id],
    window: measure.headline === 'at' ? 'at' : 'flow',
    headlines: [measure.headline],
    rows,
    shares: share ? [{ measure: measure.id, splits }] : [],
  }
}

/** Whether no month has other rows in one than in the other. */
function agree({ rows }: ToldList, other: ToldList): boolean {
  return [...other.rows].every(([when, count]) => (rows.get(when) ?? count) === count)
}

/** Whether some month has rows in both. */
function tellOfSome({ rows }: ToldList, other: ToldList): boolean {
  return [...other.rows].some(([when, count]) => count > 0 && rows.has(when))
}

function together(list: ToldList, other: ToldList): ToldList {
  return {
    names: [...new Set([...list.names, ...other.names])],
    measures: [...list.measures, ...other.measures],
    window: list.window,
    headlines: [...list.headlines, ...other.headlines],
    rows: new Map([...list.rows, ...other.rows]),
    shares: [...list.shares, ...other.shares],
  }
}
