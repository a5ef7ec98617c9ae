import type { Day } from '../base/day.ts'
import { roundHalfUp } from '../base/display.ts'
import { firstDay, lastDay, type Month, monthsElapsed, monthsFrom } from '../base/month.ts'
import { type Anchors, along, FLOWS, LOCKDOWN, SEASONS, SHARES, STOCKS } from './course-anchors.ts'
import { type Random, randomFrom } from './random.ts'
import { type Exits, THIS_YEAR } from './this-year.ts'

/** The first month simulated, a year before the first that is measured, and the last. */
export const FIRST_MONTH: Month = '2015-12'
export const LAST_MONTH: Month = '2022-11'
/** The day that the records reach. */
export const EXTRACT_DAY: Day = lastDay(LAST_MONTH)

const LAST_YEAR_BEGINS = '2021-04'
const YEAR_BEGINS = '2022-04'
const PRINTED_FROM = '2022-09'
const REFERRED_AGAIN = 32
const ASSESSED_IN_TIME = 68

/** What one month is to come to: stocks on its last day, things that happen in it, and shares in per cent. */
export interface Aims {
  readonly month: Month
  readonly first: Day
  readonly last: Day
  readonly inNeed: number
  readonly protected: number
  readonly lookedAfter: number
  readonly adults: number
  readonly earlyHelp: number
  readonly referrals: number
  readonly reReferrals: number
  readonly closures: number | null
  readonly contacts: number
  readonly contactsToEarlyHelp: number
  readonly conferences: number
  readonly conferencesInTime: number
  readonly conferencesToPlan: number
  readonly transfersIn: number
  readonly careStarts: number
  readonly fromProtection: number
  readonly unaccompanied: number
  /** The kinds of ending, where the course fixes them. */
  readonly exits: Exits | null
  readonly inNeedVisits: number
  readonly protectionVisits: number
  readonly protectionReviews: number
  readonly careVisits: number
  readonly careReviews: number
  readonly assessmentsInTime: number
  /** The year to date that this month must bring assessments to; null where it is free. */
  readonly assessmentsInYear: number | null
}

/** The aims of every month from December 2015 to November 2022; the seed moves all but the reported ones. */
export function courseFor(seed: number): readonly Aims[] {
  const random = randomFrom(seed)
  const months = monthsFrom(FIRST_MONTH, LAST_MONTH)
  const referrals = swapped(months, flows(months, random), random)
  const tally = { year: '', conferences: 0, inTime: 0, referrals: 0, again: 0 }
  return months.map((month, i) => {
    if (monthsElapsed(month) === 1)
      Object.assign(tally, { conferences: 0, inTime: 0, referrals: 0, again: 0 })
    const conferences = conferencesOf(month, tally, random)
    const reReferrals = reReferralsOf(month, referrals[i]!, tally, random)
    return {
      ...stocksOf(month, random),
      ...conferences,
      ...careOf(month, random),
      ...sharesOf(month, random),
      month,
      first: firstDay(month),
      last: lastDay(month),
      referrals: referrals[i]!,
      reReferrals,
      closures: THIS_YEAR[month]?.closures ?? null,
      ...contactsOf(month, random),
      assessmentsInYear: month === LAST_MONTH ? ASSESSED_IN_TIME : null,
    }
  })
}

function stocksOf(month: Month, random: Random) {
  const loose = month < YEAR_BEGINS ? 1 : month < PRINTED_FROM ? 0.4 : 0
  const stock = (anchors: Anchors, noise: number): number =>
    roundHalfUp(along(anchors, month) + random.wobble() * noise * loose)
  return {
    inNeed: stock(STOCKS.inNeed, 16),
    protected: stock(STOCKS.protected, 5),
    lookedAfter: stock(STOCKS.lookedAfter, month === '2022-03' ? 0 : 2),
    adults: stock(STOCKS.adults, 2),
    earlyHelp: stock(STOCKS.earlyHelp, 10),
  }
}

function flows(months: readonly Month[], random: Random): number[] {
  return months.map(
    month =>
      THIS_YEAR[month]?.referrals ??
      roundHalfUp(
        seasonal(FLOWS.referrals, SEASONS.referrals, month) * lockdown(month) * (1 + random.wobble() * 0.05),
      ),
  )
}

/** Moves a few referrals between April and August 2022, so that seeds differ and the year's total does not. */
function swapped(months: readonly Month[], referrals: number[], random: Random): readonly number[] {
  const april = months.indexOf(YEAR_BEGINS)
  for (let i = 0; i < 4; i += 1) {
    const moved = random.whole(-5, 5)
    referrals[april + i]! += moved
    referrals[april + i + 1]! -= moved
  }
  return referrals
}

function reReferralsOf(
  month: Month,
  referrals: number,
  tally: { referrals: number; again: number },
  random: Random,
): number {
  const loose = month < YEAR_BEGINS ? 2.5 : 0.5
  tally.referrals += referrals
  const again =
    month === LAST_MONTH
      ? roundHalfUp((tally.referrals * REFERRED_AGAIN) / 100) - tally.again
      : roundHalfUp((referrals * (along(SHARES.reReferrals, month) + random.wobble() * loose)) / 100)
  tally.again += again
  return again
}

function conferencesOf(month: Month, tally: { conferences: number; inTime: number }, random: Random) {
  const reported = THIS_YEAR[month]
  const held =
    reported?.conferences ??
    Math.max(6, roundHalfUp(seasonal(FLOWS.conferences, SEASONS.conferences, month) + random.wobble() * 3))
  tally.conferences += held
  const inTime = reported?.conferencesInTime ?? conferencesInTime(month, held, tally, random)
  tally.inTime += inTime
  return {
    conferences: held,
    conferencesInTime: inTime,
    conferencesToPlan: reported?.conferencesToPlan ?? roundHalfUp(held * (0.86 + random.wobble() * 0.04)),
    transfersIn: reported?.transfersIn ?? (random.chance(0.35) ? 1 : 0),
  }
}

/** Free in most years; last year's are steered to the 91% of the year that the board was told of. */
function conferencesInTime(
  month: Month,
  held: number,
  tally: { conferences: number; inTime: number },
  random: Random,
): number {
  const steered = month >= LAST_YEAR_BEGINS
  const wanted = steered
    ? (tally.conferences * along(SHARES.conferencesInLastYear, month)) / 100 - tally.inTime
    : (held * (along(SHARES.conferencesInTime, month) + random.wobble() * 3)) / 100
  return Math.min(held, Math.max(0, roundHalfUp(wanted)))
}

function careOf(month: Month, random: Random) {
  const reported = THIS_YEAR[month]
  if (reported) {
    const { careStarts, fromProtection, unaccompanied, exits } = reported
    return { careStarts, fromProtection, unaccompanied, exits }
  }
  const careStarts = Math.max(6, roundHalfUp(along(FLOWS.careStarts, month) + random.wobble() * 3))
  const unaccompanied = random.weighted([
    [0, 6],
    [1, 3],
    [2, 1],
  ])
  return { careStarts, fromProtection: roundHalfUp(careStarts * 0.36), unaccompanied, exits: null }
}

function contactsOf(month: Month, random: Random) {
  const reported = month >= PRINTED_FROM
  const path = reported ? along(FLOWS.contacts, month) : seasonal(FLOWS.contacts, SEASONS.contacts, month)
  const eased = reported ? 1 : (1 + (lockdown(month) - 1) * 0.7) * (1 + random.wobble() * 0.03)
  const contacts = roundHalfUp(path * eased)
  const share = along(SHARES.contactsToEarlyHelp, month) + (reported ? 0 : random.wobble() * 1.2)
  return { contacts, contactsToEarlyHelp: roundHalfUp((contacts * share) / 100) }
}

function sharesOf(month: Month, random: Random) {
  const loose = month < YEAR_BEGINS ? 1 : month < PRINTED_FROM ? 0.3 : 0
  const season = (SEASONS.visits[Number(month.slice(5)) - 1] ?? 0) * (month < YEAR_BEGINS ? 1 : 0)
  const share = (anchors: Anchors, noise: number, seasonal = season): number =>
    Math.min(100, along(anchors, month) + seasonal + random.wobble() * noise * loose)
  return {
    inNeedVisits: share(SHARES.inNeedVisits, 2),
    protectionVisits: share(SHARES.protectionVisits, 2.2),
    protectionReviews: share(SHARES.protectionReviews, 0.5, 0),
    careVisits: share(SHARES.careVisits, 1.5, season / 2),
    careReviews: share(SHARES.careReviews, 0.4, 0),
    assessmentsInTime: share(SHARES.assessmentsInTime, 2, 0),
  }
}

function seasonal(anchors: Anchors, season: readonly number[], month: Month): number {
  return along(anchors, month) * season[Number(month.slice(5)) - 1]!
}

function lockdown(month: Month): number {
  return along(LOCKDOWN, month)
}
