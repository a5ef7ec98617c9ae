import { scaleLinear } from 'd3-scale'
import type { StockFlowChart, StockPart } from '../../report/model/stock-flow-chart.ts'
import { isNarrow } from '../frame.ts'
import { LABEL_TEXT } from '../looks.ts'
import { LINE } from '../place-labels.ts'
import { type Stacked, stackRows } from '../stack-rows.ts'
import { textWidth } from '../text-width.ts'
import { wrapWords } from '../wrap-words.ts'

/** A line of the drawing: a level, a heading or a bar, from its top down. */
export type FlowRow =
  | { readonly kind: 'level'; readonly lines: readonly string[]; readonly at: number; readonly shown: string }
  | { readonly kind: 'turn'; readonly lines: readonly string[] }
  | FlowBar

/** A bar from one number to another. */
export interface FlowBar {
  readonly kind: 'bar'
  readonly lines: readonly string[]
  readonly way: 'joined' | 'left'
  readonly from: number
  readonly to: number
  readonly shown: string
}

/** A row with its place down the drawing: the middle of its first line of words, and of its mark. */
export type PlacedRow = FlowRow & { readonly words: number; readonly mark: number }

/** The drawing's plane: its rows down, numbers across. */
export interface FlowFrame {
  readonly width: number
  readonly height: number
  readonly text: number
  /** Whether words stand over their marks, where threads from mark to mark would cross them. */
  readonly over: boolean
  readonly x: (count: number) => number
  readonly rows: readonly PlacedRow[]
}

/** Room between a mark and its number. */
export const BESIDE = 7
/** How high a bar is. */
export const BAR = 14
/** Room for the words beside the marks of a wide drawing. */
const LABELS = 290
const PADDING = 9

/**
 * Numbers across from the least level reached to the most, and rows as high as their words ask for: beside their
 * marks, or over them where there is no room.
 */
export function stockFlowFrame(chart: StockFlowChart, width: number): FlowFrame {
  const narrow = isNarrow({ width, height: 0 })
  const text = narrow ? LABEL_TEXT - 1 : LABEL_TEXT
  const labels = narrow ? 0 : LABELS
  const rows = rowsOf(chart, (words, bold) => wrapWords(words, text, narrow ? width : labels - 10, { bold }))
  const ends = rows.flatMap(row =>
    row.kind === 'bar' ? [row.from, row.to] : row.kind === 'level' ? [row.at] : [],
  )
  const numbers = rows.map(row => (row.kind === 'turn' ? 0 : textWidth(row.shown, text + 1, true)))
  const room = Math.max(...numbers) + BESIDE + 5
  const scale = scaleLinear()
    .domain([Math.min(...ends), Math.max(...ends)])
    .range([labels + room, width - room])
  const placed = narrow ? placeOver(rows, text) : stackRows(rows, text, PADDING)
  return { width, height: placed.height, text, over: narrow, x: count => scale(count), rows: placed.rows }
}

function placeOver(rows: readonly FlowRow[], text: number): Stacked<FlowRow> {
  let top = 0
  const placed = rows.map(row => {
    const words = top + (text * LINE) / 2
    const under = top + row.lines.length * text * LINE
    top = under + (row.kind === 'turn' ? 5 : BAR + PADDING)
    return { ...row, words, mark: under + 2 + BAR / 2 }
  })
  return { rows: placed, height: Math.ceil(top) }
}

type Wrap = (words: string, bold: boolean) => readonly string[]

function rowsOf({ before, joined, left, after }: StockFlowChart, wrap: Wrap): readonly FlowRow[] {
  const level = ({ words, count, shown }: StockFlowChart['before']): FlowRow => ({
    kind: 'level',
    lines: wrap(words, true),
    at: count,
    shown,
  })
  const highest = before.count + joined.parts.reduce((sum, { count }) => sum + count, 0)
  return [
    level(before),
    { kind: 'turn', lines: wrap(joined.words, true) },
    ...barsOf(joined.parts, 'joined', before.count, wrap),
    { kind: 'turn', lines: wrap(left.words, true) },
    ...barsOf(left.parts, 'left', highest, wrap),
    level(after),
  ]
}

function barsOf(
  parts: readonly StockPart[],
  way: FlowBar['way'],
  start: number,
  wrap: Wrap,
): readonly FlowBar[] {
  let from = start
  return parts.map(({ words, count, shown }) => {
    const to = from + (way === 'joined' ? count : -count)
    const bar = { kind: 'bar', lines: wrap(words, false), way, from, to, shown } as const
    from = to
    return bar
  })
}
