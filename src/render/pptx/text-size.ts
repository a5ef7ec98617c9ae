import { faceWidth } from './face-widths.ts'
import type { Paragraph, TableLine, TextRun } from './slide.ts'

/** How far a level of a list stands in, in inches. */
export const INDENT = 0.22
/** The space within a table's cell, in inches. */
export const CELL = { x: 0.06, y: 0.035 } as const

const POINTS = 72
const LINE = 1.17
/** A little is kept back, as no two programs break lines quite alike. */
const SAFE = 0.98

/** How many lines a paragraph takes in a width of inches, on the safe side, as faces differ. */
export function linesOf(paragraph: Paragraph, width: number): number {
  const room = (width - indentOf(paragraph)) * POINTS * SAFE
  let lines = 1
  let used = 0
  for (const { text, size, weight } of paragraph.runs)
    for (const piece of text.split(/(?<=[\s–-])/)) {
      const whole = faceWidth(piece, size, weight === 'strong')
      const seen = faceWidth(piece.trimEnd(), size, weight === 'strong')
      if (used > 0 && used + seen > room) {
        lines++
        used = 0
      }
      lines += seen > room ? Math.ceil(seen / room) - 1 : 0
      used += whole
    }
  return lines
}

/** How high paragraphs stand in a width, in inches. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  const points = paragraphs.reduce(
    (sum, paragraph, at) =>
      sum + linesOf(paragraph, width) * sizeOf(paragraph) * LINE + (at === 0 ? 0 : paragraph.before),
    0,
  )
  return points / POINTS
}

/** A row of a table as high as its highest cell asks. */
export function lineOf(cells: TableLine['cells'], widths: readonly number[]): TableLine {
  const heights = cells.map((cell, at) => heightOf(cell, widths[at]! - 2 * CELL.x) + 2 * CELL.y)
  return { cells, height: Math.max(...heights) }
}

/** The size of a paragraph's largest words. */
function sizeOf({ runs }: Paragraph): number {
  return Math.max(...runs.map((run: TextRun) => run.size))
}

function indentOf({ list, level }: Paragraph): number {
  return list === 'none' ? level * INDENT : (level + 1) * INDENT
}
