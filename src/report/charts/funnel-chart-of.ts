import { countOf, displayNumber, inWords } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import { adjustedFence, plainFence } from '../../judgement/interval/fence.ts'
import type { Funnel, FunnelPoint } from '../../judgement/interval/funnel.ts'
import { rateFunnel, shareFunnel } from '../../judgement/interval/funnel-method.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { FunnelChart, FunnelDot, FunnelLimits } from '../model/funnel-chart.ts'
import type { Areas } from '../plan/plan.ts'

/** How many sizes the lines are drawn through. */
const STEPS = 60

/** The chart of ours among other areas. */
export function funnelChartOf(funnel: Funnel, areas: Areas, { series, figure }: Judged): FunnelChart {
  const dot = (name: string, point: FunnelPoint): FunnelDot => ({
    name,
    size: point.denominator,
    value: point.value,
    position: point.plain.at95.position,
  })
  const dots = funnel.areas.map(area => dot(area.name, area))
  const own = dot('Ours', funnel.own)
  const unit = funnel.kind === 'share' ? 'per cent' : 'per 10,000'
  return {
    kind: 'funnel',
    id: series.measure.id,
    title: 'Ours among other areas, by size',
    subtitle: `${series.measure.title}, ${unit}: the areas in ${areas.year}, ours in ${monthName(figure.list.month)}`,
    alt: describe(funnel, dots, series.measure.title),
    fold: funnel.kind,
    sizes: sizesOf(funnel.kind),
    average: funnel.average,
    areas: dots,
    own,
    limits: limitsOf(
      funnel,
      [own, ...dots].map(({ size }) => size),
    ),
    spread: funnel.overdispersion.phi > 1 && funnel.overdispersion.tau2 > 0,
  }
}

function sizesOf(kind: Funnel['kind']): string {
  return kind === 'share' ? 'Cases' : 'Children aged 0 to 17'
}

/** The lines from four fifths of the least size to a little over the greatest. */
function limitsOf(funnel: Funnel, sizes: readonly number[]): readonly FunnelLimits[] {
  const method = funnel.kind === 'share' ? shareFunnel : rateFunnel
  const average = funnel.average / method.per
  const [from, to] = [Math.min(...sizes) * 0.8, Math.max(...sizes) * 1.05]
  return Array.from({ length: STEPS + 1 }, (_, at) => {
    const size = from + ((to - from) * at) / STEPS
    const ratio = { numerator: average * size, denominator: size }
    const at95 = plainFence(method, ratio, average, 0.95)
    const at998 = plainFence(method, ratio, average, 0.998)
    const spread95 = adjustedFence(at95, method, ratio, average, 0.95, funnel.overdispersion.tau2)
    return { size, at95, at998, spread95 }
  })
}

function describe({ average, own, kind }: Funnel, dots: readonly FunnelDot[], title: string): string {
  const show = (value: number) => showValue(value, kind)
  const named = (position: FunnelDot['position']) =>
    dots.filter(dot => dot.position === position).map(({ name }) => name)
  const outside = (names: readonly string[], way: string) =>
    names.length === 0 ? [] : [`${way} what chance allows: ${inWords(names)}.`]
  return [
    `Funnel chart: ${title}, ${countOf(dots.length, 'area')} by size. Together they have ${show(average)}; ours is ${show(own.value)}, of ${displayNumber(own.denominator)} ${sizesOf(kind).toLowerCase()}.`,
    ...outside(named('high'), 'Above'),
    ...outside(named('low'), 'Below'),
  ].join(' ')
}
