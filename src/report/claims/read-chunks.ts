import type { Month } from '../../base/month.ts'
import { LEXICON, LOOSE, phraseAt } from './lexicon.ts'
import { numberAt } from './read-number.ts'
import { leadOf, timeAt } from './read-time.ts'
import type { Chunk, Lead, Sense } from './sense.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Reads a sentence into stretches of one meaning each, in order; what has none is `unknown`. */
export function readChunks(text: string, now: Month): readonly Chunk[] {
  const tokens = tokensOf(text)
  const chunks: Chunk[] = []
  for (let at = 0; at < tokens.length; ) {
    const { sense, length } = meaningAt(tokens, at, now)
    const start = tokens[at]!.start
    const end = tokens[at + length - 1]!.end
    chunks.push({ sense, text: text.slice(start, end), start, end })
    at += length
  }
  return chunks.map((chunk, at) => (comparesWith(chunks, at) ? against(chunk) : chunk))
}

/** Whether a time ends a comparison that more words than "than" lead into: than it was at this time last year. */
function comparesWith(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - 5), at)
  const than = before.findLastIndex(({ sense }) => sense.kind === 'grammar' && sense.word === 'than')
  return (
    than >= 0 &&
    before
      .slice(than + 1)
      .every(
        ({ sense }) =>
          sense.kind === 'plain' ||
          (sense.kind === 'grammar' && /^(?:pronoun|be|preposition|have)$/.test(sense.word)),
      )
  )
}

function against(chunk: Chunk): Chunk {
  const { sense } = chunk
  if (sense.kind !== 'time' || (sense.lead !== null && sense.lead !== 'in')) return chunk
  return { ...chunk, sense: { ...sense, lead: 'than' } }
}

function meaningAt(tokens: readonly Token[], at: number, now: Month): { sense: Sense; length: number } {
  const phrase = phraseAt(tokens, at, LEXICON)
  const ratio = phrase?.sense.kind === 'multiple' || phrase?.sense.kind === 'fraction'
  if (phrase && ratio) return phrase
  const loose = phraseAt(tokens, at, LOOSE)
  if (loose && numberAfter(tokens, at + loose.length)) return loose
  const aspect =
    phrase && phrase.length > 1 && (phrase.sense.kind === 'aspect' || phrase.sense.kind === 'unit')
  if (phrase && aspect) return phrase
  if (!phrase || phrase.length === 1) {
    const length = otherSpanAt(tokens, at)
    if (length > 0) return { sense: { kind: 'unknown' }, length }
  }
  const time = timeAt(tokens, at, now)
  if (time) {
    return { sense: { kind: 'time', scope: time.scope, lead: leadBefore(tokens, at) }, length: time.length }
  }
  const number = numberAt(tokens, at)
  if (number) return { sense: { kind: 'number', number: number.number }, length: number.length }
  return phrase ?? { sense: bare(tokens[at]!), length: 1 }
}

/** How many tokens a stretch takes that no measure is told by: within six months; 0 where there is none. */
function otherSpanAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]!.word !== 'within') return 0
  const number = at + 1 < tokens.length ? numberAt(tokens, at + 1) : null
  const unit = number ? at + 1 + number.length : 0
  return number && /^(?:working|days?|weeks?|months?|years?|hours?)$/.test(tokens[unit]?.word ?? '')
    ? unit + 1 - at
    : 0
}

function numberAfter(tokens: readonly Token[], at: number): boolean {
  return at < tokens.length && numberAt(tokens, at) !== null
}

/** The word that leads into a time, past "the": since the, than in. */
function leadBefore(tokens: readonly Token[], at: number): Lead | null {
  const words = [tokens[at - 1]?.word ?? '', tokens[at - 2]?.word ?? '']
  const near = words[0] === 'the' ? words.slice(1) : words
  const lead = leadOf(near[0] ?? '')
  const beyond = near[1] ? leadOf(near[1]) : null
  if (near[0] === 'on' && tokens[at]!.kind === 'number') return 'in'
  return lead === 'in' && (beyond === 'than' || beyond === 'since' || beyond === 'from') ? beyond : lead
}

/** A word that no table has: an adverb leaves the meaning as it is, anything else is not understood. */
function bare(token: Token): Sense {
  if (token.kind === 'mark') {
    if (/[,;:–—-]/.test(token.text)) return { kind: 'break', at: 'stop' }
    return /[()[\]]/.test(token.text) ? { kind: 'break', at: 'bracket' } : { kind: 'plain' }
  }
  return /ly$/.test(token.word) ? { kind: 'plain' } : { kind: 'unknown' }
}
