import { bottomOf, GRID } from './grid.ts'
import { nativeChart } from './native-chart.ts'
import type { Piece } from './pieces.ts'
import type { Box, Item, Layout, Paragraph, TableItem } from './slide.ts'
import { halves } from './split-paragraph.ts'
import type { TablePiece } from './table-pieces.ts'
import { heightOf } from './text-size.ts'

const { x, y, w: WIDTH }: Box = GRID.content
const TOP = y
const BOTTOM = bottomOf(GRID.content)
/** Lines longer than this are hard to follow. */
const WORDS_WIDTH = WIDTH
const CHART_HEIGHT = 3.4
const GAP = 0.16

/** Pieces laid down slides, as many as it takes; a heading goes with what it heads, a table's columns are named anew. */
export function flow(pieces: readonly Piece[]): readonly (readonly Item[])[] {
  const sheet = new Sheet()
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'words') {
      const next = piece.heads ? leastOf(pieces[at + 1]) : 0
      for (const paragraph of fitting(piece.paragraph)) sheet.write(paragraph, next)
    } else if (piece.kind === 'table') sheet.table(piece)
    else sheet.chart(piece)
  }
  return sheet.done()
}

/** Pieces in the largest of some sizes that takes no more slides than the least size does. */
export function roomiest(
  sizes: readonly number[],
  pieces: (size: number) => readonly Piece[],
): readonly (readonly Item[])[] {
  const least = flow(pieces(sizes.at(-1)!))
  for (const size of sizes.slice(0, -1)) {
    const slides = flow(pieces(size))
    if (slides.length <= least.length) return slides
  }
  return least
}

/** The least that must stand on a slide under a heading. */
function leastOf(piece: Piece | undefined): number {
  if (piece === undefined) return 0
  if (piece.kind === 'words') return heightOf([piece.paragraph], WORDS_WIDTH) + 0.1
  const above = heightOf(piece.above, WORDS_WIDTH) + GAP
  return above + (piece.kind === 'chart' ? CHART_HEIGHT : piece.head.height + (piece.rows[0]?.height ?? 0))
}

function fitting(paragraph: Paragraph): readonly Paragraph[] {
  return heightOf([paragraph], WORDS_WIDTH) <= BOTTOM - TOP ? [paragraph] : halves(paragraph).flatMap(fitting)
}

/** The slides of a flow so far, and how far down the last one is filled. */
class Sheet {
  readonly #slides: Item[][] = [[]]
  #words: Paragraph[] = []
  #from = TOP
  #y = TOP

  write(paragraph: Paragraph, under: number): void {
    if (this.#words.length === 0 && !this.#blank()) this.#from = this.#y += paragraph.before / 72
    const height = heightOf([paragraph], WORDS_WIDTH)
    const above = this.#words.length > 0 ? paragraph.before / 72 : 0
    if (this.#y + above + height + under > BOTTOM && !this.#blank()) this.#turn()
    this.#y += (this.#words.length > 0 ? paragraph.before / 72 : 0) + height
    this.#words.push(paragraph)
  }

  table(piece: TablePiece): void {
    let rest = piece.rows
    let above = piece.above
    do {
      const before = above.length > 0 ? heightOf(above, WIDTH) + 0.06 : 0
      const first = before + piece.head.height + (rest[0]?.height ?? 0)
      if (this.#next() + first > BOTTOM && !this.#blank()) this.#turn()
      for (const paragraph of above) this.write({ ...paragraph, before: this.#words.length > 0 ? 8 : 0 }, 0)
      this.#put()
      const room = BOTTOM - this.#y - piece.head.height
      const count = Math.max(
        1,
        fittingRows(
          rest.map(({ height }) => height),
          room,
        ),
      )
      this.#add(tableItem(piece, rest.slice(0, count), this.#y))
      rest = rest.slice(count)
      above = []
    } while (rest.length > 0)
    for (const paragraph of piece.below) this.write(paragraph, 0)
    this.#put()
  }

  chart({ chart, above }: Extract<Piece, { readonly kind: 'chart' }>): void {
    if (this.#next() + heightOf(above, WIDTH) + CHART_HEIGHT > BOTTOM && !this.#blank()) this.#turn()
    for (const paragraph of above) this.write(paragraph, 0)
    this.#put()
    const box = { x, y: this.#y, w: WIDTH, h: CHART_HEIGHT }
    this.#add({ kind: 'chart', name: chart.title, box, chart: nativeChart(chart, box) })
  }

  done(): readonly (readonly Item[])[] {
    this.#put()
    return this.#slides.filter(items => items.length > 0)
  }

  #blank(): boolean {
    return this.#words.length === 0 && this.#slides.at(-1)!.length === 0
  }

  /** Where the next thing that isn't words would begin. */
  #next(): number {
    return this.#y + (this.#words.length > 0 ? 0.06 : 0)
  }

  /** Sets down the words gathered. */
  #put(): void {
    if (this.#words.length === 0) return
    const items = this.#slides.at(-1)!
    const fills = items.some(item => item.kind === 'text' && item.fills === 'body') ? 'none' : 'body'
    const box = { x, y: this.#from, w: WORDS_WIDTH, h: this.#y - this.#from }
    items.push({ kind: 'text', name: `Text ${items.length + 1}`, fills, box, paragraphs: this.#words })
    this.#words = []
    this.#y = bottomOf(box) + 0.06
    this.#from = this.#y
  }

  #add(item: Item): void {
    this.#slides.at(-1)!.push(item)
    this.#y = bottomOf(item.box) + GAP
    this.#from = this.#y
  }

  #turn(): void {
    this.#put()
    this.#slides.push([])
    this.#y = TOP
    this.#from = TOP
  }
}

function fittingRows(heights: readonly number[], room: number): number {
  let used = 0
  const past = heights.findIndex(height => {
    used += height
    return used > room
  })
  return past < 0 ? heights.length : past
}

/** Some rows of a table under the names of its columns, at a height of the slide. */
export function tableItem(
  { alt, widths, head }: TablePiece,
  rows: TablePiece['rows'],
  at: number,
  left: number = x,
): TableItem {
  const all = [head, ...rows]
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const box = { x: left, y: at, w: sum(widths), h: sum(all.map(({ height }) => height)) }
  return { kind: 'table', name: alt, alt, box, widths, rows: all }
}

/** The layout of slides that are flowed: with a place for text if any text fills it. */
export function layoutOf(items: readonly Item[]): Layout {
  return items.some(item => item.kind === 'text' && item.fills === 'body') ? 'text' : 'figures'
}
