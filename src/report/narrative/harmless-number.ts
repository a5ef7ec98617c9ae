import type { Token } from '../claims/tokens.ts'
import {
  AFTER_DATE,
  AFTER_ONE,
  AGES,
  BEFORE_ONE,
  JOINS,
  MONTH_NAME,
  NAMING,
  NOT_A_CHILD,
  NOT_CHILDREN,
  OF_AGE,
  PEOPLE,
  POWERS,
  TIME_ADJECTIVES,
  TIMES,
  YEAR_LEADS,
} from './mask-words.ts'
import { type ReadNumber, readNumber } from './spelt-number.ts'

const OLDEST = 25

/** Whether a number counts nobody, by the words about it: a day, a date, an age, a section of an Act, a stretch of time, the 10,000 of a rate, staff. */
export function isHarmless(tokens: readonly Token[], at: number, read: ReadNumber): boolean {
  const after = at + read.length
  const before = wordAt(tokens, at - 1)
  return (
    isTime(tokens, after) ||
    isRange(tokens, after) ||
    NAMING.has(before) ||
    follows(tokens, at, read) ||
    isAge(tokens, at, read) ||
    isBase(before, read) ||
    isYear(tokens, at, read) ||
    isDay(tokens, at, read) ||
    countsStaff(tokens, after) ||
    (read.value === 1 && read.spelt && isIdiom(tokens, at))
  )
}

/** Whether a word names those whom figures count; child protection and children in need by themselves do not. */
export function isPeople(tokens: readonly Token[], at: number, words = PEOPLE): boolean {
  return (
    words.has(wordAt(tokens, at)) &&
    !(wordAt(tokens, at) === 'child' && NOT_A_CHILD.has(wordAt(tokens, at + 1)))
  )
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? ''
}

/** 10 working days, two weeks, three-weekly, 16 year olds. */
function isTime(tokens: readonly Token[], after: number): boolean {
  const [next, then] = [wordAt(tokens, after), wordAt(tokens, after + 1)]
  return TIMES.has(next) || (TIME_ADJECTIVES.has(next) && TIMES.has(then))
}

/** The first of two numbers that are a stretch of time, an age or dates together: 16 and 17 year olds, 14 and 21 November. */
function isRange(tokens: readonly Token[], after: number): boolean {
  if (!/^(?:and|or|to|-|–|—)$/.test(tokens[after]?.text.toLowerCase() ?? '')) return false
  const second = after + 1 < tokens.length ? readNumber(tokens, after + 1) : null
  if (!second) return false
  const end = after + 1 + second.length
  return isTime(tokens, end) || (second.value <= 31 && isDay(tokens, after + 1, second))
}

/** Whether a number follows a lesser one that the same word names: sections 20 and 31, aged 16 or 17. */
function follows(tokens: readonly Token[], at: number, { value, length }: ReadNumber): boolean {
  const join = tokens[at - 1]?.text.toLowerCase() ?? ''
  const first = tokens[at - 2]
  if (!JOINS.has(join) || first?.kind !== 'number' || Number(first.text) >= value) return false
  const lead = wordAt(tokens, at - 3)
  if (NAMING.has(lead) && lead.endsWith('s')) return !isPeople(tokens, at + length)
  const next = tokens[at + length]
  const ends = next === undefined || next.kind === 'mark' || /^or$/.test(join)
  return AGES.has(lead) && join !== ',' && value <= OLDEST && ends && !isPeople(tokens, at + length)
}

/** Aged 16, turned 18, children under five. */
function isAge(tokens: readonly Token[], at: number, { value, length }: ReadNumber): boolean {
  if (value > OLDEST || isPeople(tokens, at + length) || wordAt(tokens, at + length) === '%') return false
  const [before, lead] = [wordAt(tokens, at - 1), wordAt(tokens, at - 2)]
  if (AGES.has(before)) return true
  return /^(?:under|over)$/.test(before) && OF_AGE.has(lead) && wordAt(tokens, at + length) !== 'of'
}

/** Per 10,000, for every hundred. */
function isBase(before: string, { value }: ReadNumber): boolean {
  return /^(?:per|every|each)$/.test(before) && (value === 10_000 || value === 1000 || value === 100)
}

/** In 2019, March 2023. */
function isYear(tokens: readonly Token[], at: number, { value, length, spelt }: ReadNumber): boolean {
  const plain = !spelt && length === 1 && /^(?:19|20)\d\d$/.test(tokens[at]!.text)
  if (!plain || value < 1948 || value > 2049 || isPeople(tokens, at + 1)) return false
  return at === 0 || YEAR_LEADS.has(wordAt(tokens, at - 1)) || /^[(,–-]$/.test(tokens[at - 1]!.text)
}

/** 18 November, the 14th of March (its ending is read elsewhere). */
function isDay(tokens: readonly Token[], at: number, { value, length }: ReadNumber): boolean {
  const month = tokens[at + length]
  if (value < 1 || value > 31 || !month || !MONTH_NAME.test(month.word) || !/^[A-Z]/.test(month.text))
    return false
  const after = tokens[at + length + 1]
  if (after === undefined || after.kind === 'mark' || AFTER_DATE.has(after.word)) return true
  return after.kind === 'number' && /^(?:19|20)\d\d$/.test(after.text)
}

/** Two social workers, nine teams, two neighbouring authorities. */
function countsStaff(tokens: readonly Token[], after: number): boolean {
  const [next, then] = [wordAt(tokens, after), wordAt(tokens, after + 1)]
  if (NOT_CHILDREN.has(next)) return !isPeople(tokens, after + 1)
  return /^[a-z]{3,}$/.test(next) && !isPeople(tokens, after) && !POWERS.has(next) && NOT_CHILDREN.has(then)
    ? !/^(?:were|was|are|had|have|with|from|whose|left|of|for|and|per|by|to|in)$/.test(next)
    : false
}

/** One another, no one, one-to-one; not one child, one was adopted, one of them. */
function isIdiom(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)]
  if (AFTER_ONE.has(next)) return true
  if (
    (next === 'to' && wordAt(tokens, at + 2) === 'one') ||
    (before === 'to' && wordAt(tokens, at - 2) === 'one')
  )
    return true
  const kind =
    /^(?:a|an|the|this|that)$/.test(wordAt(tokens, at - 2)) && !/^(?:only|single|first|last)$/.test(before)
  return (kind || BEFORE_ONE.has(before)) && !isPeople(tokens, at + 1) && next !== 'of'
}
