import type { Phrase, Rating, Travel } from '../../report/model/page.ts'
import type { Prose, Run } from '../../report/narrative/prose.ts'
import { phraseText } from '../phrase-text.ts'
import type { Look } from './look.ts'
import { numberedList } from './numbering-part.ts'
import { paragraphOf, runOf } from './paragraph-of.ts'
import type { ParagraphStyle } from './paragraph-styles.ts'
import { type Xml, xml } from './xml.ts'

/** Words and figures as one run. */
export function phraseRun(phrase: Phrase): Xml {
  return runOf(phraseText(phrase))
}

/** What leads to a page of the report, or its words alone where the report has no such page. */
export function pageLink(text: string, page: string | null, { anchors }: Look): Xml {
  const anchor = page === null ? undefined : anchors.get(page)
  return anchor === undefined
    ? runOf(text, 'Strong')
    : xml`<w:hyperlink w:anchor="${anchor}" w:history="1">${runOf(text, 'Hyperlink')}</w:hyperlink>`
}

const RATINGS = {
  green: { shape: '●', style: 'RatingGreen' },
  amber: { shape: '▲', style: 'RatingAmber' },
  red: { shape: '■', style: 'RatingRed' },
} as const

/** A rating as a shape and a word on its colour: told apart in grey, and without the shape. */
export function ratingRun({ colour, word }: Rating): Xml {
  if (colour === null) return runOf(`○\u00a0${word}`, 'Term')
  const { shape, style } = RATINGS[colour]
  return runOf(`\u00a0${shape}\u00a0${word}\u00a0`, style)
}

const ARROWS = { up: '↑', down: '↓', level: '→' } as const

/** A direction of travel as an arrow and words. */
export function travelRun({ arrow, words }: Travel): Xml {
  return runOf(arrow === null ? words : `${ARROWS[arrow]}\u00a0${words}`)
}

/** What people wrote, its paragraphs in a style and its lists as lists that Word knows. */
export function proseParagraphs(prose: readonly Prose[], style: ParagraphStyle, look: Look): readonly Xml[] {
  return prose.flatMap(block => blockParagraphs(block, style, 0, look))
}

const LIST_STYLES = {
  bullets: ['ListBullet', 'ListBullet2', 'ListBullet3'],
  numbers: ['ListNumber', 'ListNumber2', 'ListNumber3'],
} as const

function blockParagraphs(block: Prose, style: ParagraphStyle, depth: number, look: Look): readonly Xml[] {
  if (block.kind === 'paragraph') return [paragraphOf(style, block.runs.map(proseRun))]
  const level = depth < 2 ? (depth as 0 | 1) : 2
  const item = LIST_STYLES[block.kind][level]
  const list = block.kind === 'numbers' ? ([numberedList(look.next('list')), level] as const) : undefined
  return block.items.flatMap(([first, ...rest]) => [
    first?.kind === 'paragraph'
      ? paragraphOf(item, first.runs.map(proseRun), { list })
      : paragraphOf(item, '', { list }),
    ...(first && first.kind !== 'paragraph' ? [first, ...rest] : rest).flatMap(inner =>
      blockParagraphs(inner, 'ListContinue', depth + 1, look),
    ),
  ])
}

function proseRun({ weight, text }: Run): Xml {
  switch (weight) {
    case 'plain':
      return runOf(text)
    case 'strong':
      return runOf(text, 'Strong')
    case 'emphasis':
      return runOf(text, 'Emphasis')
  }
}
