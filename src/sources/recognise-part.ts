import type { Format, Part } from './format.ts'

/** Which part of a format a heading row belongs to, and which of its headings feeds which column. */
export interface RecognisedPart {
  readonly part: Part
  /** Heading positions by the column they feed. */
  readonly columns: ReadonlyMap<string, number>
  /** Headings that are none of the part's, as written. */
  readonly unknown: readonly string[]
  /** Headings that repeat one already taken, as written. */
  readonly repeated: readonly string[]
  /** The part's columns that no heading names. */
  readonly missing: readonly string[]
}

/** A longer text is no heading, and is told from others by its beginning. */
const LONGEST_HEADING = 1000

/** How many rows of a sheet are looked through for its headings, which titles may stand above. */
export const HEADING_ROWS = 20

/**
 * The part that a row of headings belongs to, told by the headings and never by the name of the sheet or file: the one
 * that most of them name. Null where two parts are as likely, where fewer than two are named, or where the part's first
 * column is not among them: that is whom the records are about.
 */
export function recognisePart(
  format: Pick<Format, 'parts'>,
  headings: readonly (string | null)[],
): RecognisedPart | null {
  const tidy = headings.map(heading => tidyHeading(heading ?? ''))
  const scored = format.parts
    .map(part => ({ part, columns: positions(part, tidy) }))
    .filter(({ part, columns }) => columns.size >= 2 && columns.has(part.columns[0]!.name))
    .sort((a, b) => b.columns.size - a.columns.size)
  const [best, next] = scored
  if (!best || best.columns.size === next?.columns.size) return null
  const used = new Set(best.columns.values())
  const spare = headings.flatMap((heading, at) =>
    used.has(at) || tidy[at] === '' ? [] : [{ heading: heading ?? '', at }],
  )
  const known = new Set(best.part.columns.flatMap(namesOf))
  return {
    ...best,
    unknown: spare.filter(({ at }) => !known.has(tidy[at]!)).map(({ heading }) => heading),
    repeated: spare.filter(({ at }) => known.has(tidy[at]!)).map(({ heading }) => heading),
    missing: best.part.columns.map(column => column.name).filter(name => !best.columns.has(name)),
  }
}

/** The first of a sheet's rows that are a part's headings, with its place; null where none of the first rows are. */
export function findHeadings(
  format: Pick<Format, 'parts'>,
  rows: readonly (readonly (string | null)[])[],
): { readonly at: number; readonly recognised: RecognisedPart } | null {
  for (const [at, row] of rows.slice(0, HEADING_ROWS).entries()) {
    const recognised = recognisePart(format, row)
    if (recognised) return { at, recognised }
  }
  return null
}

/**
 * A heading in the form in which headings are compared: small letters, one space between words, no quotation marks, short
 * dashes, and nothing but words at its end.
 */
export function tidyHeading(heading: string): string {
  return heading
    .slice(0, LONGEST_HEADING)
    .toLowerCase()
    .replace(/['"‘’“”`]/g, '')
    .replace(/[–—]/g, '-')
    .replace(/[\s_\u00A0\uFEFF]+/g, ' ')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .trim()
}

function positions(part: Part, headings: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const column of part.columns) {
    const at = namesOf(column)
      .map(name => headings.indexOf(name))
      .find(index => index >= 0)
    if (at !== undefined) found.set(column.name, at)
  }
  return found
}

function namesOf(column: Part['columns'][number]): readonly string[] {
  return [column.heading, ...(column.aliases ?? [])].map(tidyHeading)
}
