import { AIM } from './looks.ts'
import { type Svg, svg } from './svg.ts'
import { textWidth } from './text-width.ts'

const TEXT = 12
const ROW = 19
const SAMPLE = 24
const BETWEEN = 16

/** A line of a key: a sample of what is drawn, 18 wide from `x` and about `y`, and what it stands for. */
export interface KeyItem {
  readonly sample: (x: number, y: number) => Svg
  readonly words: string
}

/** A chart's key as drawn at its top, and how far down it comes. */
export interface Key {
  readonly height: number
  readonly drawn: readonly Svg[]
}

/** A key laid out in as many rows as the width asks for. */
export function layKey(items: readonly KeyItem[], width: number): Key {
  const drawn: Svg[] = []
  let [x, y] = [0, ROW / 2]
  for (const { sample, words } of items) {
    const room = keyWidth(words)
    if (x > 0 && x + room > width) [x, y] = [0, y + ROW]
    drawn.push(svg`
${sample(x, y)}<text x="${x + SAMPLE}" y="${y + TEXT * 0.35}" font-size="${TEXT}" fill="${AIM}">${words}</text>`)
    x += room + BETWEEN
  }
  return { height: items.length === 0 ? 0 : y + ROW / 2, drawn }
}

/** The width that a line of a key takes. */
export function keyWidth(words: string): number {
  return SAMPLE + textWidth(words, TEXT)
}

/** A sample of a line. */
export function lineSample(colour: string, width: number, dash = 'none'): KeyItem['sample'] {
  return (x, y) =>
    svg`<line x1="${x}" x2="${x + 18}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}"/>`
}

/** A sample of a tint. */
export function tintSample(colour: string): KeyItem['sample'] {
  return (x, y) => svg`<rect x="${x}" y="${y - 6}" width="18" height="12" fill="${colour}"/>`
}
