import { TABLES } from './all.ts'
import { quoteText } from './clean-sql.ts'
import { CONFERENCE_RULES } from './conference-rules.ts'
import { CROSS_RULES } from './problem.ts'
import { notWorking } from './rules/find-sql.ts'
import { unlikelyDates } from './unlikely-dates.ts'

/** Working days within which an assessment and the conference after an enquiry are due. */
const ASSESSMENT_DAYS = 45
const CONFERENCE_DAYS = 15

/** Rules across records as SQL: what to run first, the rules, in any order or side by side, and what to run last. */
export interface CrossChecks {
  readonly before: string
  readonly rules: readonly string[]
  readonly after: string
}

/**
 * The SQL that holds the records against all rules across records and tables. It reads `kept_<table>` of every table
 * and adds to `problem`; it leaves no row out. Open records are judged at the day that the records reach, so that the
 * same records have the same problems whenever they are loaded; only what is in the future depends on the day of
 * loading.
 *
 * @param today the day of loading, `YYYY-MM-DD`
 * @param reach the day that records reach where they have no dated events; the day of loading unless given
 */
export function crossRules({
  today,
  reach = null,
}: {
  readonly today: string
  readonly reach?: string | null
}): CrossChecks {
  const finds = [...CROSS_RULES].flatMap(([code, rule]) => rule.finds.map(find => ({ code, ...find })))
  return {
    before: checkDay(today, reach ?? today),
    rules: [
      ...CONFERENCE_RULES,
      ...finds.map(
        ({ code, table, column, sql }) => `insert into problem
          select distinct ${quoteText(code)}, ${quoteText(table)}, _file, _record, ${quoteText(column)} from (${sql})`,
      ),
      ...unlikelyDates(),
    ],
    after: 'drop table check_day',
  }
}

/** The one row of days that rules hold records against. */
function checkDay(today: string, reach: string): string {
  const day = `date ${quoteText(today)}`
  return `create table check_day as
    with reached as (${reachSql(today, reach)}),
    days as (
      select day from (select cast(unnest(range(reach - 120, reach, interval 1 day)) as date) as day from reached)
      where not ${notWorking('day')}
    )
    select ${day} as today, cast(${day} + interval 2 year as date) as last_likely, reach,
      (select day from days order by day desc limit 1 offset ${ASSESSMENT_DAYS - 1}) as assessment_before,
      (select day from days order by day desc limit 1 offset ${CONFERENCE_DAYS - 1}) as enquiry_before
    from reached`
}

/**
 * The select for the one row with `reach`, the last day up to `today` on which something happened in the kept records,
 * or `today` where nothing has.
 */
export function reachSql(today: string, reach: string = today): string {
  const day = `date ${quoteText(today)}`
  const reaches = TABLES.flatMap(({ name, happened }) =>
    happened ? [`select max(${happened}) as day from kept_${name} where ${happened} <= ${day}`] : [],
  )
  return `select coalesce(max(day), date ${quoteText(reach)}) as reach from (${reaches.join(' union all ')})`
}
