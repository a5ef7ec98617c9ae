import type { Claim, Verdict } from '../../report/claims/claim.ts'
import type { Question } from '../../report/narrative/narrative.ts'
import type { MeasureInPlan } from '../ports/parts.ts'
import { byQuestion } from './desk.ts'

/** What the figures say to something that an answer claims. */
export interface Finding {
  readonly verdict: Verdict
  readonly verdictWords: string
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
  { id, title }: MeasureInPlan,
): Readonly<Record<Question, readonly Finding[]>> {
  return byQuestion(question =>
    claims
      .filter(claim => claim.measure === id && claim.question === question)
      .map(({ verdict, claim, figure }) => ({
        verdict,
        verdictWords: VERDICT_WORDS[verdict],
        claim: tidy(claim, title),
        // What agrees needs no figure beside it: it would say the same once more.
        figure: figure !== null && verdict !== 'agrees' ? tidy(figure, title) : null,
      }))
      .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)),
  )
}

/** Words that stand on the measure's own page: without its title before them, and without a full stop. */
function tidy(words: string, title: string): string {
  const own = words.startsWith(`${title}: `) ? words.slice(title.length + 2) : words
  return own.replace(/\.$/, '')
}
