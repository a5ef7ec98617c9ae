import type { Cell as Value } from '../../figures/lists.ts'
import { showWindow } from '../../report/words/show-window.ts'
import { line, linkCell, textCell } from './cells.ts'
import { serialOf } from './serial-day.ts'
import type { Cell, Sheet, SheetContent, SheetRow } from './sheet.ts'
import type { StyleName } from './styles.ts'
import type { ColumnKind, ListColumn, WorkbookList } from './workbook-list.ts'

const HEADINGS = 4
/** Rows written at a time. */
const PIECE = 1000

/** A list as a sheet: three lines that say what it is, its headings and its rows. */
export interface SheetList {
  readonly columns: readonly ListColumn[]
  readonly lead: readonly [SheetRow, SheetRow, SheetRow]
  readonly batches: () => AsyncIterable<readonly (readonly Value[])[]>
}

/** The rows behind a figure as a sheet, read and written a batch at a time. */
export function listSheet(
  { title, list, columns, batches }: WorkbookList,
  name: string,
  measure: string | undefined,
  front: string,
): Sheet {
  const leadsTo = measure === undefined ? { sheet: front } : { sheet: measure }
  const back = linkCell(measure === undefined ? 'Back to the figures' : 'Back to the measure', leadsTo)
  const lead = [
    line(textCell(title, 'title'), 32),
    line(textCell(showWindow(list), 'soft')),
    line(back),
  ] as const
  return { ...rowsSheet({ columns, lead, batches }, name), front: false }
}

/** A list as a sheet, read and written a batch at a time. */
export function rowsSheet(list: SheetList, name: string): Sheet {
  const { columns } = list
  return {
    name,
    frozen: { rows: HEADINGS, columns: 1 },
    table: { headings: HEADINGS, columns: columns.length, rows: null },
    repeated: HEADINGS,
    grid: true,
    front: true,
    ids: columns.flatMap(({ kind }, at) => (kind === 'id' ? [at] : [])),
    content: () => contentOf(list),
  }
}

/** The first batch tells how wide the columns are. */
async function contentOf(list: SheetList): Promise<SheetContent> {
  const batches = list.batches()[Symbol.asyncIterator]()
  const first = await batches.next()
  const rows = first.done ? [] : first.value
  return {
    widths: list.columns.map((column, at) => widthOf(column, rows, at)),
    batches: sheetRows(list, rows, batches),
  }
}

async function* sheetRows(
  { lead, columns }: SheetList,
  first: readonly (readonly Value[])[],
  rest: AsyncIterator<readonly (readonly Value[])[]>,
): AsyncGenerator<readonly SheetRow[]> {
  try {
    yield [...lead, { cells: columns.map(headingCell) }]
    yield* pieces(first, columns)
    for (let next = await rest.next(); !next.done; next = await rest.next())
      yield* pieces(next.value, columns)
  } finally {
    await rest.return?.()
  }
}

function headingCell({ name, kind }: ListColumn): Cell {
  return textCell(headingOf(name), kind === 'number' ? 'heading-right' : 'heading')
}

function* pieces(
  rows: readonly (readonly Value[])[],
  columns: readonly ListColumn[],
): Generator<readonly SheetRow[]> {
  for (let from = 0; from < rows.length; from += PIECE)
    yield rows.slice(from, from + PIECE).map(row => ({
      cells: columns.map(({ kind }, at) => valueCell(row[at] ?? null, kind)),
    }))
}

const STYLE: Readonly<Record<ColumnKind, StyleName>> = {
  id: 'list-id',
  text: 'list-text',
  day: 'list-day',
  number: 'list-number',
  'yes-no': 'list-text',
}

/** A value as its column's kind; one that isn't of that kind stays the text it is. */
function valueCell(value: Value, kind: ColumnKind): Cell | null {
  if (value === null || value === '') return null
  const style = STYLE[kind]
  switch (kind) {
    case 'day': {
      const serial = typeof value === 'string' ? serialOf(value) : null
      return serial === null ? { value: String(value), style: 'list-text' } : { value: serial, style }
    }
    case 'number':
      return typeof value === 'number' ? { value, style } : { value: String(value), style: 'list-text' }
    case 'yes-no':
      return { value: yesOrNo(value), style }
    case 'id':
    case 'text':
      return { value: String(value), style }
  }
}

function yesOrNo(value: string | number | boolean): string {
  if (value === true || value === 1) return 'yes'
  return value === false || value === 0 ? 'no' : String(value)
}

function widthOf({ name, kind }: ListColumn, rows: readonly (readonly Value[])[], at: number): number {
  const most = rows.reduce((max, row) => Math.max(max, String(row[at] ?? '').length), 0)
  const least = kind === 'day' ? 13 : Math.min(16, headingOf(name).length + 4)
  return Math.min(46, Math.max(10, least, kind === 'day' ? 0 : Math.ceil(most * 1.1) + 2))
}

function headingOf(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
