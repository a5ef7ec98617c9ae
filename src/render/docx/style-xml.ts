import { type Xml, xml } from './xml.ts'

/** A line beside a paragraph: eighths of a point thick, its colour, and how many points from the words. */
export type Rule = readonly [thickness: number, colour: string, away: number]

/** How the words of a style look: sizes in points. */
export interface WordLook {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: string
  readonly fill?: string
  readonly underline?: string
}

/** How the paragraphs of a style look: spaces in points, lengths along a line in twentieths of a point. */
export interface ParagraphLook extends WordLook {
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly before?: number
  readonly after?: number
  /** The distance between lines, in lines. */
  readonly line?: number
  readonly keepNext?: boolean
  readonly pageBreak?: boolean
  readonly outline?: 1 | 2 | 3
  readonly list?: readonly [numbering: number, level: number]
  readonly rules?: Partial<Record<'top' | 'left' | 'bottom' | 'between', Rule>>
  readonly shade?: string
  readonly stop?: readonly [side: 'left' | 'right', at: number]
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly align?: 'right'
}

/** A paragraph style of the document; its parts are in the order that the format asks for. */
export function paragraphStyle(id: string, look: ParagraphLook): Xml {
  const { name, basedOn = 'Normal', next } = look
  return xml`<w:style w:type="paragraph"${id === 'Normal' && xml` w:default="1"`}${own(name)} w:styleId="${id}"><w:name w:val="${name}"/>${
    id !== 'Normal' && xml`<w:basedOn w:val="${basedOn}"/>`
  }${next !== undefined && xml`<w:next w:val="${next}"/>`}<w:qFormat/>${paragraphProperties(look)}${wordProperties(look)}</w:style>`
}

/** A style for words within a paragraph. */
export function wordStyle(id: string, name: string, look: WordLook): Xml {
  return xml`<w:style w:type="character"${own(name)} w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/>${wordProperties(look)}</w:style>`
}

/** The names of styles that Word has itself; any other is the document's own. */
const KNOWN =
  /^(Normal|Body Text|Title|Subtitle|heading \d|TOC Heading|toc \d|List (Bullet|Number|Continue).*|caption|header|footer|Strong|Emphasis|Hyperlink|Placeholder Text)$/

function own(name: string): Xml | false {
  return !KNOWN.test(name) && xml` w:customStyle="1"`
}

function paragraphProperties(look: ParagraphLook): Xml {
  const { keepNext, pageBreak, list, shade, stop, align, outline } = look
  return xml`<w:pPr>${keepNext && xml`<w:keepNext/><w:keepLines/>`}${pageBreak && xml`<w:pageBreakBefore/>`}${
    list && xml`<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`
  }${rules(look)}${shade && xml`<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`}${
    stop && xml`<w:tabs><w:tab w:val="${stop[0]}" w:pos="${stop[1]}"/></w:tabs>`
  }${spacing(look)}${indent(look)}${align && xml`<w:jc w:val="${align}"/>`}${
    outline && xml`<w:outlineLvl w:val="${outline - 1}"/>`
  }</w:pPr>`
}

function rules({ rules }: ParagraphLook): Xml | undefined {
  if (!rules) return undefined
  const sides = (['top', 'left', 'bottom', 'between'] as const).map(side => {
    const rule = rules[side]
    return (
      rule &&
      xml`<w:${xml`${side}`} w:val="single" w:sz="${rule[0]}" w:space="${rule[2]}" w:color="${rule[1]}"/>`
    )
  })
  return xml`<w:pBdr>${sides}</w:pBdr>`
}

function spacing({ before, after, line }: ParagraphLook): Xml | undefined {
  if (before === undefined && after === undefined && line === undefined) return undefined
  return xml`<w:spacing${before !== undefined && xml` w:before="${before * 20}"`}${
    after !== undefined && xml` w:after="${after * 20}"`
  }${line !== undefined && xml` w:line="${Math.round(line * 240)}" w:lineRule="auto"`}/>`
}

function indent({ left, right, hanging }: ParagraphLook): Xml | undefined {
  if (left === undefined && right === undefined && hanging === undefined) return undefined
  return xml`<w:ind${left !== undefined && xml` w:left="${left}"`}${right !== undefined && xml` w:right="${right}"`}${
    hanging !== undefined && xml` w:hanging="${hanging}"`
  }/>`
}

function wordProperties({ size, bold, italic, colour, fill, underline }: WordLook): Xml {
  const weight = (tag: 'b' | 'i', on: boolean | undefined) =>
    on === undefined ? null : xml`<w:${tag}${!on && xml` w:val="0"`}/>`
  return xml`<w:rPr>${weight('b', bold)}${weight('i', italic)}${colour && xml`<w:color w:val="${colour}"/>`}${
    size && xml`<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`
  }${underline && xml`<w:u w:val="single" w:color="${underline}"/>`}${
    fill && xml`<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
  }</w:rPr>`
}
