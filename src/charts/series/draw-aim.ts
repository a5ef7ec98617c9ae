import { displayNumber } from '../../base/display.ts'
import { financialYearStart, type Month, monthsFrom, shortMonthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import { targetInForce } from '../../judgement/rating/target.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import { type Drawn, NOTHING } from '../drawn.ts'
import type { Frame } from '../frame.ts'
import { AIM, LABEL_TEXT, TINT } from '../looks.ts'
import type { Box, LabelWish, Side } from '../place-labels.ts'
import { type Svg, svg } from '../svg.ts'

/** On the side that the band isn't. */
const ABOVE: readonly Side[] = [
  'above',
  'above-left',
  'above-right',
  'below',
  'below-left',
  'below-right',
  'right',
  'left',
]
const BELOW: readonly Side[] = [...ABOVE.slice(3, 6), ...ABOVE.slice(0, 3), ...ABOVE.slice(6)]

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
    behind: [aim.good === 'neutral' ? null : bandOf(chart, frame, path)],
    front: [targetLine(frame, path), ...diamonds.map(([x, value]) => diamond(x, frame.y(value)))],
    marks: path.slice(1).map((to, at) => stretch(frame, path[at]!, to)),
    solids: diamonds.map(([x, value]) => diamondBox(x, frame.y(value))),
    wishes: [
      ...milestones.map(({ month, target }, at) =>
        targetWish(
          frame.x(month),
          frame.y(target),
          formsOf(showValue(target, fold), shortMonthName(month), at === 0),
          aim.good === 'high' ? ABOVE : BELOW,
        ),
      ),
      ...(aim.good === 'neutral' ? [] : [bandWish(chart, frame, path)]),
    ],
  }
}

/** A year's targets hold from its April, and never from later than the month reported. */
function startOf(milestone: Month, reported: Month, first: Month): Month {
  const earliest = [financialYearStart(milestone), reported].sort()[0]!
  return earliest < first ? first : earliest
}

/** The target in force month by month: steps, or the straight line between milestones; its corners alone. */
function pathOf({ aim }: SeriesChart, { months, x, step }: Frame, from: Month): readonly Point[] {
  const last = months.at(-1)!
  const points = monthsFrom(from, last).flatMap((month): readonly Point[] => {
    const value = targetInForce(aim, month)!.value
    const at = x(month)
    if (aim.between === 'straight-line') return [[at, value]]
    return [
      [at - step / 2, value],
      [month === last ? at : at + step / 2, value],
    ]
  })
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    return !before || !after || Math.abs(slope(before, point) - slope(point, after)) > 1e-9
  })
}

function slope(from: Point, to: Point): number {
  return to[0] === from[0] ? Number.MAX_VALUE : (to[1] - from[1]) / (to[0] - from[0])
}

/** The room that a stretch of the target's line takes. */
function stretch({ y }: Frame, from: Point, to: Point): Box {
  const [top, bottom] = [y(Math.max(from[1], to[1])), y(Math.min(from[1], to[1]))]
  return { left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]), top: top - 1, bottom: bottom + 1 }
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

/** The first target says that it is one; those after it are seen to be. */
function formsOf(value: string, by: string, first: boolean): LabelWish['forms'] {
  return first ? [[`Target ${value}`, `by ${by}`], [`Target ${value}`]] : [[value, `by ${by}`], [value]]
}

function targetWish(x: number, y: number, forms: LabelWish['forms'], sides: readonly Side[]): LabelWish {
  return {
    name: 'target',
    forms,
    x,
    y,
    size: LABEL_TEXT - 0.5,
    bold: false,
    sides,
    optional: false,
    reach: 'far',
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
    y: frame.y(high),
    size: LABEL_TEXT - 2,
    bold: false,
    sides: ['below-right', 'above-right'],
    optional: true,
    reach: 'near',
  }
}

function pointsText(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join(' ')
}
