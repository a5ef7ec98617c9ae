import { HOMES_WORDS } from './narrative-homes.ts'
import { JOURNEY_WORDS } from './narrative-journey.ts'
import { SAFETY_WORDS } from './narrative-safety.ts'
import type { Words } from './narrative-words.ts'

/** The Markdown of each measure's narrative for November 2022, by measure. */
export const NARRATIVE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...SAFETY_WORDS, ...JOURNEY_WORDS, ...HOMES_WORDS }).map(([id, words]) => [
    id,
    markdown(words),
  ]),
)

function markdown({ working, worried, doing }: Words): string {
  const answers = [
    ['What is working well?', working],
    ['What are we worried about?', worried],
    ['What are we doing about it?', doing],
  ]
  return answers
    .map(([heading, answer]) => (answer ? `## ${heading}\n\n${answer}\n` : `## ${heading}\n`))
    .join('\n')
}
