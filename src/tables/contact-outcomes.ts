import { isJsonObjectSql, quoteText, saysYesSql } from './clean-sql.ts'
import type { Mapping } from './mappings.ts'

/** What a contact's outcome can be mapped onto: it led to early help, or it did not. */
export const OUTCOME_CODES = {
  'early-help': 'The contact led to early help',
  none: 'The contact did not lead to early help',
} as const

/** The keys that the dataset's standard gives a contact's outcome. None of them tells of early help. */
export const STANDARD_OUTCOMES: readonly string[] = [
  'NEW_REFERRAL_FLAG',
  'EXISTING_REFERRAL_FLAG',
  'CP_ENQUIRY_FLAG',
  'NFA_FLAG',
  'NON_AGENCY_ADOPTION_FLAG',
  'PRIVATE_FOSTERING_FLAG',
  'ADVICE_FLAG',
  'MISSING_FLAG',
  'OLA_CP_FLAG',
  'OTHER_OUTCOMES_EXIST_FLAG',
]

/** Keys beside the outcomes, which are none. */
const ASIDE = ['NUMBER_OF_OUTCOMES', 'TOTAL_NO_OF_OUTCOMES', 'COMMENTS', 'OUTCOME_COMMENTS']

/** Stands before and after each part of an outcome. */
const MARK = 'chr(31)'
/** Stand for parts that are mapped. */
const HELP = 'chr(1)'
const NO_HELP = 'chr(2)'

/**
 * The parts of a contact's outcome, each between two marks: the keys of a JSON object that are yes, or the words of
 * any other text between commas, semicolons, bars and line ends. Some systems join the outcomes of a contact so.
 */
export function outcomePartsSql(text: string): string {
  const valid = `case when json_valid(${text}) then ${text} end`
  const aside = ASIDE.map(quoteText).join(', ')
  const keys = `list_filter(json_keys(${valid}), lambda key: key not in (${aside}) and ${isYesSql(valid)})`
  const marked = (parts: string) => `${MARK} || ${parts} || ${MARK}`
  const trimmed = `trim(${text}, ',;| ' || chr(9) || chr(10) || chr(13) || chr(160))`
  const split = `regexp_replace(${trimmed}, '([\\s\\x{00A0}]*[,;|\\r\\n])+[\\s\\x{00A0}]*', ${MARK} || ${MARK}, 'g')`
  const spaced = `regexp_replace(${split}, '[\\s\\x{00A0}]+', ' ', 'g')`
  return `case when ${text} is null then null
    when ${isJsonObjectSql(text)} then case when len(${keys}) > 0 then ${marked(`array_to_string(${keys}, ${MARK} || ${MARK})`)} end
    else ${marked(spaced)} end`
}

/**
 * Whether a contact led to early help as its mapped outcome says: `Y` where any part says so, `N` where every part
 * says not, null where neither is known.
 */
export function mappedOutcomeSql(text: string, mappings: readonly Mapping[]): string {
  const own = outcomeMappings(mappings)
  if (own.length === 0) return 'cast(null as varchar)'
  const settled = settledSql(`lower(${outcomePartsSql(text)})`, own)
  return `list_transform([${settled}],
    lambda s: case when contains(s, ${HELP}) then 'Y' when regexp_full_match(s, '\\x{2}+') then 'N' end)[1]`
}

/** What is left of an outcome's parts (in small letters) once those that are mapped are taken out. */
export function unmappedOutcomeSql(parts: string, mappings: readonly Mapping[]): string {
  return `translate(${settledSql(parts, outcomeMappings(mappings))}, ${HELP} || ${NO_HELP}, '')`
}

function outcomeMappings(mappings: readonly Mapping[]): readonly Mapping[] {
  return mappings.filter(({ list }) => list === 'contact-outcome')
}

/** The parts with each that is mapped in its turn made into a sign, the longest first, as one may be within another. */
function settledSql(parts: string, own: readonly Mapping[]): string {
  return [...own]
    .sort((a, b) => b.value.length - a.value.length)
    .reduce(
      (sql, { value, code }) =>
        `replace(${sql}, ${partsText(value)}, ${code === 'early-help' ? HELP : NO_HELP})`,
      parts,
    )
}

/** A mapped value as the parts of an outcome are written, as SQL. */
function partsText(value: string): string {
  const parts = value
    .toLowerCase()
    .split(/[,;|\r\n]/)
    .map(part => part.replace(/\s+/g, ' ').trim())
    .filter(part => part !== '')
  const text = parts.map(part => quoteText(part)).join(` || ${MARK} || ${MARK} || `)
  return `${MARK} || ${text} || ${MARK}`
}

/** Whether a key of a JSON object is yes, as a flag is. */
function isYesSql(text: string): string {
  const place = `'/' || replace(replace(key, '~', '~0'), '/', '~1')`
  const value = `lower(trim(json_extract_string(${text}, ${place})))`
  const isOne = `(json_type(${text}, ${place}) = 'DOUBLE' and try_cast(${value} as double) = 1)`
  return `(${saysYesSql(value)} or ${isOne})`
}
