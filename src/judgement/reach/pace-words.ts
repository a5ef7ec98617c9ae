import { displayNumber } from '../../base/display.ts'
import { type Month, monthName, shiftMonth } from '../../base/month.ts'
import type { CountedNoun } from './counted-noun.ts'
import type { Pace } from './reach.ts'

/** `from December to March`, or `in March`: months that end with one just named, so that no year is needed. */
export function monthsTo(last: Month, months: number): string {
  const name = (month: Month) => monthName(month).replace(/ \d+$/, '')
  return months === 1 ? `in ${name(last)}` : `from ${name(shiftMonth(last, 1 - months))} to ${name(last)}`
}

/** A number of rows with their noun: `1 more referral`, `95 more referrals`. */
export function rowsOf(count: number, noun: CountedNoun, which = ''): string {
  return `${displayNumber(count)} ${which}${count === 1 ? noun.one : noun.many}`
}

/** What a month may bring at most, or must at least, so that a number of rows is kept: `fewer than 10 referrals a month`. */
export function shareOfMonth(sense: 'high' | 'low', { total, months }: Pace, noun: CountedNoun): string {
  if (total === 0) return `no more ${noun.many}`
  const limit = sense === 'low' ? 'at most' : 'at least'
  if (months === 1 || total < months) return `${limit} ${rowsOf(total, noun, 'more ')}`
  const each = Math.ceil(total / months)
  if (total % months === 0 || sense === 'high') return `${limit} ${rowsOf(each, noun)} a month`
  return `fewer than ${displayNumber(each)} ${noun.many} a month`
}

/** The same after the number itself: `, or 11 a month`. */
export function eachMonth(sense: 'high' | 'low', { total, months }: Pace): string {
  if (months === 1 || total < months) return ''
  const each = displayNumber(Math.ceil(total / months))
  return total % months === 0 || sense === 'high' ? `, or ${each} a month` : `, or fewer than ${each} a month`
}

/** An average of whole things: `about 310 a month`. */
export function averageOf({ aMonth }: Pace): string {
  if (aMonth === 0) return 'none'
  return aMonth < 1 ? 'fewer than 1 a month' : `about ${displayNumber(aMonth)} a month`
}
