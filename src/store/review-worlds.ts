import { namesJoined } from '../measures/list-order.ts'
import type { Measure } from '../measures/measure.ts'

/** A select under the name that others join it by. */
export interface NamedSelect {
  readonly name: string
  readonly sql: string
}

/** A review that comes before this many months has no part in what is due in the last twelve. */
const MONTHS_BACK = 19

/** The worlds of reviews of child protection plans: one for each day on which the one review left out could be held. */
const PROTECTION: readonly NamedSelect[] = [
  {
    name: 'world_cp',
    sql: `select g.* replace (
          g.person_id || '#' || d.day as person_id,
          g.plan_id || '#' || g.period || '#' || d.day as plan_id
        ), g.person_id as child, g.plan_id as own_plan, d.day
      from possible_cp_reviews r
      join cp g on g.period = r.period and g.person_id = r.person_id
      join calendar d
        on d.day <= r.last_day and d.day > r.plan_start and d.day >= r.first_day and d.day <= r.final_day
        and d.day >= r.last_day - interval '${MONTHS_BACK}' month
      where r.reviews = 1`,
  },
  {
    name: 'world_ssd_cp_plans',
    sql: `select p.* replace (w.plan_id as cppl_cp_plan_id, w.person_id as cppl_person_id)
      from world_cp w join ssd_cp_plans p on p.cppl_cp_plan_id = w.own_plan`,
  },
  {
    name: 'world_ssd_cp_reviews',
    sql: `select plan_id as cppr_cp_plan_id, person_id as cppr_person_id, day as cppr_cp_review_date from world_cp
      union all by name
      select r.* replace (w.plan_id as cppr_cp_plan_id, w.person_id as cppr_person_id)
      from world_cp w join ssd_cp_reviews r on r.cppr_cp_plan_id = w.own_plan
      union all by name
      select r.* replace (w.plan_id as cppr_cp_plan_id, w.person_id as cppr_person_id)
      from world_cp w join ssd_cp_reviews r on r.cppr_person_id = w.child and r.cppr_cp_plan_id is null`,
  },
]

/**
 * The worlds of reviews in care. A review before the others changes which of them is the first, and so when the
 * second was due, wherever it lies: so the days beside the others stand for all days further back.
 */
const CARE: readonly NamedSelect[] = [
  {
    name: 'world_cla_day',
    sql: `select r.period, r.person_id, d.day
      from possible_cla_reviews r
      join calendar d
        on d.day >= greatest(r.care_start, r.first_day, cast(r.last_day - interval '${MONTHS_BACK}' month as date))
        and d.day <= least(r.last_day, r.final_day)
      where r.reviews = 1
      union
      select r.period, r.person_id, b.day
      from possible_cla_reviews r
      join (
        select cla_id, care_start as day from possible_cla_reviews
        union all
        select cla_id, first_day as day from possible_cla_reviews
        union all
        select clar_cla_id as cla_id, clar_cla_review_date + 1 as day from ssd_cla_reviews
        union all
        select clar_cla_id as cla_id, clar_cla_review_date - 1 as day from ssd_cla_reviews
      ) b on b.cla_id = r.cla_id
        and b.day >= greatest(r.care_start, r.first_day)
        and b.day <= least(r.last_day, r.final_day)
      where r.reviews = 1`,
  },
  {
    name: 'world_cla',
    sql: `select g.* replace (
          g.person_id || '#' || d.day as person_id,
          g.cla_id || '#' || g.period || '#' || d.day as cla_id
        ), g.person_id as child, g.cla_id as own_period, d.day
      from world_cla_day d
      join cla g on g.period = d.period and g.person_id = d.person_id`,
  },
  {
    name: 'world_care_period',
    sql: `select p.* replace (w.cla_id as cla_id)
      from world_cla w join care_period p on p.cla_id = w.own_period`,
  },
  {
    name: 'world_ssd_cla_reviews',
    sql: `select cla_id as clar_cla_id, day as clar_cla_review_date from world_cla
      union all by name
      select r.* replace (w.cla_id as clar_cla_id)
      from world_cla w join ssd_cla_reviews r on r.clar_cla_id = w.own_period`,
  },
]

/** What every set of worlds shares: nobody is allocated, as that decides nothing here. */
export const SHARED_WORLD: readonly NamedSelect[] = [
  { name: 'world_allocation', sql: 'select * from allocation where false' },
]

/**
 * The selects that try a review left out on every day that it could have been held: the measure's own select, run
 * over worlds in which each child has one such day. `outcome_<list>` says which outcomes a child could have.
 *
 * @param measure the review measure of child protection or of care
 */
export function reviewWorlds(measure: Measure): readonly NamedSelect[] {
  const [worlds, group] = measure.id === 'cp-reviews-in-timescale' ? [PROTECTION, 'cp'] : [CARE, 'cla']
  const moved = new Set([...worlds, ...SHARED_WORLD].map(({ name }) => name))
  const sql = namesJoined(measure.sql)
    .filter(name => moved.has(`world_${name}`))
    .reduce(
      (text, name) => text.replace(new RegExp(`\\b(from|join) ${name}\\b`, 'g'), `$1 world_${name}`),
      measure.sql,
    )
  const outcome = `outcome_${measure.id.replaceAll('-', '_')}`
  return [
    ...worlds,
    { name: `world_${outcome}`, sql },
    {
      name: outcome,
      sql: `select w.period, w.child as person_id, max(t.met) as can_met, max(1 - t.met) as can_not
        from world_${outcome} t
        join world_${group} w on w.period = t.period and w.person_id = t.person_id
        group by w.period, w.child`,
    },
  ]
}
