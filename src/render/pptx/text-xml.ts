import { INK } from './grid.ts'
import type { Paragraph, TextRun } from './slide.ts'
import { INDENT } from './text-size.ts'
import { type Xml, xml } from './xml.ts'

const EMU = 914_400

/** A length in inches in the units of Office files. */
export function emu(inches: number): number {
  return Math.round(inches * EMU)
}

/** The paragraphs of a text, in the language of the report. */
export function paragraphsXml(paragraphs: readonly Paragraph[]): readonly Xml[] {
  return (paragraphs.length > 0 ? paragraphs : [null]).map(paragraph =>
    paragraph === null
      ? xml`<a:p><a:endParaRPr lang="en-GB"/></a:p>`
      : xml`<a:p>${propertiesXml(paragraph)}${paragraph.runs.map(runXml)}</a:p>`,
  )
}

/** What is not as the master has it: no list, at the left edge, without space above. */
function propertiesXml({ list, level, before, align }: Paragraph): Xml | null {
  if (list === 'none' && level === 0 && before === 0 && align === 'left') return null
  const step = emu(INDENT)
  const hangs = list !== 'none'
  const left = (hangs ? level + 1 : level) * step
  return xml`<a:pPr marL="${left}" indent="${hangs ? -step : 0}"${align === 'right' && xml` algn="r"`}>${before > 0 && xml`<a:spcBef><a:spcPts val="${Math.round(before * 100)}"/></a:spcBef>`}${bulletXml(list)}</a:pPr>`
}

function bulletXml(list: Paragraph['list']): Xml | null {
  switch (list) {
    case 'none':
      return null
    case 'bullet':
      return xml`<a:buFont typeface="Arial"/><a:buChar char="•"/>`
    case 'number':
      return xml`<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>`
  }
}

function runXml({ text, size, weight, colour }: TextRun): Xml {
  if (text === '') return xml`<a:endParaRPr lang="en-GB" sz="${Math.round(size * 100)}"/>`
  const bold = weight === 'strong' && xml` b="1"`
  const italic = weight === 'emphasis' && xml` i="1"`
  const fill = colour !== INK && xml`<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  return xml`<a:r><a:rPr lang="en-GB" sz="${Math.round(size * 100)}"${bold}${italic}>${fill}</a:rPr><a:t>${text}</a:t></a:r>`
}
