import { readFileSync } from 'node:fs'
import { type ReadCell, sheetsOf } from '../../render/xlsx/read-workbook.ts'

/** A list of a workbook: its title, its headings, and a record of texts for each row, days as `YYYY-MM-DD`. */
export interface ReadList {
  readonly name: string
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

const DAY_FORMAT = /^d+ m+ y+$/

/** The lists of Annex A by sheet, read from the file's own XML. */
export function readLists(path: string): ReadonlyMap<string, ReadList> {
  return new Map(
    sheetsOf(readFileSync(path)).map(({ name, cells }) => {
      const lines = linesOf(cells)
      const headings = lines.get(2)!.map(cell => String(cell?.value ?? ''))
      const rows = [...lines]
        .filter(([row]) => row > 2)
        .map(([, line]) => Object.fromEntries(headings.map((heading, at) => [heading, textOf(line[at])])))
      return [name, { name, title: String(lines.get(1)![0]!.value), headings, rows }]
    }),
  )
}

function linesOf(cells: ReadonlyMap<string, ReadCell>): ReadonlyMap<number, (ReadCell | undefined)[]> {
  const lines = new Map<number, (ReadCell | undefined)[]>()
  for (const [place, cell] of cells) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(place)!
    const line = lines.get(Number(row)) ?? []
    line[[...letters!].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1] = cell
    lines.set(Number(row), line)
  }
  return lines
}

/** Spreadsheets count days from 30 December 1899. */
function textOf(cell: ReadCell | undefined): string {
  if (cell?.kind === 'number' && DAY_FORMAT.test(cell.format))
    return new Date(Date.UTC(1899, 11, 30) + Number(cell.value) * 86_400_000).toISOString().slice(0, 10)
  return String(cell?.value ?? '')
}
