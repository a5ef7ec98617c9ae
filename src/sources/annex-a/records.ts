import type { Part } from '../format.ts'
import { dateSql, daySql, flagSql, idSql } from './cells.ts'
import { LIST_3 } from './lists-front-door.ts'
import { LIST_6 } from './lists-need.ts'

/**
 * The records of a list by their ids, as a select of `_file`, `_record`, `child_id`, `day` and `id`. An id is made of the
 * child and the day; records alike in both are told apart by their other cells before their place in the file, so that a
 * list in another order gives the same ids.
 */
export function recordsOf(part: Part, day: string): string {
  const others = part.columns.map(column => `p.${column.name}`).join(', ')
  return `(select p._file, p._record, p.child_id, ${dateSql(`p.${day}`)} as day,
      ${idSql(part, 'p.child_id', daySql(`p.${day}`), 'p.place')} as id
    from (select p.*, row_number() over (
        partition by p.child_id, ${daySql(`p.${day}`)} order by ${others}, p._file, p._record
      ) as place from {${part.name}} p) p)`
}

/** Joins a list's records to their ids, as `i`. */
export function joinIds(part: Part, day: string): string {
  return `join ${recordsOf(part, day)} i on i._file = p._file and i._record = p._record`
}

/** The referrals of List 3, with whether they led to no further action. */
const REFERRALS = `(select r.*, lower(coalesce(${flagSql('p.no_further_action')}, '')) in ('y', 'yes', 't', 'true', '1') as stopped
  from ${recordsOf(LIST_3, 'referral_date')} r join {list_3} p on p._file = r._file and p._record = r._record)`

/**
 * Which referral of List 3 began which episode of List 6, as a select of both places and the referral's id. List 3 has
 * every referral of its months and List 6 the latest episode of each child, so an episode began with the child's latest
 * referral on or before its start: one on the day itself, or an earlier one that did not lead to no further action.
 */
export const BEGUN = `(select e._file, e._record, r._file as referral_file, r._record as referral_record, r.id as referral_id
  from ${recordsOf(LIST_6, 'start_date')} e
  join ${REFERRALS} r on r.child_id = e.child_id and (r.day = e.day or r.day < e.day and not r.stopped)
  qualify row_number() over (partition by e._file, e._record order by r.day desc, r.stopped, r.id) = 1
    and row_number() over (partition by r._file, r._record order by e.day desc, e.id) = 1)`

/** Every referral and episode by child, day and id, each once. */
const EPISODES = `(select child_id, day, id from ${recordsOf(LIST_3, 'referral_date')}
  union all
  select e.child_id, e.day, e.id from ${recordsOf(LIST_6, 'start_date')} e
  left join ${BEGUN} b on b._file = e._file and b._record = e._record
  where b.referral_id is null)`

/** Joins each of a list's records to the episode that it belongs to, as `w.referral_id`: the child's latest on or before its day. */
export function joinEpisode(part: Part, day: string): string {
  return `left join (
      select i._file, i._record, arg_max(w.id, (w.day, w.id)) as referral_id
      from ${recordsOf(part, day)} i join ${EPISODES} w on w.child_id = i.child_id and w.day <= i.day
      group by i._file, i._record
    ) w on w._file = p._file and w._record = p._record`
}
