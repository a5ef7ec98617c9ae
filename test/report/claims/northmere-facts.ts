import { readFileSync } from 'node:fs'
import { type Month, monthsBetween } from '../../../src/base/month.ts'
import type { Window } from '../../../src/measures/measure.ts'
import { checkNarratives } from '../../../src/report/claims/check-narratives.ts'
import type { Answers, Claim } from '../../../src/report/claims/claim.ts'
import type { Facts, MeasureFacts } from '../../../src/report/claims/facts.ts'

type Carried = Omit<MeasureFacts, 'values' | 'tally' | 'parts'> & {
  readonly values: Partial<Record<Window, readonly (number | null)[]>>
}

interface File {
  readonly first: Month
  readonly month: Month
  readonly measures: readonly Carried[]
}

/** The cases met and all cases of each share, month by month from the first, in its windows. */
interface Tallies {
  readonly first: Month
  readonly tallies: Readonly<
    Record<string, Partial<Record<Window, readonly (readonly [met: number, rows: number])[]>>>
  >
}

const TALLIES = JSON.parse(
  readFileSync(new URL('northmere-tallies.json', import.meta.url), 'utf8'),
) as Tallies

/** Northmere's figures from March 2021 to November 2022 and what its plan asks of them. */
export const NORTHMERE: Facts = factsOf(
  JSON.parse(readFileSync('test/data/claims/northmere.json', 'utf8')) as File,
)

function factsOf({ first, month, measures }: File): Facts {
  return {
    month,
    measures: measures.map(measure => ({
      ...measure,
      values: (window, at) => measure.values[window]?.[monthsBetween(first, at)] ?? null,
      tally: (window, at) => tallyOf(measure.id, window, at),
    })),
  }
}

function tallyOf(measure: string, window: Window, at: Month): { rows: number; met: number } | null {
  const pair = TALLIES.tallies[measure]?.[window]?.[monthsBetween(TALLIES.first, at)]
  return pair ? { met: pair[0], rows: pair[1] } : null
}

/** Answers with the same words under one question. */
export function saying(text: string): Answers {
  return { working: { text }, worried: null, doing: null }
}

/** The claims of one measure's words. */
export function claimsIn(measure: string, text: string, facts: Facts = NORTHMERE): readonly Claim[] {
  return checkNarratives(new Map([[measure, saying(text)]]), facts)
}

/** The verdicts of one measure's words, shortly: `contradicts: Children ceasing to be looked after: 12 ...`. */
export function verdictsIn(measure: string, text: string, facts: Facts = NORTHMERE): readonly string[] {
  return claimsIn(measure, text, facts).map(({ verdict, claim }) => `${verdict}: ${claim}`)
}
