import { countOf, displayNumber, inWords } from '../../base/display.ts'
import { type Month, monthName } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Cause } from '../editions/causes-of.ts'
import type { Restated, RestatedFigure } from '../editions/restate.ts'
import type { Phrase } from '../model/page.ts'
import { showWindow } from './show-window.ts'
import { shown, shownDenominator, shownNumerator } from './shown.ts'

const CAUSES: Readonly<Record<Cause, string>> = {
  definition: 'what it counts is defined anew',
  parameters: 'the plan sets another interval',
  population: 'the plan gives another population',
  program: 'another version of the program makes the figures',
}

/** Why figures are not as they were published: what was decided anew, and what the records since then changed. */
export function sayCauses({ causes, figures }: Pick<Restated, 'causes' | 'figures'>): string {
  const split = figures.flatMap(figure => figure.split ?? [])
  const decides = split.some(({ definition }) => definition !== 0)
  const records = split.some(({ data }) => data !== 0)
  const untold = split.length < figures.length || !(decides || records)
  const decided = untold || decides
  const recorded = untold || records
  const reasons = [
    ...(decided ? causes.map(cause => CAUSES[cause]) : []),
    ...(recorded ? ['records were added or corrected'] : []),
  ]
  return inWords(reasons)
}

/** `3 of the 36 months shown are not as they were in the edition of October 2022, because ….` */
export function sayRestated(restated: Restated, figures: readonly RestatedFigure[], of: number): string {
  const one = figures.length === 1
  const months = `${displayNumber(figures.length)} of the ${countOf(of, 'month')} shown ${one ? 'is' : 'are'} not as ${one ? 'it was' : 'they were'}`
  return `${months} in the edition of ${monthName(restated.since)}, because ${sayCauses({ causes: restated.causes, figures })}.`
}

/** A month as it was published and as it is: `October 2022 was published as 342 and is now 345`, with any others told. */
export function restatedPhrase(since: Month, figures: readonly RestatedFigure[]): Phrase {
  const { was, is } = figures.at(-1)!
  const others = figures.length - 1
  const rest =
    others === 0 ? '' : `, and ${countOf(others, 'earlier month')} ${others === 1 ? 'is' : 'are'} restated`
  return [
    `${showWindow(was.list)} was `,
    ...restatedValue(was),
    ` in the edition of ${monthName(since)} and is now `,
    ...restatedValue(is),
    `${rest}.`,
  ]
}

/** A figure with what it is made of, since a share can change and still round to the same. */
export function restatedValue(figure: Figure): Phrase {
  if (figure.fold !== 'share' || figure.value === null) return [shown(figure)]
  return [shown(figure), ' (', shownNumerator(figure), ' of ', shownDenominator(figure), ')']
}
