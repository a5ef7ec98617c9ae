import type { Claim, Verdict } from '../../report/claims/claim.ts'
import type { Question } from '../../report/narrative/narrative.ts'
import { byQuestion } from './desk.ts'

/** What the figures say to something that an answer claims. */
export interface Finding {
  readonly verdict: Verdict
  readonly verdictWords: string
  readonly sentence: string
  readonly claim: string
  readonly figure: string | null
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  contradicts: 'Figures say otherwise',
  unchecked: 'Not checked',
  agrees: 'Agrees',
}
const ORDER: readonly Verdict[] = ['contradicts', 'unchecked', 'agrees']

/** What was found in each answer of a measure, what contradicts first. */
export function findingsOf(
  claims: readonly Claim[],
  measure: string,
): Readonly<Record<Question, readonly Finding[]>> {
  return byQuestion(question =>
    claims
      .filter(claim => claim.measure === measure && claim.question === question)
      .map(({ verdict, text, claim, figure }) => ({
        verdict,
        verdictWords: VERDICT_WORDS[verdict],
        sentence: text,
        claim,
        figure,
      }))
      .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)),
  )
}
