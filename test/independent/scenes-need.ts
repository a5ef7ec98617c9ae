import { type Iso, plusMonths, plusWorkingDays } from './dates.ts'
import { endAfter, shifted } from './scenes-family.ts'
import type { World } from './world.ts'

/** A person's referrals, some a year apart to the day, with their assessments. */
export function addReferrals(world: World, person: string): void {
  const { dice } = world
  let start = dice.day()
  for (let i = dice.int(1, 3); i > 0; i--) {
    const referral = world.id()
    world.add('ssd_cin_episodes', {
      cine_referral_id: referral,
      cine_person_id: person,
      cine_referral_date: start,
      cine_close_date: endAfter(world, start, 0.5),
      cine_referral_nfa: dice.chance(0.2) ? 'Y' : dice.pick(['N', '']),
    })
    if (dice.chance(0.5)) addAssessment(world, person, referral, start)
    start = dice.pick([
      start,
      shifted(start, 1),
      dice.near(plusMonths(start, 12), 1),
      plusMonths(start, 12),
      dice.day(),
    ])
  }
}

function addAssessment(world: World, person: string, referral: string, referred: Iso): void {
  const { dice } = world
  const start = dice.near(referred, 3)
  const due = plusWorkingDays(start, 45)
  const authorised = dice.pick([due, due, shifted(due, 1), shifted(due, -1), dice.near(due, 20), start, ''])
  world.add('ssd_cin_assessments', {
    cina_assessment_id: world.id(),
    cina_person_id: person,
    cina_referral_id: referral,
    cina_assessment_start_date: start,
    cina_assessment_auth_date: authorised,
  })
}

/** A person's child in need plans, often tied or overlapping, under a long referral, and the visits. */
export function addCinPlans(world: World, person: string): void {
  const { dice } = world
  const referred = dice.near('2020-06-30', 150)
  world.add('ssd_cin_episodes', {
    cine_referral_id: world.id(),
    cine_person_id: person,
    cine_referral_date: referred,
    cine_close_date: endAfter(world, referred, 0.8),
  })
  let start = shifted(referred, dice.int(-5, 200))
  for (let i = dice.int(1, 3); i > 0; i--) {
    world.add('ssd_cin_plans', {
      cinp_cin_plan_id: world.id(),
      cinp_person_id: person,
      cinp_cin_plan_start_date: start,
      cinp_cin_plan_end_date: endAfter(world, start, 0.6),
    })
    for (const day of visitDays(world, start, 28)) {
      world.add('ssd_cin_visits', {
        cinv_cin_visit_id: world.id(),
        cinv_person_id: person,
        cinv_cin_visit_date: day,
        cinv_cin_visit_seen: dice.chance(0.75) ? 'Y' : dice.pick(['N', '']),
      })
    }
    start = dice.pick([start, dice.monthEnd(), dice.day()])
  }
}

/** Days on which a visit is on the edge of counting, or its next is on the edge of due at a month end. */
export function visitDays(world: World, start: Iso, interval: number): Iso[] {
  const { dice } = world
  const days = [start, shifted(start, -1), shifted(start, 1)].filter(() => dice.chance(0.3))
  for (let i = dice.int(4, 12); i > 0; i--) {
    const end = dice.monthEnd()
    days.push(shifted(end, -interval + dice.int(-3, 3)))
    if (dice.chance(0.15)) days.push(dice.near(end, 1))
  }
  return days
}

/** A person's enquiries and conferences: on the due date, late, before the strategy discussion, or without. */
export function addConferences(world: World, person: string, others: readonly string[]): void {
  const { dice } = world
  for (let i = dice.int(1, 3); i > 0; i--) {
    const enquiry = world.id()
    const started = dice.day()
    const kind = dice.next()
    const sharers = sharersOf(world, person, kind, others)
    for (const sharer of kind < 0.9 ? sharers : []) {
      const start = sharer === person ? started : dice.near(started, 10)
      world.add('ssd_s47_enquiry', {
        s47e_s47_enquiry_id: enquiry,
        s47e_person_id: sharer,
        s47e_s47_start_date: start,
        s47e_s47_end_date: endAfter(world, start, 0.3),
      })
    }
    const due = plusWorkingDays(started, 15)
    const held = dice.pick([due, due, shifted(due, 1), shifted(due, -1), shifted(started, -1), started, ''])
    world.add('ssd_initial_cp_conference', {
      icpc_icpc_id: world.id(),
      icpc_s47_enquiry_id: dice.chance(0.93) ? enquiry : '',
      icpc_person_id: person,
      icpc_icpc_transfer_in: dice.chance(0.12) ? 'Y' : dice.pick(['N', '']),
      icpc_icpc_target_date: dice.chance(0.6) ? dice.near(held || due, 1) : '',
      icpc_icpc_date: held,
    })
  }
}

function sharersOf(world: World, person: string, kind: number, others: readonly string[]): string[] {
  const other = world.dice.pick(others)
  if (kind < 0.12) return [other]
  if (kind < 0.35) return world.dice.chance(0.5) ? [person, other] : [other, person]
  return [person]
}
