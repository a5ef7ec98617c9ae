import { displayNumber } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Refused } from '../forecast/forecast-series.ts'
import type { Stretch } from './best-stretch.ts'
import { amountWords, bestChangeWords, movedWords } from './change-words.ts'
import { bandWords, isMissed, type Landing } from './landing.ts'
import type { LevelsSeen } from './levels-seen.ts'
import { countAsMet, rowsOf } from './pace-words.ts'
import type { Past } from './past.ts'
import { meetsAsked, nameOf, type Question, type Side, showApart, showExactly, showPair } from './question.ts'
import type { Pace, Verdict } from './reach.ts'

/** What is set against the level that a milestone asks for. */
export interface Evidence {
  readonly past: Past
  readonly landing: Landing | Refused
  /** Whether the past alone would lead there: a flow's average month, or a stock's average change. */
  readonly isSteady: boolean
  readonly seen: LevelsSeen | null
  readonly best: Stretch | null
}

/** What a sentence on a figure's change is made from. */
interface Told extends Evidence {
  readonly value: number
  readonly figure: Figure
  readonly needed: Pace
  readonly neededRows: number | null
  readonly verdict: Verdict
}

/** Says of a figure at a level that meets a milestone still to come that it is, and how it has moved. */
export function standingSentence(question: Question, value: number, evidence: Evidence): string {
  const [named, who] = [nameOf(question), subject(question)]
  const month = monthName(question.month)
  const now = showValue(value, question.series.measure.fold)
  const moved = movedWords(question, evidence.past)
  if (question.series.measure.headline === 'at')
    return sentences(
      `${capital(who)} stands at a level that meets the ${named} already: it is ${now} in ${month}`,
      moved,
    )
  const level = `would be met at ${month.replace(/ \d+$/, '')}’s level`
  return sentences(`The ${named} ${level}: ${who} is ${now} in ${month}`, moved, course(question, evidence))
}

/** Says what change a milestone asks of a figure, and what levels and changes it has seen. */
export function levelSentence(question: Question, side: Side, told: Told): string {
  const named = `The ${side.named}`
  if (told.verdict === 'impossible') {
    const bound = side.sense === 'low' ? 'nothing counted is ever below 0' : 'a share is never above 100%'
    return sentences(`${named} cannot be met: ${bound}`)
  }
  const asked =
    told.verdict === 'out of reach unless'
      ? `${named} is out of reach unless ${subject(question)} ${change(question, side, told, `${verb(side)}s`)}`
      : `${named} asks ${subject(question)} ${change(question, side, told, `to ${verb(side)}`)}`
  return sentences(
    asked,
    ...seenWords(question, side, told),
    movedWords(question, told.past),
    course(question, told),
  )
}

function sentences(...parts: readonly (string | null)[]): string {
  return parts.flatMap(part => (part === null ? [] : [`${part}.`])).join(' ')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
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
  const { monthsLeft, series } = question
  const total = Math.abs(told.needed.total)
  const { fold } = series.measure
  const amount =
    fold === 'count'
      ? `by ${displayNumber(total)} from ${displayNumber(told.value)}`
      : `from ${showPair(told.value, side.target, fold).join(' to ')}`
  const months = monthsLeft === 1 ? 'in one month' : `in ${monthsLeft} months`
  const each = monthsLeft === 1 ? '' : `, ${amountWords(total / monthsLeft, told.needed.unit)} a month`
  return `${verbed} ${amount} ${months}${each}${inRows(question, told)}`
}

function inRows({ noun, series }: Question, { neededRows, figure }: Told): string {
  if (neededRows === null || figure.fold === 'count') return ''
  const [rows, which] = [Math.abs(neededRows), neededRows < 0 ? 'fewer' : 'more']
  if (figure.fold !== 'share') return `: ${rowsOf(rows, noun, `${which} `)}`
  const { window, month } = figure.list
  const when = window === 'month' ? `in ${monthName(month)}` : 'now on the list'
  const list = `of the ${rowsOf(figure.denominator!, noun)} ${when}`
  const sense = neededRows < 0 ? 'low' : 'high'
  return `: ${displayNumber(rows)} ${which} ${list} would have to ${countAsMet(sense, 'infinitive', rows, series.measure.met)}`
}

/** The level where it has been seen, otherwise how near it came and the best change; nothing of what is on course. */
function seenWords(question: Question, side: Side, told: Told): readonly string[] {
  const { fold } = question.series.measure
  const asked =
    question.aim.good === 'range'
      ? 'inside that range'
      : `at or ${side.sense === 'low' ? 'below' : 'above'} ${showExactly(side.target, fold)}`
  const { seen } = told
  if (seen?.last) return [`It was last ${asked} in ${monthName(seen.last)}`]
  if (told.isSteady) return []
  const most = bestChangeWords(question, side, told.best)
  if (!seen || !told.best) return [most]
  const { value, month } = seen.best
  const nearest = `${showApart(value, side.target, fold)}, in ${monthName(month)}`
  const end = side.sense === 'low' ? 'lowest' : 'highest'
  return [
    `It has been ${asked} in none of the last ${question.series.headline.length} months: the ${end} is ${nearest}`,
    most,
  ]
}

/** Where the past would lead, and the forecast beside it where they disagree; null where it has no more to say. */
function course(question: Question, { past, isSteady, landing }: Evidence): string | null {
  const isFlow = question.series.measure.headline === 'month'
  const { months, value } = past.average
  if (isFlow && months === 1) return null
  const forecast =
    'refused' in landing || !isMissed(landing) ? null : `the forecast is ${bandWords(question, landing)}`
  if (!isFlow) {
    if (!isSteady || !past.lately) return null
    const over = past.lately.months
    const pace = `At the pace of the last ${over === 1 ? 'month' : `${over} months`} it`
    return forecast ? `${pace} would be met, but ${forecast}` : `${pace} is on course`
  }
  const stands = meetsAsked(question, question.months.at(-1)!)
  if (!stands && !isSteady) return null
  const average = `The average of the last ${months} months is ${showValue(value, question.series.measure.fold)}`
  if (forecast) return `${average}, ${isSteady ? 'but' : 'and'} ${forecast}`
  return isSteady ? `${average}, so it is on course` : average
}
