import { countOf, displayNumber } from '../../base/display.ts'
import { monthName, monthsElapsed, shiftMonth } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import { showValue } from '../../figures/show-figure.ts'
import { rowsOf } from './pace-words.ts'
import type { Past, Stretch } from './past.ts'
import { nameOf, type Question, type Side, showExactly } from './question.ts'
import type { Pace, Verdict } from './reach.ts'

/** What a sentence on a figure's change is made from. */
interface Told {
  readonly value: number
  readonly figure: Figure
  readonly needed: Pace
  readonly neededRows: number | null
  readonly past: Past
  readonly best: Stretch | null
  readonly verdict: Verdict
}

/** Says of a figure inside its range that it is, and how it has moved. */
export function insideSentence(question: Question, value: number, past: Past): string {
  const now = `${showValue(value, question.series.measure.fold)} in ${monthName(question.month)}`
  return sentences(
    `The ${nameOf(question)} is met already: ${subject(question)} is ${now}`,
    moved(question, past),
  )
}

/** Says what change a milestone asks of a figure, and what changes it has seen. */
export function levelSentence(question: Question, side: Side, told: Told): string {
  const { fold } = question.series.measure
  const named = `The ${side.named}`
  const history = moved(question, told.past)
  switch (told.verdict) {
    case 'met': {
      const now = `${showValue(told.value, fold)} in ${monthName(question.month)}`
      return sentences(`${named} is met already: ${subject(question)} is ${now}`, history)
    }
    case 'impossible': {
      const bound = side.sense === 'low' ? 'nothing counted is ever below 0' : 'a share is never above 100%'
      return sentences(`${named} cannot be met: ${bound}`)
    }
    case 'out of reach unless':
      return sentences(
        `${named} is out of reach unless ${subject(question)} ${change(question, side, told, `${verb(side)}s`)}`,
        best(question, side, told.best),
        history,
      )
    case 'within reach':
      return sentences(
        `${named} asks ${subject(question)} ${change(question, side, told, `to ${verb(side)}`)}`,
        best(question, side, told.best),
        history,
      )
    default:
      return sentences(
        `${named} asks ${subject(question)} ${change(question, side, told, `to ${verb(side)}`)}`,
        history,
        'At that pace it is on course',
      )
  }
}

function sentences(...parts: readonly (string | null)[]): string {
  return parts.flatMap(part => (part === null ? [] : [`${part}.`])).join(' ')
}

function subject({ series, noun }: Question): string {
  const { fold, headline } = series.measure
  if (fold === 'share') return 'the share'
  if (fold !== 'count') return 'the rate'
  return `the number of ${noun.many}${headline === 'month' ? ' a month' : ''}`
}

function verb({ sense }: Side): string {
  return sense === 'low' ? 'fall' : 'rise'
}

/** `falls by 138 from 353 in 4 months, about 35 a month`, and what that is in rows. */
function change(question: Question, side: Side, told: Told, verbed: string): string {
  const { monthsLeft, series, noun } = question
  const total = Math.abs(told.needed.total)
  const from = showValue(told.value, series.measure.fold)
  const to = `from ${from} to ${showExactly(side.target, series.measure.fold)}`
  const amount =
    series.measure.fold === 'count' ? `by ${displayNumber(total)} ${to.replace(/ to .*/, '')}` : to
  const months = monthsLeft === 1 ? 'in one month' : `in ${monthsLeft} months`
  const each = monthsLeft === 1 ? '' : `, ${about(total / monthsLeft, told.needed.unit)} a month`
  return `${verbed} ${amount} ${months}${each}${inRows(told, noun, series.measure.met)}`
}

function inRows({ neededRows, figure }: Told, noun: Question['noun'], met: string | null): string {
  if (neededRows === null || figure.fold === 'count') return ''
  const [rows, which] = [Math.abs(neededRows), neededRows < 0 ? 'fewer' : 'more']
  if (figure.fold !== 'share') return `: ${rowsOf(rows, noun, `${which} `)}`
  const { window, month } = figure.list
  const when = window === 'month' ? `in ${monthName(month)}` : 'now on the list'
  const list = `of the ${rowsOf(figure.denominator!, noun)} ${when}`
  return `: ${displayNumber(rows)} ${which} ${list} would have to count as met${met === null ? '' : ` (${met})`}`
}

/** How it has moved on average, lately and since April; null where there is no earlier month. */
function moved({ month }: Question, { lately, sinceApril }: Past): string | null {
  if (!lately) return null
  const over = lately.months === 1 ? 'In the last month' : `Over the last ${lately.months} months`
  const said = `${over} it has ${drift(lately)}`
  if (!sinceApril || sinceApril.months === lately.months) return said
  const march = monthName(shiftMonth(month, -monthsElapsed(month)))
  const isAlike = drift(sinceApril) === drift(lately)
  return isAlike
    ? `${said}, and the same since ${march}`
    : `${said}; since ${march} it has ${drift(sinceApril)}`
}

function drift({ aMonth, unit }: Pace): string {
  const least = unit === 'rows' ? 0.5 : 0.05
  if (Math.abs(aMonth) < least) return 'hardly changed'
  const way = aMonth < 0 ? 'fallen' : 'risen'
  return `${way} by ${about(Math.abs(aMonth), unit)} a month`
}

/** The best change seen over the time that is left. */
function best(question: Question, side: Side, stretch: Stretch | null): string | null {
  if (!stretch) return 'There is no earlier month to compare it with'
  const { change, months, monthsAgo } = stretch
  const size = side.sense === 'low' ? -change : change
  const any = months === 1 ? 'any one month' : `any ${countOf(months, 'month')}`
  const past = side.sense === 'low' ? 'fallen' : 'risen'
  if (size <= 0) return `It has not ${past} over ${any} so far`
  const when = monthName(shiftMonth(question.month, -monthsAgo))
  const unit = question.series.measure.fold === 'share' ? 'percentage points' : 'rows'
  const over = months === 1 ? `in ${when}` : `in those to ${when}`
  return `The most it has ${past} in ${any} is ${unit === 'rows' ? whole(size) : about(size, unit)}, ${over}`
}

function whole(size: number): string {
  return size < 0.5 ? 'less than 1' : displayNumber(size)
}

function about(size: number, unit: Pace['unit']): string {
  const shown = displayNumber(size)
  const isOne = size < 0.5 || shown === '1'
  const points = unit === 'percentage points' ? ` percentage point${isOne ? '' : 's'}` : ''
  if (size < 0.5) return `less than 1${points}`
  return `${Number.isInteger(size) ? '' : 'about '}${shown}${points}`
}
