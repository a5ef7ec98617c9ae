import { open } from 'node:fs/promises'
import { surveyCsv } from '../../sources/csv/survey-csv.ts'
import type { FormatKind } from '../../sources/format.ts'
import { FORMATS } from '../../sources/formats/all.ts'
import { recognisePart } from '../../sources/recognise-part.ts'
import { recogniseTable } from '../../sources/recognise-table.ts'
import type { FileKind } from './found-file.ts'

/** As much of a file as its headings can be looked for in. */
const BEGINNING = 1 << 16

const FIGURES = ['measure', 'month', 'value', 'source']

interface Likeness {
  readonly kind: FileKind
  readonly holds: string
  /** How many headings belong to it. */
  readonly headings: number
}

/** What a CSV file is, by its headings: of all that know two of them, the kind that knows the most. */
export async function recogniseCsv(path: string): Promise<Omit<Likeness, 'headings'> | null> {
  const headings = headingsIn(await beginningOf(path))
  const tidy = headings.map(heading => heading.trim().toLowerCase())
  if (FIGURES.every(heading => tidy.includes(heading))) return { kind: 'figures', holds: 'published figures' }
  const table = recogniseTable(headings)
  const returns = (Object.keys(FORMATS) as FormatKind[]).map(kind => likenessTo(kind, headings))
  const all: readonly (Likeness | null)[] = [
    table && { kind: 'ssd-csv', holds: table.table.name, headings: table.columns.size },
    ...returns,
  ]
  return all
    .filter(one => one !== null)
    .reduce<Likeness | null>((best, one) => (best && best.headings >= one.headings ? best : one), null)
}

/** The census comes as XML alone. */
function likenessTo(kind: FormatKind, headings: readonly string[]): Likeness | null {
  const found = kind === 'cin-census' ? null : recognisePart(FORMATS[kind], headings)
  return found && { kind, holds: found.part.title, headings: found.columns.size }
}

function headingsIn(bytes: Uint8Array): readonly string[] {
  const surveyor = surveyCsv()
  surveyor.push(bytes)
  return surveyor.end().headings
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(BEGINNING), 0, BEGINNING, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
