import { type Format, type Press, renderReport } from '../../src/cli/render-report.ts'
import type { Report } from '../../src/report/model/report.ts'
import { readFonts } from '../../src/store/press/fonts.ts'
import { PRESS_HERE } from '../press-here.ts'
import { NO_PICTURE } from '../render/docx/made-docx.ts'
import { POPPLER } from '../render/pdf/read-pdf.ts'
import { gather } from '../render/xlsx/read-workbook.ts'
import { fromDocx } from './from-docx.ts'
import { fromHtml } from './from-html.ts'
import { fromJson } from './from-json.ts'
import { fromPdf } from './from-pdf.ts'
import { fromPptx } from './from-pptx.ts'
import { fromXlsx } from './from-xlsx.ts'
import { noHaul, type Taken } from './haul.ts'

/** A form of the report, and how a reader with a program takes apart what is written of it. */
export interface Form {
  readonly name: string
  /** Small numbers that it alone tells of a very small authority, at the least, if nothing is hidden. */
  readonly tells: number
  readonly take: (report: Report) => Taken | Promise<Taken>
}

/** Pixels tell a program nothing that the drawing beside them does not. */
const PRESS: Press = {
  fonts: readFonts,
  ...NO_PICTURE,
  compile: PRESS_HERE.compile,
  deflate: PRESS_HERE.deflate,
}

const PDF: Form = {
  name: 'the PDF',
  tells: 10,
  take: async report => fromPdf(report, await fileOf(report, 'pdf')),
}

/** The forms that are quickly written and read. */
export const QUICK_FORMS: readonly Form[] = [
  {
    name: 'report.json',
    tells: 30,
    take: async report => fromJson(report, textOf(await fileOf(report, 'json'))),
  },
  { name: 'the pages', tells: 30, take: async report => fromHtml(report, await pagesOf(report)) },
  {
    name: 'the Word document',
    tells: 10,
    take: async report => fromDocx(report, await fileOf(report, 'docx')),
  },
  { name: 'the slides', tells: 10, take: async report => fromPptx(report, await fileOf(report, 'pptx')) },
  { name: 'the workbook', tells: 30, take: async report => fromXlsx(report, await fileOf(report, 'xlsx')) },
  { name: 'the words of the model', tells: 3, take: fromModel },
]

/** All the forms; without the PDF on a machine that has no program to read one. */
export const FORMS: readonly Form[] = POPPLER ? [...QUICK_FORMS, PDF] : QUICK_FORMS

/** The bytes of a report in a form of one file. */
async function fileOf(report: Report, format: Exclude<Format, 'html'>): Promise<Uint8Array> {
  const files = await renderReport(report, { formats: [format], orientation: 'portrait' }, PRESS)
  const content = files.get(`report.${format}`)!
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : gather(content)
}

async function pagesOf(report: Report): Promise<ReadonlyMap<string, string>> {
  const files = await renderReport(report, { formats: ['html'], orientation: 'portrait' }, PRESS)
  return new Map([...files].map(([name, content]) => [name, String(content)]))
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** Every text of the model, whatever writes it: all that a renderer can say is in it. */
function fromModel(report: Report): Taken {
  const texts = (of: unknown): readonly string[] => {
    if (typeof of === 'string') return [of]
    return typeof of === 'object' && of !== null ? Object.values(of).flatMap(texts) : []
  }
  return { ...noHaul(), words: new Map(report.pages.map(page => [page.id, texts(page).join(' ')])) }
}
