import { countOf } from '../../base/display.ts'
import { monthName, monthSpan } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import { rangeWords } from '../../judgement/say-together.ts'
import type { XmrPoint } from '../../judgement/signal/xmr-point.ts'
import type { Reading } from '../../judgement/signal-of.ts'
import type { MarkKind, XmrChart, XmrMark } from '../model/xmr-chart.ts'
import type { PlannedMeasure } from '../plan/plan.ts'
import { eventsOf } from './events-of.ts'

const ANEW = ' (the ordinary range is taken anew from here)'

/** The chart of a measure's months in their ordinary range, as they were read for signal. */
export function xmrChartOf(judged: Judged, reading: Reading, planned: PlannedMeasure): XmrChart {
  const { measure, monthly } = judged.series
  const points = monthly.map((figure, at) => markOf(figure, reading.signal.points[at]!))
  const [first, last] = [monthly[0]!, monthly.at(-1)!]
  const span = monthSpan(first.list.month, last.list.month)
  const each = measure.headline === 'ytd' ? 'each month by itself' : 'each month'
  return {
    kind: 'xmr',
    id: measure.id,
    title: 'The months in their ordinary range',
    subtitle: `${measure.title}, ${each}, ${span}`,
    alt: describe(judged, reading, points, span),
    points,
    target: reading.target,
    events: eventsOf(planned, first.list.month, last.list.month, ANEW),
  }
}

function markOf(figure: Figure, point: XmrPoint): XmrMark {
  const { lower, mean, upper, group } = point
  return { figure, lower, mean, upper, kind: markKind(point), group }
}

/** What a month is a sign of, whichever way it lies. */
export function markKind({ variation }: Pick<XmrPoint, 'variation'>): MarkKind {
  const kind = variation.split(' ')[0]!
  return kind === 'improvement' || kind === 'concern' || kind === 'neutral' ? kind : 'ordinary'
}

function describe(
  { series, figure }: Judged,
  reading: Reading,
  marks: readonly XmrMark[],
  span: string,
): string {
  const show = (value: number) => showValue(value, figure.fold)
  const { value, mean } = reading.signal.points.at(-1)!
  const counted = (kind: XmrMark['kind'], words: string) => {
    const count = marks.filter(mark => mark.kind === kind).length
    return count === 0 ? [] : [`${countOf(count, 'month shows', 'months show')} a sign of change${words}.`]
  }
  const last = value === null ? '' : ` The last month is ${show(value)}.`
  const target = reading.target === null ? '' : ` The target is ${show(reading.target)}.`
  return [
    `Chart of ordinary variation: ${series.measure.title}, ${span}.${last} The average is ${show(mean!)} and the ordinary range ${rangeWords(reading, show)}.${target}`,
    ...counted('improvement', ' for the better'),
    ...counted('concern', ' for the worse'),
    ...counted('neutral', ''),
    ...marks.flatMap(({ group, figure: { list } }, at) =>
      at > 0 && group !== marks[at - 1]!.group
        ? [`The ordinary range is taken anew from ${monthName(list.month)}.`]
        : [],
    ),
  ].join(' ')
}
