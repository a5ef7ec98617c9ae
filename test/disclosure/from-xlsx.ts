import type { Entry, Report } from '../../src/report/model/report.ts'
import { partsOf, type ReadCell, sheetsOf } from '../render/xlsx/read-workbook.ts'
import {
  type Found,
  type Haul,
  heldNumber,
  noHaul,
  type Part,
  type Put,
  putInto,
  shownNumber,
  type Taken,
} from './haul.ts'
import { entriesOf, type Leaf, takenFrom } from './leaf.ts'
import { markupTexts } from './markup-texts.ts'
import { monthOfDay } from './months.ts'
import { type GroupPart, putGroup } from './put-groups.ts'

/** A sheet's cells by row and column, both from 1; what is hidden is there as well. */
type Grid = readonly (readonly ReadCell[])[]

/** What a reader takes from a workbook: its numbers as they are held, whatever shows of them, and all its words. */
export function fromXlsx(report: Report, bytes: Uint8Array): Taken {
  const haul = noHaul()
  const leaves: Leaf[] = []
  const entries = entriesOf(report).filter(({ measure }) => measure !== null)
  for (const { cells } of sheetsOf(bytes)) {
    const grid = gridOf(cells)
    const title = textOf(grid[0]?.[0])
    const rows = grid.map(row => row.map(textOf))
    leaves.push({
      title,
      words: rows.flat().join(' '),
      tables: [{ caption: '', rows: rows.map(sayingMeasure) }],
    })
    for (const entry of entries) {
      const put = putInto(haul, entry)
      if (title === entry.title) putMonths(grid, put)
      const at = grid.findIndex(row => textOf(row[0]) === 'Priority')
      if (at >= 0) putFront(grid.slice(at), report, entry, put)
    }
    if (title.startsWith('Who is counted')) putWho(grid, report, entries, haul)
  }
  const hidden = [...partsOf(bytes)].filter(([path]) => !/worksheets\/sheet|styles\.xml$/.test(path))
  leaves.push({ title: '', words: hidden.map(([, text]) => markupTexts(text)).join(' '), tables: [] })
  return takenFrom(report, leaves, haul)
}

/** A row of the front sheet as one that begins with the measure, as those of other forms do. */
function sayingMeasure(row: readonly string[]): readonly string[] {
  return row.slice(1)
}

function gridOf(cells: ReadonlyMap<string, ReadCell>): Grid {
  const rows: ReadCell[][] = []
  for (const [place, cell] of cells) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(place)!
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    while (rows.length < Number(row)) rows.push([])
    rows[Number(row) - 1]![column - 1] = cell
  }
  return rows.map(row => Array.from(row, cell => cell ?? NOTHING))
}

const NOTHING: ReadCell = { kind: 'empty', value: null, format: '', guarded: false }

function textOf(cell: ReadCell | undefined): string {
  return cell?.value === null || cell === undefined ? '' : String(cell.value)
}

/** A number as it is held; one that stands as words is as it was shown. */
function foundIn(cell: ReadCell | undefined): Found | null {
  return cell?.kind === 'number' ? heldNumber(Number(cell.value)) : shownNumber(textOf(cell))
}

const COLUMN =
  /^(Number|Share|Met|All cases|Rate per 10,000(?: a year)?|Children), (at the month’s end|in the month|year to date|the month alone)$/
const OTHERS =
  /^(Month|Target|Target for a year|Ordinary (?:level|range from|range to)|Sign of a real change)$/
const WINDOWS = {
  'at the month’s end': 'at',
  'in the month': 'month',
  'year to date': 'ytd',
  'the month alone': 'month',
} as const

function partOf(name: string): Part | null {
  if (name === 'Children') return null
  return name === 'Number' || name === 'All cases' ? 'rows' : name === 'Met' ? 'met' : 'value'
}

/** Keeps the months of a measure's own sheet; a column that nobody knows of is a fault. */
function putMonths(grid: Grid, put: Put): void {
  const start = grid.findIndex(row => textOf(row[0]) === 'Month')
  if (start < 0) return
  for (const [at, heading] of grid[start]!.map(textOf).entries()) {
    const [, name, when] = COLUMN.exec(heading) ?? []
    if (!name && !OTHERS.test(heading)) throw new Error(`no reader knows the column ${heading}`)
    const part = name ? partOf(name) : null
    for (const row of grid.slice(start + 1))
      if (part && row[0]?.kind === 'number')
        put(WINDOWS[when as keyof typeof WINDOWS], monthOfDay(Number(row[0].value)), part, foundIn(row[at]))
  }
}

/** Keeps a measure's line of the front sheet. */
function putFront([head = [], ...rows]: Grid, { month }: Report, { title, measure }: Entry, put: Put): void {
  const column = (name: string) => head.findIndex(cell => textOf(cell) === name)
  const { fold, headline } = measure!
  for (const row of rows)
    if (textOf(row[column('Measure')]) === title) {
      put(headline, month, 'value', foundIn(row[column('Actual')]))
      const made = foundIn(row[column('Number, or those met')])
      put(headline, month, fold === 'share' ? 'met' : 'rows', made)
      if (fold === 'share') put(headline, month, 'rows', foundIn(row[column('Out of')]))
    }
}

const GROUP_PARTS: Readonly<Record<string, GroupPart>> = {
  'In the list': 'rows',
  Met: 'met',
  'Share met': 'share',
  'Of all': 'of-all',
}

/** Keeps the lines of the sheet on which lists are told apart. */
function putWho(grid: Grid, { month }: Report, entries: readonly Entry[], haul: Haul): void {
  const start = grid.findIndex(row => textOf(row[0]) === 'Measure')
  const head = grid[start]!.map(textOf)
  for (const row of grid.slice(start + 1)) {
    const [title, by, group] = row.map(textOf)
    const entry = entries.find(one => one.title === title)
    const column = entry?.account.breakdowns.find(one => one.title === by)?.column
    if (!entry || !column) continue
    for (const [at, name] of head.entries()) {
      const part = GROUP_PARTS[name]
      if (part) putGroup(haul, { entry, month }, column, group!, part, foundIn(row[at]))
    }
  }
}
