import { type Month, shiftMonth } from '../../base/month.ts'
import { SMALL_NUMBERS_TO } from '../../figures/disclosure.ts'
import { roundTo } from '../claims/match-number.ts'
import { monthAt } from '../claims/read-time.ts'
import { tokensOf } from '../claims/tokens.ts'
import { type NumberInText, numbersIn } from './numbers-in.ts'
import type { KnownNumber, NumberKind, PublishedNumbers } from './published-numbers.ts'

/** What stands in the public's words for a number that is not published. */
export const NOT_PUBLISHED = '[number not published]'

/** A stretch of a text that is not told. */
export interface Masked {
  readonly from: number
  readonly to: number
}

/**
 * A text as the public reads it: a number stays where it is plainly no number of children, or where it is one that is
 * published of the measure for the report's month, the month before or a month that the text names, or that the plan
 * sets. Counts of 1 to 5 never stay, nor does what equals a hidden number.
 */
export function maskText(text: string, numbers: PublishedNumbers, month: Month): string {
  const masked = maskedIn(text, numbers, monthsOf(text, month))
  return masked.reduceRight(
    (left, { from, to }) => left.slice(0, from) + NOT_PUBLISHED + left.slice(to),
    text,
  )
}

/** The months that a text can be about: the report's, the one before and those it names. */
export function monthsOf(text: string, month: Month): ReadonlySet<Month> {
  const tokens = tokensOf(text)
  const named = tokens.flatMap((_, at) => monthAt(tokens, at, month)?.month ?? [])
  return new Set([month, shiftMonth(month, -1), ...named])
}

/** The stretches of a text that are not told; those with only a joining word between them are one. */
export function maskedIn(
  text: string,
  numbers: PublishedNumbers,
  months: ReadonlySet<Month>,
): readonly Masked[] {
  const masked: { from: number; to: number }[] = []
  for (const number of numbersIn(text)) {
    if (isPublished(number, numbers, months)) continue
    const last = masked.at(-1)
    if (last && /^\s*(?:in|out of|of|to|and|or|-|–|\/)?\s*$/.test(text.slice(last.to, number.from)))
      last.to = number.to
    else masked.push({ from: number.from, to: number.to })
  }
  return masked
}

function isPublished(
  { said }: NumberInText,
  { published, hidden, own }: PublishedNumbers,
  months: ReadonlySet<Month>,
): boolean {
  if (said === null) return false
  const kinds: readonly NumberKind[] = said.kind ? [said.kind] : [...new Set<NumberKind>(['count', own])]
  if (kinds.includes('count') && said.value > 0 && said.value <= SMALL_NUMBERS_TO) return false
  const equals = ({ kind, value }: KnownNumber) =>
    kinds.includes(kind) && roundTo(value, said.places) === said.value
  if (hidden.some(equals)) return false
  return published.some(number => equals(number) && (number.month === null || months.has(number.month)))
}
