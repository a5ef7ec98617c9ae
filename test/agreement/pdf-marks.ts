import { type Picture, pointOf } from '../picture.ts'
import { arrowFrom } from './arrow-of.ts'
import { colourOf } from './colour-of.ts'
import type { Piece } from './pdf-pieces.ts'

/** How far right of its word a rating's tint still is. */
const BESIDE = 4

/** How far left of its words an arrow begins and ends. */
const ARROW = { from: 19, to: 4 }

/** Darkness below which a point is ink, as the sum of its parts. */
const INK = 300

/** The rating whose tint lies behind a word, by the page's points. */
export function tintBehind(picture: Picture, { left, width, top, height }: Piece): string {
  return colourOf(pointOf(picture, Math.round(left + width + BESIDE), Math.round(top + height / 2)))
}

/** The way that the arrow left of some words points; null where nothing is drawn there. */
export function arrowBefore(picture: Picture, { left, top, height }: Piece): string | null {
  const points: [number, number][] = []
  for (let y = Math.round(top); y < top + height; y++)
    for (let x = Math.round(left - ARROW.from); x < left - ARROW.to; x++)
      if (pointOf(picture, x, y).reduce((sum, part) => sum + part, 0) < INK) points.push([x, y])
  return arrowFrom(points)
}
