import { type Xml, xml } from './xml.ts'

const STEP = 340

/** What the document knows its bullets, its numbers and the bullets of its notices by. */
export const BULLETS = 1
export const NUMBERS = 2
export const NOTICE_BULLETS = 3

/** The number that Word knows the nth numbered list by; each counts from one. */
export function numberedList(nth: number): number {
  return NOTICE_BULLETS + nth
}

/** The bullets and numbers of lists, three levels of each, and every numbered list of the document. */
export function numberingPart(namespace: string, numbered: number): Xml {
  const lists = Array.from({ length: numbered }, (_, at) => numberedList(at + 1))
  return xml`<w:numbering xmlns:w="${namespace}">
${levels(BULLETS, 'ListBullet', 'bullet')}
${levels(NUMBERS, 'ListNumber', 'decimal')}
${levels(NOTICE_BULLETS, 'NoticeItem', 'bullet', 1)}
${[BULLETS, NUMBERS, NOTICE_BULLETS].map(id => xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)}
${lists.map(
  id =>
    xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${NUMBERS}"/>${[0, 1, 2].map(
      level => xml`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
    )}</w:num>`,
)}</w:numbering>`
}

function levels(id: number, style: string, format: 'bullet' | 'decimal', deep = 3): Xml {
  return xml`<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="0000000${id}"/><w:multiLevelType w:val="hybridMultilevel"/>${[
    0, 1, 2,
  ]
    .slice(0, deep)
    .map(
      level =>
        xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}${level > 0 && level + 1}"/><w:lvlText w:val="${
          format === 'bullet' ? '•' : `%${level + 1}.`
        }"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${STEP * (level + 1)}" w:hanging="${STEP}"/></w:pPr></w:lvl>`,
    )}</w:abstractNum>`
}
