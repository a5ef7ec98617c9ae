import { financialYearStart, type Month, monthsFrom, shiftMonth } from '../../base/month.ts'
import type { Lead, Scope } from './sense.ts'
import type { Token } from './tokens.ts'
import { NUMBER_WORDS } from './words-grammar.ts'
import { TIME_WORDS } from './words-times.ts'

/** A time found: the stretch it names and how many tokens it takes. */
export interface TimeFound {
  readonly scope: Scope
  readonly length: number
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, at): [string, number] => [name, at + 1]),
)
const FULL =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/

const SAID_BY = new Map(TIME_WORDS)
const LONGEST = Math.max(...TIME_WORDS.map(([phrase]) => phrase.split(' ').length))

/** Reads the time that begins at a token: a month, year or phrase such as "the year to date". */
export function timeAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  return (
    closeAt(tokens, at, now) ??
    yearToAt(tokens, at, now) ??
    sameMonthsAt(tokens, at, now) ??
    monthsAgoAt(tokens, at, now) ??
    saidAt(tokens, at, now) ??
    spanAt(tokens, at, now) ??
    quarterAt(tokens, at, now) ??
    fiscalAt(tokens, at, now) ??
    monthPairAt(tokens, at, now)
  )
}

function saidAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const scope = SAID_BY.get(wordsOf(tokens, at, length))
    if (scope) return { scope: scope(now), length }
  }
  return null
}

/** "The end of November", "November month end". */
function closeAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  const lead = ['the end of', 'end of', 'the close of', 'the last day of'].find(
    words => wordsOf(tokens, at, words.split(' ').length) === words,
  )
  if (!lead) return null
  const skip = lead.split(' ').length
  const found = monthAt(tokens, at + skip, now)
  return found && { scope: { kind: 'close', month: found.month }, length: skip + found.length }
}

/** "The year to October", "the 12 months to October" is vague. */
function yearToAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  const lead = ['the year to the end of', 'the year to', 'year to', 'april to'].find(
    words => wordsOf(tokens, at, words.split(' ').length) === words,
  )
  if (!lead) return null
  const skip = lead.split(' ').length
  const found = monthAt(tokens, at + skip, now)
  return found && { scope: { kind: 'year-to-date', month: found.month }, length: skip + found.length }
}

/** "Three months ago", "2 months earlier". */
function monthsAgoAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  const said = tokens[at]!
  const count = NUMBER_WORDS.get(said.word) ?? Number(said.word)
  const ago = /^months (?:ago|earlier|before|previously)$/.test(wordsOf(tokens, at + 1, 2))
  if (!ago || !(count >= 1 && count <= 36)) return null
  return { scope: { kind: 'month', month: shiftMonth(now, -count), alone: false }, length: 3 }
}

/** "The same eight months last year": as many as have gone of this year, or none that figures tell. */
function sameMonthsAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  const skip = tokens[at]?.word === 'the' ? 1 : 0
  const said = tokens[at + skip + 1]
  if (tokens[at + skip]?.word !== 'same' || tokens[at + skip + 2]?.word !== 'months' || !said) return null
  const count = NUMBER_WORDS.get(said.word) ?? Number(said.word)
  const rest = [
    'of last year',
    'in last year',
    'last year',
    'a year ago',
    'a year earlier',
    'the year before',
    'of the year before',
  ].find(words => wordsOf(tokens, at + skip + 3, words.split(' ').length) === words)
  if (Number.isNaN(count) || !rest) return null
  const length = skip + 3 + rest.split(' ').length
  const sofar = monthsFrom(financialYearStart(now), now).length === count
  return { scope: sofar ? { kind: 'close', month: shiftMonth(now, -12) } : { kind: 'vague' }, length }
}

/** "The last 2 months", "the past three months", "the next 4 months". */
function spanAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  const skip = tokens[at]?.word === 'the' ? 1 : 0
  const which = tokens[at + skip]?.word ?? ''
  if (!/^(last|past|previous|next|coming)$/.test(which)) return null
  const said = tokens[at + skip + 1]
  const count = said?.word === 'couple' ? null : said && (NUMBER_WORDS.get(said.word) ?? Number(said.word))
  const unit = tokens[at + skip + 2]?.word ?? ''
  if (!count || Number.isNaN(count) || !/^(months?|years?|weeks?|quarters?)$/.test(unit)) return null
  const length = skip + 3
  if (/^(next|coming)$/.test(which)) return { scope: { kind: 'ahead', month: null }, length }
  if (!unit.startsWith('month')) return { scope: { kind: 'vague' }, length }
  return { scope: { kind: 'span', first: shiftMonth(now, 1 - count), last: now }, length }
}

/** "Q2", "quarter 2", "quarter two" of the financial year under way. */
function quarterAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  const word = tokens[at]?.word ?? ''
  const short = /^q([1-4])$/.exec(word)
  const next = tokens[at + 1]?.word ?? ''
  const number = short ? Number(short[1]) : word === 'quarter' ? (NUMBER_WORDS.get(next) ?? Number(next)) : 0
  if (!(number >= 1 && number <= 4)) return null
  const first = shiftMonth(financialYearStart(now), (number - 1) * 3)
  const last = shiftMonth(first, 2)
  return { scope: last > now ? { kind: 'vague' } : { kind: 'span', first, last }, length: short ? 1 : 2 }
}

/** "2021-22": the financial year's end. */
function fiscalAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  const token = tokens[at]!
  if (token.kind !== 'year') return null
  const starts = Number(token.text.split(/[-–/]/)[0])
  const last = `${(starts < 100 ? 2000 : 0) + starts + 1}-03`
  if (last >= now) return { scope: { kind: 'year-to-date', month: now }, length: 1 }
  const outturn = /^(outturn)$/.test(tokens[at + 1]?.word ?? '') ? 1 : 0
  return { scope: { kind: 'full-year', last }, length: 1 + outturn }
}

/** "April to June", "between April and June" as one stretch. */
function rangeAt(
  tokens: readonly Token[],
  at: number,
  first: { readonly month: Month; readonly length: number },
  now: Month,
): TimeFound | null {
  const joiner = tokens[at + first.length]?.word
  const between = joiner === 'and' && tokens[at - 1]?.word === 'between'
  if (!between && joiner !== 'to') return null
  const second = monthAt(tokens, at + first.length + 1, now)
  if (!second || second.month > now || second.month <= first.month) return null
  const length = first.length + 1 + second.length
  return { scope: { kind: 'span', first: first.month, last: second.month }, length }
}

/** "November", or "October and November" as one stretch. */
function monthPairAt(tokens: readonly Token[], at: number, now: Month): TimeFound | null {
  const first = monthAt(tokens, at, now)
  if (!first) return null
  const joiner = tokens[at + first.length]?.word
  const range = rangeAt(tokens, at, first, now)
  if (range) return range
  const second = joiner === 'and' || joiner === '&' ? monthAt(tokens, at + first.length + 1, now) : null
  const after = second && tokens[at + first.length + 1 + second.length]
  if (second && monthsFrom(first.month, second.month).length === 2 && after?.kind !== 'number')
    return {
      scope: { kind: 'span', first: first.month, last: second.month },
      length: first.length + 1 + second.length,
    }
  if (first.month > now) return { scope: { kind: 'ahead', month: first.month }, length: first.length }
  const alone = tokens[at + first.length]?.word === 'alone' || tokens[at + first.length]?.word === 'itself'
  return { scope: { kind: 'month', month: first.month, alone }, length: first.length + (alone ? 1 : 0) }
}

/**
 * A month by its name, with or without a year. Without one it is the latest that has come, unless a word before
 * says that it lies ahead; a day before it or after it is left out.
 */
export function monthAt(
  tokens: readonly Token[],
  at: number,
  now: Month,
): { readonly month: Month; readonly length: number } | null {
  let day = 0
  if (/^\d{1,2}(st|nd|rd|th)?$/.test(tokens[at]?.word ?? '') && FULL.test(tokens[at + 1]?.word ?? '')) day = 1
  const token = tokens[at + day]
  if (!token || !FULL.test(token.word) || !isNamed(tokens, at + day)) return null
  const number = MONTHS.get(token.word.slice(0, 3))!
  const stop = tokens[at + day + 1]?.text === '.' && tokens[at + day + 2]?.kind === 'number' ? 1 : 0
  const next = tokens[at + day + 1 + stop]
  const year = yearOf(next, tokens[at + day + 2 + stop], now)
  if (
    token.word === 'may' &&
    year === null &&
    !/^(in|since|during|of|from|to|by|than|and|for|last)$/.test(tokens[at + day - 1]?.word ?? '')
  )
    return null
  const ago = tokens[at + day + 1]?.word === 'last' && tokens[at + day + 2]?.word === 'year' ? 2 : 0
  if (ago) return { month: named(Number(now.slice(0, 4)) - 1, number), length: day + 1 + ago }
  const length = day + 1 + (year === null ? 0 : 1 + stop)
  if (year !== null) return { month: named(year, number), length }
  const before = tokens[at - 1]?.word ?? ''
  const thisYear = named(Number(now.slice(0, 4)), number)
  const latest = thisYear <= now ? thisYear : shiftMonth(thisYear, -12)
  const soon = [1, 2].some(by => Number(shiftMonth(now, by).slice(5)) === number)
  const ahead =
    (soon && !/^(since|from|last|than|between|until)$/.test(before)) ||
    /^(by|next)$/.test(before) ||
    (/^(for|in)$/.test(before) && /^(target|targets|aim|aimed)$/.test(tokens[at - 2]?.word ?? ''))
  return { month: ahead && latest !== now ? shiftMonth(latest, 12) : latest, length }
}

/** Whether a word is a month's name: with a capital letter, or after a word that leads into a time. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const led = /^(in|since|during|of|from|by|than|until|for|last)$/.test(tokens[at - 1]?.word ?? '')
  return /^[A-Z]/.test(tokens[at]!.text) || led
}

/** A year after a month's name; of two figures only where they are near the report's year and count nothing. */
function yearOf(token: Token | undefined, after: Token | undefined, now: Month): number | null {
  if (token?.kind !== 'number') return null
  if (/^(19|20)\d{2}$/.test(token.text)) return Number(token.text)
  const near = Math.abs(2000 + Number(token.text) - Number(now.slice(0, 4))) <= 1
  const counts =
    after !== undefined &&
    /^(%|children|child|cases|young|were|contacts|referrals|visits|per|\+)$/.test(after.word)
  return /^\d{2}$/.test(token.text) && near && !counts ? 2000 + Number(token.text) : null
}

function named(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, '0')}`
}

function wordsOf(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(token => token.word)
    .join(' ')
}

/** What the word before a time says that the time is for. */
export function leadOf(word: string): Lead | null {
  if (word === 'since' || word === 'from' || word === 'to' || word === 'by' || word === 'than') return word
  if (word === 'until' || word === 'till') return 'to'
  if (word === 'between') return 'from'
  if (word === 'on') return 'than'
  return /^(in|at|during|for|through|throughout|over|of|within)$/.test(word) ? 'in' : null
}
