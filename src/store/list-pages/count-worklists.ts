import { type Day, formatDay } from '../../base/day.ts'
import { weekEnd } from '../../base/working-days.ts'
import type { WorklistCounts, WorklistLine } from '../../figures/list-pages.ts'
import type { ShareTally } from '../../figures/worklists.ts'
import { sayToReach } from '../../judgement/rating/say-to-reach.ts'
import type { Worklist } from '../../measures/worklist.ts'
import type { Scope } from '../../people/scope.ts'
import type { Plan } from '../../report/plan/plan.ts'
import { quoteText } from '../../tables/clean-sql.ts'
import type { Session } from '../engine.ts'
import type { ListRelation } from '../list-relation.ts'
import { readShares } from '../open-worklists.ts'
import { textSql } from './asked-sql.ts'
import type { DayLists } from './opened-lists.ts'
import { scopeSql } from './scope-sql.ts'

/** Which rows of a worklist are counted, as SQL over columns of these names. */
type CountedRows = (columns: readonly string[]) => string

/** The rows of every worklist that a person may see, counted, of one team where it is given; and what would bring the share that its due dates decide to its target. */
export async function countWorklists(
  { engine, worklists, rowsOf, unread }: DayLists,
  plan: Plan,
  scope: Scope,
  team: string | null,
): Promise<readonly WorklistLine[]> {
  const { asAt } = worklists
  const ofTeam = team === null ? 'true' : `${textSql('team')} = ${quoteText(team)}`
  const countedRows: CountedRows = columns => `(${scopeSql(scope, columns)}) and (${ofTeam})`
  const lineOf = async (worklist: Worklist): Promise<WorklistLine> => {
    const { id, title, row, due } = worklist
    const says = { id, title, says: row, due }
    const fault = worklists.fault(id)
    if (fault !== null) return { ...says, ...NOTHING, fault }
    const rows = await rowsOf(worklist)
    return engine.lease(async session => {
      const counted = await countOne(session, worklist, asAt, rows, countedRows)
      const toReach = await reachOne(session, worklist, asAt, plan, countedRows)
      return { ...says, ...counted, toReach, fault }
    })
  }
  const lines = await Promise.all(worklists.lists.map(lineOf))
  const faults = [...unread].map(([id, fault]) => ({ id, title: id, says: '', due: null, ...NOTHING, fault }))
  return [...lines, ...faults]
}

type Counted = WorklistCounts & Pick<WorklistLine, 'next' | 'teams'>

const NOT_DUE = { overdue: null, dueIn5: null, dueIn10: null } as const
const NOTHING = { rows: 0, ...NOT_DUE, next: null, teams: [], toReach: null } as const

async function countOne(
  session: Session,
  { due }: Worklist,
  asAt: Day,
  { columns, sql }: ListRelation,
  countedRows: CountedRows,
): Promise<Counted> {
  const counted = countedRows(columns.map(({ name }) => name))
  const standing = (words: string) => `count(case when standing = '${words}' then 1 end)`
  const dueCounts = ['overdue', 'within 5 working days', 'within 10 working days'].map(standing)
  const next = `(select min(${due}) from counted where ${due} >= date '${formatDay(asAt)}')`
  const cells = due === null ? [] : [...dueCounts, next, `count(case when ${due} = ${next} then 1 end)`]
  const { rows } = await session.table(
    `with counted as (select * from (${sql}) where ${counted})
    select ${['team', 'count(*)', ...cells].join(', ')} from counted group by team order by team nulls last`,
  )
  const teams = rows.map(([team, count, overdue, five, ten]) => ({
    team: team === null || team === undefined ? null : String(team),
    rows: Number(count),
    ...(due === null
      ? NOT_DUE
      : { overdue: Number(overdue), dueIn5: Number(five), dueIn10: Number(five) + Number(ten) }),
  }))
  const day = rows[0]?.[5] ?? null
  const onDay = rows.reduce((sum, row) => sum + Number(row[6] ?? 0), 0)
  return {
    ...sumCounts(teams, due !== null),
    next: day === null ? null : { day: String(day), rows: onDay },
    teams,
  }
}

function sumCounts(teams: readonly WorklistCounts[], due: boolean): WorklistCounts {
  const sum = (of: (counts: WorklistCounts) => number | null) =>
    teams.reduce((total, counts) => total + (of(counts) ?? 0), 0)
  const orNull = (of: (counts: WorklistCounts) => number | null) => (due ? sum(of) : null)
  return {
    rows: sum(counts => counts.rows),
    overdue: orNull(counts => counts.overdue),
    dueIn5: orNull(counts => counts.dueIn5),
    dueIn10: orNull(counts => counts.dueIn10),
  }
}

async function reachOne(
  session: Session,
  { measure, forgiven }: Worklist,
  asAt: Day,
  plan: Plan,
  countedRows: CountedRows,
): Promise<string | null> {
  const planned = plan.priorities.flatMap(({ measures }) => measures).find(({ id }) => id === measure)
  if (!planned || measure === null) return null
  const by = weekEnd(asAt)
  const tallies = await readShares(session, measure, asAt, by, countedRows(['team']))
  if (tallies === null) return null
  const sum = (of: (tally: ShareTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  const share = {
    rows: sum(tally => tally.rows),
    met: sum(tally => tally.met),
    breaching: sum(tally => tally.breaching),
  }
  return sayToReach(share, planned.aim, by, forgiven)
}
