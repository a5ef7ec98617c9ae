import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { didYouMean } from '../../base/did-you-mean.ts'
import { inWords } from '../../base/display.ts'
import { type Answer, type Narrative, QUESTIONS, type Question } from './narrative.ts'
import { proseText } from './prose.ts'
import { readProse, readWords } from './read-prose.ts'

/** Something in a narrative's text that the report can't show: its line and why, without the words. */
export interface NarrativeFault {
  readonly line: number
  readonly rule: string
  /** `narrative/2022-11/cin-number.md, line 1: words before the first heading are not shown. ...` */
  readonly message: string
}

const HEADINGS = inWords(QUESTIONS.map(({ words }) => `“${words}”`))

/**
 * Reads what a measure's owner wrote, in Markdown under three headings. Words elsewhere are faults: they would
 * not be shown.
 *
 * @param file where the text is kept, below the plan's folder, as faults name it
 */
export function parseNarrative(
  text: string,
  file: string,
): { readonly narrative: Narrative; readonly faults: readonly NarrativeFault[] } {
  const faults: NarrativeFault[] = []
  const fault = (node: RootContent, rule: string) => {
    const line = node.position?.start.line ?? 1
    faults.push({ line, rule, message: `${file}, line ${line}: ${rule}` })
  }
  const found: Record<Question, RootContent[]> = { working: [], worried: [], doing: [] }
  let under: Question | null = null
  let told = false
  for (const node of fromMarkdown(text).children.map(node => unlessUnderlined(node, text))) {
    const heading = headingOf(node, text)
    if (heading) {
      under = heading.question
      told = under === null
      if (under === null) fault(node, `${unknown(heading.words)} The words under it are not shown.`)
    } else if (under !== null) found[under].push(node)
    else if (!told) {
      told = true
      fault(node, `words before the first heading are not shown. The headings are ${HEADINGS}.`)
    }
  }
  return { narrative: answers(found, text), faults }
}

/** The words of a heading, and the question that they ask if it is one of the three; null where a node is no heading. */
export function headingOf(
  written: RootContent,
  text: string,
): { readonly words: string; readonly question: Question | null } | null {
  const node = unlessUnderlined(written, text)
  if (node.type !== 'heading') return null
  const words = readWords(node.children, text)
  return { words, question: questionOf(words) }
}

/** Words with dashes under them are a heading only when they are one of ours; taking others for one would lose them. */
function unlessUnderlined(node: RootContent, text: string): RootContent {
  if (node.type !== 'heading' || text[node.position?.start.offset ?? 0] === '#') return node
  return questionOf(readWords(node.children, text)) ? node : { ...node, type: 'paragraph' }
}

function answers(found: Readonly<Record<Question, readonly RootContent[]>>, text: string): Narrative {
  const answer = (nodes: readonly RootContent[]): Answer | null => {
    const prose = readProse(nodes, text)
    return prose.length === 0 ? null : { prose, text: proseText(prose) }
  }
  return { working: answer(found.working), worried: answer(found.worried), doing: answer(found.doing) }
}

function questionOf(heading: string): Question | null {
  return QUESTIONS.find(({ words }) => bare(words) === bare(heading))?.question ?? null
}

function unknown(heading: string): string {
  const near = didYouMean(
    heading,
    QUESTIONS.map(({ words }) => words),
  )
  return `no such heading.${near || ` The headings are ${HEADINGS}.`}`
}

/** A heading without case, apostrophes, stops and the choice between "what's" and "what is". */
function bare(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\bwhats\b/, 'what is')
    .replace(/\s+/g, ' ')
    .trim()
}
