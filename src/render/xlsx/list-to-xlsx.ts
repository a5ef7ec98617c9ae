import { line, textCell } from './cells.ts'
import { rowsSheet, type SheetList } from './list-sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { writeWorkbook } from './write-workbook.ts'

/** A list that is a workbook of its own. */
export interface ListWorkbook extends Pick<SheetList, 'columns' | 'batches'> {
  readonly title: string
  /** When its rows are of: `on 30 November 2022`. */
  readonly when: string
  /** Which of the list's rows these are, and from which extract. */
  readonly which: string
  readonly creator: string
  /** The day of its records as `YYYY-MM-DD`; null where it is not known. */
  readonly created: string | null
}

/** A list as an Excel workbook of one sheet, written as its rows are read: ids as text, days as dates, numbers as numbers. */
export function listToXlsx({
  title,
  when,
  which,
  creator,
  created,
  columns,
  batches,
}: ListWorkbook): AsyncIterable<Uint8Array> {
  const lead = [
    line(textCell(title, 'title'), 32),
    line(textCell(when, 'soft')),
    line(textCell(which, 'soft')),
  ] as const
  const [name] = sheetNames([title])
  const sheets = [rowsSheet({ columns, lead, batches }, name!)]
  return writeWorkbook({ title: `${title}, ${when}`, creator, created, foot: `${creator}: ${title}`, sheets })
}
