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

/** The rows behind a figure as a sheet, read and written a batch at a time. */
export function listSheet(
  list: WorkbookList,
  name: string,
  measure: string | undefined,
  front: string,
): Sheet {
  const { columns } = list
  return {
    name,
    frozen: { rows: HEADINGS, columns: 1 },
    table: { headings: HEADINGS, columns: columns.length, rows: null },
    repeated: HEADINGS,
    grid: true,
    front: false,
    ids: columns.flatMap(({ kind }, at) => (kind === 'id' ? [at] : [])),
    content: () => contentOf(list, measure, front),
  }
}

/** The first batch tells how wide the columns are. */
async function contentOf(
  list: WorkbookList,
  measure: string | undefined,
  front: string,
): Promise<SheetContent> {
  const batches = list.batches()[Symbol.asyncIterator]()
  const first = await batches.next()
  const rows = first.done ? [] : first.value
  return {
    widths: list.columns.map((column, at) => widthOf(column, rows, at)),
    batches: sheetRows(list, measure, front, rows, batches),
  }
}

async function* sheetRows(
  { title, list, columns }: WorkbookList,
  measure: string | undefined,
  front: string,
  first: readonly (readonly Value[])[],
  rest: AsyncIterator<readonly (readonly Value[])[]>,
): AsyncGenerator<readonly SheetRow[]> {
  const leadsTo = measure === undefined ? { sheet: front } : { sheet: measure }
  yield [
    line(textCell(title, 'title'), 32),
    line(textCell(showWindow(list), 'soft')),
    line(linkCell(measure === undefined ? 'Back to the figures' : 'Back to the measure', leadsTo)),
    {
      cells: columns.map(({ name, kind }) =>
        textCell(headingOf(name), kind === 'number' ? 'heading-right' : 'heading'),
      ),
    },
  ]
  yield* pieces(first, columns)
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield* pieces(next.value, columns)
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
