import type { CodeListName } from './code-lists.ts'

/**
 * What a column holds once loaded: `id` and `text` are trimmed text, `date` a calendar day, `flag` Y or N,
 * `code` the national code of its list, `json` text that should be a JSON object.
 */
export type ColumnKind = 'id' | 'text' | 'date' | 'flag' | 'code' | 'json' | 'integer' | 'number'

/** One column of a table: its kind, what it is in words, and its constraints. */
export interface Column {
  readonly name: string
  readonly kind: ColumnKind
  readonly is: string
  /** The code list that a `code` column is mapped onto. */
  readonly list?: CodeListName
  /** Part of the primary key: never blank, and unique together with the other key columns. */
  readonly key?: boolean
  /** A row without it is left out. */
  readonly required?: boolean
  /** `table.column` that it names a row of; orphans are normal and are not reported. */
  readonly references?: string
  /** Headings that other versions and suppliers use for it. */
  readonly aliases?: readonly string[]
}

/** Where a blank person id is found: the row of another table that this row names. */
export interface PersonThrough {
  readonly column: string
  readonly table: string
  readonly key: string
  readonly person: string
}

/** A table of the Standard Safeguarding Dataset: what one row is, its columns, and rules across columns. */
export interface Table {
  readonly name: string
  readonly is: string
  readonly columns: readonly Column[]
  /** The two dates that a record runs between: the first must be there and not after the second. */
  readonly runs?: readonly [start: string, end: string]
  /** The date on which something happened in practice; its latest day tells how far the records reach. */
  readonly happened?: string
  /** How a supplier's version without a person column still leads to the person. */
  readonly personThrough?: PersonThrough
  /** Columns that loading works out, so that measures need no JSON or other dialect. */
  readonly derived?: readonly DerivedColumn[]
}

/** A flag read out of a JSON object's top-level key: Y, N, or blank where the key is absent or blank. */
export interface DerivedColumn {
  readonly name: string
  readonly is: string
  readonly from: string
  readonly key: string
  /** Whether what a plan maps a contact's outcome onto stands for the key where it is absent. */
  readonly outcome?: boolean
}

type Options = Omit<Column, 'name' | 'kind' | 'is' | 'list'>
type Unnamed = Omit<Column, 'name'>

/** Defines a table; the columns keep the order given, which is the order in files and documentation. */
export function table(
  name: string,
  is: string,
  columns: Readonly<Record<string, Unnamed>>,
  rules: Omit<Table, 'name' | 'is' | 'columns'> = {},
): Table {
  return {
    name,
    is,
    columns: Object.entries(columns).map(([key, column]) => ({ name: key, ...column })),
    ...rules,
  }
}

/** An identifier: compared as trimmed text, so `007` is not `7`. */
export const id = (is: string, options: Options = {}): Unnamed => ({ kind: 'id', is, ...options })

/** Free text, trimmed. */
export const text = (is: string, options: Options = {}): Unnamed => ({ kind: 'text', is, ...options })

/** A calendar day; a time of day is cut off. */
export const date = (is: string, options: Options = {}): Unnamed => ({ kind: 'date', is, ...options })

/** Yes or no. Yes is any of Y, Yes, T, True, 1 in any case; anything else but a blank is no. */
export const flag = (is: string, options: Options = {}): Unnamed => ({ kind: 'flag', is, ...options })

/** A code of a national list, mapped from suppliers' descriptions. */
export const code = (list: CodeListName, is: string, options: Options = {}): Unnamed => ({
  kind: 'code',
  list,
  is,
  ...options,
})

/** Text that should be a JSON object. */
export const json = (is: string, options: Options = {}): Unnamed => ({ kind: 'json', is, ...options })

/** A whole number. */
export const integer = (is: string, options: Options = {}): Unnamed => ({ kind: 'integer', is, ...options })

/** A number with decimals. */
export const number = (is: string, options: Options = {}): Unnamed => ({ kind: 'number', is, ...options })
