import type { XmrMark } from '../report/xmr-chart.ts'
import { ACCENT } from './looks.ts'
import { type Svg, svg } from './svg.ts'

/** The colour of a month that stands out for the worse: dark and warm, and in grey told by its shape. */
const CONCERN = '#a8480a'
const R = 5

/** A month's mark: a dot for ordinary variation, a diamond for the better, a square for the worse, a triangle for neither. */
export function markShape(kind: XmrMark['kind'], x: number, y: number): Svg {
  switch (kind) {
    case 'ordinary':
      return svg`
<circle cx="${x}" cy="${y}" r="2.5" fill="${ACCENT}"/>`
    case 'improvement':
      return shape(`${x},${y - R - 1} ${x + R + 1},${y} ${x},${y + R + 1} ${x - R - 1},${y}`, ACCENT)
    case 'concern':
      return shape(
        `${x - R + 1},${y - R + 1} ${x + R - 1},${y - R + 1} ${x + R - 1},${y + R - 1} ${x - R + 1},${y + R - 1}`,
        CONCERN,
      )
    case 'neutral':
      return shape(`${x},${y - R} ${x + R},${y + R - 1} ${x - R},${y + R - 1}`, '#4d535a')
  }
}

function shape(points: string, fill: string): Svg {
  const rounded = points.replace(/\d+\.\d+/g, number => String(Math.round(Number(number) * 100) / 100))
  return svg`
<polygon points="${rounded}" fill="${fill}" stroke="#fff" stroke-width="1"/>`
}
