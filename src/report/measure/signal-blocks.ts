import { countOf } from '../../base/display.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import { causeWords, isJump, rangeWords } from '../../judgement/say-together.ts'
import type { Assurance } from '../../judgement/signal/assurance.ts'
import type { Variation } from '../../judgement/signal/variation.ts'
import type { Reading } from '../../judgement/signal-of.ts'
import { xmrChartOf } from '../charts/xmr-chart-of.ts'
import type { Block, SignalWords } from '../model/page.ts'
import type { PlannedMeasure } from '../plan/plan.ts'

/** Whether a measure is really changing: the answer, its icons and the chart they are read from. */
export function signalBlocks(judged: Judged, planned: PlannedMeasure): readonly Block[] {
  const heading = { kind: 'heading', level: 2, text: 'Is it really changing?' } as const
  const { reading } = judged
  if ('refused' in reading)
    return [heading, { kind: 'figures-note', phrase: [`It is too soon to say. ${reading.refused}`] }]
  return [
    heading,
    signalWords(judged, reading),
    { kind: 'chart', chart: xmrChartOf(judged, reading, planned) },
  ]
}

/** The signal of a measure in words, with what its icons stand for. */
export function signalWords({ figure }: Judged, reading: Reading): SignalWords {
  const { variation, assurance, trial, points } = reading.signal
  const show = (value: number) => showValue(value, figure.fold)
  const leftRange = leavesRange(reading)
  const group = points.at(-1)!.group
  const months = points.filter(point => point.group === group && point.value !== null).length
  const sentences = [
    changeSentence(reading, show),
    ...(assurance === null || reading.target === null
      ? []
      : [leftRange ? leftSentence(reading, assurance, show) : assuranceSentence(reading, assurance, show)]),
    ...shiftSentence(reading),
    ...(trial ? [`The range rests on ${countOf(months, 'month')} and may still move.`] : []),
  ]
  return {
    kind: 'signal',
    variation,
    variationWords:
      variation === 'common cause' && isJump(reading)
        ? 'A large step, within its range'
        : VARIATION_WORDS[variation],
    assurance: leftRange ? null : assurance,
    assuranceWords: assurance === null || leftRange ? null : ASSURANCE_WORDS[assurance],
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
  const range = rangeWords(reading, show)
  if (variation === 'common cause')
    return `No: the month${reading.byItself ? ' by itself' : ''} is within its ordinary range, ${range}, and no run or trend ends in it. ${isJump(reading) ? 'Yet it moved further from the month before than it ordinarily does.' : 'A movement of this size can come by chance alone.'}`
  const way = variation.startsWith('improvement')
    ? 'Yes, for the better'
    : variation.startsWith('concern')
      ? 'Yes, for the worse'
      : 'Yes'
  const cause = causeWords(reading)
  return cause.endsWith('its ordinary range')
    ? `${way}: ${cause}, ${range}.`
    : `${way}: ${cause}. Its ordinary range is ${range}.`
}

/** Said where most months stand out, so that no one level and range describe them. */
function shiftSentence({ signal }: Reading): readonly string[] {
  const group = signal.points.filter(
    ({ group, value }) => group === signal.points.at(-1)!.group && value !== null,
  )
  const out = group.filter(({ variation }) => variation !== 'common cause').length
  if (out * 2 <= group.length) return []
  const share = out === group.length ? `All ${out} months` : `${out} of the ${group.length} months`
  return [
    `${share} that this range rests on show a change: it is drawn about a level that has moved, so look at the whole line as well.`,
  ]
}

/**
 * Whether a real change leads away from what the range says of the target: a range that meets it says little of a
 * measure that is getting worse, and one that misses it little of a measure that improves.
 */
function leavesRange({ signal: { assurance, variation } }: Reading): boolean {
  return (
    (assurance === 'pass' && variation.startsWith('concern')) ||
    (assurance === 'fail' && variation.startsWith('improvement'))
  )
}

function leftSentence({ target }: Reading, assurance: Assurance, show: (value: number) => string): string {
  return assurance === 'pass'
    ? `That range meets the target of ${show(target!)}, but the change leads away from it, so that it cannot be relied on.`
    : `That range misses the target of ${show(target!)}, but the change leads towards it.`
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
