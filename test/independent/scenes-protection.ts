import { type Iso, plusMonths } from './dates.ts'
import { endAfter, shifted } from './scenes-family.ts'
import { visitDays } from './scenes-need.ts'
import type { World } from './world.ts'

/** A person's protection plans, some tied, overlapping or another authority's, with visits and reviews. */
export function addProtection(world: World, person: string, others: readonly string[]): void {
  const { dice } = world
  let start = dice.chance(0.5) ? dice.day() : dice.near('2020-12-31', 300)
  for (let i = dice.int(1, 3); i > 0; i--) {
    const plan = world.id()
    world.add('ssd_cp_plans', {
      cppl_cp_plan_id: plan,
      cppl_person_id: person,
      cppl_cp_plan_start_date: start,
      cppl_cp_plan_end_date: endAfter(world, start, 0.65),
      cppl_cp_plan_ola: dice.chance(0.12) ? 'Y' : dice.pick(['N', '']),
    })
    for (const day of visitDays(world, start, 14)) {
      world.add('ssd_cp_visits', {
        cppv_cp_visit_id: world.id(),
        cppv_person_id: person,
        cppv_cp_plan_id: dice.pick([plan, '', 'elsewhere']),
        cppv_cp_visit_date: day,
        cppv_cp_visit_seen: dice.chance(0.75) ? 'Y' : dice.pick(['N', '']),
      })
    }
    addReviews(world, person, plan, start, others)
    start = dice.pick([start, dice.monthEnd(), dice.day()])
  }
}

function addReviews(world: World, person: string, plan: string, start: Iso, others: readonly string[]): void {
  const { dice } = world
  const review = (date: Iso): void => {
    const blank = dice.chance(0.25)
    world.add('ssd_cp_reviews', {
      cppr_cp_review_id: world.id(),
      cppr_person_id: !blank && dice.chance(0.08) ? dice.pick(others) : person,
      cppr_cp_plan_id: blank ? '' : dice.chance(0.08) ? anotherPlan(world) : plan,
      cppr_cp_review_due: dice.chance(0.5) ? dice.near(date, 20) : '',
      cppr_cp_review_date: date,
    })
  }
  if (dice.chance(0.12)) review(start)
  let due = plusMonths(start, 3)
  while (due <= '2023-06-30' && !dice.chance(0.12)) {
    const held = dice.chance(0.7) ? shifted(due, dice.pick([0, 0, -1, -10, -40])) : dice.near(due, 3)
    if (held > start) review(held)
    if (dice.chance(0.1)) review(held)
    if (held > start) due = plusMonths(held, 6)
    else break
  }
}

function anotherPlan(world: World): string {
  return world.dice.pick(world.tables.ssd_cp_plans!).cppl_cp_plan_id!
}
