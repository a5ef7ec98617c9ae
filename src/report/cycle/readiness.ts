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

/** What stands in the way of signing the month, in sentences: every measure has to be signed off. */
export function obstaclesToSign(
  standings: readonly Standing[],
  titleOf: (measure: string) => string,
): readonly string[] {
  const left = standings.filter(({ stage }) => stage !== 'signed-off')
  if (left.length === 0) return standings.length === 0 ? ['The plan has no measures.'] : []
  const named = left.slice(0, 5).map(({ measure }) => titleOf(measure))
  const more = left.length > named.length ? [`${left.length - named.length} more`] : []
  const verb = left.length === 1 ? 'is' : 'are'
  return [`${countOf(left.length, 'measure')} ${verb} not signed off: ${inWords([...named, ...more])}.`]
}

/** What stands in the way of publishing, in sentences. */
export function obstaclesToPublish(
  standings: readonly Standing[],
  isSigned: boolean,
  titleOf: (measure: string) => string,
): readonly string[] {
  return [...obstaclesToSign(standings, titleOf), ...(isSigned ? [] : ['The month is not signed off.'])]
}
