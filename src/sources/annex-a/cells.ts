import { quoteText, typedSql } from '../../tables/clean-sql.ts'
import type { Crossed, Part } from '../format.ts'

/** SQL with the heading that problems name. */
export type Written = Exclude<Crossed, string>

/** How the cells of a list are read into the dataset, by the column's name. */
export interface Cells {
  /** Text without the letter that Annex A puts before its codes, and without the error of a lookup that found nothing. */
  readonly text: (name: string) => Written
  /** A name of a team or worker, with plain single spaces. */
  readonly called: (name: string) => Written
  /** A national code as written, letter and all: the code lists know the letters. */
  readonly code: (name: string) => Written
  /** A day, also where a sheet saved as text left the number that stands for it. */
  readonly day: (name: string) => Written
  /** Yes or no; what is not known is nothing. */
  readonly flag: (name: string) => Written
  /** SQL with the heading of the column that it mostly tells of. */
  readonly sql: (name: string, sql: string) => Written
}

/** The readers of a list's cells. */
export function cellsOf(part: Part): Cells {
  const headingOf = (name: string): string => {
    const column = part.columns.find(one => one.name === name)
    if (!column) throw new Error(`${part.title} has no column ${name}`)
    return column.heading
  }
  const reader = (read: (sql: string) => string) => (name: string) => ({
    sql: read(`p.${name}`),
    heading: headingOf(name),
  })
  return {
    text: reader(letterlessSql),
    called: reader(calledSql),
    code: reader(codeSql),
    day: reader(daySql),
    flag: reader(flagSql),
    sql: (name, sql) => ({ sql, heading: headingOf(name) }),
  }
}

/** A date as ISO text, the text as it stands where it is none: so the checks still find it. */
export function daySql(sql: string): string {
  return `coalesce(cast(${dateSql(sql)} as varchar), ${sql})`
}

/** A date out of text: ISO, dd/mm/yyyy, or the number of days since the end of 1899 by which sheets keep dates. */
export function dateSql(sql: string): string {
  const written = typedSql({ name: '', kind: 'date', is: '' }, sql)
  const whole = `cast(split_part(${sql}, '.', 1) as integer)`
  return `case when regexp_full_match(${sql}, '[1-9][0-9]{4}(\\.[0-9]+)?') then date '1899-12-30' + ${whole} else ${written} end`
}

/** Yes, no or nothing. */
export function flagSql(sql: string): string {
  return `case when lower(${letterlessSql(sql)}) in ('unknown', 'not known', 'n/a', 'not applicable') then null else ${letterlessSql(sql)} end`
}

/** Text without a leading letter such as `a)` or `p1)`. */
export function letterlessSql(sql: string): string {
  return `nullif(regexp_replace(${codeSql(sql)}, '^[a-z]{1,2}[0-9]?\\)\\s*', '', 'i'), '')`
}

/** A name with plain single spaces. */
export function calledSql(sql: string): string {
  return `nullif(trim(regexp_replace(${codeSql(sql)}, '[\\s\\x{00A0}]+', ' ', 'g')), '')`
}

/** The text of one record's id: the list, the child, the day, and which of the like it is. */
export function idSql(part: Part, child: string, day: string | null, place: string | null): string {
  const parts = [quoteText(`${part.title}/`), `coalesce(${child}, '')`]
  if (day !== null) parts.push(`'/'`, `coalesce(${day}, '')`)
  if (place !== null) parts.push(`case when ${place} > 1 then '/' || ${place} else '' end`)
  return parts.join(' || ')
}

/** A code or other text as written, without the error of a lookup that found nothing. */
export function codeSql(sql: string): string {
  return `case when upper(${sql}) <> '#N/A' then ${sql} end`
}
