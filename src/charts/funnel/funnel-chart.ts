import { showValue } from '../../figures/show-figure.ts'
import type { FunnelChart, FunnelDot, FunnelLimits, Span } from '../../report/model/funnel-chart.ts'
import { AXIS_TEXT, type ChartSize } from '../frame.ts'
import { type KeyItem, layKey, lineSample, tintSample } from '../lay-key.ts'
import { ACCENT, AIM, FONT, LABEL_TEXT, RANGE } from '../looks.ts'
import { type Box, type Label, type LabelWish, LINE, placeLabels } from '../place-labels.ts'
import { type Svg, svg } from '../svg.ts'
import { type FunnelFrame, funnelFrame } from './funnel-frame.ts'

const GREY = '#5d6167'
const DOT = 3.5
const OWN = 7

/**
 * Areas as dots by size and value within the lines that chance allows, ours a diamond. Areas beyond the inner lines
 * are filled and named where there is room; the table beside the chart names them all.
 */
export function funnelChart(chart: FunnelChart, size: ChartSize): Svg {
  const key = layKey(keyItems(chart), size.width)
  const frame = funnelFrame(chart, size, key)
  const name = `funnel-${chart.id}-${size.width}`
  return svg`<svg class="chart" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${size.width} ${size.height}" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}">
<title id="${name}-title">${chart.title}</title>
<desc id="${name}-desc">${chart.alt}</desc>
<g aria-hidden="true">${chart.spread ? tint(chart.limits, frame) : null}
${axes(chart, frame)}${lines(chart, frame)}${chart.areas.map(area => dot(area, frame))}${ownMark(chart.own, frame)}
${key.drawn}${labels(chart, frame).map(drawLabel)}</g>
</svg>`
}

function keyItems({ spread }: FunnelChart): readonly KeyItem[] {
  return [
    { sample: lineSample(AIM, 1, '5 3'), words: 'Chance allows 19 in 20' },
    { sample: lineSample(AIM, 1.25), words: 'Chance allows 499 in 500' },
    ...(spread ? [{ sample: tintSample(RANGE), words: 'As 19 in 20, with the areas’ own differences' }] : []),
  ]
}

function curve(limits: readonly FunnelLimits[], frame: FunnelFrame, at: (limits: FunnelLimits) => number) {
  const { plot, x, y } = frame
  return limits.map(one => `${round(x(one.size))},${round(within(y(at(one)), plot))}`)
}

function within(y: number, { top, bottom }: Box): number {
  return Math.min(bottom, Math.max(top, y))
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}

function tint(limits: readonly FunnelLimits[], frame: FunnelFrame): Svg {
  const upper = curve(limits, frame, ({ spread95 }) => spread95.upper)
  const lower = curve(limits, frame, ({ spread95 }) => spread95.lower).toReversed()
  return svg`
<polygon points="${[...upper, ...lower].join(' ')}" fill="${RANGE}"/>`
}

function axes({ sizes }: FunnelChart, { plot, x, y, across, up }: FunnelFrame): readonly Svg[] {
  return [
    ...up.map(
      ({ value, text }) => svg`
<line x1="${plot.left}" x2="${plot.right}" y1="${y(value)}" y2="${y(value)}" stroke="#dcdad5" stroke-width="1"/>
<text x="${plot.left - 6}" y="${y(value) + AXIS_TEXT * 0.35}" text-anchor="end" font-size="${AXIS_TEXT}" fill="#54585d">${text}</text>`,
    ),
    ...across.map(
      ({ value, text }) => svg`
<line x1="${x(value)}" x2="${x(value)}" y1="${plot.bottom}" y2="${plot.bottom + 4}" stroke="#3b3f45"/>
<text x="${x(value)}" y="${plot.bottom + 18}" text-anchor="middle" font-size="${AXIS_TEXT}" fill="#54585d">${text}</text>`,
    ),
    svg`
<text x="${plot.right}" y="${plot.bottom + 36}" text-anchor="end" font-size="${AXIS_TEXT}" font-weight="600" fill="#1f2328">${sizes}</text>`,
  ]
}

function lines({ limits, average }: FunnelChart, frame: FunnelFrame): readonly Svg[] {
  const pair = (span: (one: FunnelLimits) => Span, width: number, dash: string) =>
    (['lower', 'upper'] as const).map(
      end => svg`
<polyline points="${curve(limits, frame, one => span(one)[end]).join(' ')}" fill="none" stroke="${AIM}" stroke-width="${width}" stroke-dasharray="${dash}"/>`,
    )
  const { plot, y } = frame
  return [
    ...pair(({ at95 }) => at95, 1, '5 3'),
    ...pair(({ at998 }) => at998, 1.25, 'none'),
    svg`
<line x1="${plot.left}" x2="${plot.right}" y1="${y(average)}" y2="${y(average)}" stroke="${GREY}" stroke-width="1.5"/>`,
  ]
}

function dot({ size, value, position }: FunnelDot, { x, y }: FunnelFrame): Svg {
  return svg`
<circle cx="${x(size)}" cy="${y(value)}" r="${DOT}" fill="${position === 'within' ? '#fff' : GREY}" stroke="${GREY}" stroke-width="1.5"/>`
}

function ownMark({ size, value }: FunnelDot, { x, y }: FunnelFrame): Svg {
  const [cx, cy] = [x(size), y(value)]
  return svg`
<path d="M${cx} ${cy - OWN}L${cx + OWN} ${cy}L${cx} ${cy + OWN}L${cx - OWN} ${cy}Z" fill="${ACCENT}" stroke="#fff" stroke-width="1.5"/>`
}

function labels(chart: FunnelChart, frame: FunnelFrame): readonly Label[] {
  const { plot, x, y } = frame
  const show = (value: number) => showValue(value, chart.fold)
  const at = ({ size, value }: FunnelDot, forms: LabelWish['forms']) => ({ forms, x: x(size), y: y(value) })
  const wishes: readonly LabelWish[] = [
    { ...PLAIN, ...at(chart.own, [[`Ours ${show(chart.own.value)}`]]), ...OURS },
    {
      ...PLAIN,
      forms: [[`All areas ${show(chart.average)}`], [show(chart.average)]],
      x: plot.right,
      y: y(chart.average),
      sides: ['above-left', 'below-left'],
      optional: false,
    },
    ...chart.areas
      .filter(({ position }) => position !== 'within')
      .map(area => ({ ...PLAIN, ...at(area, [[area.name]]) })),
  ]
  const solids = [...chart.areas, chart.own].map(one => around(x(one.size), y(one.value), DOT + 1.5))
  return placeLabels(wishes, { ...plot, top: plot.top - 8 }, lineBoxes(chart, frame), solids)
}

/** The room that the lines take, which a label of an area keeps clear of. */
function lineBoxes({ limits, average }: FunnelChart, { x, y }: FunnelFrame): readonly Box[] {
  return limits.slice(1).flatMap((one, at) => {
    const [left, right] = [x(limits[at]!.size), x(one.size)]
    return [one.at95.lower, one.at95.upper, one.at998.lower, one.at998.upper, average].map(value => ({
      left,
      right,
      top: y(value) - 1,
      bottom: y(value) + 1,
    }))
  })
}

const PLAIN: Omit<LabelWish, 'forms' | 'x' | 'y'> = {
  name: 'comparator',
  size: LABEL_TEXT - 1,
  bold: false,
  sides: ['right', 'left', 'above', 'below'],
  optional: true,
  reach: 'near',
}

const OURS = { name: 'last', size: LABEL_TEXT, bold: true, optional: false, reach: 'far' } as const

function around(x: number, y: number, r: number): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r }
}

function drawLabel({ wish, lines: rows, x, y, anchor }: Label): Svg {
  return svg`
<text text-anchor="${anchor}" font-size="${wish.size}" font-weight="${wish.bold ? 700 : 400}" fill="${wish.bold ? ACCENT : AIM}" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${rows.map((row, at) => svg`<tspan x="${x}" y="${y + at * wish.size * LINE}">${row}</tspan>`)}</text>`
}
