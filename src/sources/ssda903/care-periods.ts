import { daySql, type Identity, identityJoin } from '../record-identity.ts'
import { EPISODES } from './parts.ts'

/** An episode is told from others by its child and first day; of two on one day, the one that ends first comes first. */
export const episodes: Identity = {
  part: EPISODES,
  by: 'decom',
  order: [`${daySql('q.dec')} nulls last`],
}

/**
 * The relation, in brackets, of each child's episodes in their order and of what they make up: periods of care, and
 * stretches of one placement and of one legal status, each with the identifier of its first episode.
 *
 * A period begins with the child's first episode, with one whose reason is S, after one that ceased for another reason
 * than X1, and after days in no episode; all else goes on with it. A placement goes on through episodes that begin for a
 * change of legal status only (L) in the same kind of place, and a legal status through all that have the same, if each
 * begins on the day that the one before ends. An episode whose first day can't be read is in none.
 */
export const CARE = `(
  with told as (
    select p.*, i.id, i.told_last, ${daySql('p.decom')} as began, ${daySql('p.dec')} as ended,
      upper(p.rne) as reason, upper(p.rec) as cause, upper(p.ls) as status, upper(p.place) as home
    from {episodes} p ${identityJoin(episodes)}
  ), sole as (
    select * from told
    where told_last and child is not null and began is not null
    qualify row_number() over (partition by id order by _file, _record) = 1
  ), ordered as (
    select *, row_number() over turn as turn, lag(id) over turn is null as is_first,
      lag(ended) over turn as ended_before, lag(cause) over turn as cause_before,
      lag(status) over turn as status_before, lag(home) over turn as home_before
    from sole
    window turn as (partition by child order by began, ended nulls last, id)
  ), parted as (
    select *, is_first or coalesce(reason = 'S', false) or coalesce(cause_before <> 'X1', false)
        or coalesce(ended_before < began, false) as new_period
    from ordered
  ), cut as (
    select *, new_period or ended_before is distinct from began as apart,
      reason is distinct from 'L' or home is distinct from home_before as moves,
      status is distinct from status_before as changes
    from parted
  ), counted as (
    select *, apart or moves as new_placement, apart or changes as new_status,
      sum(cast(new_period as integer)) over turns as period,
      sum(cast(apart or moves as integer)) over turns as placement,
      sum(cast(apart or changes as integer)) over turns as standing
    from cut
    window turns as (partition by child order by turn)
  )
  select _file, _record, child, id, began, new_period, new_placement, new_status,
    first_value(id) over periods as period_id,
    first_value(began) over periods as period_began,
    first_value(case when reason = 'S' then began end) over periods as entered,
    case when bool_and(ended is not null) over periods then max(ended) over periods end as period_ended,
    first_value(id) over placements as placement_id,
    last_value(dec) over placements as placement_ended,
    last_value(reason_place_change) over placements as placement_change,
    last_value(dec) over standings as status_ended
  from counted
  window periods as (partition by child, period order by turn rows between unbounded preceding and unbounded following),
    placements as (partition by child, placement order by turn rows between unbounded preceding and unbounded following),
    standings as (partition by child, standing order by turn rows between unbounded preceding and unbounded following)
)`
