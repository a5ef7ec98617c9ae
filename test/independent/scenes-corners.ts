import { type Iso, plusMonths } from './dates.ts'
import { shifted } from './scenes-family.ts'
import type { World } from './world.ts'

/** Children with exactly tied records under ids that sort differently as numbers, UTF-16 and code points. */
export function addTies(world: World, count: number): void {
  for (let i = 0; i < count; i++) {
    const start = world.dice.near('2021-01-31', 200)
    tiedStatuses(world, start)
    tiedProtection(world, start)
    tiedCare(world, start)
  }
}

function tiedIds(world: World): readonly [string, string] {
  const n = world.id().replaceAll(/\D/g, '')
  const pairs = [
    [`ｚ${n}`, `𝔸${n}`],
    [`9${n}t`, `10${n}t`],
    [`A${n}t`, `a${n}t`],
    [`0${n}0`, `${n}0`],
    [`t${n}`, `t${n}0`],
    [`t-${n}`, `t${n}-`],
  ] as const
  const [one, other] = world.dice.pick(pairs)
  return world.dice.chance(0.5) ? [one, other] : [other, one]
}

function tiedStatuses(world: World, start: Iso): void {
  const person = world.id()
  addEpisode(world, person, world.id(), world.id(), start)
  const codes = world.dice.chance(0.5) ? ['C2', 'V3'] : ['V4', 'V2']
  for (const [i, id] of tiedIds(world).entries()) {
    world.add('ssd_legal_status', {
      lega_legal_status_id: id,
      lega_person_id: person,
      lega_legal_status: codes[i]!,
      lega_legal_status_start_date: start,
    })
  }
}

function tiedProtection(world: World, start: Iso): void {
  const person = world.id()
  for (const [i, id] of tiedIds(world).entries()) {
    world.add('ssd_cp_plans', {
      cppl_cp_plan_id: id,
      cppl_person_id: person,
      cppl_cp_plan_start_date: start,
    })
    if (i > 0) continue
    world.add('ssd_cp_reviews', {
      cppr_cp_review_id: world.id(),
      cppr_person_id: person,
      cppr_cp_plan_id: id,
      cppr_cp_review_date: plusMonths(start, 3),
    })
  }
}

function tiedCare(world: World, start: Iso): void {
  const person = world.id()
  const cares = [world.id(), world.id()] as const
  for (const [i, id] of tiedIds(world).entries()) addEpisode(world, person, id, cares[i]!, start)
  world.add('ssd_cla_reviews', {
    clar_cla_review_id: world.id(),
    clar_cla_id: cares[0],
    clar_cla_review_date: shifted(start, 7),
  })
  for (const [i, id] of tiedIds(world).entries()) {
    for (const [nth, care] of cares.entries()) {
      world.add('ssd_cla_placement', {
        clap_cla_placement_id: nth === 0 ? id : world.id(),
        clap_cla_id: care,
        clap_cla_placement_type: i === 0 ? 'U4' : 'K2',
        clap_cla_placement_start_date: start,
      })
    }
  }
  world.add('ssd_cla_visits', {
    clav_cla_visit_id: world.id(),
    clav_person_id: person,
    clav_cla_visit_date: shifted(plusMonths(start, 15), -60),
    clav_cla_visit_seen: 'Y',
  })
}

function addEpisode(world: World, person: string, id: string, care: string, start: Iso): void {
  world.add('ssd_cla_episodes', {
    clae_cla_episode_id: id,
    clae_person_id: person,
    clae_cla_episode_start_date: start,
    clae_cla_episode_start_reason: 'S',
    clae_cla_id: care,
  })
}

/** Children born into a plan, with visits on and beside the birth at which nobody was seen. */
export function addNewborns(world: World, count: number): void {
  const { dice } = world
  for (let i = 0; i < count; i++) {
    const person = world.id()
    const protection = dice.chance(0.5)
    const born = shifted(dice.monthEnd(), -dice.int(0, protection ? 18 : 34))
    const start = shifted(born, -80)
    world.add('ssd_person', { pers_person_id: person, pers_dob: born })
    if (protection)
      world.add('ssd_cp_plans', {
        cppl_cp_plan_id: world.id(),
        cppl_person_id: person,
        cppl_cp_plan_start_date: start,
      })
    else addNeed(world, person, start)
    const prefix = protection ? 'cppv_cp_visit' : 'cinv_cin_visit'
    for (const days of [-30, -1, 0, 1].filter(() => dice.chance(0.5))) {
      world.add(protection ? 'ssd_cp_visits' : 'ssd_cin_visits', {
        [`${prefix}_id`]: world.id(),
        [protection ? 'cppv_person_id' : 'cinv_person_id']: person,
        [`${prefix}_date`]: shifted(born, days),
        [`${prefix}_seen`]: dice.chance(0.1) ? 'Y' : 'N',
      })
    }
  }
}

/** Plans and periods of care left unreviewed for a year or so, then reviewed on a month end. */
export function addForgotten(world: World, count: number): void {
  for (let i = 0; i < count; i++) {
    const person = world.id()
    const plan = world.id()
    const end = world.dice.monthEnd()
    const start = shifted(plusMonths(end, -15), world.dice.int(-2, 2))
    world.add('ssd_cp_plans', {
      cppl_cp_plan_id: plan,
      cppl_person_id: person,
      cppl_cp_plan_start_date: start,
    })
    world.add('ssd_cp_reviews', {
      cppr_cp_review_id: world.id(),
      cppr_cp_plan_id: plan,
      cppr_cp_review_date: end,
    })
    addEpisode(world, person, world.id(), plan, shifted(start, 62))
    world.add('ssd_cla_reviews', {
      clar_cla_review_id: world.id(),
      clar_cla_id: plan,
      clar_cla_review_date: end,
    })
  }
}

function addNeed(world: World, person: string, start: Iso): void {
  world.add('ssd_cin_episodes', {
    cine_referral_id: world.id(),
    cine_person_id: person,
    cine_referral_date: start,
  })
  world.add('ssd_cin_plans', {
    cinp_cin_plan_id: world.id(),
    cinp_person_id: person,
    cinp_cin_plan_start_date: start,
  })
}
