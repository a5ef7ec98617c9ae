import type { StyleName } from './styles.ts'

/** A place in the workbook that a cell leads to: a sheet by its name, at its top unless a row is given. */
export interface Place {
  readonly sheet: string
  /** Counted from 1. */
  readonly row?: number
}

/** A cell: text is always text, whatever it begins with; a day is its serial number in a style that shows days. */
export interface Cell {
  readonly value: string | number | null
  readonly style: StyleName
  readonly leadsTo?: Place
}

/** A row of cells from the first column on; null leaves one out. */
export interface SheetRow {
  readonly cells: readonly (Cell | null)[]
  /** In points; what its text needs unless given. */
  readonly height?: number
  /** The first and last column, from 0, that one cell stretches over. */
  readonly across?: readonly [from: number, to: number]
}

/** The table of a sheet, which can be filtered by its headings. */
export interface SheetTable {
  /** The row of its headings, counted from 1. */
  readonly headings: number
  readonly columns: number
  /** How many rows follow the headings; null where it goes on to the sheet's end. */
  readonly rows: number | null
}

/** What stands in a sheet, opened when its turn to be written comes. */
export interface SheetContent {
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  readonly batches: Iterable<readonly SheetRow[]> | AsyncIterable<readonly SheetRow[]>
}

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly table: SheetTable | null
  /** The row, counted from 1, that repeats on each page of print. */
  readonly repeated: number
  /** Whether the lines between cells show on screen. */
  readonly grid: boolean
  /** Whether it is what a reader sees first. */
  readonly front: boolean
  /** Columns, from 0, whose texts look like numbers and are not. */
  readonly ids: readonly number[]
  readonly content: () => SheetContent | Promise<SheetContent>
}

/** A workbook and what its file says of itself. */
export interface Workbook {
  readonly title: string
  readonly creator: string
  /** The day as `YYYY-MM-DD`; null where it is not known. */
  readonly created: string | null
  /** What stands at the foot of each printed page, beside its number. */
  readonly foot: string
  readonly sheets: readonly Sheet[]
}
