import { phraseAt, UNITS } from './lexicon.ts'
import type { NumberSaid, Unit } from './sense.ts'
import type { Token } from './tokens.ts'
import { FOREIGN_NOUNS, NAMING_WORDS, NUMBER_WORDS } from './words-grammar.ts'

const TENS: ReadonlyMap<string, number> = new Map(
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
    .split('|')
    .map((word, at): [string, number] => [word, (at + 2) * 10]),
)

/** A number found: what was said and how many tokens it takes, its unit included. */
export interface NumberFound {
  readonly number: NumberSaid
  readonly length: number
}

/** Reads the number that begins at a token, in figures or words; null where none does. */
export function numberAt(tokens: readonly Token[], at: number): NumberFound | null {
  const token = tokens[at]!
  if (token.kind === 'money' || token.kind === 'date') return { number: foreign(0), length: 1 }
  const said = valueAt(tokens, at)
  if (said === null) return null
  const after = at + said.length
  const phrase = phraseAt(tokens, after, UNITS)
  const unit: Unit | null = phrase?.sense.kind === 'unit' ? phrase.sense.unit : null
  const length = said.length + (unit === null ? 0 : phrase!.length)
  const isForeign = unit === null && (namesThing(tokens, at) || countsElse(tokens, after, said.spelt))
  if (between(tokens, at) || endsRange(tokens, at) || (unit === null && youngerThan(tokens, at, said.value)))
    return { number: foreign(said.value), length }
  if (unit === 'count' && ageAt(tokens, at)) return { number: foreign(said.value), length }
  const places = said.spelt ? 0 : (token.text.split('.')[1]?.length ?? 0)
  return { number: { value: said.value, unit, places, spelt: said.spelt, foreign: isForeign }, length }
}

function foreign(value: number): NumberSaid {
  return { value, unit: null, places: 0, spelt: false, foreign: true }
}

function valueAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly length: number; readonly spelt: boolean } | null {
  const token = tokens[at]!
  if (token.kind === 'number')
    return { value: Number(token.text.replaceAll(',', '')), length: 1, spelt: false }
  if (token.kind !== 'word') return null
  const next = tokens[at + 1]?.word
  if (token.word === 'a' && next === 'dozen') return { value: 12, length: 2, spelt: true }
  const tens = TENS.get(token.word)
  if (tens !== undefined) {
    const ones = NUMBER_WORDS.get(next ?? '') ?? 0
    return ones > 0 && ones < 10
      ? { value: tens + ones, length: 2, spelt: true }
      : { value: tens, length: 1, spelt: true }
  }
  const value = NUMBER_WORDS.get(token.word)
  if (value === undefined) return null
  if (token.word === 'one' && !countsOne(tokens, at)) return null
  return { value, length: 1, spelt: true }
}

/** Whether "one" is a count: one child, one was adopted; not one of them, no one, one month. */
function countsOne(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word
  if (['no', 'any', 'every', 'this', 'that', 'only', 'day', 'the'].includes(before ?? '')) return false
  return [
    'child',
    'was',
    'had',
    'for',
    'young',
    'to',
    'adopted',
    'case',
    'left',
    'returned',
    'turned',
    'went',
    'became',
    'moved',
    'came',
    'granted',
  ].includes(tokens[at + 1]?.word ?? '')
}

/** Whether the word before makes the number a name, an age or a date: section 47, turned 18, day 10. */
function namesThing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? ''
  return NAMING_WORDS.has(before) && !(before === 'figure' || before === 'form')
}

function ageAt(tokens: readonly Token[], at: number): boolean {
  return /^(aged|turning|turned|turn|turns)$/.test(tokens[at - 1]?.word ?? '')
}

/** Whether the number is an age: under five, over 16. */
function youngerThan(tokens: readonly Token[], at: number, value: number): boolean {
  return value <= 18 && /^(under|over)$/.test(tokens[at - 1]?.word ?? '')
}

/** Whether the number is an end of a range: between 60 and 70. */
function between(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at).map(token => token.word)
  return before.at(-1) === 'between' || (before.at(-1) === 'and' && before.includes('between'))
}

/** Whether the number is the far end of a range: 232-348, 60 – 70. */
function endsRange(tokens: readonly Token[], at: number): boolean {
  return (
    /^[-–—]$/.test(tokens[at - 1]?.text ?? '') &&
    tokens[at - 2]?.kind === 'number' &&
    tokens[at - 2]!.end + 3 >= tokens[at]!.start
  )
}

/** Whether what follows is counted and is nothing that we have figures of: 45 working days, two managers, 9+. */
function countsElse(tokens: readonly Token[], after: number, spelt: boolean): boolean {
  const next = tokens[after]
  if (next === undefined) return false
  if (next.text === '+' && tokens[after + 1]?.kind !== 'number') return true
  if (/^[-–—]$/.test(next.text) && tokens[after + 1]?.kind === 'number') return true
  if (next.word === 'of' && spelt) return true
  return (
    FOREIGN_NOUNS.has(next.word) ||
    (FOREIGN_NOUNS.has(tokens[after + 1]?.word ?? '') && /ly$/.test(next.word))
  )
}
