import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Question } from './narrative.ts'
import { headingOf } from './parse-narrative.ts'
import type { WrittenAnswers } from './write-narrative.ts'

/** The answers of a narrative file in Markdown, as they were written under each question. */
export function splitNarrative(text: string): WrittenAnswers {
  const found: Record<Question, string[]> = { working: [], worried: [], doing: [] }
  let under: Question | null = null
  let from = 0
  const keep = (to: number) => {
    const words = text.slice(from, to).trim()
    if (under !== null && words !== '') found[under].push(words)
  }
  for (const node of fromMarkdown(text).children) {
    const heading = headingOf(node, text)
    if (heading === null) continue
    keep(node.position?.start.offset ?? 0)
    under = heading.question
    from = node.position?.end.offset ?? text.length
  }
  keep(text.length)
  const answer = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join('\n\n'))
  return { working: answer(found.working), worried: answer(found.worried), doing: answer(found.doing) }
}
