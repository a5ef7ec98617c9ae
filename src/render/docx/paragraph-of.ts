import type { ParagraphStyle } from './paragraph-styles.ts'
import type { WordStyle } from './word-styles.ts'
import { type Xml, xml } from './xml.ts'

/** What a paragraph has beyond its style. */
export interface Beyond {
  readonly keepNext?: boolean
  /** The list it counts in, as the numbering of the document knows it, and how deep. */
  readonly list?: readonly [numbering: number, level: number] | undefined
}

/** A paragraph that takes its looks from a named style. */
export function paragraphOf(
  style: ParagraphStyle,
  words: string | Xml | readonly Xml[],
  { keepNext = false, list }: Beyond = {},
): Xml {
  const numbering = list && xml`<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext && xml`<w:keepNext/>`}${numbering}</w:pPr>${
    typeof words === 'string' ? runOf(words) : words
  }</w:p>`
}

/** Words in one style; a line break among them is a space. */
export function runOf(words: string, style?: WordStyle): Xml {
  return xml`<w:r>${style && xml`<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}<w:t xml:space="preserve">${words.replaceAll(/\s*\n\s*/g, ' ')}</w:t></w:r>`
}

/** What moves on to the next tab stop. */
export const TAB = xml`<w:r><w:tab/></w:r>`

/** A field that Word can bring up to date, with what it comes to now. */
export function fieldOf(code: string, now: string): Xml {
  return xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${now}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}
