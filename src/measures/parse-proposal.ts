import type { Measure } from './measure.ts'
import { type Parsed, parseMeasure } from './parse-measure.ts'

/**
 * Reads a changed definition of a measure to be tried beside the one in use. The file is a measure's, or a select
 * alone, which keeps the measure's heading.
 *
 * @returns the measure under an id of its own, `cp-visits-in-timescale-proposed`
 */
export function parseProposal(measure: Measure, text: string): Parsed<Measure> {
  const whole = /^\uFEFF?-- [a-z]+:/.test(text) ? text : `${headingOf(measure)}\n${text}`
  const parsed = parseMeasure(`${measure.id}-proposed`, whole)
  if (parsed.fault !== undefined || parsed.value.fold === measure.fold) return parsed
  return { fault: `its fold is ${parsed.value.fold}, and that of ${measure.id} is ${measure.fold}` }
}

function headingOf(measure: Measure): string {
  const keys = [
    ['title', measure.title],
    ['row', measure.row],
    ['fold', measure.fold],
    ['windows', measure.windows.join(', ')],
    ['headline', measure.headline],
    ...(measure.yearTarget ? [['target', 'full year']] : []),
    ...(measure.met ? [['met', measure.met]] : []),
    ['source', measure.source],
  ]
  return [...keys.map(([key, value]) => `-- ${key}: ${value}`), '--', '-- A changed definition.', ''].join(
    '\n',
  )
}
