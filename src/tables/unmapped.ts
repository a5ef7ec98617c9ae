import type { MappedList } from './mappings.ts'

/** Where values of a list stand in the dataset. */
export interface MappedColumn {
  readonly list: MappedList
  readonly table: string
  readonly column: string
}

/** A value that neither a list nor the authority says the meaning of, in one column. */
export interface UnmappedValue extends MappedColumn {
  /** As it stands in the records, in one of its spellings. */
  readonly value: string
  readonly rows: number
}

/** All that nothing says the meaning of. */
export interface Unmapped {
  /** The most frequent first, column by column. */
  readonly values: readonly UnmappedValue[]
  /** How many more values a column has of which each is too rare, among so many, to be a code. */
  readonly beyond: readonly (MappedColumn & { readonly values: number })[]
  /** The departments of the records. */
  readonly teams: readonly { readonly id: string; readonly name: string | null }[]
}
