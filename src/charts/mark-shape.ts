import type { MarkKind } from '../report/model/xmr-chart.ts'
import { ACCENT } from './looks.ts'
import { type Svg, svg } from './svg.ts'

/** The colour of a month that stands out for the worse: dark and warm, and in grey told by its shape. */
const CONCERN = '#a8480a'
const NEITHER = '#4d535a'

/**
 * A month's mark: a dot for ordinary variation, a diamond for the better, a square for the worse, a triangle for
 * neither, each as far as `r` from its middle.
 */
export function markShape(kind: MarkKind, x: number, y: number, r: number): Svg {
  switch (kind) {
    case 'ordinary':
      return svg`
<circle cx="${x}" cy="${y}" r="${r / 2}" fill="${ACCENT}"/>`
    case 'improvement':
      return shape(
        `M${at(x)} ${at(y - r - 1)}l${at(r + 1)} ${at(r + 1)}l${at(-r - 1)} ${at(r + 1)}l${at(-r - 1)} ${at(-r - 1)}Z`,
        ACCENT,
      )
    case 'concern':
      return shape(
        `M${at(x - r + 1)} ${at(y - r + 1)}h${at(2 * r - 2)}v${at(2 * r - 2)}h${at(2 - 2 * r)}Z`,
        CONCERN,
      )
    case 'neutral':
      return shape(`M${at(x)} ${at(y - r)}l${at(r)} ${at(2 * r - 1)}h${at(-2 * r)}Z`, NEITHER)
  }
}

function at(length: number): number {
  return Math.round(length * 100) / 100
}

function shape(path: string, fill: string): Svg {
  return svg`
<path d="${path}" fill="${fill}" stroke="#fff" stroke-width="1"/>`
}
