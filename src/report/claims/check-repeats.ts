import { ANSWERED, type Answers, type Claim } from './claim.ts'
import type { Facts } from './facts.ts'
import { paragraphsOf } from './sentences.ts'

/** A paragraph of fewer words may well be said twice. */
const WORDS = 12

/** Finds paragraphs that stand under two measures of different lists, each once, at the second. */
export function checkRepeats(
  narratives: ReadonlyMap<string, Answers>,
  { measures }: Facts,
): readonly Claim[] {
  const seen = new Map<string, { readonly list: string; readonly title: string }>()
  const claims: Claim[] = []
  const told = new Set<string>()
  for (const { id, title, list } of measures) {
    for (const question of ANSWERED) {
      for (const text of paragraphsOf(narratives.get(id)?.[question]?.text ?? '')) {
        const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
        if (words.length < WORDS) continue
        const key = words.join(' ')
        const first = seen.get(key)
        if (!first) seen.set(key, { list, title })
        else if (first.list !== list && !told.has(key)) {
          told.add(key)
          const claim = `these words are about ${title}`
          const figure = `The same words stand under ${first.title}.`
          claims.push({ measure: id, question, text, claim, verdict: 'contradicts', figure, refs: [] })
        }
      }
    }
  }
  return claims
}
