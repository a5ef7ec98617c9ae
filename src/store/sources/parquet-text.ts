import { quoteName } from '../../tables/clean-sql.ts'

const PLAIN =
  /^(BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|VARCHAR|JSON|UUID|DATE|TIME|TIMESTAMP(_S|_MS|_NS)?|ENUM\(.*)$/

/**
 * The SQL for a Parquet column as text: days `2022-11-30`, times `2022-11-30 09:30:00` (of a moment, as clocks in
 * England showed it), `true` and `false`, numbers as short as they can be, and null for what isn't a number. Null where
 * the type has no such text: lists, structures and bytes.
 *
 * @param type the type as the engine names it
 */
export function parquetText(name: string, type: string): string | null {
  const column = quoteName(name)
  const text = `cast(${column} as varchar)`
  if (type === 'DOUBLE' || type === 'FLOAT')
    return `case when not isnan(${column}) then regexp_replace(${text}, '\\.0$', '') end`
  if (type.startsWith('DECIMAL'))
    return `regexp_replace(regexp_replace(${text}, '(\\.\\d*?)0+$', '\\1'), '\\.$', '')`
  if (type === 'TIMESTAMP WITH TIME ZONE') return `cast(timezone('Europe/London', ${column}) as varchar)`
  return PLAIN.test(type) ? text : null
}
