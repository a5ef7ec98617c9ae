import { parseDay } from '../../base/day.ts'
import { lastDay } from '../../base/month.ts'
import type { Report } from '../../report/model/report.ts'
import type { Fonts } from '../fonts.ts'
import type { Making } from './block-to-typst.ts'
import { drawingOf } from './charts-to-typst.ts'
import { compileTypst, type Manuscript } from './compile-typst.ts'
import { legibleIn } from './font-coverage.ts'
import { markRowHeads } from './mark-row-heads.ts'
import { pagesToTypst } from './pages-to-typst.ts'
import { kindAtFault, type Written, writeDocument } from './write-document.ts'

/** What a document is set in, and which way its paper (A4) is turned: upright unless given. */
export interface PdfOptions {
  readonly fonts: Fonts
  readonly orientation?: 'portrait' | 'landscape'
}

const DAY_SECONDS = 86_400

/** Makes a PDF of a document's text, here or on a thread of its own. */
export type Compile = (manuscript: Manuscript) => Promise<Uint8Array>

/**
 * A report as a tagged PDF (PDF/UA-1), dated the day its extract was loaded. Throws with the rule that was broken and
 * the kind of block that broke it, and none of the report's words.
 */
export function toPdf(report: Report, options: PdfOptions): Uint8Array {
  const { written, manuscript } = writtenOf(report, options)
  try {
    return markRowHeads(compileTypst(manuscript))
  } catch (fault) {
    throw explained(fault, written, manuscript)
  }
}

/** The same with the compiler elsewhere, so that other formats can be written meanwhile. */
export async function toPdfBy(compile: Compile, report: Report, options: PdfOptions): Promise<Uint8Array> {
  const { written, manuscript } = writtenOf(report, options)
  try {
    return markRowHeads(await compile(manuscript))
  } catch (fault) {
    throw explained(fault, written, manuscript)
  }
}

function writtenOf(report: Report, { fonts, orientation = 'portrait' }: PdfOptions) {
  const legible = legibleIn(Object.values(fonts))
  const landscape = orientation === 'landscape'
  const drawings = new Map<string, string>()
  const places = new Map(report.pages.map(({ id }, at) => [id, `page-${at}`]))
  const making: Making = {
    placeOf: page => (page === null ? null : (places.get(page) ?? null)),
    draw: chart => {
      const path = `/chart-${drawings.size}.svg`
      drawings.set(path, legible(drawingOf(chart, landscape)))
      return path
    },
  }
  const written: Written = { report, parts: pagesToTypst(report, making), landscape, legible }
  const dated = dayOf(report) * DAY_SECONDS
  return { written, manuscript: { text: writeDocument(written), drawings, fonts, dated } }
}

function explained(fault: unknown, written: Written, manuscript: Manuscript): Error {
  const kind = kindAtFault(written, text => compileTypst({ ...manuscript, text }))
  return new Error(`${(fault as Error).message} (in a block of kind ${kind})`)
}

/** The day of the records that the report is made from. */
function dayOf({ extract, month }: Report): number {
  return (extract && parseDay(extract.loaded.slice(0, 10))) ?? lastDay(month)
}
