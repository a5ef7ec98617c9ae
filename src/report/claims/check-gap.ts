import type { Finding } from './claim.ts'
import type { MeasureFacts } from './facts.ts'
import { freeNumbers, type Inquiry, isAside, type NumberChunk, understood } from './inquiry.ts'
import { loosenessOf } from './looseness-of.ts'
import { matchNumber, roundTo } from './match-number.ts'
import type { Reading } from './readings.ts'
import { sayFigure, sayNumber, sayValue } from './say.ts'
import type { Chunk } from './sense.ts'

/** The number that tells how far we stand from what an anchor names: 19 below the target, 85 above our neighbours. */
export function gapNumber(inquiry: Inquiry, anchor: Chunk): NumberChunk | null {
  const { chunks } = inquiry.clause
  const found = freeNumbers(inquiry).find(number => {
    const next = chunks[chunks.indexOf(number) + 1]?.sense
    const short =
      next?.kind === 'meets' &&
      /^(?:short of|adrift of|behind|off|away)/i.test(chunks[chunks.indexOf(number) + 1]!.text)
    const compares = short || next?.kind === 'side' || (next?.kind === 'move' && next.form === 'state')
    return compares && number.end < anchor.start
  })
  return found ?? null
}

/** A value that the gap is told from, and how it is called. */
export interface Other {
  readonly value: number
  readonly words: string
}

/** Holds a gap against the difference of our figure and the other, in the measure's own unit or as a part. */
export function checkGap(
  { clause, narrowed }: Inquiry,
  chunk: NumberChunk,
  measure: MeasureFacts,
  readings: readonly Reading[],
  other: Other,
): Finding {
  const { number } = chunk.sense
  const gaps = readings.flatMap(({ value }) => {
    const apart = Math.abs(value - other.value)
    const shown = Math.abs(roundTo(value, 0) - roundTo(other.value, 0))
    const part = other.value === 0 ? [] : [(apart / other.value) * 100]
    if (number.unit === 'percent') return measure.fold === 'share' ? [apart, shown, ...part] : part
    return [apart, shown]
  })
  const loose = loosenessOf(clause.chunks, chunk)
  const matches = gaps.map(gap => matchNumber(number, loose, gap))
  const sure =
    matches.every(match => match === 'other') && !narrowed && !isAside(clause) && understood(clause.chunks)
  const reading = readings[0]!
  return {
    at: chunk.start,
    claim: `${measure.title}: ${sayNumber(number)} away from ${other.words}`,
    verdict: matches.includes('same') ? 'agrees' : sure ? 'contradicts' : 'unchecked',
    figure: `${sayFigure(measure, reading.value, reading.refs)}; ${other.words}: ${sayValue(measure, other.value)}.`,
    refs: reading.refs,
  }
}
