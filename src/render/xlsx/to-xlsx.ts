import type { Report } from '../../report/model/report.ts'
import type { Deflate } from '../zip-parts.ts'
import type { WorkbookList } from './workbook-list.ts'
import { workbookOf } from './workbook-of.ts'
import { writeWorkbook } from './write-workbook.ts'

/** What a workbook holds besides the report. */
export interface XlsxOptions {
  /** The lists behind figures, which name children: for the council's own people alone. */
  readonly lists?: readonly WorkbookList[]
  /** Packs the parts. */
  readonly deflate?: Deflate
}

/**
 * A report as an Excel workbook, piece by piece: figures as numbers, months and days as dates, ids as text, linked from
 * the front sheet down to the lists, which are read as they are written. The same report gives the same bytes.
 */
export function toXlsx(report: Report, { lists = [], deflate }: XlsxOptions = {}): AsyncIterable<Uint8Array> {
  if (report.audience !== 'board' && lists.length > 0)
    throw new Error('a workbook for the public holds no lists')
  return writeWorkbook(workbookOf(report, lists), deflate)
}
