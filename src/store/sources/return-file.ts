import type { Part } from '../../sources/format.ts'
import type { Problem } from '../../tables/problem.ts'
import type { SourceFile } from './source-read.ts'

/** Records of one part of a format, found in a file. */
export interface PartRows {
  readonly part: Part
  /** The part's columns that are there. */
  readonly columns: ReadonlySet<string>
  readonly bytes: number
  /** The select that gives `_file`, `_record` and every column of the part as text. */
  readonly select: (file: number) => string
}

/** A file of a return, or a sheet or a kind of element in one, as it was read. */
export interface ReturnFile {
  readonly file: SourceFile
  readonly problems: readonly Problem[]
  /** In sentences, what could not be read of it; they quote no cell. */
  readonly notes: readonly string[]
  readonly rows: PartRows | null
}
