import type { Phrase } from '../report/model/page.ts'

/** Words and figures as they are read. */
export function phraseText(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : part.text)).join('')
}
