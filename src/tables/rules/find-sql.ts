import { BANK_HOLIDAYS } from '../../base/bank-holidays.ts'

/** A day later than any record's, for the end of what has not ended. */
const NEVER = "date '9999-12-31'"

const HOLIDAYS = BANK_HOLIDAYS.map(day => `date '${day}'`).join(', ')

/** The columns of a table that tell whose a stretch of time is and when it begins and ends. */
export interface Spell {
  readonly table: string
  readonly person: string
  readonly start: string
  readonly end: string
  /** Which of its records are meant; all unless given. */
  readonly where?: string
}

/** The condition that a day is a Saturday, a Sunday or a bank holiday in England and Wales. */
export function notWorking(day: string): string {
  return `(dayofweek(${day}) in (0, 6) or ${day} in (${HOLIDAYS}))`
}

/** The condition that something runs on the day that the records reach, `d.reach`: one that ends that day does not. */
export function runsAtReach(start: string, end: string): string {
  return `${start} <= d.reach and (${end} is null or ${end} > d.reach)`
}

/** The condition that two stretches of time share a day; one that ends on the day the other begins does not. */
export function overlap(
  one: Readonly<Record<'start' | 'end', string>>,
  other: Readonly<Record<'start' | 'end', string>>,
): string {
  return `${one.start} < coalesce(${other.end}, ${NEVER}) and ${other.start} < coalesce(${one.end}, ${NEVER})`
}

/** The records that begin before an earlier one of the same person has ended: the later of the two is found. */
export function startsWithinAnother({ table, person, start, end, where = 'true' }: Spell): string {
  return `select _file, _record from (
      select _file, _record, ${start} as began, ${endOfEarlier(person, start, end)} as held_to
      from kept_${table} where ${person} is not null and ${where}
    ) where held_to > began`
}

/**
 * The latest end of a person's earlier records, for a select over one table. Of those that begin on one day the one that
 * ends first is the earlier, whatever the order of the file.
 */
export function endOfEarlier(person: string, start: string, end: string): string {
  return `max(coalesce(${end}, ${NEVER})) over (
        partition by ${person} order by ${start}, ${end} nulls last, _file, _record
        rows between unbounded preceding and 1 preceding)`
}

/** The day that stands for the end of what has not ended, in `endOfEarlier`. */
export const NOT_ENDED = NEVER
