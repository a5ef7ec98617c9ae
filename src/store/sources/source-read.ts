import type { Day } from '../../base/day.ts'
import type { Problem, ProblemCode } from '../../tables/problem.ts'
import type { Table } from '../../tables/table.ts'
import type { Session } from '../engine.ts'

/** A file of a source, or a table of its database, as problems and the manifest name it. */
export interface SourceFile {
  readonly name: string
  /** The table of the dataset that it holds; null where it holds none, or is of another format. */
  readonly table: string | null
  readonly bytes: number
  /** SHA-256 of its bytes, or of the rows that a database gave. */
  readonly hash: string
}

/** Rows of one table of the dataset, as text, out of a source. */
export interface TableRows {
  readonly table: Table
  /** The columns of the dataset that the source has for it. */
  readonly columns: ReadonlySet<string>
  /** About how much there is to read, so that the largest can be begun first. */
  readonly bytes: number
  /**
   * The select that gives `_file` (a place in the source's `files`, counted on from `firstFile`), `_record` and the columns
   * asked for, as text, null for those that it hasn't. It is run once.
   */
  readonly select: (columns: readonly string[], firstFile: number) => string
  /** Whether the cells that `select` gives are trimmed, and null where blank, already. */
  readonly cleaned?: boolean
  /** The source's own names of columns, where they are not the dataset's: problems use them. */
  readonly headings?: ReadonlyMap<string, string>
}

/** Records that a rule isn't held against: those of one table or file where these are named, or all of a source. */
export interface ExemptRecords {
  readonly code: ProblemCode
  readonly table?: string | undefined
  /** A place among the source's files. */
  readonly file?: number
}

/** A source that was read: what it holds and what is wrong with it as a whole. It may be used while its engine is open. */
export interface SourceRead {
  readonly files: readonly SourceFile[]
  /** Problems of files and of damaged records; those of rows are found in the engine. */
  readonly problems: readonly Problem[]
  readonly tables: readonly TableRows[]
  /** In sentences, what could not be read and why, where a problem's rule doesn't say it; they quote no cell. */
  readonly notes?: readonly string[]
  /** The first day from which it has every record, as far as its format tells; from the beginning where absent. */
  readonly from?: Day
  /** The latest day of its records. */
  readonly to?: Day
  /** Rules that its records can't be held to. */
  readonly exempt?: readonly ExemptRecords[]
  /** The parts of its format that it has, by name. */
  readonly parts?: readonly string[]
}

/** Where a source is read: the engine that will check it, and a folder for what has to be written on the way. */
export interface Reading {
  readonly session: Session
  /** A folder of the source's own, removed afterwards, whatever happens. */
  readonly scratch: string
  /** The source's place in the plan, for names in the engine that no other source has. */
  readonly place: number
  /** The day of loading, `YYYY-MM-DD`. */
  readonly today: string
}
