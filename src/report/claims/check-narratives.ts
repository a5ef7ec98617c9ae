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
 * @param narratives the answers by measure; live figures are filled in first
 */
export function checkNarratives(narratives: ReadonlyMap<string, Answers>, facts: Facts): readonly Claim[] {
  const repeats = checkRepeats(narratives, facts)
  return facts.measures.flatMap(page =>
    ANSWERED.flatMap(question => {
      const answer = narratives.get(page.id)?.[question]
      if (!answer) return []
      const { text } = fillFigures(answer.text, facts)
      const claims = sentencesOf(text).flatMap(sentence =>
        checkSentence(facts, page, sentence.text).map(
          ({ at: _, ...finding }): Claim => ({
            measure: page.id,
            question,
            text: sentence.text,
            ...finding,
          }),
        ),
      )
      return [...claims, ...repeats.filter(claim => claim.measure === page.id && claim.question === question)]
    }),
  )
}
