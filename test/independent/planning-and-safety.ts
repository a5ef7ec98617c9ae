import { type Interval, type Iso, plusInterval, plusMonths, plusWorkingDays } from './dates.ts'
import { type Groups, isOpen, isUnborn, latest } from './groups.ts'
import type { Many, Records, Spell, Visit } from './records.ts'
import { reviewsInTime } from './review-chain.ts'

/** One thing counted: its key and, in a share, whether it met the standard. */
export interface Listed {
  readonly key: string
  readonly met: boolean
}

/** Children in need with an open plan, met where the next visit is due on or after the month's end. */
export function cinVisitsInTimescale(records: Records, groups: Groups, end: Iso, every: Interval): Listed[] {
  const listed: Listed[] = []
  for (const person of groups.cin) {
    const plan = latest(records.cinPlans.of(person).filter(row => isOpen(row, end)))
    if (plan === null) continue
    const due = visitDue(records, plan, records.cinVisits, end, every)
    listed.push({ key: person, met: due >= end })
  }
  return listed
}

/** Children on a protection plan, met where the next visit is due on or after the month's end. */
export function cpVisitsInTimescale(records: Records, groups: Groups, end: Iso, every: Interval): Listed[] {
  return [...groups.cp].map(([person, plan]) => ({
    key: person,
    met: visitDue(records, plan, records.cpVisits, end, every) >= end,
  }))
}

function visitDue(records: Records, plan: Spell, visits: Many<Visit>, end: Iso, every: Interval): Iso {
  let last = plan.start
  for (const visit of visits.of(plan.person)) {
    const within = visit.date >= plan.start && visit.date <= end
    const counts = visit.seen || isUnborn(records, plan.person, visit.date)
    if (within && counts && visit.date > last) last = visit.date
  }
  return plusInterval(last, every)
}

/** Children on a plan for three months or more, met where its reviews kept time. */
export function cpReviewsInTimescale(records: Records, groups: Groups, end: Iso): Listed[] {
  const listed: Listed[] = []
  for (const [person, plan] of groups.cp) {
    const firstDue = plusMonths(plan.start, 3)
    if (firstDue > end) continue
    const held = records.cpReviews
      .filter(review => (review.plan === '' ? review.person === person : review.plan === plan.id))
      .map(review => review.date)
      .filter(day => day > plan.start && day <= end)
    listed.push({ key: person, met: reviewsInTime(firstDue, held, day => plusMonths(day, 6), end) })
  }
  return listed
}

/** Initial conferences held in the window, met where held by the due date. */
export function icpcInTimescale(records: Records, first: Iso, end: Iso): Listed[] {
  const listed: Listed[] = []
  for (const conference of records.conferences) {
    if (conference.date === '' || conference.date < first || conference.date > end) continue
    if (conference.transferIn) continue
    const due = conferenceDue(records, conference)
    if (due !== null) listed.push({ key: conference.id, met: conference.date <= due })
  }
  return listed
}

function conferenceDue(records: Records, conference: Records['conferences'][number]): Iso | null {
  const enquiry = records.enquiries.find(
    row =>
      row.id !== '' && row.person !== '' && row.id === conference.enquiry && row.person === conference.person,
  )
  if (enquiry === undefined) return conference.target === '' ? null : conference.target
  if (enquiry.start > conference.date) return null
  return plusWorkingDays(enquiry.start, 15)
}
