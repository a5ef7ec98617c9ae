import type { Day } from '../base/day.ts'
import { roundHalfUp } from '../base/display.ts'
import { monthsElapsed } from '../base/month.ts'
import { addWorkingDays } from '../base/working-days.ts'
import { allocate, allocatedTo } from './allocation.ts'
import type { Aims } from './course.ts'
import { type Assessment, type Episode, nextId, type Records } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

const DUE_AFTER = 45
const SHORTEST = 9
const PLANS_OF_NEED = 0.52

/** Assessments of the financial year so far, and those authorised in time. */
export interface AssessmentYear {
  authorised: number
  inTime: number
}

interface Waiting {
  readonly assessment: Assessment
  readonly due: Day
  readonly order: number
}

/** Authorises the month's assessments: exactly as many in time and late as the month's share asks. */
export function authorise(records: Records, aims: Aims, year: AssessmentYear, count: number): void {
  if (monthsElapsed(aims.month) === 1) Object.assign(year, { authorised: 0, inTime: 0 })
  const waiting = waitingFor(records, aims)
  const overdue = waiting.filter(({ due }) => due < aims.last).sort((a, b) => a.order - b.order)
  const wanted = Math.min(count, waiting.length)
  const inTime = Math.min(
    wanted,
    aims.assessmentsInYear === null
      ? roundHalfUp((wanted * aims.assessmentsInTime) / 100)
      : roundHalfUp(((year.authorised + wanted) * aims.assessmentsInYear) / 100) - year.inTime,
  )
  const late = overdue.slice(0, wanted - inTime)
  const taken = new Set(late)
  const timely = waiting
    .filter(
      each => !taken.has(each) && each.due >= aims.first && each.assessment.began + SHORTEST <= aims.last,
    )
    .sort((a, b) => a.order - b.order)
    .slice(0, inTime)
  for (const each of late)
    finish(records, aims, each.assessment, Math.max(aims.first, each.due + 1), aims.last)
  for (const each of timely)
    finish(
      records,
      aims,
      each.assessment,
      Math.max(aims.first, each.assessment.began + SHORTEST - 1),
      Math.min(aims.last, each.due),
    )
  year.authorised += late.length + timely.length
  year.inTime += timely.length
}

/** Begins the assessment that a referral leads to. */
export function beginAssessment(records: Records, episode: Episode): Assessment {
  const began = addWorkingDays(episode.referred - 1, records.random.whole(1, 2))
  const assessment = {
    id: nextId(records, 'A', 300001),
    episode,
    began,
    authorised: null,
    outcome: null,
    worker: allocatedTo(episode),
  }
  episode.assessment = assessment
  records.assessments.push(assessment)
  return assessment
}

/** Begins a child in need plan on a day. */
export function beginPlan(records: Records, episode: Episode, day: Day): void {
  const worker = allocate(records, episode, episode.person.disabled ? 'disability' : 'support', day)
  episode.plan = {
    id: nextId(records, 'N', 400001),
    episode,
    began: day,
    ended: null,
    visited: null,
    late: false,
    worker,
  }
  records.plans.push(episode.plan)
}

function waitingFor(records: Records, aims: Aims): Waiting[] {
  const open = records.open.flatMap(({ assessment }) =>
    assessment && assessment.authorised === null && assessment.began < aims.first ? [assessment] : [],
  )
  return open.map(assessment => {
    const due = addWorkingDays(assessment.began, DUE_AFTER)
    return { assessment, due, order: due + records.random.whole(-24, 24) }
  })
}

function finish(records: Records, aims: Aims, assessment: Assessment, from: Day, to: Day): void {
  const { random } = records
  const { episode } = assessment
  const on = workingDayNear(random.whole(from, to), from, to)
  assessment.authorised = on
  assessment.worker = allocatedTo(episode) ?? assessment.worker
  const plans = records.open.reduce(
    (sum, { plan, standing }) => sum + (plan && standing === 'need' ? 1 : 0),
    0,
  )
  const planned =
    episode.standing !== 'need' || random.chance(plans < aims.inNeed * PLANS_OF_NEED ? 0.8 : 0.25)
  assessment.outcome = planned ? 'plan' : 'close'
  if (planned && episode.standing === 'need' && !episode.plan)
    beginPlan(records, episode, workingDayNear(on + random.whole(0, 6), on, aims.last))
}
