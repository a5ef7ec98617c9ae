import { shortMonthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { XmrChart } from '../../report/model/xmr-chart.ts'
import { ACCENT, AIM, LABEL_TEXT } from '../looks.ts'
import type { Box } from '../place-labels.ts'
import { type Svg, svg } from '../svg.ts'
import { textWidth } from '../text-width.ts'

/** A value of an XmR chart named at the right of its plot. */
export interface SideLabel {
  readonly text: string
  readonly value: number
  readonly bold: boolean
  readonly colour: string
}

/**
 * What is named at the right: the last month, the ends of its range, the average and the target. In a narrow chart
 * by their values alone, as its key tells the lines apart.
 */
export function sideLabels({ points, target }: XmrChart, narrow: boolean): readonly SideLabel[] {
  const { lower, mean, upper, figure } = points.at(-1)!
  const label = (words: string, value: number, bold: boolean, colour: string) => {
    const shown = showValue(value, figure.fold)
    return { text: narrow ? shown : `${words} ${shown}`, value, bold, colour }
  }
  const most = figure.fold === 'share' ? 100 : Number.POSITIVE_INFINITY
  return [
    ...(figure.value === null ? [] : [label(shortMonthName(figure.list.month), figure.value, true, ACCENT)]),
    ...(lower === null || mean === null || upper === null
      ? []
      : [
          label('Upper', Math.min(most, upper), false, ACCENT),
          label('Average', mean, false, ACCENT),
          label('Lower', Math.max(0, lower), false, ACCENT),
        ]),
    ...(target === null ? [] : [label('Target', target, true, AIM)]),
  ]
}

/** The room that a label takes across. */
export function sideWidth({ text, bold }: SideLabel): number {
  return textWidth(text, LABEL_TEXT, bold)
}

/** The labels drawn beside the plot at their values' heights, moved apart where they would meet. */
export function drawSideLabels(labels: readonly SideLabel[], plot: Box, y: (value: number) => number): Svg {
  return svg`${apart(labels, plot, y).map(
    ({ label: { text, bold, colour }, at }) => svg`
<text x="${plot.right + 8}" y="${at + LABEL_TEXT * 0.35}" font-size="${LABEL_TEXT}" font-weight="${bold ? 700 : 400}" fill="${colour}">${text}</text>`,
  )}`
}

interface Placed {
  readonly label: SideLabel
  readonly at: number
}

const GAP = LABEL_TEXT * 1.25

/** Labels from the highest down, each clear of the one above; then back up from the foot of the plot. */
function apart(labels: readonly SideLabel[], plot: Box, y: (value: number) => number): readonly Placed[] {
  const sorted = [...labels].sort((a, b) => b.value - a.value)
  const down: Placed[] = []
  for (const label of sorted)
    down.push({ label, at: Math.max(y(label.value), down.length === 0 ? plot.top : down.at(-1)!.at + GAP) })
  const up: Placed[] = []
  for (const { label, at } of down.toReversed())
    up.push({ label, at: Math.min(at, up.length === 0 ? plot.bottom : up.at(-1)!.at - GAP) })
  return up.toReversed()
}
