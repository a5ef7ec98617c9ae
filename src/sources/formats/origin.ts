import { addMonths, type Day, parseDay } from '../../base/day.ts'
import { inWords } from '../../base/display.ts'
import { dayName, firstDay, lastDay, monthOf, shiftMonth } from '../../base/month.ts'
import type { Feed, Format } from '../format.ts'
import { formatOf } from './all.ts'

/** A source as an extract remembers it: what it fed, and from which day on. */
export interface FedSource {
  readonly kind: string
  readonly tables: readonly string[]
  /** The first day from which it has every record, `YYYY-MM-DD`; null where it has them from the beginning. */
  readonly from: string | null
  /** The latest day of its records; null where that is not known. */
  readonly to?: string | null | undefined
  /** The parts of its format that it has, by name; none for the dataset itself. */
  readonly parts?: readonly string[] | undefined
}

/** What the records behind a measure are, as far as it matters to whoever reads its figures. */
export interface Origin {
  /** Why its figures are not quite what the measure says, in sentences; none where they are. */
  readonly approximately: readonly string[]
  /** The first day of which it can be told, and why not earlier; null where that is the beginning. */
  readonly begins: Beginning | null
}

/** The first day of which a measure can be told. */
export interface Beginning {
  readonly day: Day
  /** Why not earlier, in words that `so June 2022 can't be told` can follow. */
  readonly because: string
}

/** The origin of a measure whose records are the dataset itself. */
export const WHOLE: Origin = { approximately: [], begins: null }

/** What a measure's sources come to: its origin, or why they can't tell it. */
export type Fed =
  | {
      readonly origin: Origin
      readonly lacks: null
      /** Whether it can be told without a table: the formats that feed it never have that table, and feed it all the same. */
      readonly without: (table: string) => boolean
    }
  | { readonly lacks: string }

/** Tables that say who is who: every source's are read, and what an earlier one says of somebody stands. */
export const SHARED_TABLES: ReadonlySet<string> = new Set([
  'ssd_person',
  'ssd_disability',
  'ssd_department',
  'ssd_professionals',
])

/**
 * What the sources of an extract can tell of a measure: in full where one that feeds it holds the dataset itself,
 * approximately where formats say so, and not at all where those that feed it lack what it needs.
 *
 * @param deciding the tables that decide the measure's list
 */
export function fedBy(sources: readonly FedSource[], measure: string, deciding: readonly string[]): Fed {
  const held = new Set(sources.flatMap(({ tables }) => tables))
  const feeding = sources
    .filter(({ tables }) => tables.some(table => deciding.includes(table) && !SHARED_TABLES.has(table)))
    .map(source => feedingOf(source, measure, held))
  const able = feeding.filter(({ feed }) => feed !== null)
  const lacks = feeding.flatMap(({ lacks }) => lacks ?? [])
  const whole = feeding.some(({ format }) => format === null)
  if (able.length === 0 && !whole && lacks.length > 0) return { lacks: lacks[0]! }
  const approximately = able.flatMap(({ feed }) => feed!.approximately ?? [])
  const begins = feeding
    .flatMap(beginningOf)
    .reduce<Beginning | null>((a, b) => (a === null || b.day > a.day ? b : a), null)
  return {
    origin: { approximately: [...new Set(approximately)], begins },
    lacks: null,
    without: table =>
      able.length > 0 && !able.some(({ format }) => format!.crossings.some(one => one.table === table)),
  }
}

/** Why no source can tell a measure, where all are returns: the first that has a word for it is quoted. */
export function lackOf(sources: readonly FedSource[], measure: string): string | null {
  const formats = sources.map(({ kind }) => formatOf(kind))
  if (formats.includes(null)) return null
  const lacks = sources.map((source, at) => {
    const format = formats[at]!
    return withoutParts(source, format, measure) ?? format.lacks[measure] ?? null
  })
  return lacks.find(lack => lack !== null) ?? null
}

/** That a source came without parts of its format that a measure needs, in a sentence; null where it has them. */
function withoutParts({ parts = [] }: FedSource, format: Format, measure: string): string | null {
  const missing = (format.needs?.[measure] ?? []).filter(part => !parts.includes(part))
  if (missing.length === 0) return null
  const titles = missing.map(name => format.parts.find(part => part.name === name)!.title)
  return `${format.title} came without ${inWords(titles)}.`
}

interface Feeding {
  readonly source: FedSource
  /** Null where the source is the dataset itself. */
  readonly format: Format | null
  readonly feed: Feed | null
  /** Why the format can't tell the measure; null where it can, or need not. */
  readonly lacks: string | null
}

function feedingOf(source: FedSource, measure: string, held: ReadonlySet<string>): Feeding {
  const format = formatOf(source.kind)
  if (!format) return { source, format, feed: null, lacks: null }
  const without = withoutParts(source, format, measure)
  if (without !== null) return { source, format, feed: null, lacks: without }
  const feed = format.feeds[measure]
  if (feed?.beside?.every(table => held.has(table)) ?? feed !== undefined)
    return { source, format, feed: feed!, lacks: null }
  return { source, format, feed: null, lacks: format.lacks[measure] ?? null }
}

/** When a source begins to tell a measure; none where it does from its beginning on. */
function beginningOf({ source, format, feed }: Feeding): readonly Beginning[] {
  const title = format?.title ?? 'the source'
  const to = source.to ? parseDay(source.to) : null
  if (feed?.latestOnly && to !== null) {
    const month = monthOf(to)
    const complete = lastDay(month) <= to ? month : shiftMonth(month, -1)
    return [{ day: firstDay(complete), because: `${title} has only the latest of each child` }]
  }
  const from = source.from === null ? null : parseDay(source.from)
  if (from === null) return []
  const because = `${title} has records from ${dayName(from)}`
  if (!feed?.after) return [{ day: from, because }]
  return [
    { day: addMonths(from, feed.after), because: `${because}, and ${feed.after} months have to come before` },
  ]
}
