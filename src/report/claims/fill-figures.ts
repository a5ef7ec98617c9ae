import { didYouMean } from '../../base/did-you-mean.ts'
import { displayNumber } from '../../base/display.ts'
import { isMonth, type Month, shiftMonth } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Window } from '../../measures/measure.ts'
import type { Facts, MeasureFacts } from './facts.ts'
import { roundTo } from './match-number.ts'

/** A text with its live figures filled in, and what was wrong with those that could not be. */
export interface Filled {
  readonly text: string
  readonly faults: readonly string[]
  /** Where in the text each live figure now stands. */
  readonly live: readonly Stretch[]
}

/** A stretch of a text, from an offset up to another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const LIVE = /\{\{([^{}]*)\}\}/g
const WINDOWS: readonly Window[] = ['at', 'month', 'ytd']

/**
 * Fills in the live figures of a text. A live figure is `{{MEASURE}}`, or with any of these after it, in any order:
 * a window (`at`, `month`, `ytd`; the headline window without one), a month (`2022-10`; the report's month without
 * one) and `change`, the difference from the month before without its sign. It is displayed as in the report. One
 * that cannot be read stays as it was written, with a fault that says why.
 */
export function fillFigures(text: string, facts: Facts): Filled {
  const faults: string[] = []
  const live: Stretch[] = []
  let filled = ''
  let read = 0
  for (const match of text.matchAll(LIVE)) {
    filled += text.slice(read, match.index)
    read = match.index + match[0].length
    const figure = liveFigure(match[1]!, facts)
    if ('shown' in figure) live.push({ from: filled.length, to: filled.length + figure.shown.length })
    else faults.push(`${match[0]}: ${figure.fault}`)
    filled += 'shown' in figure ? figure.shown : match[0]
  }
  return { text: filled + text.slice(read), faults, live }
}

type Live = { readonly shown: string } | { readonly fault: string }

function liveFigure(inside: string, facts: Facts): Live {
  const [id = '', ...words] = inside.trim().split(/\s+/)
  const measure = facts.measures.find(each => each.id === id)
  if (!measure) {
    const near = didYouMean(
      id,
      facts.measures.map(each => each.id),
    )
    return { fault: `no such measure in the plan.${near}` }
  }
  let [window, month, change]: [Window, Month, boolean] = [measure.headline, facts.month, false]
  for (const word of words) {
    if (isMonth(word)) month = word
    else if (word === 'change') change = true
    else if (measure.windows.some(each => each === word)) window = word as Window
    else return { fault: unknownWord(word, measure) }
  }
  return showLive(measure, window, month, change)
}

function unknownWord(word: string, { id, windows }: MeasureFacts): string {
  if (WINDOWS.some(window => window === word))
    return `${id} has no figure for "${word}"; it has ${windows.join(' and ')}.`
  return `"${word}" is neither a window, a month nor "change".${didYouMean(word, [...windows, 'change'])}`
}

function showLive(measure: MeasureFacts, window: Window, month: Month, change: boolean): Live {
  const value = measure.values(window, month)
  if (value === null) return { fault: `there is no figure for ${month}.` }
  if (!change) return { shown: showValue(value, measure.fold) }
  const before = measure.values(window, shiftMonth(month, -1))
  if (before === null) return { fault: `there is no figure for ${shiftMonth(month, -1)} to compare with.` }
  return { shown: displayNumber(Math.abs(roundTo(value, 0) - roundTo(before, 0))) }
}
