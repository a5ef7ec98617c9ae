import type { Block, Page, Table } from '../../report/model/page.ts'
import { phraseText } from '../phrase-text.ts'
import { blockRows } from './block-rows.ts'
import { line, linkCell, textCell } from './cells.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const LEAST_WIDTH = 110

/** A page of words and tables as a sheet. Where it has one table, that can be filtered. */
export function pageSheet(page: Page, name: string, front: string): Sheet {
  const tables = page.blocks.flatMap(tablesIn)
  const widths = widthsFor(tables)
  const top: readonly SheetRow[] = [
    line(textCell(page.title, 'title'), 32),
    line(textCell(page.kicker, 'soft')),
    line(linkCell('Back to the figures', { sheet: front })),
  ]
  const only = tables.length === 1 ? tables[0]! : null
  const rows = [...top, ...blockRows(page.blocks, widths)]
  const headings = rows.findIndex(({ cells }) => cells[0]?.style === 'heading') + 1
  return {
    name,
    frozen: { rows: only && headings <= SHORT ? headings : 1, columns: 0 },
    table: only && { headings, columns: only.columns.length, rows: only.rows.length },
    repeated: only ? headings : 1,
    grid: false,
    front: false,
    ids: [],
    content: () => ({ widths, batches: [rows] }),
  }
}

/** How far down headings can stay in sight without taking up the screen. */
const SHORT = 9

function tablesIn(block: Block): readonly Table[] {
  switch (block.kind) {
    case 'table':
      return [block]
    case 'abreast':
      return block.tables
    case 'folded':
      return block.blocks.flatMap(tablesIn)
    default:
      return []
  }
}

/** As wide as each column's words ask for, within reason; the last takes what is left of the least width. */
function widthsFor(tables: readonly Table[]): readonly number[] {
  const count = Math.max(2, ...tables.map(({ columns }) => columns.length))
  const widths = Array.from({ length: count }, (_, at) => {
    const texts = tables.flatMap(({ columns, rows }) => [
      columns[at] ?? '',
      ...rows.map(({ head, cells }) => (at === 0 ? head : phraseText(cells[at - 1] ?? []))),
    ])
    const most = Math.max(0, ...texts.map(text => text.length))
    return Math.min(at === 0 ? 44 : 52, Math.max(at === 0 ? 26 : 12, Math.ceil(most * 0.95) + 2))
  })
  const left = LEAST_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  return tables.length === 0 && left > 0 ? [...widths.slice(0, -1), widths.at(-1)! + left] : widths
}
