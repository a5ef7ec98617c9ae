import { addMonths, type Day } from '../base/day.ts'
import { addWorkingDays } from '../base/working-days.ts'
import { allocatedTo } from './allocation.ts'
import { beginAssessment, beginPlan } from './assessments.ts'
import { enterCare } from './care.ts'
import type { Aims } from './course.ts'
import { along, STOCKS } from './course-anchors.ts'
import { beginEarlyHelp } from './early-help.ts'
import { enquire } from './enquiries.ts'
import { ageOn, newFamily, newYoungPerson } from './people.ts'
import { placement } from './placements.ts'
import { protect } from './protection.ts'
import { type Episode, nextId, type Person, type Records } from './records.ts'
import { close, refer } from './referrals.ts'
import { holdPastReviews } from './reviews.ts'
import { visit } from './visits.ts'
import { workingDayBefore, workingDayNear } from './working-calendar.ts'

const CLOSED_IN_THE_YEAR_BEFORE = 1150
const LONGEST_IN_CARE = 3600

/** Everyone open on the eve of the first month, with the history that brought them there, and those lately closed. */
export function stockUp(records: Records, aims: Aims): void {
  const eve = aims.first - 1
  const opening = (stock: keyof typeof STOCKS): number => along(STOCKS[stock], '2015-11')
  closedLately(records, eve)
  inFamilies(
    records,
    opening('inNeed'),
    day => startInNeed(records, eve, day),
    () => eve - spread(records, 260, 420),
  )
  inFamilies(
    records,
    opening('protected'),
    day => startProtected(records, eve, day),
    () => eve - records.random.whole(80, 520),
  )
  inFamilies(
    records,
    opening('lookedAfter'),
    day => startCared(records, eve, day),
    () => eve - spread(records, 900, LONGEST_IN_CARE) - 45,
  )
  for (let i = 0; i < opening('adults'); i += 1) {
    const day = eve - records.random.whole(60, 2500)
    refer(records, newYoungPerson(records, eve, records.random.whole(6600, 7900), false), day, 'adult')
  }
  for (let left = opening('earlyHelp'); left > 0; ) {
    const day = eve - records.random.whole(5, 300)
    for (const person of newFamily(records, day, left)) {
      beginEarlyHelp(records, person, day)
      left -= 1
    }
  }
}

type Start = (day: Day) => (person: Person) => void

function inFamilies(records: Records, count: number, start: Start, dayOf: () => Day): void {
  for (let left = count; left > 0; ) {
    const day = workingDayNear(dayOf(), 0, 99_999)
    const family = newFamily(records, day, left)
    for (const person of family) start(day)(person)
    left -= family.length
  }
}

/** Days past, mostly near the mean's lower side, never beyond `most`. */
function spread({ random }: Records, mean: number, most: number): number {
  return 10 + Math.floor(Math.min(most, -Math.log(1 - random.fraction()) * mean))
}

function closedLately(records: Records, eve: Day): void {
  inFamilies(
    records,
    CLOSED_IN_THE_YEAR_BEFORE,
    day => person => {
      const episode = refer(records, person, day, 'new')
      const closed = Math.min(eve, day + records.random.whole(4, 120))
      if (closed - day > 40) assessPast(records, episode, closed)
      else episode.nothingFurther = closed - day < 10
      close(records, episode, closed, records.random.pick(['RC7', 'RC8', 'RC8', 'RC9']))
    },
    () => eve - records.random.whole(2, 360),
  )
}

function assessPast(records: Records, episode: Episode, before: Day): void {
  const assessment = beginAssessment(records, episode)
  assessment.authorised = Math.min(before, addWorkingDays(assessment.began, records.random.whole(18, 48)))
  assessment.outcome = 'plan'
}

const startInNeed =
  (records: Records, eve: Day, day: Day) =>
  (person: Person): void => {
    grow(records, person, eve)
    const episode = refer(records, person, day, 'new')
    if (eve - day < 75) return void beginAssessment(records, episode)
    assessPast(records, episode, eve)
    beginPlan(records, episode, episode.assessment!.authorised!)
    const on = workingDayNear(eve - records.random.whole(0, 30), episode.plan!.began, eve)
    episode.plan!.visited = on
    records.needVisits.push(visit(records, episode, episode.plan!.id, on))
  }

const startProtected =
  (records: Records, eve: Day, day: Day) =>
  (person: Person): void => {
    grow(records, person, eve)
    const episode = refer(records, person, day, 'new')
    assessPast(records, episode, eve)
    const held = workingDayNear(day + 44, day, eve)
    const began = workingDayBefore(held, 14)
    const enquiry = enquire(records, episode, nextId(records, 'S', 600001), began, held - 4, true)
    const plan = protect(records, episode, held)
    plan.conference = nextId(records, 'C', 700001)
    const target = addWorkingDays(began, 15)
    records.conferences.push({
      id: plan.conference,
      meeting: `M${person.family}-0`,
      episode,
      enquiry,
      target,
      held,
      plan,
      transferIn: false,
      worker: allocatedTo(episode),
    })
    holdPastReviews(plan.reviews, eve)
  }

const startCared =
  (records: Records, eve: Day, day: Day) =>
  (person: Person): void => {
    const most = ageOn(person, day) + (eve - day) / 365
    if (person.born === null || person.born > day || most > 17)
      person.born = day - records.random.whole(10, 2200)
    const episode = refer(records, person, day - records.random.whole(0, 40), 'new')
    const care = enterCare(records, episode, day, records.random.chance(0.4) ? 'protection' : 'need')
    while (care.planned[0] && care.planned[0].from <= eve) care.statuses.push(care.planned.shift()!)
    if (eve - day > 700)
      care.placements.push(
        placement(records, workingDayNear(day + 420, day, eve), eve - day > 1500 ? 'U4' : 'U6', 'CARPL'),
      )
    holdPastReviews(care.reviews, eve)
    const { began } = care.placements.at(-1)!
    care.visited = workingDayNear(eve - records.random.whole(0, 34), Math.min(eve, began + 1), eve)
    records.careVisits.push(visit(records, episode, care.id, care.visited))
  }

/** A child near adulthood is made younger, so that nobody is 18 at the start. */
function grow(records: Records, person: Person, eve: Day): void {
  if (person.born !== null && addMonths(person.born, 12 * 16) < eve)
    person.born += records.random.whole(400, 1200)
}
