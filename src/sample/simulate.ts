import type { Day } from '../base/day.ts'
import { reallocate } from './allocation.ts'
import { type AssessmentYear, authorise } from './assessments.ts'
import { beginCare } from './care.ts'
import { visitCared } from './care-visits.ts'
import { receiveContacts } from './contacts.ts'
import { type Aims, courseFor } from './course.ts'
import { endEarlyHelp, receiveRequests } from './early-help.ts'
import { enquireOnly } from './enquiries.ts'
import { CORRECTIONS, convertShortBreak, endCare, exitsFor } from './leaving-care.ts'
import { closeAdults, settleNeed } from './need.ts'
import { moveOn } from './placements.ts'
import { endPlans, holdConferences } from './protection.ts'
import { type Random, randomFrom } from './random.ts'
import { type Records, standing } from './records.ts'
import { receiveReferrals } from './referrals.ts'
import { holdReviews } from './reviews.ts'
import { giveShortBreaks } from './short-breaks.ts'
import { staffFor } from './staff.ts'
import { stockUp } from './starting-stock.ts'
import type { Exits } from './this-year.ts'
import { visitInNeed, visitProtected } from './visits.ts'

/** How many months' assessments are under way at once. */
const WAITING_MONTHS = 1.75

/**
 * Seven years of Northmere, month by month: whatever the seed, each month comes to what the course aims at.
 *
 * @param later a month that follows them, in which nothing that came before is changed but by what then happens
 */
export function simulate(seed: number, later: Aims | null = null): Records {
  const course = later ? [...courseFor(seed), later] : courseFor(seed)
  const records = emptyRecords(randomFrom(seed + 77), course.at(-1)!.last)
  const year: AssessmentYear = { authorised: 0, inTime: 0 }
  stockUp(records, course[0]!)
  for (const aims of course) passMonth(records, aims, year)
  return records
}

function passMonth(records: Records, aims: Aims, year: AssessmentYear): void {
  const exits = exitsFor(records, aims)
  reallocate(records, aims)
  receiveReferrals(records, aims, adultsReferred(records, aims, exits))
  convertShortBreak(records, aims)
  beginCare(records, aims)
  holdConferences(records, aims)
  enquireOnly(records, aims)
  endPlans(records, aims)
  endCare(records, aims, exits)
  moveOn(records, aims)
  giveShortBreaks(records, aims)
  closeAdults(records, aims)
  authorise(records, aims, year, assessmentsDue(records, aims))
  settleNeed(records, aims)
  review(records, aims)
  visitInNeed(records, aims)
  visitProtected(records, aims)
  visitCared(records, aims)
  receiveContacts(records, aims)
  receiveRequests(records, aims)
  endEarlyHelp(records, aims)
}

/** Young adults who must come back for the stock of adults to reach its aim beside those who turn 18. */
function adultsReferred(records: Records, aims: Aims, exits: Exits): number {
  const unended = CORRECTIONS[aims.month] === -1 ? 1 : 0
  return Math.max(0, aims.adults - standing(records, 'adult').length - exits.eighteen - unended)
}

/** As many assessments are authorised in a month as began, on average, in the three before; more where many wait. */
function assessmentsDue(records: Records, aims: Aims): number {
  const begun =
    records.assessments.filter(({ began }) => began >= aims.first - 91 && began < aims.first).length / 3
  const waiting = records.open.filter(({ assessment }) => assessment?.authorised === null).length
  return Math.round(begun + (waiting - begun * WAITING_MONTHS) * 0.25)
}

function review(records: Records, aims: Aims): void {
  const plans = standing(records, 'protection').map(({ protection }) => protection!)
  const reviewedPlans = plans.filter(({ reviews }) => reviews.held.length > 0 || reviews.due <= aims.last)
  holdReviews(
    plans.map(({ reviews }) => reviews),
    aims,
    aims.protectionReviews,
    reviewedPlans.length,
    records.random,
  )
  const cared = standing(records, 'care').map(({ care }) => care!)
  const reviewedCare = cared.filter(({ reviews }) => reviews.held.length > 0 || reviews.due <= aims.last)
  holdReviews(
    cared.map(({ reviews }) => reviews),
    aims,
    aims.careReviews,
    reviewedCare.length,
    records.random,
  )
  const breaks = standing(records, 'need').flatMap(({ care }) => (care?.shortBreak ? [care.reviews] : []))
  holdReviews(breaks, aims, 100, breaks.length, records.random)
}

function emptyRecords(random: Random, reach: Day): Records {
  return {
    random,
    reach,
    people: [],
    episodes: [],
    open: [],
    assessments: [],
    plans: [],
    enquiries: [],
    conferences: [],
    protectionPlans: [],
    care: [],
    earlyHelp: [],
    contacts: [],
    needVisits: [],
    protectionVisits: [],
    careVisits: [],
    workers: staffFor(random),
    counts: new Map(),
  }
}
