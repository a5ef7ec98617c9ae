import type { FormatKind } from '../../sources/format.ts'

/** The kinds of source that files can be told to be by what is in them. */
export type FileKind = 'ssd-csv' | 'ssd-parquet' | 'figures' | FormatKind

/** A file that was looked into: what it is and which tables, lists or modules it holds, or why nothing is known of it. */
export type FoundFile =
  | { readonly name: string; readonly kind: FileKind; readonly holds: readonly string[] }
  | { readonly name: string; readonly kind: null; readonly because: string }
