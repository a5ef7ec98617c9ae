import { shortMonthName } from '../../base/month.ts'
import { showFigure } from '../../figures/show-figure.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import type { XmrChart } from '../../report/model/xmr-chart.ts'
import { wrapText } from './wrap-text.ts'

const STEPS = '▁▂▃▄▅▆▇█'

/** A series in a line of plain text, a step a month from the lowest to the highest, and then in words. */
export function seriesToText({ points, alt }: SeriesChart): string {
  const shown = points.filter(({ value }) => value !== null)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || shown.length < 2) return wrapText(alt)
  const steps = stepsOf(points.map(({ value }) => value))
  const line = `${shortMonthName(first.list.month)} ${showFigure(first)} ${steps.trim()} ${showFigure(last)} ${shortMonthName(last.list.month)}`
  return `${line}\n\n${wrapText(alt)}`
}

function stepsOf(values: readonly (number | null)[]): string {
  const known = values.filter(value => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const step = (value: number) =>
    high === low ? 0 : Math.round(((value - low) / (high - low)) * (STEPS.length - 1))
  return values.map(value => (value === null ? ' ' : STEPS[step(value)])).join('')
}

/** Ordinary variation in words, with what happened when. */
export function xmrToText(chart: XmrChart): string {
  return [wrapText(chart.alt), ...chart.events.map(({ words }) => wrapText(`${words}.`, '- '))].join('\n')
}
