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

/**
 * What the months may bring at most, or must at least, and when: `fewer than 10 referrals a month come from December
 * to March (at most 39 in all)`.
 */
export function whatMayCome(
  sense: 'high' | 'low',
  { total, months }: Pace,
  noun: CountedNoun,
  span: string,
): string {
  if (total === 0) return `no more ${noun.many} come ${span}`
  const limit = sense === 'low' ? 'at most' : 'at least'
  if (months === 1 || total < months)
    return `${limit} ${rowsOf(total, noun, 'more ')} ${total === 1 ? 'comes' : 'come'} ${span}`
  const each = Math.ceil(total / months)
  const inAll = `${span} (${limit} ${displayNumber(total)} in all)`
  if (total % months === 0 || sense === 'high')
    return `${limit} ${rowsOf(each, noun)} a month ${each === 1 ? 'comes' : 'come'} ${inAll}`
  return `fewer than ${displayNumber(each)} ${noun.many} a month come ${inAll}`
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

/**
 * What rows do that add to a share: `count as met (for each: held in time)`. Where few of them are good that is no
 * achievement, so they are only said to be of that kind.
 *
 * @param met what such rows have in common, said of one
 */
export function countAsMet(
  sense: 'high' | 'low',
  form: 'infinitive' | 'present',
  rows: number,
  met: string | null,
): string {
  const verb = sense === 'high' ? 'count' : 'be'
  const present = sense === 'high' ? (rows === 1 ? 'counts' : 'count') : rows === 1 ? 'is' : 'are'
  const said = `${form === 'infinitive' ? verb : present} ${sense === 'high' ? 'as met' : 'of this kind'}`
  return met === null ? said : `${said} (${rows === 1 ? '' : 'for each: '}${met})`
}
