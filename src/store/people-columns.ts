import { AGE_BANDS, AGE_NOT_KNOWN, UNBORN } from '../figures/age-bands.ts'
import { PEOPLE_COLUMNS } from '../figures/lists.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import { CODE_LISTS, type CodeListName } from '../tables/code-lists.ts'

/**
 * The SQL that makes `person_words`, a row for each person: what lists tell of them that does not change from month to
 * month in words, and the dates that age depends on. Lists that tell of people join it.
 */
export const PERSON_WORDS = `create table person_words as
  select pers_person_id as person_id, pers_dob as born, pers_expected_dob as expected,
    ${wordsSql('sex', 'pers_sex')} as sex, ${wordsSql('ethnicity', 'pers_ethnicity')} as ethnicity
  from ssd_person`

/** Each column as SQL over the person `s` and the row's own month `p`. */
const SQL: Readonly<Record<(typeof PEOPLE_COLUMNS)[number], string>> = {
  age_band: ageBandSql(),
  sex: 's.sex',
  ethnicity: 's.ethnicity',
}

/** Columns to add to a list, and the joins that they need. */
export interface AddedColumns {
  readonly names: readonly string[]
  /** Each as SQL, in the order of the names. */
  readonly values: readonly string[]
  /** Each as `<value> as <name>`. */
  readonly selects: readonly string[]
  readonly joins: string
}

/**
 * The columns about its people that a list `l` lacks: age band at the end of the row's month, sex and ethnicity in
 * words, from `person_words`. None for a list without a `person_id`; a column of the same name that it has stays its own.
 *
 * @param columns those that the list has
 */
export function peopleColumns(columns: readonly string[]): AddedColumns {
  const names = columns.includes('person_id') ? PEOPLE_COLUMNS.filter(name => !columns.includes(name)) : []
  if (names.length === 0) return { names, values: [], selects: [], joins: '' }
  return {
    names,
    values: names.map(name => SQL[name]),
    selects: names.map(name => `${SQL[name]} as ${quoteName(name)}`),
    joins:
      'left join period p on p.period = l.period left join person_words s on s.person_id = cast(l.person_id as varchar)',
  }
}

/** Someone born on 29 February has a birthday on the 28th in other years, as in every measure. */
function ageBandSql(): string {
  const bands = [...AGE_BANDS]
    .reverse()
    .map(({ words, from }) => `when s.born + interval '${from}' year <= p.last_day then ${quoteText(words)}`)
  const expected = `s.born > p.last_day or (s.born is null and s.expected > p.last_day)`
  return `case ${bands.join(' ')} when ${expected} then ${quoteText(UNBORN)} else ${quoteText(AGE_NOT_KNOWN)} end`
}

/** A code in the words of its national list; a value that the list does not know stays as it is. */
function wordsSql(list: CodeListName, column: string): string {
  const cases = Object.entries(CODE_LISTS[list].codes).map(
    ([code, words]) => `when ${quoteText(code)} then ${quoteText(words)}`,
  )
  return `case ${column} ${cases.join(' ')} else ${column} end`
}
