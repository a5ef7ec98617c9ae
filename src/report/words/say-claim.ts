import type { Claim } from '../claims/claim.ts'

/**
 * What the figures say to words that they contradict; nothing for words that they bear out or can't speak to. The
 * title that the words stand under is not said again.
 */
export function sayClaim({ verdict, claim, figure }: Claim, title: string): readonly string[] {
  if (verdict !== 'contradicts') return []
  const short = (words: string) => (words.startsWith(`${title}: `) ? words.slice(title.length + 2) : words)
  return [
    `The words claim: ${short(claim)}. The figures say: ${short(figure ?? 'otherwise')}.`.replaceAll(
      '..',
      '.',
    ),
  ]
}
