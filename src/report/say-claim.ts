import type { Claim } from './claims/claim.ts'

/** What the figures say to words that they contradict; nothing for words that they bear out or can't speak to. */
export function sayClaim({ verdict, claim, figure }: Claim): readonly string[] {
  if (verdict !== 'contradicts') return []
  return [`The words claim: ${claim}. The figures say: ${figure ?? 'otherwise'}.`.replaceAll('..', '.')]
}
