import { countOf } from '../base/display.ts'
import { monthName } from '../base/month.ts'
import type { Figure } from '../figures/figure.ts'
import { showValue } from '../figures/show-figure.ts'
import type { Judged } from '../judgement/judge.ts'
import { causeWords, rangeWords } from '../judgement/say-together.ts'
import type { Assurance } from '../judgement/signal/assurance.ts'
import type { Variation } from '../judgement/signal/variation.ts'
import type { XmrPoint } from '../judgement/signal/xmr-point.ts'
import type { Reading } from '../judgement/signal-of.ts'
import type { Block, SignalWords } from './model.ts'
import type { PlannedMeasure } from './plan/plan.ts'
import type { XmrChart, XmrMark } from './xmr-chart.ts'

/** Whether a measure is really changing: the answer, its icons and the chart they are read from. */
export function signalBlocks(judged: Judged, planned: PlannedMeasure): readonly Block[] {
  const heading = { kind: 'heading', level: 2, text: 'Is it really changing?' } as const
  const { reading } = judged
  if ('refused' in reading)
    return [heading, { kind: 'figures-note', phrase: [`It is too soon to say. ${reading.refused}`] }]
  return [
    heading,
    signalWords(judged, reading),
    { kind: 'xmr-chart', chart: xmrChart(judged, reading, planned) },
  ]
}

/** The signal of a measure in words, with what its icons stand for. */
export function signalWords({ figure }: Judged, reading: Reading): SignalWords {
  const { variation, assurance, trial, points } = reading.signal
  const show = (value: number) => showValue(value, figure.fold)
  const group = points.at(-1)!.group
  const months = points.filter(point => point.group === group && point.value !== null).length
  const sentences = [
    changeSentence(reading, show),
    ...(assurance === null || reading.target === null ? [] : [assuranceSentence(reading, assurance, show)]),
    ...(trial ? [`The range rests on ${countOf(months, 'month')} and may still move.`] : []),
  ]
  return {
    kind: 'signal',
    variation,
    variationWords: VARIATION_WORDS[variation],
    assurance,
    assuranceWords: assurance === null ? null : ASSURANCE_WORDS[assurance],
    sentence: sentences.join(' '),
  }
}

/** What each variation is called beside its icon. */
export const VARIATION_WORDS: Readonly<Record<Variation, string>> = {
  'common cause': 'No real change',
  'improvement high': 'Really improving, upwards',
  'improvement low': 'Really improving, downwards',
  'concern high': 'Really getting worse, upwards',
  'concern low': 'Really getting worse, downwards',
  'neutral high': 'Really moving, upwards',
  'neutral low': 'Really moving, downwards',
}

/** What each assurance is called beside its icon. */
export const ASSURANCE_WORDS: Readonly<Record<Assurance, string>> = {
  pass: 'Will meet the target',
  fail: 'Will miss the target',
  'hit or miss': 'May meet or miss the target',
}

function changeSentence(reading: Reading, show: (value: number) => string): string {
  const { variation } = reading.signal
  const range = `its ordinary range, ${rangeWords(reading, show)}`
  if (variation === 'common cause')
    return `No: the month${reading.byItself ? ' by itself' : ''} is within ${range}, and shows no run or trend, so the movement from month to month is chance.`
  const way = variation.startsWith('improvement')
    ? 'Yes, for the better'
    : variation.startsWith('concern')
      ? 'Yes, for the worse'
      : 'Yes'
  return `${way}: ${causeWords(reading)}. Its ordinary range is ${rangeWords(reading, show)}.`
}

function assuranceSentence(
  { target, perMonth }: Reading,
  assurance: Assurance,
  show: (value: number) => string,
): string {
  const asked = `the target of ${show(target!)}${perMonth ? ' a month (the year’s target over twelve)' : ''}`
  switch (assurance) {
    case 'pass':
      return `The whole of that range meets ${asked}, so that it can be relied on.`
    case 'fail':
      return `No part of that range meets ${asked}: without a real change it will be missed.`
    case 'hit or miss':
      return `${asked.replace(/^t/, 'T')} lies inside that range, so that some months will meet it and others miss it by chance.`
  }
}

function xmrChart(judged: Judged, reading: Reading, planned: PlannedMeasure): XmrChart {
  const { measure, monthly } = judged.series
  const points = monthly.map((figure, at) => markOf(figure, reading.signal.points[at]!))
  const [first, last] = [monthly[0]!, monthly.at(-1)!]
  const inside = (month: string) => month >= first.list.month && month <= last.list.month
  const span = `${monthName(first.list.month)} to ${monthName(last.list.month)}`
  const each = measure.headline === 'ytd' ? 'each month by itself' : 'each month'
  return {
    id: measure.id,
    title: 'The months in their ordinary range',
    subtitle: `${measure.title}, ${each}, ${span}`,
    alt: describe(judged, reading, points, span),
    points,
    target: reading.target,
    rebases: planned.rebases.filter(({ month }) => inside(month)),
    annotations: planned.annotations.filter(({ month }) => inside(month)),
  }
}

function markOf(figure: Figure, point: XmrPoint): XmrMark {
  const kind = point.variation.split(' ')[0]!
  const { lower, mean, upper } = point
  return {
    figure,
    lower,
    mean,
    upper,
    kind: kind === 'improvement' || kind === 'concern' || kind === 'neutral' ? kind : 'ordinary',
    group: point.group,
  }
}

function describe(
  { series, figure }: Judged,
  reading: Reading,
  marks: readonly XmrMark[],
  span: string,
): string {
  const show = (value: number) => showValue(value, figure.fold)
  const [mean] = [reading.signal.points.at(-1)!.mean!]
  const counted = (kind: XmrMark['kind'], words: string) => {
    const count = marks.filter(mark => mark.kind === kind).length
    return count === 0
      ? []
      : [`${countOf(count, 'month stands', 'months stand')} out from ordinary variation${words}.`]
  }
  return [
    `Chart of ordinary variation: ${series.measure.title}, ${span}. The average is ${show(mean)} and the ordinary range ${rangeWords(reading, show)}.`,
    ...counted('improvement', ' for the better'),
    ...counted('concern', ' for the worse'),
    ...counted('neutral', ''),
  ].join(' ')
}
