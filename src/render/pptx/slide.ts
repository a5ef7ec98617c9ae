import type { NativeChart } from './native-chart.ts'

/** A place on a slide, in inches from its top left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A stretch of words in one look. Size is in points, colour six hexadecimal digits. */
export interface TextRun {
  readonly text: string
  readonly size: number
  readonly weight: 'plain' | 'strong' | 'emphasis'
  readonly colour: string
}

/** A paragraph; `before` is the space above it in points, `level` how deep its list lies. */
export interface Paragraph {
  readonly runs: readonly TextRun[]
  readonly before: number
  readonly list: 'none' | 'bullet' | 'number'
  readonly level: number
  readonly align: 'left' | 'right'
}

/** Words in a place; a `body` fills the layout's placeholder for text. */
export interface TextItem {
  readonly kind: 'text'
  readonly name: string
  readonly fills: 'body' | 'none'
  readonly box: Box
  readonly paragraphs: readonly Paragraph[]
}

/** A table whose first row names its columns. Widths and heights are in inches. */
export interface TableItem {
  readonly kind: 'table'
  readonly name: string
  /** What the table shows, for those who can't see it. */
  readonly alt: string
  readonly box: Box
  readonly widths: readonly number[]
  readonly rows: readonly TableLine[]
}

/** A row of a table on a slide: the paragraphs of each cell. */
export interface TableLine {
  readonly height: number
  readonly cells: readonly (readonly Paragraph[])[]
}

/** A chart that can be edited, in a place. */
export interface ChartItem {
  readonly kind: 'chart'
  readonly name: string
  readonly box: Box
  readonly chart: NativeChart
}

/** What stands on a slide besides its title and kicker, in the order it is read in. */
export type Item = TextItem | TableItem | ChartItem

/** The arrangements of the deck's master. */
export const LAYOUTS = ['cover', 'measure', 'text', 'figures'] as const

/** One of `LAYOUTS`. */
export type Layout = (typeof LAYOUTS)[number]

/** A slide; `part` is what it belongs to in the deck's list of slides, `notes` what is said to it, a paragraph each. */
export interface Slide {
  readonly layout: Layout
  readonly part: string
  readonly title: string
  readonly kicker: string
  readonly items: readonly Item[]
  readonly notes: readonly string[]
}
