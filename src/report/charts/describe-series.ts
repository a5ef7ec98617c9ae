import { inWords } from '../../base/display.ts'
import { monthName, monthSpan, monthsElapsed } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import { showFigure, showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { MonthSign, SeriesChart } from '../model/series-chart.ts'
import type { Comparator } from '../plan/plan.ts'
import { sayEarlier } from '../words/say-earlier.ts'
import { goodWords } from '../words/show-target.ts'
import { showEach } from '../words/show-window.ts'
import { shownPace } from '../words/shown.ts'
import { sayForecast } from './forecast-of.ts'

/** What a chart of a series says, in words: start, end, highest, lowest, the last three months and the targets. */
export function describeSeries(
  judged: Judged,
  {
    points,
    comparators,
    forecast,
    signs,
  }: Pick<SeriesChart, 'points' | 'comparators' | 'forecast' | 'signs'>,
): string {
  const { measure } = judged.series
  const [first, last] = [points[0]!, points.at(-1)!]
  const subject = `Line chart: ${measure.title}, ${showEach(last.list)}, ${monthSpan(first.list.month, last.list.month)}.`
  const totals = measure.headline === 'ytd' && measure.fold === 'count'
  return [
    subject,
    ...(totals ? years(points) : course(points)),
    ...sayEarlier(judged.series),
    ...signWords(signs),
    ...paceWords(judged),
    ...aimWords(judged),
    ...(forecast ? [sayForecast(forecast, judged)] : []),
    ...besides(judged, comparators),
  ].join(' ')
}

function course(points: readonly Figure[]): readonly string[] {
  const known = points.filter(point => point.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return ['No month has a value.']
  const highest = known.reduce((most, point) => (point.value! > most.value! ? point : most))
  const lowest = known.reduce((least, point) => (point.value! < least.value! ? point : least))
  const recent = points.slice(-3).map(point => `${showFigure(point)} in ${monthName(point.list.month)}`)
  return [
    `It starts at ${showFigure(first)} and ends at ${showFigure(last)}.`,
    `The highest is ${showFigure(highest)}, in ${monthName(highest.list.month)}; the lowest ${showFigure(lowest)}, in ${monthName(lowest.list.month)}.`,
    `The last months are ${inWords(recent)}.`,
  ]
}

/** What each year came to, and where this one stands: a running total's lowest month says nothing. */
function years(points: readonly Figure[]): readonly string[] {
  const whole = points.filter(({ list, value }) => value !== null && monthsElapsed(list.month) === 12)
  const totals = whole.map(point => `${showFigure(point)} by ${monthName(point.list.month)}`)
  const recent = points.slice(-3).map(point => `${showFigure(point)} by ${monthName(point.list.month)}`)
  const came = totals.length === 0 ? [] : [`Whole years came to ${inWords(totals)}.`]
  return [...came, `The running total begins anew each April. The last months are ${inWords(recent)}.`]
}

function signWords(signs: readonly MonthSign[]): readonly string[] {
  if (signs.length === 0) return []
  const months = inWords(signs.map(({ figure }) => monthName(figure.list.month)))
  return [`${signs.length === 1 ? 'A sign' : 'Signs'} of change: ${months}.`]
}

function paceWords({ series, figure }: Judged): readonly string[] {
  if (!series.measure.yearTarget || figure.value === null) return []
  return [`At this pace the year comes to ${shownPace(figure).text}.`]
}

function aimWords({ aim, series }: Judged): readonly string[] {
  const show = (value: number) => showValue(value, series.measure.fold)
  if (aim.milestones.length === 0) return ['No target is set.']
  const unit = series.measure.yearTarget ? ' a year' : ''
  const targets = aim.milestones.map(({ month, target }) => `${show(target)}${unit} by ${monthName(month)}`)
  return [`The target is ${inWords(targets)}.`, goodWords(aim, show)]
}

function besides({ series }: Judged, comparators: readonly Comparator[]): readonly string[] {
  return comparators.map(
    ({ name, value, year }) => `${name}: ${showValue(value, series.measure.fold)} in ${year}.`,
  )
}
