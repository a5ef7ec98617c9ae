import { type Day, formatDay, parseDay } from '../base/day.ts'
import type { Rows } from '../figures/lists.ts'
import type { ShareTally, WorklistAsked, WorklistTally } from '../figures/worklists.ts'
import { listName } from '../measures/list-order.ts'
import type { Worklist } from '../measures/worklist.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import type { Session } from './engine.ts'

/** The table that a worklist is made as, apart from a measure's list of the same name. */
export function worklistTable({ id }: Pick<Worklist, 'id'>): string {
  return `worklist_${listName(id)}`
}

/** A worklist as SQL: its rows `w` beside the calendar's day `d` on which something is due. */
function fromSql(worklist: Worklist): string {
  const due = worklist.due === null ? 'cast(null as date)' : `w.${worklist.due}`
  return `from ${worklistTable(worklist)} w left join calendar d on d.day = ${due}`
}

/** What of a row is asked, as SQL: whether it is overdue, and how many working days are left. */
function dueSql({ due }: Worklist, asAt: Day) {
  const day = `date '${formatDay(asAt)}'`
  const left = `d.working_day_no - (select working_day_no from calendar where day = ${day})`
  return due === null
    ? { overdue: 'false', left, none: 'true' }
    : { overdue: `w.${due} < ${day}`, left, none: `w.${due} is null` }
}

/** A worklist's rows in their order, of one team or worker and soon due where that is asked. */
export async function openWorklist(
  session: Session,
  worklist: Worklist,
  asAt: Day,
  asked: WorklistAsked,
): Promise<Rows> {
  const described = await session.rows(`describe ${worklistTable(worklist)}`)
  const own = described.map(row => String(row.column_name)).filter(name => name !== 'period')
  const { overdue, left, none } = dueSql(worklist, asAt)
  const standing = `case when ${none} then null when ${overdue} then 'overdue'
    when ${left} <= 5 then 'within 5 working days' when ${left} <= 10 then 'within 10 working days'
    else 'later' end as standing`
  const columns = own.flatMap(name =>
    name === worklist.due
      ? [`w.${quoteName(name)}`, standing, `${left} as working_days_left`]
      : [`w.${quoteName(name)}`],
  )
  const wanted = [
    ...(asked.team === undefined ? [] : [`w.team = ${quoteText(asked.team)}`]),
    ...(asked.worker === undefined ? [] : [`w.worker = ${quoteText(asked.worker)}`]),
    ...(asked.within === undefined || worklist.due === null
      ? []
      : [`(${none} or ${overdue} or ${left} <= ${asked.within})`]),
  ]
  const order = [...(worklist.due === null ? [] : [worklist.due]), ...worklist.order, 'key']
  return session.table(
    `select ${columns.join(', ')} ${fromSql(worklist)}
    ${wanted.length > 0 ? `where ${wanted.join(' and ')}` : ''}
    order by ${order.map(part => `w.${part}`).join(', ')}`,
  )
}

/** A worklist's rows counted by team. */
export async function readTallies(
  session: Session,
  worklist: Worklist,
  asAt: Day,
): Promise<readonly WorklistTally[]> {
  const { overdue, left } = dueSql(worklist, asAt)
  const within = (days: number) => `count(case when not (${overdue}) and ${left} <= ${days} then 1 end)`
  const { rows } = await session.table(
    `select w.team, count(*), count(case when ${overdue} then 1 end), ${within(5)}, ${within(10)}
    ${fromSql(worklist)} group by w.team order by w.team`,
  )
  return rows.map(([team, ...counts]) => {
    const [all, late, five, ten] = counts.map(Number)
    return { team: textOf(team), rows: all!, overdue: late!, within5: five!, within10: ten! }
  })
}

/** A share's list by team; null where it does not tell team and due day, as a plan's own may not. */
export async function readShares(
  session: Session,
  measure: string,
  asAt: Day,
  by: Day,
): Promise<readonly ShareTally[] | null> {
  const list = listName(measure)
  const [now, later] = [asAt, by].map(day => `date '${formatDay(day)}'`)
  try {
    const { rows } = await session.table(
      `select l.team, count(*), sum(l.met), count(case when l.met = 1 and l.due < ${later} then 1 end),
        max(n.day), count(case when l.due = n.day then 1 end)
      from ${list} l
      left join (select team, min(due) as day from ${list} where due >= ${now} group by team) n
        on n.team is not distinct from l.team
      group by l.team order by l.team`,
    )
    return rows.map(([team, ...cells]) => ({
      team: textOf(team),
      rows: Number(cells[0]),
      met: Number(cells[1]),
      breaching: Number(cells[2]),
      next: cells[3] ? { day: parseDay(String(cells[3]))!, rows: Number(cells[4]) } : null,
    }))
  } catch {
    return null
  }
}

/** Every team or worker that a row of the worklist or an allocation names. */
export async function knownIn(
  session: Session,
  worklist: Worklist,
  column: 'team' | 'worker',
): Promise<readonly string[]> {
  const { rows } = await session.table(
    `select ${column} as name from ${worklistTable(worklist)} where ${column} is not null
    union select ${column}_id from allocation where ${column}_id is not null order by 1`,
  )
  return rows.map(([name]) => String(name))
}

function textOf(cell: string | number | boolean | null | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}
