import { countOf, displayNumber } from '../../base/display.ts'
import { monthName, monthsElapsed, shiftMonth } from '../../base/month.ts'
import type { Stretch } from './best-stretch.ts'
import type { Past } from './past.ts'
import type { Question, Side } from './question.ts'
import type { Pace } from './reach.ts'

/** How a figure has moved on average, lately and since April; null where there is no earlier month. */
export function movedWords({ month }: Question, { lately, sinceApril }: Past): string | null {
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

/** The best change seen over the time that is left, and what its pace would come to where that is longer. */
export function bestChangeWords(question: Question, side: Side, stretch: Stretch | null): string {
  if (!stretch) return 'There is no earlier month to compare it with'
  const { change, months, monthsAgo, within, overMonthsLeft } = stretch
  const unit = question.series.measure.fold === 'share' ? 'percentage points' : 'rows'
  const past = side.sense === 'low' ? 'fallen' : 'risen'
  const gain = Math.abs(change)
  if (change === 0 || change < 0 !== (side.sense === 'low')) return `It has not ${past} in any month so far`
  const any = within === 1 ? 'any one month' : `any ${within} months or fewer`
  const when = monthName(shiftMonth(question.month, -monthsAgo))
  const over = months === 1 ? `in ${when}` : `in the ${months} to ${when}`
  const most = `The most it has ${past} in ${any} is ${amountWords(gain, unit)}, ${over}`
  if (within === question.monthsLeft) return most
  const carried = amountWords(Math.abs(overMonthsLeft), unit)
  return `${most}; at that pace it would be ${carried} in ${countOf(question.monthsLeft, 'month')}`
}

/** A size of a change, which may lie between whole numbers: `35`, `about 35`, `less than 1 percentage point`. */
export function amountWords(size: number, unit: Pace['unit']): string {
  const shown = displayNumber(size)
  const isOne = size < 0.5 || shown === '1'
  const points = unit === 'percentage points' ? ` percentage point${isOne ? '' : 's'}` : ''
  if (size < 0.5) return `less than 1${points}`
  return `${Number.isInteger(size) ? '' : 'about '}${shown}${points}`
}

function drift({ aMonth, unit }: Pace): string {
  const least = unit === 'rows' ? 0.5 : 0.05
  if (Math.abs(aMonth) < least) return 'hardly changed'
  const way = aMonth < 0 ? 'fallen' : 'risen'
  return `${way} by ${amountWords(Math.abs(aMonth), unit)} a month`
}
