import { runsAtReach, type Spell } from './find-sql.ts'
import { OPEN_CASES } from './open-cases.ts'
import type { CrossRule, Find } from './rule.ts'

const openNow = ({ table, person, start, end, where = 'true' }: Spell) =>
  `select _file, _record, ${person} as person_id from kept_${table} cross join check_day d
    where ${person} is not null and ${where} and ${runsAtReach(start, end)}`

/** Open cases of one kind, of children with none of the kinds before, to whom no worker is allocated. */
function withoutWorker(kind: Spell, before: readonly Spell[]): Find {
  const others = before.map(
    other => `and not exists (select 1 from (${openNow(other)}) o where o.person_id = c.person_id)`,
  )
  return {
    table: kind.table,
    column: kind.person,
    sql: `select c._file, c._record from (${openNow(kind)}) c
      left join kept_ssd_person p on p.pers_person_id = c.person_id
      where p.pers_death_date is null and exists (select 1 from kept_ssd_involvements) ${others.join(' ')}
        and not exists (
          select 1 from kept_ssd_involvements i cross join check_day d
          where i.invo_person_id = c.person_id and i.invo_professional_id is not null
            and ${runsAtReach('i.invo_involvement_start_date', 'i.invo_involvement_end_date')})`,
  }
}

/** Rules about who is responsible for a child. */
export const ALLOCATION_RULES = {
  'worker-missing': {
    stops: 'nothing',
    says: 'The case is open, and no worker is allocated to the child.',
    effect: 'No figure changes. The child stands under no worker and no team in lists and breakdowns.',
    fix: 'Allocate a worker, or close the case.',
    measures: [],
    finds: OPEN_CASES.map((kind, at) => withoutWorker(kind, OPEN_CASES.slice(0, at))),
  },
  'team-missing': {
    stops: 'nothing',
    says: 'The worker is allocated now, and the team is blank.',
    effect: 'No figure changes. The worker’s children stand under no team in lists and breakdowns.',
    fix: 'Enter the worker’s team.',
    measures: [],
    finds: [
      {
        table: 'ssd_involvements',
        column: 'invo_professional_team',
        sql: `select i._file, i._record from kept_ssd_involvements i cross join check_day d
          where i.invo_professional_id is not null and i.invo_professional_team is null
            and ${runsAtReach('i.invo_involvement_start_date', 'i.invo_involvement_end_date')}
            and exists (select 1 from kept_ssd_involvements where invo_professional_team is not null)`,
      },
    ],
  },
} as const satisfies Readonly<Record<string, CrossRule>>
