/** A stretch of a text as it was written, and the paragraph it stands in, counted from 0. */
export interface Sentence {
  readonly text: string
  readonly paragraph: number
}

const SEGMENTER = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** Shortened words after which a stop does not end a sentence. */
const SHORTENED =
  /(?:\b(?:c|approx|vs|no|e\.g|i\.e|etc|est|avg|max|min|fig|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mr|mrs|ms|dr|st)\.|^\s*\d+\.)$/i

/** A shortened month, whose stop ends the sentence where a new one begins with a capital letter. */
const SHORT_MONTH = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|etc|avg|est)\.$/i

const ITEM = /^\s*(?:[-*•]|\d+\.)\s+/

/** A row of a table: bars, tabs, or two numbers at the end with nothing but blanks between. */
const ROW = /\||\t|(?:\s\d[\d,.]*%?){2,}\s*$/

/**
 * The sentences of an answer, in order. An item of a list is a sentence of its own unless the line above it ends
 * with a colon: then the line and all its items are one, as in a total and its parts.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  paragraphsOf(text).forEach((block, paragraph) => {
    for (const sentence of splitBlock(block)) sentences.push({ text: sentence, paragraph })
  })
  return sentences
}

/** The paragraphs of a text; a list stays with the line that leads into it with a colon. */
export function paragraphsOf(text: string): readonly string[] {
  const blocks = text.split(/\n\s*\n/).map(block => block.trim())
  const paragraphs: string[] = []
  for (const block of blocks) {
    const led = paragraphs.at(-1)?.endsWith(':') && ITEM.test(block)
    if (led) paragraphs[paragraphs.length - 1] += `\n${block}`
    else if (block !== '') paragraphs.push(block)
  }
  return paragraphs
}

function splitBlock(block: string): readonly string[] {
  const lines = block.split('\n')
  const groups: string[][] = []
  let led = false
  let afterRow = false
  for (const line of lines) {
    const item = ITEM.test(line)
    const row = ROW.test(line)
    if (groups.length === 0 || row || afterRow || (item && !led)) groups.push([line])
    else groups.at(-1)!.push(line)
    afterRow = row
    if (!item) led = line.trimEnd().endsWith(':')
  }
  return groups.flatMap(group => split(group.join('\n').replace(ITEM, '')))
}

function split(text: string): readonly string[] {
  const found: string[] = []
  let open = ''
  const segments = [...SEGMENTER.segment(text)].map(({ segment }) => segment)
  segments.forEach((segment, at) => {
    open += segment
    const leadsOn = /\n\s*(?:[-*•]|\d+\.)\s+$/.test(open) || (/:\s*\n/.test(open) && !/[.!?]\s*$/.test(open))
    const begun = SHORT_MONTH.test(open.trimEnd()) && /^[A-Z]/.test(segments[at + 1] ?? '')
    if (leadsOn || (SHORTENED.test(open.trimEnd()) && !begun)) return
    if (open.trim() !== '') found.push(open.trim())
    open = ''
  })
  if (open.trim() !== '') found.push(open.trim())
  return found.flatMap(splitBeforeNumber)
}

/** The segmenter takes a number and a small letter after a stop for the same sentence: "has slowed. 18 children". */
function splitBeforeNumber(text: string): readonly string[] {
  const parts: string[] = []
  for (const part of text.split(/(?<=(?:[A-Za-z%)]|\d\d)[.!?])[ \t]+(?=\d)/)) {
    const before = parts.at(-1)
    if (before !== undefined && SHORTENED.test(before)) parts[parts.length - 1] = `${before} ${part}`
    else parts.push(part)
  }
  return parts
}
