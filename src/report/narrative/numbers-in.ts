import { phraseAt, UNITS } from '../claims/lexicon.ts'
import { type Token, tokensOf } from '../claims/tokens.ts'
import { isHarmless, isPeople } from './harmless-number.ts'
import {
  AFTER_HALF,
  HOW_OFTEN,
  MONTH_NAME,
  NOT_CHILDREN,
  OF_THOSE,
  ORDINALS,
  PARTS,
  PERSON,
  RATIOS,
  TIMES,
} from './mask-words.ts'
import type { NumberKind } from './published-numbers.ts'
import { type ReadNumber, readNumber } from './spelt-number.ts'

/** A number in a text that may tell of children. */
export interface NumberInText {
  readonly from: number
  readonly to: number
  /** What it says; null for what no figure is published as: ratios, parts, places in an order, differences. */
  readonly said: { readonly value: number; readonly places: number; readonly kind: NumberKind | null } | null
}

/** Every number of a text, in figures or words, that is not plainly a date, a time, an age, a name or a count of staff. */
export function numbersIn(text: string): readonly NumberInText[] {
  const tokens = tokensOf(text)
  const found: NumberInText[] = [...text.matchAll(/(?![0-9])\p{N}+/gu)].map(({ index, 0: signs }) => ({
    from: index,
    to: index + signs.length,
    said: null,
  }))
  for (let at = 0; at < tokens.length; ) {
    const { length, said } = readAt(tokens, at)
    if (said !== undefined) found.push({ from: tokens[at]!.start, to: tokens[at + length - 1]!.end, said })
    at += length
  }
  return found.sort((a, b) => a.from - b.from)
}

/** What a token begins: tokens that tell no number (`said` is undefined), or a number. */
interface Piece {
  readonly length: number
  readonly said: NumberInText['said'] | undefined
}

const NOTHING: Piece = { length: 1, said: undefined }
const A_NUMBER: Piece = { length: 1, said: null }

function readAt(tokens: readonly Token[], at: number): Piece {
  const token = tokens[at]!
  if (token.kind === 'money') return NOTHING
  if (token.kind === 'date') return isDate(tokens, at) ? NOTHING : A_NUMBER
  if (token.kind === 'year') return isYears(tokens, at) ? NOTHING : A_NUMBER
  const part = partAt(tokens, at)
  if (part) return part
  const read = readNumber(tokens, at)
  if (read)
    return isHarmless(tokens, at, read)
      ? { length: read.length, said: undefined }
      : numberAt(tokens, at, read)
  if (token.kind !== 'word') return NOTHING
  return /\d/.test(token.word) ? digitsIn(tokens, at) : wordAt(tokens, at)
}

function numberAt(tokens: readonly Token[], at: number, { value, places, length }: ReadNumber): Piece {
  const after = at + length
  const unit = phraseAt(tokens, after, UNITS)
  const meant = unit?.sense.kind === 'unit' ? unit.sense.unit : null
  if (/^(?:more|fewer|less|higher|lower)$/.test(tokens[after]?.word ?? '')) return { length, said: null }
  if (meant === 'points') return { length: length + unit!.length, said: null }
  const kind = meant === 'percent' || meant === 'rate' || meant === 'count' ? meant : null
  return { length: length + (meant === 'percent' ? unit!.length : 0), said: { value, places, kind } }
}

/** A day of a month by its numbers; of two numbers alone only where a word leads into a day, since 3/4 is a part as well. */
function isDate(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!
  if (text === '24/7' || /^\d{4}-|[/.]\d+[/.]/.test(text)) return true
  return (
    /^(?:on|by|from|since|until|till|at)$/.test(tokens[at - 1]?.word ?? '') && tokens[at + 1]?.word !== 'of'
  )
}

/** Two years in a row that a word leads into or that have all their figures: 2021-22; not 24/25 reviews. */
function isYears(tokens: readonly Token[], at: number): boolean {
  const [first, second] = tokens[at]!.text.split(/\s?[-–/]\s?/) as [string, string]
  if (Number(second.slice(-2)) !== (Number(first.slice(-2)) + 1) % 100 || isPeople(tokens, at + 1))
    return false
  return (
    first.length === 4 ||
    /^(?:in|for|since|from|during|of|year|to|and|until)$/.test(tokens[at - 1]?.word ?? '')
  )
}

/** Half, a third, two thirds of something. */
function partAt(tokens: readonly Token[], at: number): Piece | null {
  const lead = /^(?:a|an|one|two|three|four|1|2|3|4)$/.test(tokens[at]!.word) ? 1 : 0
  const token = tokens[at + lead]
  if (!token || !PARTS.test(token.word) || (lead === 0 && token.word !== 'half')) return null
  const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + lead + 1]?.word ?? '']
  const isHalf = token.word === 'half'
  if (isHalf && (AFTER_HALF.has(next) || /^(?:first|second|latter)$/.test(before))) return null
  const inOrder = tokens[at + lead + 1]?.kind === 'number'
  if (/^quarters?$/.test(token.word) && (HOW_OFTEN.has(before) || inOrder))
    return { length: lead + 1, said: undefined }
  if (!isHalf && (TIMES.has(next) || NOT_CHILDREN.has(next) || /^(?:party|sector)$/.test(next))) return null
  return { length: lead + 1, said: null }
}

/** A word with figures in it: an ending of a date or an age, a code, or a number. */
function digitsIn(tokens: readonly Token[], at: number): Piece {
  const { word } = tokens[at]!
  const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? '']
  const ofMonth = next === 'of' ? (tokens[at + 2]?.word ?? '') : next
  if (
    /^\d{1,2}(?:st|nd|rd|th)$/.test(word) &&
    (MONTH_NAME.test(ofMonth) || next === 'birthday' || next === 'birthdays')
  )
    return NOTHING
  if (/^\d{1,2}s$/.test(word) && /^(?:under|over)$/.test(before)) return NOTHING
  if (/^\d{1,2}(?:am|pm)$/.test(word) || /^\d+(?:wd|hrs?|mins?|days?|weeks?|months?)$/.test(word))
    return NOTHING
  return /^(?:q[1-4]|h[12]|ks[1-5]|s\d{1,3}[a-z]?|[a-mo-wyz]\d{1,2})$/.test(word) ? NOTHING : A_NUMBER
}

function wordAt(tokens: readonly Token[], at: number): Piece {
  const { word } = tokens[at]!
  const next = tokens[at + 1]?.word ?? ''
  const people = isPeople(tokens, at + 1)
  if (RATIOS.test(word)) {
    const time = TIMES.has(next === 'of' ? (tokens[at + 2]?.word ?? '') : next)
    const named = /^doubl/.test(word) && /^(?:check|count)/.test(next)
    return time || named ? NOTHING : A_NUMBER
  }
  if (word === 'twice') return HOW_OFTEN.has(next) ? NOTHING : A_NUMBER
  if (/^(?:both|neither|either)$/.test(word)) {
    const those = OF_THOSE.has(next) || (next === 'the' && isPeople(tokens, at + 2))
    return people || those ? A_NUMBER : NOTHING
  }
  if (ORDINALS.test(word) || /^(?:single|sole|lone)$/.test(word))
    return isPeople(tokens, at + 1, PERSON) ? A_NUMBER : NOTHING
  return NOTHING
}
