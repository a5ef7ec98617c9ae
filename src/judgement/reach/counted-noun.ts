const IRREGULAR: Readonly<Record<string, string>> = {
  child: 'children',
  person: 'people',
  man: 'men',
  woman: 'women',
}

/** When it is that a row counts; said apart, so that it does not belong to the noun. */
const WHEN =
  / (on|at|in|during|by) the (last day of the month|end of the month|month's end|period|year to date|month|year)$/
/** That a list has a row for each child, which its plural needn't repeat. */
const EACH = / (of|about|for|on|concerning) one (child|person|family|sibling group)\b/
/** What may follow a noun and describe it. */
const AFTER =
  /^(of|at|on|in|with|without|who|whose|that|which|to|from|about|for|by|under|over|aged|open|held|made|begun|begins?|not|due|subject|where|after|before|(?!need$)[a-z]+ed)$/
const PARTICIPLE = /^((?!need$)[a-z]+ed|held|made|begun|given|sent|seen)$/

/** What a measure counts, as it follows a number. */
export interface CountedNoun {
  readonly one: string
  readonly many: string
}

/**
 * What a measure counts: `referral of one child in the period` gives `referral` and `referrals`, `end of a period
 * of care in the year to date` gives `end of a period of care` and `ends of periods of care`.
 *
 * @param row what one row of the measure's list is, as a noun in the singular
 */
export function countedNoun(row: string): CountedNoun {
  const words = withoutWhen(row).replace(EACH, '').split(' ')
  return { one: words.join(' '), many: pluralPhrase(words) }
}

function pluralPhrase(words: readonly string[]): string {
  const end = afterNoun(words, 1)
  const head = [...words.slice(0, end - 1), plural(words[end - 1]!)]
  const rest = words.slice(end)
  if (rest[0] !== 'of' || !/^an?$/.test(rest[1] ?? '') || rest.length < 3) return [...head, ...rest].join(' ')
  const inner = afterNoun(rest, 3)
  const part = [...rest.slice(2, inner - 1), plural(rest[inner - 1]!), ...rest.slice(inner)]
  return [...head, 'of', ...part].join(' ')
}

/** Without the time at its end, nor the participle that the time belonged to: `assessment authorised`. */
function withoutWhen(row: string): string {
  const words = row.trim().replace(WHEN, '').split(' ')
  const cut = WHEN.test(row.trim()) && words.length > 2 && PARTICIPLE.test(words.at(-1)!)
  return (cut ? words.slice(0, -1) : words).join(' ')
}

/** The place of the first word, from `start` on, that comes after the noun. */
function afterNoun(words: readonly string[], start: number): number {
  const at = words.findIndex((word, i) => i >= start && AFTER.test(word))
  return at < 0 ? words.length : at
}

function plural(noun: string): string {
  const irregular = IRREGULAR[noun]
  if (irregular) return irregular
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
