import { UsageError } from '../base/errors.ts'
import type { Fonts } from '../render/fonts.ts'
import type { Compile } from '../render/pdf/to-pdf.ts'
import type { WorkbookList } from '../render/xlsx/workbook-list.ts'
import type { Deflate } from '../render/zip-parts.ts'
import type { Report } from '../report/model/report.ts'
import { choiceOption } from './options.ts'

/** The forms a report is written in. */
export const FORMATS = ['html', 'pdf', 'docx', 'pptx', 'xlsx', 'json'] as const

/** One of `FORMATS`. */
export type Format = (typeof FORMATS)[number]

/** What renderers need of the machine: they read no disk and draw no pixels themselves. */
export interface Press {
  readonly fonts: () => Fonts
  /** A PNG of an SVG, so many pixels wide. */
  readonly picture: (svg: string, width: number) => Promise<Uint8Array>
  /** Packs the parts of Office files. */
  readonly deflate: Deflate
  /** A PDF of a document's text. */
  readonly compile: Compile
  /** Gives memory back that nothing holds any more; asked for where there is nothing left to do but wait. */
  readonly giveBack?: () => void
}

/** What a file of a report holds; one that may be large comes in parts. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/** How a report is to be written. */
export interface Rendering {
  readonly formats: readonly Format[]
  readonly orientation: 'portrait' | 'landscape'
  /** The lists that the workbook is to hold. */
  readonly lists?: readonly WorkbookList[]
}

/** Reads `--formats`: names with commas between. */
export function formatsOption(text: string): readonly Format[] {
  const formats = text.split(',').map(name => choiceOption('--formats', name.trim(), FORMATS))
  if (new Set(formats).size < formats.length) throw new UsageError('--formats names a format twice.')
  return formats
}

/**
 * The files of a report by name: its pages, and `report.pdf`, `.docx`, `.pptx`, `.xlsx` and `.json`.
 */
export async function renderReport(
  report: Report,
  { formats, orientation, lists }: Rendering,
  press: Press,
): Promise<ReadonlyMap<string, Content>> {
  const asked = (format: Format) => formats.includes(format)
  // The press works on threads of its own, so it is given its work first.
  const pdf = asked('pdf') ? writePdf(report, orientation, press) : null
  const document = asked('docx') ? writeDocument(report, press) : null
  for (const begun of [pdf, document]) begun?.catch(() => {})
  const files = new Map<string, Content>()
  if (asked('html')) {
    const { toHtml } = await import('../render/html/to-html.ts')
    for (const [name, text] of toHtml(report)) files.set(name, text)
  }
  if (asked('pptx')) {
    const { toPptx } = await import('../render/pptx/to-pptx.ts')
    files.set('report.pptx', await toPptx(report, press.deflate))
  }
  if (asked('xlsx')) {
    const { deflate } = press
    const { toXlsx } = await import('../render/xlsx/to-xlsx.ts')
    // One with lists may be large, and is made as it is written; one without is made while the press works.
    files.set(
      'report.xlsx',
      lists ? toXlsx(report, { lists, deflate }) : await wholeOf(toXlsx(report, { deflate })),
    )
  }
  if (asked('json')) {
    const { toJson } = await import('../render/json/to-json.ts')
    files.set('report.json', toJson(report))
  }
  if (pdf) press.giveBack?.()
  if (document) files.set('report.docx', await document)
  if (pdf && document) press.giveBack?.()
  if (pdf) files.set('report.pdf', await pdf)
  return files
}

async function writePdf(
  report: Report,
  orientation: Rendering['orientation'],
  { compile, fonts }: Press,
): Promise<Uint8Array> {
  const { toPdfBy } = await import('../render/pdf/to-pdf.ts')
  return toPdfBy(compile, report, { fonts: fonts(), orientation })
}

async function writeDocument(report: Report, { picture, deflate }: Press): Promise<Uint8Array> {
  const { toDocx } = await import('../render/docx/to-docx.ts')
  return toDocx(report, { picture, deflate })
}

/** A file's content in one piece. */
export async function wholeOf(content: Content): Promise<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) return content
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}
