import { parseDay } from '../base/day.ts'
import { didYouMean } from '../base/did-you-mean.ts'
import { InputError, UsageError } from '../base/errors.ts'
import { isMonth, lastDay, type Month, monthOf, shiftMonth } from '../base/month.ts'
import { isWorkingDay } from '../base/working-days.ts'
import type { Measure } from '../measures/measure.ts'
import type { Extract } from '../pipeline.ts'

/** Reads a month option; throws a `UsageError` where it isn't `YYYY-MM`. */
export function monthOption(option: string, text: string): Month {
  if (!isMonth(text)) throw new UsageError(`${option} must be a month such as 2022-11.`)
  return text
}

/** Reads an option with a fixed set of values. */
export function choiceOption<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const found = choices.find(choice => choice === text)
  if (found) return found
  throw new UsageError(`${option} must be one of ${choices.join(', ')}.${didYouMean(text, choices)}`)
}

/** Reads who a report is for. */
export function audienceOption(text: string): 'board' | 'public' {
  return choiceOption('--audience', text, ['board', 'public'] as const)
}

/** The measure of this id. */
export function measureOption(id: string, measures: readonly Measure[]): Measure {
  const found = measures.find(measure => measure.id === id)
  if (found) return found
  throw new UsageError(
    `There is no measure "${id}".${didYouMean(
      id,
      measures.map(measure => measure.id),
    )}`,
  )
}

/**
 * The extract that is meant: by its id or as much of it as no other begins with, by `newest`, or by `previous` for the
 * one before that.
 *
 * @param extracts all that are kept, oldest first
 */
export function extractOption(option: string, text: string, extracts: readonly Extract[]): Extract {
  if (extracts.length === 0)
    throw new InputError('There is no extract yet. "throughline load PLAN" reads the sources and keeps one.')
  const places: Readonly<Record<string, number>> = { newest: -1, previous: -2 }
  const place = places[text]
  const found =
    place === undefined
      ? extracts.filter(({ manifest }) => text !== '' && manifest.id.startsWith(text))
      : [extracts.at(place)].filter(one => one !== undefined)
  if (found.length === 1) return found[0]!
  const kept = extracts.map(({ manifest }) => `\n  ${manifest.id}`).join('')
  if (found.length === 0) throw new UsageError(`${option}: there is no extract "${text}". There are:${kept}`)
  throw new UsageError(`${option}: ${found.length} extracts begin with "${text}". There are:${kept}`)
}

/**
 * The last complete month of records that reach to a day: that day's month where no working day of it is left,
 * otherwise the month before.
 */
export function lastCompleteMonth(recordsTo: string): Month {
  const day = parseDay(recordsTo)!
  const month = monthOf(day)
  for (let left = day + 1; left <= lastDay(month); left++) {
    if (isWorkingDay(left)) return shiftMonth(month, -1)
  }
  return month
}
