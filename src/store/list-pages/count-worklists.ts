import { type Day, formatDay } from '../../base/day.ts'
import { weekEnd } from '../../base/working-days.ts'
import type { WorkCounts, WorklistLine } from '../../figures/list-pages.ts'
import type { ShareTally } from '../../figures/worklists.ts'
import { sayToReach } from '../../judgement/rating/say-to-reach.ts'
import type { Worklist } from '../../measures/worklist.ts'
import type { Plan } from '../../report/plan/plan.ts'
import { quoteText } from '../../tables/clean-sql.ts'
import type { Session } from '../engine.ts'
import type { ListRelation } from '../list-relation.ts'
import { readShares, worklistRelation } from '../open-worklists.ts'
import { textSql } from './asked-sql.ts'
import type { DayLists } from './opened-lists.ts'
import { scopeSql } from './scope-sql.ts'

/** Whose rows of worklists are counted. */
export interface WorkScope {
  /** Whether a row is counted, as SQL over columns of these names. */
  readonly countedOf: (columns: readonly string[]) => string
}

/** What counts the rows that a person may see, of one team where it is given. */
export function workScope(scope: Parameters<typeof scopeSql>[0], team: string | null): WorkScope {
  const ofTeam = team === null ? 'true' : `${textSql('team')} = ${quoteText(team)}`
  return { countedOf: columns => `(${scopeSql(scope, columns)}) and (${ofTeam})` }
}

/** The rows of every worklist counted, and what would bring the share that its due dates decide to its target. */
export function countWorklists(
  { engine, worklists, unread }: DayLists,
  plan: Plan,
  scope: WorkScope,
): Promise<readonly WorklistLine[]> {
  return engine.lease(async session => {
    const lines: WorklistLine[] = []
    for (const worklist of worklists.lists) {
      const fault = worklists.fault(worklist.id)
      const counted = fault === null ? await countOne(session, worklist, worklists.asAt, scope) : NOTHING
      const toReach = fault === null ? await reachOne(session, worklist, worklists.asAt, plan, scope) : null
      const { id, title, row, due } = worklist
      lines.push({ id, title, says: row, due, ...counted, toReach, fault })
    }
    const faults = [...unread].map(([id, fault]) => ({
      id,
      title: id,
      says: '',
      due: null,
      ...NOTHING,
      toReach: null,
      fault,
    }))
    return [...lines, ...faults]
  })
}

type Counted = Pick<WorklistLine, 'rows' | 'overdue' | 'dueIn5' | 'dueIn10' | 'next' | 'teams'>

const NOTHING: Counted = { rows: 0, overdue: null, dueIn5: null, dueIn10: null, next: null, teams: [] }

async function countOne(
  session: Session,
  worklist: Worklist,
  asAt: Day,
  { countedOf }: WorkScope,
): Promise<Counted> {
  const relation = await worklistRelation(session, worklist, asAt, null)
  const counted = countedOf(relation.columns.map(({ name }) => name))
  const standing = (words: string) =>
    worklist.due === null ? 'null' : `count(case when standing = '${words}' then 1 end)`
  const { rows } = await session.table(
    `select team, count(*), ${['overdue', 'within 5 working days', 'within 10 working days'].map(standing).join(', ')}
    from (${relation.sql}) where ${counted} group by team order by team nulls last`,
  )
  const teams = rows.map(([team, ...cells]) => {
    const [all, overdue, five, ten] = cells.map(Number)
    const due = { overdue: overdue!, dueIn5: five!, dueIn10: five! + ten! }
    const none = { overdue: null, dueIn5: null, dueIn10: null }
    return {
      team: team === null || team === undefined ? null : String(team),
      rows: all!,
      ...(worklist.due === null ? none : due),
    }
  })
  return {
    ...sumCounts(teams, worklist.due !== null),
    next: await nextDue(session, worklist, asAt, relation, counted),
    teams,
  }
}

function sumCounts(teams: readonly WorkCounts[], due: boolean): WorkCounts {
  const sum = (of: (counts: WorkCounts) => number | null) =>
    teams.reduce((total, counts) => total + (of(counts) ?? 0), 0)
  const orNull = (of: (counts: WorkCounts) => number | null) => (due ? sum(of) : null)
  return {
    rows: sum(counts => counts.rows),
    overdue: orNull(counts => counts.overdue),
    dueIn5: orNull(counts => counts.dueIn5),
    dueIn10: orNull(counts => counts.dueIn10),
  }
}

async function nextDue(
  session: Session,
  { due }: Worklist,
  asAt: Day,
  { sql }: ListRelation,
  counted: string,
): Promise<WorklistLine['next']> {
  if (due === null) return null
  const { rows } = await session.table(
    `select ${due}, count(*) from (${sql}) where ${counted} and ${due} >= date '${formatDay(asAt)}'
    group by 1 order by 1 limit 1`,
  )
  const [first] = rows
  return first ? { day: String(first[0]), rows: Number(first[1]) } : null
}

async function reachOne(
  session: Session,
  { measure, forgiven }: Worklist,
  asAt: Day,
  plan: Plan,
  { countedOf }: WorkScope,
): Promise<string | null> {
  const planned = plan.priorities.flatMap(({ measures }) => measures).find(({ id }) => id === measure)
  if (!planned || measure === null) return null
  const by = weekEnd(asAt)
  const tallies = await readShares(session, measure, asAt, by, countedOf(['team']))
  if (tallies === null) return null
  const sum = (of: (tally: ShareTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  const share = {
    rows: sum(tally => tally.rows),
    met: sum(tally => tally.met),
    breaching: sum(tally => tally.breaching),
  }
  return sayToReach(share, planned.aim, by, forgiven)
}
