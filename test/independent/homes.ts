import { type Iso, plusDays, plusMonths, plusWorkingDays } from './dates.ts'
import { type Groups, inShortBreaks, isOpen, isUnder18, latest } from './groups.ts'
import type { Listed } from './planning-and-safety.ts'
import type { CareEpisode, Records } from './records.ts'
import { reviewsInTime } from './review-chain.ts'

/** Episodes that begin a period of care in the window. */
export function claStarts(records: Records, first: Iso, end: Iso): Listed[] {
  return records.episodes.all
    .filter(row => row.startReason === 'S' && row.start >= first && row.start <= end)
    .filter(row => isUnder18(records, row.person, row.start))
    .filter(row => !inShortBreaks(records, row.person, row.start))
    .map(row => ({ key: row.id, met: true }))
}

/** Episodes that end a period of care in the window. */
export function claCeased(records: Records, first: Iso, end: Iso): Listed[] {
  return records.episodes.all
    .filter(row => row.end !== '' && row.end >= first && row.end <= end)
    .filter(row => endsPeriod(records, row))
    .filter(row => !inShortBreaks(records, row.person, lastDayOf(row)))
    .map(row => ({ key: row.id, met: true }))
}

/** The day before it ceased, or its start where that is later. */
function lastDayOf(episode: CareEpisode): Iso {
  return [plusDays(episode.end, -1), episode.start].sort().at(-1)!
}

function endsPeriod(records: Records, episode: CareEpisode): boolean {
  if (episode.ceasedReason !== '') return episode.ceasedReason !== 'X1'
  const others = records.episodes.of(episode.person).filter(row => row.id !== episode.id)
  return !others.some(row => row.start === episode.end)
}

/** Children looked after, met where the next visit is due on or after the month's end. */
export function claVisitsInTimescale(records: Records, groups: Groups, end: Iso): Listed[] {
  return [...groups.cla].map(([person, episode]) => ({
    key: person,
    met: visitDue(records, episode, end) >= end,
  }))
}

function visitDue(records: Records, episode: CareEpisode, end: Iso): Iso {
  const ofPeriod = records.placements.filter(row => episode.care !== '' && row.care === episode.care)
  const placement = latest(ofPeriod.filter(row => isOpen(row, end)))
  const start = placement?.start ?? episode.start
  const visits = records.claVisits
    .of(episode.person)
    .filter(visit => visit.seen && visit.date >= start && visit.date <= end)
    .map(visit => visit.date)
    .sort()
  const last = visits.at(-1)
  if (last === undefined) return plusDays(start, 7)
  const longTerm = placement !== null && ['U1', 'U4'].includes(placement.type)
  return longTerm && plusMonths(start, 12) < end ? plusMonths(last, 3) : plusDays(last, 42)
}

/** Children looked after for 20 working days or more, met where the reviews of their period kept time. */
export function claReviewsInTimescale(records: Records, groups: Groups, end: Iso): Listed[] {
  const listed: Listed[] = []
  for (const [person, episode] of groups.cla) {
    const began = periodStart(records, episode)
    const firstDue = plusWorkingDays(began, 20)
    if (firstDue > end) continue
    const held = records.claReviews
      .filter(review => episode.care !== '' && review.care === episode.care && !review.cancelled)
      .map(review => review.date)
      .filter(day => day >= began && day <= end)
    const next = (day: Iso, nth: number): Iso => plusMonths(day, nth === 1 ? 3 : 6)
    listed.push({ key: person, met: reviewsInTime(firstDue, held, next, end) })
  }
  return listed
}

function periodStart(records: Records, episode: CareEpisode): Iso {
  const period =
    episode.care === '' ? [episode] : records.episodes.all.filter(row => row.care === episode.care)
  const entered = period.map(row => row.entered).filter(day => day !== '')
  const days = entered.length > 0 ? entered : period.map(row => row.start)
  return days.sort()[0]!
}
