import type { Parsed } from './definition-file.ts'
import type { Measure } from './measure.ts'
import { parseMeasure } from './parse-measure.ts'

/**
 * Reads a changed definition of a measure to be tried beside the one in use. The file is a measure's, or a select
 * alone, which keeps the measure's heading. It counts in the same way and over the same windows, as otherwise there
 * is nothing to set it beside.
 *
 * @returns the measure under an id of its own, `cp-visits-in-timescale-proposed`
 */
export function parseProposal(measure: Measure, text: string): Parsed<Measure> {
  const written = text.replace(/^\uFEFF/, '')
  const whole = /^-- [a-z]+:/.test(written) ? written : `${headingOf(measure)}\n${written}`
  const parsed = parseMeasure(`${measure.id}-proposed`, whole)
  if (parsed.fault !== undefined) return parsed
  const { fold, windows } = parsed.value
  if (fold !== measure.fold)
    return { fault: `its fold is ${fold}, and that of ${measure.id} is ${measure.fold}` }
  if ([...windows].sort().join() === [...measure.windows].sort().join()) return parsed
  return {
    fault: `its windows are ${windows.join(', ')}, and those of ${measure.id} are ${measure.windows.join(', ')}`,
  }
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
