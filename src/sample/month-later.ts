import { firstDay, lastDay, type Month } from '../base/month.ts'
import type { Aims } from './course.ts'

/** The month after the last that was reported, which a council would be writing about next. */
export const LATER_MONTH: Month = '2022-12'

/**
 * What December 2022 comes to, whatever the seed: children in need fall more slowly, visits begin to recover, and
 * fewer contacts come in over the holidays.
 */
export const LATER: Aims = {
  month: LATER_MONTH,
  first: firstDay(LATER_MONTH),
  last: lastDay(LATER_MONTH),
  inNeed: 931,
  protected: 358,
  lookedAfter: 634,
  adults: 241,
  earlyHelp: 691,
  referrals: 203,
  reReferrals: 61,
  closures: null,
  contacts: 1018,
  contactsToEarlyHelp: 153,
  conferences: 27,
  conferencesInTime: 22,
  conferencesToPlan: 24,
  transfersIn: 0,
  careStarts: 14,
  fromProtection: 6,
  unaccompanied: 1,
  exits: null,
  inNeedVisits: 71,
  protectionVisits: 72,
  protectionReviews: 96,
  careVisits: 88,
  careReviews: 98,
  assessmentsInTime: 67,
  assessmentsInYear: null,
}
