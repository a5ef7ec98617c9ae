import { HIDDEN, type Published, type PublishedBreakdown } from '../../figures/disclosure.ts'
import type { Entry, Report } from '../../report/model/report.ts'
import { line, linkCell, textCell } from './cells.ts'
import type { Cell, Sheet, SheetRow } from './sheet.ts'
import type { StyleName } from './styles.ts'

const COLUMNS = [
  ['Measure', 44],
  ['Told apart by', 26],
  ['Group', 52],
  ['In the list', 12],
  ['Met', 12],
  ['Share met', 12],
  ['Of all', 12],
] as const

const WORDS = 3
const HEADINGS = 5

/** All measures told apart by team, age and so on: one table, and where in it each measure begins. */
export interface BreakdownsSheet {
  readonly sheet: Sheet
  /** The first row of a measure's groups. */
  readonly rowOf: (measure: string) => number | undefined
}

/**
 * Every measure's list told apart, a row for each group, as it is published: a hidden number stays a word. No worker is
 * named. Null where nothing is told apart.
 */
export function breakdownsSheet(
  report: Report,
  name: string,
  front: string,
  sheetOf: (measure: string) => string | undefined,
): BreakdownsSheet | null {
  const starts = new Map<string, number>()
  const rows: SheetRow[] = []
  const notes = new Set<string>()
  for (const entry of report.priorities.flatMap(({ measures }) => measures)) {
    for (const breakdown of toldApart(entry)) {
      if (breakdown.note !== null) notes.add(breakdown.note)
      for (const part of breakdown.parts) {
        const first = !starts.has(entry.id)
        if (first) starts.set(entry.id, HEADINGS + 1 + rows.length)
        rows.push(partRow(entry, breakdown, part, first ? sheetOf(entry.id) : undefined))
      }
    }
  }
  if (rows.length === 0) return null
  const top = [
    line(textCell(`Who is counted, ${report.monthName}`, 'title'), 32),
    line(textCell([...notes].join(' '), 'soft')),
    line(linkCell('Back to the figures', { sheet: front })),
    { cells: [] },
    { cells: COLUMNS.map(([text], at) => textCell(text, at < WORDS ? 'heading' : 'heading-right')) },
  ]
  return {
    sheet: {
      name,
      frozen: { rows: HEADINGS, columns: 1 },
      table: { headings: HEADINGS, columns: COLUMNS.length, rows: rows.length },
      repeated: HEADINGS,
      grid: false,
      front: false,
      ids: [],
      content: () => ({ widths: COLUMNS.map(([, width]) => width), batches: [[...top, ...rows]] }),
    },
    rowOf: measure => starts.get(measure),
  }
}

function toldApart({ account }: Entry): readonly PublishedBreakdown[] {
  return account.breakdowns.filter(({ parts, column }) => parts.length > 1 && column !== 'worker')
}

function partRow(
  { title }: Entry,
  breakdown: PublishedBreakdown,
  { words, rows, met, value, ofAll }: PublishedBreakdown['parts'][number],
  sheet: string | undefined,
): SheetRow {
  const share = breakdown.fold === 'share'
  return {
    cells: [
      sheet === undefined ? textCell(title) : linkCell(title, { sheet }, 'name-link'),
      textCell(breakdown.title),
      textCell(words),
      published(rows, 'count'),
      published(share ? met : null, 'count'),
      published(share ? value : null, 'share'),
      published(share ? null : ofAll, 'part'),
    ],
  }
}

function published(value: Published | null, style: StyleName): Cell {
  return value === HIDDEN ? textCell(HIDDEN, 'text-right') : { value, style }
}
