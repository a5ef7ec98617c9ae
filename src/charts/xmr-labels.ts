import { showValue } from '../figures/show-figure.ts'
import type { XmrChart } from '../report/xmr-chart.ts'
import { ACCENT, AIM, LABEL_TEXT } from './looks.ts'
import { type Svg, svg } from './svg.ts'
import type { XmrFrame } from './xmr-frame.ts'

interface SideLabel {
  readonly text: string
  readonly at: number
  readonly colour: string
}

/** The target, the range and the average named at the right of the plot, moved apart where they would meet. */
export function xmrLabels(chart: XmrChart, frame: XmrFrame): readonly Svg[] {
  const { lower, mean, upper, figure } = chart.points.at(-1)!
  const show = (value: number) => showValue(value, figure.fold)
  const wishes: SideLabel[] = []
  if (upper !== null && lower !== null && mean !== null)
    wishes.push(
      { text: `Upper ${show(cap(upper, figure.fold))}`, at: frame.inside(upper), colour: ACCENT },
      { text: `Average ${show(mean)}`, at: frame.y(mean), colour: ACCENT },
      { text: `Lower ${show(Math.max(0, lower))}`, at: frame.inside(lower), colour: ACCENT },
    )
  if (chart.target !== null)
    wishes.push({ text: `Target ${show(chart.target)}`, at: frame.y(chart.target), colour: AIM })
  return apart(wishes, frame).map(
    ({ text, at, colour }) => svg`
<text x="${frame.plot.right + 8}" y="${at + LABEL_TEXT * 0.35}" font-size="${LABEL_TEXT}" font-weight="${text.startsWith('Target') ? 700 : 400}" fill="${colour}">${text}</text>`,
  )
}

function cap(value: number, fold: string): number {
  return fold === 'share' ? Math.min(100, value) : value
}

const GAP = LABEL_TEXT * 1.25

function apart(wishes: readonly SideLabel[], { plot }: XmrFrame): readonly SideLabel[] {
  const sorted = [...wishes].sort((a, b) => a.at - b.at)
  const placed: SideLabel[] = []
  for (const wish of sorted) {
    const least = placed.length === 0 ? plot.top : placed.at(-1)!.at + GAP
    placed.push({ ...wish, at: Math.max(wish.at, least) })
  }
  for (let at = placed.length - 1, most = plot.bottom; at >= 0; at--) {
    placed[at] = { ...placed[at]!, at: Math.min(placed[at]!.at, most) }
    most = placed[at]!.at - GAP
  }
  return placed
}
