import { type Day, formatDay, parseDay } from '../base/day.ts'
import type { Rows } from '../figures/lists.ts'
import type { ShareTally, WorklistAsked, WorklistTally } from '../figures/worklists.ts'
import { listName } from '../measures/list-order.ts'
import type { Worklist } from '../measures/worklist.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import type { Session } from './engine.ts'
import { describedColumns, type ListRelation, toListColumn } from './list-relation.ts'

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

/**
 * A worklist's rows as a select, with `standing` and `working_days_left` after what is due.
 *
 * @param within only what is overdue, due within so many working days or without a due day, where it is given
 */
export async function worklistRelation(
  session: Session,
  worklist: Worklist,
  asAt: Day,
  within: number | null,
): Promise<ListRelation> {
  const own = await describedColumns(session, worklistTable(worklist))
  const { overdue, left, none } = dueSql(worklist, asAt)
  const standing = `case when ${none} then null when ${overdue} then 'overdue'
    when ${left} <= 5 then 'within 5 working days' when ${left} <= 10 then 'within 10 working days'
    else 'later' end as standing`
  const selects = own.flatMap(({ name }) =>
    name === worklist.due
      ? [`w.${quoteName(name)}`, standing, `${left} as working_days_left`]
      : [`w.${quoteName(name)}`],
  )
  const soon =
    within === null || worklist.due === null ? 'true' : `${none} or ${overdue} or ${left} <= ${within}`
  const sql = `select ${selects.join(', ')} ${fromSql(worklist)} where ${soon}`
  const columns = (await describedColumns(session, sql)).filter(({ name }) => name !== 'period')
  return {
    columns: columns.map(toListColumn),
    sql,
    order: [...(worklist.due === null ? [] : [worklist.due]), ...worklist.order, 'key'],
  }
}

/** A worklist's rows in their order, of one team or worker and soon due where that is asked. */
export async function openWorklist(
  session: Session,
  worklist: Worklist,
  asAt: Day,
  { team, worker, within }: WorklistAsked,
): Promise<Rows> {
  const { columns, sql, order } = await worklistRelation(session, worklist, asAt, within ?? null)
  const wanted = [
    'true',
    ...(team === undefined ? [] : [`team = ${quoteText(team)}`]),
    ...(worker === undefined ? [] : [`worker = ${quoteText(worker)}`]),
  ]
  return session.table(
    `select ${columns.map(({ name }) => quoteName(name)).join(', ')} from (${sql})
    where ${wanted.join(' and ')} order by ${order.join(', ')}`,
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

/**
 * A share's list by team; null where it does not tell team and due day, as a plan's own may not.
 *
 * @param counted which of its rows are counted, as SQL
 */
export async function readShares(
  session: Session,
  measure: string,
  asAt: Day,
  by: Day,
  counted = 'true',
): Promise<readonly ShareTally[] | null> {
  const list = `(select * from ${listName(measure)} where ${counted})`
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
