import { countOf, inWords } from '../../base/display.ts'
import type { Standing } from './standing.ts'

/** What a signatory has to say a reason for before signing a measure, in sentences; none where there is nothing. */
export function toAcknowledge({ unwritten }: Standing, contradicted: number): readonly string[] {
  return [
    unwritten.length > 0 &&
      `${countOf(unwritten.length, 'answer')} ${unwritten.length === 1 ? 'is' : 'are'} not written.`,
    contradicted > 0 &&
      `The figures say otherwise to ${countOf(contradicted, 'claim')} in ${contradicted === 1 ? 'its words' : 'their words'}.`,
  ].filter(sentence => sentence !== false)
}

/**
 * What stands in the way of signing the month, in sentences: every measure has to be signed off, and the figures may
 * not have come to say otherwise since, as they can with a new extract.
 *
 * @param atOdds the measures signed without a reason whose words the figures now contradict
 */
export function obstaclesToSign(
  standings: readonly Standing[],
  titleOf: (measure: string) => string,
  atOdds: readonly string[] = [],
): readonly string[] {
  if (standings.length === 0) return ['The plan has no measures.']
  const left = standings.filter(({ stage }) => stage !== 'signed-off').map(({ measure }) => measure)
  const verb = left.length === 1 ? 'is' : 'are'
  return [
    left.length > 0 && `${countOf(left.length, 'measure')} ${verb} not signed off: ${named(left, titleOf)}.`,
    atOdds.length > 0 &&
      `The figures have come to say otherwise than words that are signed off: ${named(atOdds, titleOf)}. Withdraw that sign-off, and correct the words or sign them with a reason.`,
  ].filter(sentence => sentence !== false)
}

function named(measures: readonly string[], titleOf: (measure: string) => string): string {
  const titles = measures.slice(0, 5).map(titleOf)
  const more = measures.length - titles.length
  return inWords(more > 0 ? [...titles, `${more} more`] : titles)
}

/** What stands in the way of publishing, in sentences. */
export function obstaclesToPublish(
  standings: readonly Standing[],
  isSigned: boolean,
  titleOf: (measure: string) => string,
): readonly string[] {
  return [...obstaclesToSign(standings, titleOf), ...(isSigned ? [] : ['The month is not signed off.'])]
}
