import { BANK_HOLIDAYS } from '../base/bank-holidays.ts'
import { addMonths, formatDay } from '../base/day.ts'
import type { Interval } from '../measures/due-rules.ts'
import type { Period } from '../measures/periods.ts'
import { quoteText } from '../tables/clean-sql.ts'

/** A due date of a child now under 18 may be counted from the day of birth, and lies an interval ahead at most. */
const YEARS_BEFORE = 19
const DAYS_AFTER = 730

/** More days than a unit of an interval ever takes. */
const DAYS_A_UNIT = { WD: 2, D: 1, M: 31 } as const

/** The SQL that makes the `period` table, a row a month, and `period_day`, a row for each day of them. */
export function periodTables(periods: readonly Period[]): string {
  const rows = periods.map(
    p =>
      `('${p.period}', date '${formatDay(p.firstDay)}', date '${formatDay(p.lastDay)}', date '${formatDay(p.yearBefore)}', ${p.months})`,
  )
  return `create table period as
    select * from (values ${rows.join(', ')}) p(period, first_day, last_day, year_before, months);
    create table period_day as
    select cast(unnest(range(first_day, last_day + 1, interval 1 day)) as date) as day, period from period`
}

/**
 * The SQL that makes the calendar for figures of some periods: `calendar(day, working, working_day_no)` and `due(rule, day, due)`: for each rule and day the
 * day on which the interval counted from it ends. The number of a day is that of the last working day up to it.
 */
export function calendarTables(
  periods: readonly Period[],
  rules: Readonly<Record<string, Interval>>,
): readonly string[] {
  const from = formatDay(addMonths(periods[0]!.firstDay, -12 * YEARS_BEFORE))
  const longest = Math.max(...Object.values(rules).map(rule => rule.count * DAYS_A_UNIT[rule.unit]))
  const to = formatDay(periods.at(-1)!.lastDay + DAYS_AFTER + longest)
  const holidays = BANK_HOLIDAYS.map(day => `date '${day}'`).join(', ')
  return [
    `create table calendar as
      select day, working, sum(working) over (order by day) as working_day_no
      from (
        select cast(range as date) as day,
          case when dayofweek(range) in (0, 6) or cast(range as date) in (${holidays}) then 0 else 1 end as working
        from range(date '${from}', date '${to}', interval 1 day)
      )`,
    `create table due as ${Object.entries(rules)
      .map(([name, interval]) => dueRows(name, interval))
      .join(' union all ')}`,
  ]
}

function dueRows(rule: string, interval: Interval): string {
  const name = quoteText(rule)
  if (interval.unit === 'WD') {
    return `select ${name} as rule, c.day, d.day as due from calendar c
      join calendar d on d.working = 1 and d.working_day_no = c.working_day_no + ${interval.count}`
  }
  const step = `interval '${interval.count}' ${interval.unit === 'D' ? 'day' : 'month'}`
  return `select ${name} as rule, day, cast(day + ${step} as date) as due from calendar`
}
