/** A list of Annex A: its sheet, its headings, and its cells as text, days as `YYYY-MM-DD`. */
export interface AnnexList {
  readonly sheet: string
  readonly title: string
  readonly columns: readonly { readonly heading: string; readonly kind: CellKind }[]
  readonly rows: readonly (readonly string[])[]
}

/** How a cell of a list is written. */
export type CellKind = 'id' | 'text' | 'day' | 'number'

/** A column of a list, and what it says of one thing listed. */
export interface ListColumn<T> {
  readonly heading: string
  readonly kind: CellKind
  readonly of: (item: T) => string | undefined
}

/** A column, of text unless a kind is given. */
export function column<T>(heading: string, of: ListColumn<T>['of'], kind: CellKind = 'text'): ListColumn<T> {
  return { heading, kind, of }
}

/** A column of days. */
export function dayColumn<T>(heading: string, of: ListColumn<T>['of']): ListColumn<T> {
  return column(heading, of, 'day')
}

/** A list of things, a row for each. */
export function listOf<T>(
  number: number,
  title: string,
  items: readonly T[],
  columns: readonly ListColumn<T>[],
): AnnexList {
  return {
    sheet: `List ${number}`,
    title: `List ${number}: ${title}`,
    columns: columns.map(({ heading, kind }) => ({ heading, kind })),
    rows: items.map(item => columns.map(({ of }) => of(item) ?? '')),
  }
}
