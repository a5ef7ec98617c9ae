import { type Iso, plusMonths, plusWorkingDays } from './dates.ts'
import { endAfter, shifted } from './scenes-family.ts'
import type { World } from './world.ts'

interface Care {
  readonly person: string
  readonly id: string
  readonly start: Iso
}

/** A person's periods of care: episodes, legal statuses, placements, visits and reviews. */
export function addCare(world: World, person: string): void {
  const { dice } = world
  let start = dice.chance(0.5) ? dice.day() : dice.near('2020-12-31', 330)
  for (let i = dice.pick([1, 1, 2, 3]); i > 0; i--) {
    const shared = dice.chance(0.04) ? world.tables.ssd_cla_episodes!.at(-1)?.clae_cla_id : undefined
    const care = { person, id: dice.chance(0.1) ? '' : (shared ?? world.id()), start }
    const end = addEpisodes(world, care)
    addLegalStatuses(world, person, start)
    addPlacements(world, care)
    addClaVisits(world, care)
    addClaReviews(world, care)
    start = dice.pick([end || start, shifted(end || start, 1), dice.day(), start])
  }
}

function addEpisodes(world: World, care: Care): Iso {
  const { dice } = world
  const entered = dice.pick([care.start, care.start, care.start, '', dice.near(care.start, 40)])
  let start = care.start
  let end = ''
  for (let left = dice.pick([1, 1, 2, 3, 4]); left > 0; left--) {
    end = endAfter(world, start, left === 1 ? 0.5 : 0.05)
    if (end === '9999-12-31') end = ''
    const follows = left > 1 && end !== ''
    world.add('ssd_cla_episodes', {
      clae_cla_episode_id: world.id(),
      clae_person_id: care.person,
      clae_cla_episode_start_date: start,
      clae_cla_episode_start_reason:
        start === care.start
          ? dice.pick(['S', 'S', 'S', 'S', 'P'])
          : dice.pick(['L', 'P', 'T', 'B', 'U', 'S', '']),
      clae_cla_episode_ceased_date: end,
      clae_cla_episode_ceased_reason: ceasedReason(world, end, follows),
      clae_cla_id: care.id,
      clae_entered_care_date: dice.chance(0.8) ? entered : '',
    })
    if (end === '') break
    start = dice.chance(0.9) ? end : shifted(end, dice.pick([-3, 1, 7]))
  }
  return end
}

function ceasedReason(world: World, end: Iso, follows: boolean): string {
  const { dice } = world
  if (end === '') return dice.chance(0.03) ? 'E4A' : ''
  if (dice.chance(0.2)) return ''
  return dice.chance(follows ? 0.85 : 0.15) ? 'X1' : dice.pick(['E4A', 'E4B', 'E2', 'E8', 'E45', 'E11'])
}

function addLegalStatuses(world: World, person: string, from: Iso): void {
  const { dice } = world
  if (dice.chance(0.15)) return
  let start = dice.near(from, 1)
  for (let i = dice.int(1, 3); i > 0; i--) {
    const end = endAfter(world, start, i === 1 ? 0.7 : 0.2)
    world.add('ssd_legal_status', {
      lega_legal_status_id: world.id(),
      lega_person_id: person,
      lega_legal_status: dice.pick(['C2', 'C1', 'V2', 'E1', 'C2', 'V2', 'V1', 'V3', 'V4', '']),
      lega_legal_status_start_date: start,
      lega_legal_status_end_date: end,
    })
    start = dice.pick([start, end || start, shifted(end || start, dice.pick([-1, 1, 20])), dice.day()])
    if (start.startsWith('9999')) return
  }
}

function addPlacements(world: World, care: Care): void {
  const { dice } = world
  let start = dice.near(care.start, 1)
  for (let i = dice.int(0, 3); i > 0; i--) {
    const end = endAfter(world, start, i === 1 ? 0.7 : 0.25)
    world.add('ssd_cla_placement', {
      clap_cla_placement_id: world.id(),
      clap_cla_placement_start_date: start,
      clap_cla_placement_type: dice.pick(['U1', 'U4', 'U1', 'U4', 'U6', 'K2', 'P1', 'Z9', '']),
      clap_cla_id: care.id,
      clap_cla_placement_distance: dice.pick(['', '12.5']),
      clap_cla_placement_end_date: end,
      clap_person_id: dice.chance(0.9) ? care.person : '',
    })
    const week = shifted(dice.monthEnd(), -7 + dice.int(-1, 1))
    const yearBefore = plusMonths(dice.near(dice.monthEnd(), 1), -12)
    start = dice.pick([start, end || start, week, yearBefore, dice.day()])
    if (start.startsWith('9999')) return
  }
}

function addClaVisits(world: World, care: Care): void {
  const { dice } = world
  const days = [care.start, shifted(care.start, -1)].filter(() => dice.chance(0.3))
  for (let i = dice.int(3, 14); i > 0; i--) {
    const end = dice.monthEnd()
    days.push(
      dice.pick([
        shifted(end, -42 + dice.int(-1, 1)),
        shifted(plusMonths(end, -3), dice.int(-1, 1)),
        shifted(end, -7),
        end,
        shifted(end, 1),
      ]),
    )
  }
  for (const day of days) {
    world.add('ssd_cla_visits', {
      clav_cla_visit_id: world.id(),
      clav_cla_id: dice.pick([care.id, care.id, '', 'elsewhere']),
      clav_person_id: care.person,
      clav_cla_visit_date: day,
      clav_cla_visit_seen: dice.chance(0.8) ? 'Y' : dice.pick(['N', '']),
    })
  }
}

function addClaReviews(world: World, care: Care): void {
  const { dice } = world
  const review = (date: Iso, cancelled = dice.chance(0.12)): void =>
    world.add('ssd_cla_reviews', {
      clar_cla_review_id: world.id(),
      clar_cla_id: dice.chance(0.05) ? dice.pick(world.tables.ssd_cla_episodes!).clae_cla_id! : care.id,
      clar_cla_review_due_date: dice.chance(0.5) ? dice.near(date, 9) : '',
      clar_cla_review_date: date,
      clar_cla_review_cancelled: cancelled ? 'Y' : dice.pick(['N', '']),
    })
  if (dice.chance(0.1)) review(dice.pick([care.start, shifted(care.start, -1)]))
  let due = plusWorkingDays(care.start, 20)
  for (let nth = 1; due <= '2023-06-30' && !dice.chance(0.1); nth++) {
    const held = shifted(due, dice.chance(0.75) ? dice.pick([0, 0, -1, -5]) : dice.int(-3, 3))
    review(held, nth > 1 && dice.chance(0.12))
    if (dice.chance(0.1)) review(held)
    due = plusMonths(held, nth === 1 ? 3 : 6)
  }
}
