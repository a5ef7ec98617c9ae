import type { Box } from './slide.ts'

/** The size of a slide in inches: 16 to 9. */
export const SLIDE = { w: 13.333, h: 7.5 } as const

/** What every Office has, and LibreOffice a face of the same widths for: a deck is edited on others' machines. */
export const FACE = 'Arial'

/** The least size of words on a slide, in points. */
export const LEAST_SIZE = 12

/** The colours of words and rules, as six hexadecimal digits. */
export const INK = '1D2227'
export const SOFT = '50565C'
export const RULE = 'D9D6CF'
export const WARN = '8F3D08'

const MARGIN = 0.6
const WIDTH = SLIDE.w - 2 * MARGIN

/** The grid that slides are laid on. */
export const GRID = {
  kicker: { x: MARGIN, y: 0.32, w: WIDTH, h: 0.26 },
  title: { x: MARGIN, y: 0.58, w: WIDTH, h: 0.6 },
  /** All below the title and above the foot. */
  content: { x: MARGIN, y: 1.38, w: WIDTH, h: 5.47 },
  footer: { x: MARGIN, y: 7.0, w: WIDTH - 1, h: 0.26 },
  number: { x: MARGIN + WIDTH - 0.9, y: 7.0, w: 0.9, h: 0.26 },
  cover: {
    kicker: { x: 1.1, y: 1.75, w: 10.6, h: 0.45 },
    title: { x: 1.1, y: 2.2, w: 10.6, h: 1.3 },
    body: { x: 1.1, y: 3.75, w: 10.6, h: 2.6 },
  },
} as const satisfies Readonly<Record<string, Box | Readonly<Record<string, Box>>>>

/** Where a box ends, in inches from the top. */
export function bottomOf({ y, h }: Box): number {
  return y + h
}
