import { displayNumber } from '../base/display.ts'
import { financialYearStart, type Month, monthsFrom, shortMonthName } from '../base/month.ts'
import { showValue } from '../figures/show-figure.ts'
import { targetInForce } from '../judgement/target.ts'
import type { SeriesChart } from '../report/series-chart.ts'
import { type Drawn, NOTHING } from './drawn.ts'
import type { Frame } from './frame.ts'
import { AIM, LABEL_TEXT, TINT } from './looks.ts'
import type { Box, LabelWish } from './place-labels.ts'
import { type Svg, svg } from './svg.ts'

/** A value at a month's place across. */
type Point = readonly [x: number, value: number]

/** The targets of a plan as steps with a diamond at each milestone, and the band that is in range or tolerance. */
export function drawAim(chart: SeriesChart, frame: Frame): Drawn {
  const { aim, points } = chart
  const milestones = aim.milestones.filter(
    ({ month }) => month >= frame.months[0]! && month <= frame.months.at(-1)!,
  )
  const first = milestones[0]
  if (!first) return NOTHING
  const from = startOf(first.month, points.at(-1)!.list.month, frame.months[0]!)
  const path = pathOf(chart, frame, from)
  const fold = points[0]!.fold
  const diamonds = milestones.map(({ month, target }) => [frame.x(month), target] as const)
  return {
    behind: [bandOf(chart, frame, path)],
    front: [targetLine(frame, path), ...diamonds.map(([x, value]) => diamond(x, frame.y(value)))],
    marks: diamonds.map(([x, value]) => diamondBox(x, frame.y(value))),
    wishes: [
      ...milestones.map(({ month, target }, at) =>
        targetWish(frame.x(month), frame.y(target), showValue(target, fold), shortMonthName(month), at === 0),
      ),
      bandWish(chart, frame, path),
    ],
  }
}

/** A year's targets hold from its April, and never from later than the month reported. */
function startOf(milestone: Month, reported: Month, first: Month): Month {
  const april = financialYearStart(milestone)
  const from = april < reported ? april : reported
  return from > first ? from : first
}

/** The target in force month by month: steps, or the straight line between milestones. */
function pathOf({ aim }: SeriesChart, { months, x, step }: Frame, from: Month): readonly Point[] {
  const to = aim.milestones.at(-1)!.month
  const last = to < months.at(-1)! ? to : months.at(-1)!
  return monthsFrom(from, last).flatMap((month): readonly Point[] => {
    const value = targetInForce(aim, month)!.value
    const at = x(month)
    const edges: readonly Point[] = [
      [at - step / 2, value],
      [at + step / 2, value],
    ]
    if (aim.between === 'straight-line') return [[at, value]]
    return month === last ? [edges[0]!, [at, value]] : edges
  })
}

function bandOf({ aim }: SeriesChart, frame: Frame, path: readonly Point[]): Svg {
  const edges = path.map(([x, value]) => [x, ...bandAt(aim, value)] as const)
  const points = [
    ...edges.map(([x, low]) => [x, frame.y(low)] as const),
    ...edges.toReversed().map(([x, , high]) => [x, frame.y(high)] as const),
  ]
  return svg`
<polygon points="${pointsText(points)}" fill="${TINT}"/>`
}

function bandAt(aim: SeriesChart['aim'], target: number): readonly [low: number, high: number] {
  if (aim.range) return aim.range
  const slack = target * aim.tolerance
  return aim.good === 'low' ? [target, target + slack] : [Math.max(0, target - slack), target]
}

function targetLine({ y }: Frame, path: readonly Point[]): Svg {
  return svg`
<polyline points="${pointsText(path.map(([x, value]) => [x, y(value)] as const))}" fill="none" stroke="${AIM}" stroke-width="1.25" stroke-dasharray="2 3"/>`
}

/** The mark of a target, in the drawing's units. */
export function diamond(x: number, y: number): Svg {
  return svg`
<path d="M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z" fill="${AIM}" stroke="#fff" stroke-width="1.5"/>`
}

/** The room that a target's mark takes. */
export function diamondBox(x: number, y: number): Box {
  return { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }
}

function targetWish(x: number, y: number, value: string, by: string, first: boolean): LabelWish {
  const full = first ? [[`Target ${value}`, `by ${by}`]] : []
  return {
    name: 'target',
    forms: [...full, [value, `by ${by}`], ...(first ? [[`Target ${value}`]] : []), [value]],
    x,
    y,
    size: LABEL_TEXT - 0.5,
    bold: false,
    sides: ['below', 'above', 'below-left', 'below-right', 'above-left', 'above-right', 'right', 'left'],
    optional: false,
  }
}

function bandWish({ aim, points }: SeriesChart, frame: Frame, path: readonly Point[]): LabelWish {
  const [x, target] = path[0]!
  const [low, high] = bandAt(aim, target)
  const fold = points[0]!.fold
  const percent = `${displayNumber(aim.tolerance * 100)}%`
  const forms = aim.range
    ? [[`In range: ${showValue(low, fold)} to ${showValue(high, fold)}`], ['In range']]
    : [[`Within ${percent} of target`], ['Tolerance']]
  return {
    name: 'band',
    forms,
    x: x + 4,
    y: frame.y((low + high) / 2),
    size: LABEL_TEXT - 2,
    bold: false,
    sides: ['right', 'above-right', 'below-right'],
    optional: true,
  }
}

function pointsText(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join(' ')
}
