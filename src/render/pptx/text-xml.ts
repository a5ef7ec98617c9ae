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

function propertiesXml({ list, level, before, align }: Paragraph): Xml {
  const step = emu(INDENT)
  const hangs = list !== 'none'
  const left = (hangs ? level + 1 : level) * step
  return xml`<a:pPr marL="${left}" indent="${hangs ? -step : 0}" algn="${align === 'right' ? 'r' : 'l'}"><a:spcBef><a:spcPts val="${Math.round(before * 100)}"/></a:spcBef>${bulletXml(list)}</a:pPr>`
}

function bulletXml(list: Paragraph['list']): Xml {
  switch (list) {
    case 'none':
      return xml`<a:buNone/>`
    case 'bullet':
      return xml`<a:buFont typeface="Arial"/><a:buChar char="•"/>`
    case 'number':
      return xml`<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>`
  }
}

function runXml({ text, size, weight, colour }: TextRun): Xml {
  return xml`<a:r><a:rPr lang="en-GB" sz="${Math.round(size * 100)}" b="${weight === 'strong' ? 1 : 0}" i="${weight === 'emphasis' ? 1 : 0}" dirty="0"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:rPr><a:t>${text}</a:t></a:r>`
}
