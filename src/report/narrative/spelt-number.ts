import type { Token } from '../claims/tokens.ts'
import { ONES, POWERS, TENS } from './mask-words.ts'

/** A number read from a text: its value, the tokens it takes, and how many places it has after the point. */
export interface ReadNumber {
  readonly value: number
  readonly length: number
  readonly places: number
  readonly spelt: boolean
}

/** Reads the number that begins at a token, in figures or words up to millions; null where none does. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at]!
  if (token.kind === 'number') {
    const text = token.text.replaceAll(',', '')
    const times = POWERS.get(tokens[at + 1]?.word ?? '')
    const places = text.split('.')[1]?.length ?? 0
    if (times === undefined) return { value: Number(text), length: 1, places, spelt: false }
    return { value: Number(text) * times, length: 2, places: 0, spelt: false }
  }
  return token.kind === 'word' ? readSpelt(tokens, at) : null
}

/** `one hundred and twenty-three`, `a hundred`, `forty`. */
function readSpelt(tokens: readonly Token[], at: number): ReadNumber | null {
  const a = tokens[at]!.word === 'a' && POWERS.has(tokens[at + 1]?.word ?? '')
  let [total, part, place] = [0, a ? 1 : 0, a ? at + 1 : at]
  const first = place
  for (; place < tokens.length; place++) {
    const { word } = tokens[place]!
    const below = ONES.get(word) ?? TENS.get(word)
    const times = POWERS.get(word)
    if (times !== undefined && (place > first || a)) {
      if (times === 100) part *= 100
      else [total, part] = [total + part * times, 0]
    } else if (below !== undefined && fits(part, below)) part += below
    else if (!(word === 'and' && part % 100 === 0 && place > first && isSmallWord(tokens[place + 1]))) break
  }
  return place === first ? null : { value: total + part, length: place - at, places: 0, spelt: true }
}

/** Whether a word's value can come after what has been said: twenty one, a hundred and five; not five five. */
function fits(part: number, below: number): boolean {
  if (part % 100 === 0) return true
  return part % 10 === 0 && part % 100 >= 20 && below > 0 && below < 10
}

function isSmallWord(token: Token | undefined): boolean {
  return token !== undefined && (ONES.has(token.word) || TENS.has(token.word))
}
