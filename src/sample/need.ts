import type { Day } from '../base/day.ts'
import { roundHalfUp } from '../base/display.ts'
import { end } from './allocation.ts'
import { beginAssessment, beginPlan } from './assessments.ts'
import type { Aims } from './course.ts'
import { stepDown } from './early-help.ts'
import { byFamily } from './families.ts'
import { eighteenth } from './people.ts'
import { fractionOf } from './random.ts'
import { type Episode, type Records, standing } from './records.ts'
import { close } from './referrals.ts'
import { workingDayNear } from './working-calendar.ts'

const NOTHING_FURTHER = 0.032
const LEFT_WITHOUT_CLOSE_DATE = 0.15
/** Months in which a child in need dies. */
const DEATHS = ['2017-08', '2019-01', '2020-11', '2021-06', '2022-02']
const WAITING_LIMIT = 30

/** Ends the month for children in need: no further action, assessments begun, and closures down to the stock aimed at. */
export function settleNeed(records: Records, aims: Aims): void {
  const leaving = standing(records, 'need').length - aims.inNeed
  const nothing =
    aims.closures === null ? roundHalfUp(aims.referrals * NOTHING_FURTHER) : leaving - aims.closures
  takeNoFurther(records, aims, Math.max(0, nothing))
  for (const episode of records.open)
    if (
      episode.referred >= aims.first &&
      episode.assessment === null &&
      ['new', 'again', 'transfer'].includes(episode.route)
    )
      beginAssessment(records, episode)
  closeEpisodes(records, aims, standing(records, 'need').length - aims.inNeed)
  planForWaiting(records, aims)
}

function takeNoFurther(records: Records, aims: Aims, count: number): void {
  const fresh = standing(records, 'need').filter(
    ({ referred, route, changed }) =>
      referred >= aims.first && changed === referred && (route === 'new' || route === 'again'),
  )
  const drawn = byFamily(fresh, aims.first + 3).slice(0, count)
  for (const episode of drawn) {
    const day = Math.min(aims.last, episode.referred + records.random.whole(0, 2))
    close(records, episode, day, 'RC8')
    episode.nothingFurther = true
    if (records.random.chance(LEFT_WITHOUT_CLOSE_DATE))
      Object.assign(episode, { closed: null, closeReason: '' })
  }
}

function closeEpisodes(records: Records, aims: Aims, count: number): void {
  const ready = standing(records, 'need')
    .filter(episode => !episode.held && episode.changed < aims.first && episode.referred < aims.first)
    .map(episode => ({ episode, urgency: urgency(episode, aims) }))
    .sort((a, b) => b.urgency - a.urgency)
  const chosen = ready.slice(0, Math.max(0, count))
  const dying = DEATHS.includes(aims.month) ? chosen.find(({ urgency }) => urgency < 10)?.episode : undefined
  for (const { episode } of chosen) {
    const day = closingDay(episode, aims)
    if (episode === dying) die(records, episode, day)
    else leave(records, aims, episode, day)
  }
}

/** Those about to turn 18 go first, then the assessed who need no plan, then plans by age; siblings go together. */
function urgency(episode: Episode, aims: Aims): number {
  const birthday = eighteenth(episode.person)
  if (birthday !== null && birthday <= aims.last + 40) return 20 - (birthday - aims.first) / 100
  const together = fractionOf(episode.person.family, aims.first, 7) * 3
  if (episode.plan)
    return episode.plan.began > aims.first - 25
      ? -5 + together
      : together + (aims.last - episode.plan.began) / 120
  return episode.assessment?.outcome === 'close' ? 4 + together : -10 + together
}

function closingDay(episode: Episode, aims: Aims): Day {
  const birthday = eighteenth(episode.person)
  const latest = birthday !== null && birthday <= aims.last ? birthday - 1 : aims.last
  const authorised = episode.assessment?.authorised ?? 0
  const from = Math.min(latest, Math.max(aims.first, authorised, episode.plan ? episode.plan.began + 1 : 0))
  const at = from + Math.floor(fractionOf(episode.person.family, aims.first, 8) * (latest - from + 1))
  return workingDayNear(at, from, latest)
}

function leave(records: Records, aims: Aims, episode: Episode, day: Day): void {
  const { random } = records
  const birthday = eighteenth(episode.person)
  const grown = birthday !== null && birthday <= aims.last + 40
  const planned = episode.plan !== null
  const reason = grown
    ? episode.person.disabled
      ? 'RC6'
      : 'RC7'
    : planned
      ? random.weighted([
          ['RC7', 74],
          ['RC9', 20],
          ['RC5', 4],
          ['RC3', 2],
        ] as const)
      : random.weighted([
          ['RC8', 58],
          ['RC9', 37],
          ['RC5', 3],
          ['RC7', 2],
        ] as const)
  close(records, episode, day, reason)
  if (reason === 'RC9') stepDown(records, aims, episode.person, day)
}

/** The child dies and the episode is closed some days after, perhaps in the next month. */
function die(records: Records, episode: Episode, day: Day): void {
  const { person } = episode
  person.died = day
  close(records, episode, day + records.random.whole(3, 30), 'RC2')
}

/** Children whom the month did not get round to closing after assessment get a plan instead. */
function planForWaiting(records: Records, aims: Aims): void {
  const waiting = standing(records, 'need').filter(
    ({ plan, assessment }) => !plan && assessment?.outcome === 'close' && assessment.authorised! < aims.first,
  )
  for (const episode of byFamily(waiting, aims.first).slice(WAITING_LIMIT)) {
    const day = workingDayNear(
      records.random.whole(aims.first, aims.last),
      Math.max(aims.first, episode.changed),
      aims.last,
    )
    episode.assessment!.outcome = 'plan'
    beginPlan(records, episode, day)
  }
}

/** Closes the young adults who no longer need support, the longest open first. */
export function closeAdults(records: Records, aims: Aims): void {
  const adults = standing(records, 'adult')
  const ready = adults
    .filter(({ held, changed }) => !held && changed < aims.first)
    .sort((a, b) => a.changed - b.changed)
  for (const episode of ready.slice(0, Math.max(0, adults.length - aims.adults))) {
    const day = workingDayNear(records.random.whole(aims.first, aims.last), aims.first, aims.last)
    end(episode, day, 'OTHERS')
    close(records, episode, day, 'RC7')
  }
}
