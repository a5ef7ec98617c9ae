import type { Column } from './table.ts'

/** White space that trimming takes off: space, tab, line ends, no-break space and byte order mark. */
const SPACE_CODES = [32, 9, 10, 13, 160, 65279] as const
const SPACES = SPACE_CODES.map(code => `chr(${code})`).join(' || ')

const DATE_PARTS = "'^(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})([T ]\\s*\\d{1,2}[:.]\\d{2}.*)?$'"

/** Numbers as people write them; the engine would take 0x1F and 1_000 too, and 12.6 for a whole one. */
const WHOLE = "'[+-]?\\d+(\\.0+)?'"
const DECIMAL = "'[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?'"

/** A text expression trimmed; blank and the word NULL, as some exports write it, are null. */
export function cleanSql(text: string): string {
  // Trimming a set of characters, or a pattern, costs four times what a look at both ends does, and few cells need it.
  const begins = `unicode(${text}) <= 32 or unicode(${text}) = 160 or unicode(${text}) = 65279`
  const ends = SPACE_CODES.map(code => `suffix(${text}, chr(${code}))`).join(' or ')
  const trimmed = `case when ${begins} or ${ends} then trim(${text}, ${SPACES}) else ${text} end`
  return `nullif(nullif(${trimmed}, ''), 'NULL')`
}

/** Whether a text can be seen at a glance to be something once it is cleaned, as nearly every identifier can. */
export function isPlainSql(text: string): string {
  return `(${text} >= '!' and ${text} < chr(127) and not prefix(${text}, 'NULL'))`
}

/**
 * A cleaned text as the column's own kind; null where it isn't one. A date is ISO or dd/mm/yyyy with or without
 * a time, which is cut off. Anything but a yes is a no.
 */
export function typedSql(column: Column, cleaned: string): string {
  switch (column.kind) {
    case 'date':
      return dateSql(cleaned)
    case 'flag':
      // Nearly every flag is Y or N, which a case is done with before it looks at the rest.
      return (
        `case when ${cleaned} is null then null when ${cleaned} in ('Y', 'N') then ${cleaned} ` +
        `when ${saysYesSql(cleaned)} then 'Y' else 'N' end`
      )
    case 'integer':
      return `case when regexp_full_match(${cleaned}, ${WHOLE}) then try_cast(${cleaned} as integer) end`
    case 'number':
      return `case when regexp_full_match(${cleaned}, ${DECIMAL}) and isfinite(try_cast(${cleaned} as double)) then try_cast(${cleaned} as double) end`
    default:
      return cleaned
  }
}

/** Whether a text is one of the words that mean yes. The engine works a list of five out for every row beforehand. */
export function saysYesSql(text: string): string {
  return `(lower(${text}) in ('y', 'yes', 't', 'true') or ${text} = '1')`
}

/** Whether a cleaned flag is neither a yes nor a no that is known. */
export function unclearFlagSql(cleaned: string): string {
  const no = `lower(${cleaned}) in ('n', 'no', 'f', 'false') or ${cleaned} = '0'`
  const known = `${cleaned} is null or ${cleaned} in ('Y', 'N')`
  return `case when ${known} then false else not (${saysYesSql(cleaned)}) and not (${no}) end`
}

/** The form in which codes and descriptions are looked up: small letters, one space between words. */
export function codeFormSql(cleaned: string): string {
  const collapsed = `regexp_replace(${cleaned}, '[\\s\\x{00A0}]+', ' ', 'g')`
  return `lower(case when regexp_matches(${cleaned}, '  |[^ -~]') then ${collapsed} else ${cleaned} end)`
}

/** Whether the text is a JSON object, by the letter of the standard, which the engine's own reader stretches. */
export function isJsonObjectSql(cleaned: string): string {
  const stretched = `',\\s*[}\\]]|NaN|Infinity'`
  const outsideText = `regexp_replace(${cleaned}, '"(\\\\.|[^"\\\\])*"', '""', 'g')`
  return (
    `coalesce(${cleaned} like '{%' and json_valid(${cleaned}) and case when regexp_matches(${cleaned}, ${stretched}, 'i') ` +
    `then not regexp_matches(${outsideText}, ${stretched}, 'i') else true end, false)`
  )
}

/** A top-level key of a JSON object as a flag; null where the text is no object or the key is absent or blank. */
export function jsonFlagSql(cleaned: string, key: string): string {
  const valid = `case when json_valid(${cleaned}) then ${cleaned} end`
  const value = `nullif(trim(json_extract_string(${valid}, '$.${key}'), ${SPACES}), '')`
  const isOne = `(json_type(${valid}, '$.${key}') = 'DOUBLE' and try_cast(${value} as double) = 1)`
  return (
    `case when (${cleaned} like '%${key}%' or ${cleaned} like '%\\u%') and ${isJsonObjectSql(cleaned)} and ${value} is not null then ` +
    `case when ${saysYesSql(value)} or ${isOne} then 'Y' else 'N' end end`
  )
}

/** A name quoted for SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text quoted for SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function dateSql(cleaned: string): string {
  const day = `regexp_extract(${cleaned}, ${DATE_PARTS}, 1)`
  return (
    `case when ${cleaned} is null then null ` +
    `when ${cleaned} like '____-__-__' and cast(try_cast(${cleaned} as date) as varchar) = ${cleaned} then try_cast(${cleaned} as date) ` +
    `when ${cleaned} like '%/%' then cast(try_strptime(${day}, '%d/%m/%Y') as date) ` +
    `else try_cast(${day} as date) end`
  )
}
