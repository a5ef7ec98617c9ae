import { quoteName } from '../../tables/clean-sql.ts'

const AS_THEY_ARE = ['uuid', 'json', 'jsonb', 'xml', 'citext']

/**
 * The SQL for a PostgreSQL column as text: days `2022-11-30`, times `2022-11-30 09:30:00` (of a moment, as clocks in
 * England showed it), `true` and `false`, numbers as short as they can be, and null for what isn't a number. Null where
 * the type has no such text: bytes, arrays and others.
 *
 * @param type the type's name in `pg_type`
 * @param category its category there
 */
export function postgresText(name: string, type: string, category: string): string | null {
  const column = quoteName(name)
  const text = `${column}::text`
  if (type === 'timestamptz') return `(${column} at time zone 'Europe/London')::text`
  if (type === 'numeric' || type === 'money') return shortened(`${column}::numeric::text`)
  if (type === 'float4' || type === 'float8') return `nullif(${text}, 'NaN')`
  return 'BDNSE'.includes(category) || AS_THEY_ARE.includes(type) ? text : null
}

/** A number without zeros at the end of its decimals. */
function shortened(text: string): string {
  return `nullif(case when ${text} like '%.%' then rtrim(rtrim(${text}, '0'), '.') else ${text} end, 'NaN')`
}
