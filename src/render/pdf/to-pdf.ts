import { parseDay } from '../../base/day.ts'
import { lastDay } from '../../base/month.ts'
import type { Report } from '../../report/model/report.ts'
import type { Fonts } from '../fonts.ts'
import type { Making } from './block-to-typst.ts'
import { drawingOf } from './charts-to-typst.ts'
import { compileTypst } from './compile-typst.ts'
import { legibleIn } from './font-coverage.ts'
import { markRowHeads } from './mark-row-heads.ts'
import { pagesToTypst } from './pages-to-typst.ts'
import { kindAtFault, writeDocument } from './write-document.ts'

/** What a document is set in, and which way its paper (A4) is turned: upright unless given. */
export interface PdfOptions {
  readonly fonts: Fonts
  readonly orientation?: 'portrait' | 'landscape'
}

const DAY_SECONDS = 86_400

/**
 * A report as a tagged PDF (PDF/UA-1), dated the day its extract was loaded. Throws with the rule that was broken and
 * the kind of block that broke it, and none of the report's words.
 */
export function toPdf(report: Report, { fonts, orientation = 'portrait' }: PdfOptions): Uint8Array {
  const legible = legibleIn(Object.values(fonts))
  const drawings = new Map<string, string>()
  const places = new Map(report.pages.map(({ id }, at) => [id, `page-${at}`]))
  const making: Making = {
    placeOf: page => (page === null ? null : (places.get(page) ?? null)),
    draw: chart => {
      const path = `/chart-${drawings.size}.svg`
      drawings.set(path, legible(drawingOf(chart, orientation === 'landscape')))
      return path
    },
  }
  const parts = pagesToTypst(report, making)
  const written = { report, parts, landscape: orientation === 'landscape', legible }
  const compile = (text: string) =>
    compileTypst({ text, drawings, fonts, dated: dayOf(report) * DAY_SECONDS })
  try {
    return markRowHeads(compile(writeDocument(written)))
  } catch (fault) {
    throw new Error(`${(fault as Error).message} (in a block of kind ${kindAtFault(written, compile)})`)
  }
}

/** The day of the records that the report is made from. */
function dayOf({ extract, month }: Report): number {
  return (extract && parseDay(extract.loaded.slice(0, 10))) ?? lastDay(month)
}
