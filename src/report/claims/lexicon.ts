import type { Sense } from './sense.ts'
import type { Token } from './tokens.ts'
import { AIM_WORDS } from './words-aims.ts'
import { FLOW_WORDS, GRAMMAR_WORDS, LOOSE_WORDS, UNIT_WORDS } from './words-grammar.ts'
import { MOVE_WORDS } from './words-moves.ts'
import { RATIO_WORDS } from './words-ratios.ts'
import { TOPIC_WORDS } from './words-topics.ts'

/** Phrases with their meanings, found by their words. */
export interface Lexicon {
  readonly senses: ReadonlyMap<string, Sense>
  /** Words in the longest phrase. */
  readonly longest: number
}

/** A phrase found: its meaning and how many tokens it takes. */
export interface Phrase {
  readonly sense: Sense
  readonly length: number
}

/** The general meanings of words; a phrase in two tables means what the later one says. */
export const LEXICON: Lexicon = lexiconOf([
  ...GRAMMAR_WORDS,
  ...AIM_WORDS,
  ...MOVE_WORDS,
  ...TOPIC_WORDS,
  ...RATIO_WORDS,
])

/** What words mean straight after a number. */
export const UNITS: Lexicon = lexiconOf(UNIT_WORDS)

/** What words mean straight before a number. */
export const LOOSE: Lexicon = lexiconOf(LOOSE_WORDS)

/** What words say of those who join a stock and those who leave it. */
export const FLOWS: Lexicon = lexiconOf(FLOW_WORDS)

/** The longest phrase that begins at a token; null where none does. */
export function phraseAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Phrase | null {
  for (let length = Math.min(lexicon.longest, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length)
    const sense = lexicon.senses.get(words.map(token => token.word).join(' '))
    if (sense) return { sense, length }
  }
  return null
}

function lexiconOf(entries: readonly (readonly [string, Sense])[]): Lexicon {
  const longest = Math.max(...entries.map(([phrase]) => phrase.split(' ').length))
  return { senses: new Map(entries), longest }
}
