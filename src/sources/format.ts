import type { ProblemCode } from '../tables/problem.ts'

/** The formats other than the Standard Safeguarding Dataset that are crossed to it. */
export type FormatKind = 'annex-a' | 'ssda903' | 'cin-census'

/** A column of a part. */
export interface PartColumn {
  /** Its name in crossings, in small letters with underscores. */
  readonly name: string
  /** Its heading or element, as the format's guidance writes it and problems name it. */
  readonly heading: string
  /** Other headings in use for it. */
  readonly aliases?: readonly string[]
}

/** One kind of record of a format: a list of a workbook, a file of a return, an element of a census. */
export interface Part {
  /** Its name in crossings, in small letters with underscores. */
  readonly name: string
  /** What it is called in messages, such as `List 6`. */
  readonly title: string
  readonly columns: readonly PartColumn[]
}

/** A column of the dataset out of a part: the part's column, or SQL over `p`, the part's record. */
export type Crossed = string | { readonly sql: string; readonly heading: string }

/**
 * How the records of a part become rows of one table of the dataset, at most one row for a record. SQL reads the part as
 * `p`, whose columns are text, trimmed and null where blank, and may join other parts as `{part_name}`.
 */
export interface Crossing {
  readonly table: string
  readonly part: string
  readonly columns: Readonly<Record<string, Crossed>>
  /** Joins after `from part p`. */
  readonly join?: string
  /** Which records are taken, as a condition; all where absent. */
  readonly where?: string
  /** Parts without which it can't be made, besides its own. */
  readonly needs?: readonly string[]
  /** Whether many records tell of the same row, such as a child's; the first in file order is taken, without a word. */
  readonly once?: boolean
}

/** How far a format can feed a measure; one that is not named is not fed at all. */
export interface Feed {
  /** In a sentence that can follow a figure, what stands in for what; null where it is fed in full. */
  readonly approximately: string | null
  /** Whether only the last month can be told, as the format has the latest visit or review alone. */
  readonly latestOnly?: true
  /** Tables that another source has to bring; without them it is not fed. */
  readonly beside?: readonly string[]
  /** How many months the records have to begin before the month that is told. */
  readonly after?: number
}

/** A rule that records of a format can't be held to: those of one table or part where these are named, or all. */
export interface Exempt {
  readonly code: ProblemCode
  readonly table?: string
  readonly part?: string
}

/** A format: its kinds of record, how they cross to the dataset, and what they can tell. */
export interface Format {
  readonly kind: FormatKind
  readonly title: string
  readonly parts: readonly Part[]
  readonly crossings: readonly Crossing[]
  /** By measure, the parts without which it can't be told: what is not held would read as nobody. */
  readonly needs?: Readonly<Record<string, readonly string[]>>
  /** By measure. */
  readonly feeds: Readonly<Record<string, Feed>>
  /** Rules that its records can't be held to, as it doesn't ask for what they look at. */
  readonly exempt: readonly Exempt[]
  /** Why measures without a feed can't be made, by measure, in a sentence. */
  readonly lacks: Readonly<Record<string, string>>
}

/**
 * Takes a record as it is read: the part as the file names it (a sheet, an element), the record's number there, which is
 * a row of the sheet or the element's place in the file, and its cells under the headings that came before.
 */
export interface RecordSink {
  /** A part begins or goes on with these headings; false where it is none of the format's and its records are not wanted. */
  readonly headings: (part: string, headings: readonly string[]) => void
  readonly record: (part: string, record: number, cells: readonly (string | null)[]) => void
}
