import { checkRepeats } from './check-repeats.ts'
import { checkSentence } from './check-sentence.ts'
import { ANSWERED, type Answers, type Claim } from './claim.ts'
import type { Facts, MeasureFacts } from './facts.ts'
import { fillFigures } from './fill-figures.ts'
import { sentencesOf } from './sentences.ts'

/**
 * Reads what the owners of measures wrote and holds each claim on a figure against the figures: in the plan's order,
 * then by question, then as written. It explains and never rewrites; where it is not sure, a claim is unchecked.
 *
 * @param narratives the answers by measure as they were written, with their live figures not yet filled in
 */
export function checkNarratives(narratives: ReadonlyMap<string, Answers>, facts: Facts): readonly Claim[] {
  const claims = facts.measures.flatMap(page => {
    const answers = narratives.get(page.id)
    return answers ? checkAnswers(page, answers, facts) : []
  })
  return withRepeats(claims, checkRepeats(narratives, facts), facts)
}

/** What the answers about one measure claim, by question and then as written; words said elsewhere too are not told. */
export function checkAnswers(page: MeasureFacts, answers: Answers, facts: Facts): readonly Claim[] {
  return ANSWERED.flatMap(question =>
    sentencesOf(answers[question]?.text ?? '').flatMap(sentence => {
      const { text, live } = fillFigures(sentence.text, facts)
      return checkSentence(facts, page, text).map(
        ({ at, ...finding }): Claim => ({
          measure: page.id,
          question,
          text,
          ...(live.some(({ from, to }) => at >= from && at < to) ? borneOut(finding) : finding),
        }),
      )
    }),
  )
}

/** Claims in the plan's order, then by question, with those of repeated words after the others of their answer. */
export function withRepeats(
  claims: readonly Claim[],
  repeats: readonly Claim[],
  { measures }: Facts,
): readonly Claim[] {
  return measures.flatMap(({ id }) =>
    ANSWERED.flatMap(question =>
      [...claims, ...repeats].filter(claim => claim.measure === id && claim.question === question),
    ),
  )
}

/** A number that the report filled in itself can't be wrong, whatever it would be taken for if it had been written. */
function borneOut<Found extends Pick<Claim, 'verdict' | 'figure'>>(finding: Found): Found {
  if (finding.verdict === 'agrees') return finding
  return { ...finding, verdict: 'agrees', figure: 'It is a live figure, filled in from the report.' }
}
