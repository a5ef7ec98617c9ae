import type { Block, Table } from '../../report/model/page.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import { tableItem } from './flow.ts'
import { bottomOf, LEAST_SIZE, SOFT } from './grid.ts'
import { nativeChart } from './native-chart.ts'
import { line } from './paragraphs.ts'
import type { Box, Item } from './slide.ts'
import { type TablePiece, tablePiece } from './table-pieces.ts'
import { heightOf } from './text-size.ts'

/** What a measure's slide shows of its months, and the tables that there was no room for. */
export interface Evidence {
  readonly items: readonly Item[]
  readonly left: readonly Table[]
}

const LEAST_CHART = 1.9
const LEAST_COLUMN = 0.5
const GAP = 0.3

/** A measure's chart with the tables of its figures and targets below it, in a place. */
export function evidence(blocks: readonly Block[], room: Box): Evidence {
  const chart = seriesIn(blocks)
  const tables = blocks.find(block => block.kind === 'abreast')?.tables ?? []
  const below = tables.length === 0 ? null : tablesBelow(tables, room)
  const high = room.h - (below ? below.height + 0.12 : 0)
  const fits = below !== null && high >= (chart ? LEAST_CHART : 0)
  return {
    items: [
      ...(chart ? chartItems(chart, { ...room, h: fits ? high : room.h }) : []),
      ...(fits ? below.items : []),
    ],
    left: fits ? [] : tables,
  }
}

function seriesIn(blocks: readonly Block[]): SeriesChart | null {
  const charts = blocks.flatMap(block => (block.kind === 'chart' ? [block.chart] : []))
  return charts.find(chart => chart.kind === 'series') ?? null
}

function chartItems(chart: SeriesChart, room: Box): readonly Item[] {
  const subtitle = [line(chart.subtitle, { size: LEAST_SIZE, colour: SOFT })]
  const head = { ...room, h: heightOf(subtitle, room.w) }
  const box = { ...room, y: bottomOf(head) + 0.02, h: room.h - head.h - 0.02 }
  return [
    { kind: 'text', name: 'Chart title', fills: 'none', box: head, paragraphs: subtitle },
    { kind: 'chart', name: chart.title, box, chart: nativeChart(chart, box) },
  ]
}

/** Tables side by side at the foot of a place, with their notes under them; null where they don't fit. */
function tablesBelow(
  tables: readonly Table[],
  room: Box,
): { readonly items: readonly Item[]; readonly height: number } | null {
  const pieces = abreast(tables, room.w)
  if (pieces === null) return null
  const captions = Math.max(...pieces.map(piece => heightOf(piece.above, widthOf(piece)))) + 0.03
  const rows = Math.max(
    ...pieces.map(({ head, rows }) => rows.reduce((sum, row) => sum + row.height, head.height)),
  )
  const notes = pieces.flatMap(({ below }) => below)
  const under = notes.length === 0 ? 0 : heightOf(notes, room.w) + 0.06
  const height = captions + rows + under
  if (height > room.h) return null
  const y = bottomOf(room) - height
  let x = room.x
  const items = pieces.flatMap((piece, at): readonly Item[] => {
    const box = { x, y, w: widthOf(piece), h: captions - 0.03 }
    x += widthOf(piece) + GAP
    return [
      { kind: 'text', name: `Caption ${at + 1}`, fills: 'none', box, paragraphs: piece.above },
      tableItem(piece, piece.rows, y + captions, box.x),
    ]
  })
  const foot = { x: room.x, y: y + captions + rows + 0.06, w: room.w, h: under - 0.06 }
  const note: readonly Item[] =
    notes.length === 0
      ? []
      : [{ kind: 'text', name: 'Notes on tables', fills: 'none', box: foot, paragraphs: notes }]
  return { items: [...items, ...note], height }
}

/** The first table takes what it needs and the others share the rest; null where that is too little. */
function abreast(tables: readonly Table[], width: number): readonly TablePiece[] | null {
  const first = tablePiece(tables[0]!, tables.length === 1 ? width : width * 0.6, LEAST_SIZE)
  const each = (width - widthOf(first)) / Math.max(1, tables.length - 1) - GAP
  const others = tables.slice(1).map(table => tablePiece(table, each, LEAST_SIZE))
  const narrow = others.some(({ widths }) => widths.some(one => one < LEAST_COLUMN))
  return narrow ? null : [first, ...others]
}

function widthOf({ widths }: TablePiece): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
