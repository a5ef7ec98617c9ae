import type { Block, Page } from '../../report/model/page.ts'
import type { Entry } from '../../report/model/report.ts'
import { paperBlocks } from '../paper-blocks.ts'
import { phraseText } from '../phrase-text.ts'
import { blockRows } from './block-rows.ts'
import { line, linkCell, monthCell, stretched, textCell } from './cells.ts'
import { monthTable } from './measure-columns.ts'
import type { Place, Sheet, SheetRow } from './sheet.ts'

/** A sheet that a measure's own leads to. */
export interface Onward {
  readonly words: string
  readonly place: Place
}

const HEADINGS = 5
const MONTH_WIDTH = 12
const WIDTH = 14
const LEAST_WIDTH = 124

/**
 * A measure's sheet: what it is, its months in a table, and below them what the report says of it in words.
 *
 * @param page the measure's page, where the report has one
 */
export function measureSheet(
  entry: Entry,
  page: Page | undefined,
  name: string,
  onward: readonly Onward[],
): Sheet {
  const { months, columns } = entry.judged ? monthTable(entry.judged) : { months: [], columns: [] }
  const widths = widthsFor(columns.length)
  const rows = months.map(month => ({ cells: [monthCell(month), ...columns.map(({ cell }) => cell(month))] }))
  const headings = [
    textCell('Month', 'heading'),
    ...columns.map(({ heading, right }) => textCell(heading, right ? 'heading-right' : 'heading')),
  ]
  const words = blockRows(paperBlocks((page?.blocks ?? []).filter(isWords), 'with asides'), widths)
  return {
    name,
    frozen: { rows: HEADINGS, columns: 1 },
    table: { headings: HEADINGS, columns: headings.length, rows: rows.length },
    repeated: HEADINGS,
    grid: false,
    front: false,
    ids: [],
    content: () => ({
      widths,
      batches: [[...titleRows(entry, page, widths, onward), { cells: headings }, ...rows, ...words]],
    }),
  }
}

/** Enough for its columns, and for the words above and below them. */
function widthsFor(columns: number): readonly number[] {
  const all = [MONTH_WIDTH, ...Array.from({ length: Math.max(columns, 4) }, () => WIDTH)]
  const more = Math.max(0, Math.ceil((LEAST_WIDTH - all.reduce((sum, width) => sum + width, 0)) / WIDTH))
  return [...all, ...Array.from({ length: more }, () => WIDTH)]
}

function titleRows(
  { title, priority, measure }: Entry,
  page: Page | undefined,
  widths: readonly number[],
  onward: readonly Onward[],
): readonly SheetRow[] {
  const lead = page?.blocks.find(block => block.kind === 'lead')
  const about = lead ? phraseText(lead.phrase) : `Priority ${priority.id}: ${priority.title}`
  const links = onward.flatMap(({ words, place }) => [linkCell(words, place), null, null])
  return [
    line(textCell(title, 'title'), 32),
    stretched(about, 'plain', widths),
    stretched(measure?.definition[0] ?? '', 'note', widths),
    { cells: links, height: 20 },
  ]
}

/** Whether a block is words alone: a page's tables and charts are its months, which stand in the table above. */
function isWords({ kind }: Block): boolean {
  return (
    kind !== 'lead' && kind !== 'key-figure' && kind !== 'chart' && kind !== 'table' && kind !== 'abreast'
  )
}
