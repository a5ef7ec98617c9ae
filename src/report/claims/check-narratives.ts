import { checkRepeats } from './check-repeats.ts'
import { checkSentence } from './check-sentence.ts'
import { ANSWERED, type Answers, type Claim } from './claim.ts'
import type { Facts } from './facts.ts'
import { fillFigures } from './fill-figures.ts'
import { sentencesOf } from './sentences.ts'

/**
 * Reads what the owners of measures wrote and holds each claim on a figure against the figures: in the plan's order,
 * then by question, then as written. It explains and never rewrites; where it is not sure, a claim is unchecked.
 *
 * @param narratives the answers by measure as they were written, with their live figures not yet filled in
 */
export function checkNarratives(narratives: ReadonlyMap<string, Answers>, facts: Facts): readonly Claim[] {
  const repeats = checkRepeats(narratives, facts)
  return facts.measures.flatMap(page =>
    ANSWERED.flatMap(question => {
      const answer = narratives.get(page.id)?.[question]
      if (!answer) return []
      const claims = sentencesOf(answer.text).flatMap(sentence => {
        const { text, live } = fillFigures(sentence.text, facts)
        return checkSentence(facts, page, text).map(
          ({ at, ...finding }): Claim => ({
            measure: page.id,
            question,
            text,
            ...(live.some(({ from, to }) => at >= from && at < to) ? borneOut(finding) : finding),
          }),
        )
      })
      return [...claims, ...repeats.filter(claim => claim.measure === page.id && claim.question === question)]
    }),
  )
}

/** A number that the report filled in itself can't be wrong, whatever it would be taken for if it had been written. */
function borneOut<Found extends Pick<Claim, 'verdict' | 'figure'>>(finding: Found): Found {
  if (finding.verdict === 'agrees') return finding
  return { ...finding, verdict: 'agrees', figure: 'It is a live figure, filled in from the report.' }
}
