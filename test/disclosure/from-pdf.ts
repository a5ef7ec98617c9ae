import type { Report } from '../../src/report/model/report.ts'
import { piecesOf } from '../agreement/pdf-pieces.ts'
import { all, ask, stringOf, structureOf } from '../render/pdf/read-pdf.ts'
import type { Taken } from './haul.ts'
import { entriesOf, flowing, type Leaf, type Rows, takenFrom } from './leaf.ts'
import { SHORT_MONTH } from './months.ts'

/** What a reader takes from a PDF: its words in order as poppler has them, its text alternatives, and what else it holds. */
export function fromPdf(report: Report, pdf: Uint8Array): Taken {
  const alts = altsByHeading(pdf)
  const titles = entriesOf(report).map(({ title }) => title)
  const leaves = chaptersOf(ask(pdf, 'pdftohtml', '-xml', '-i', '-q', '-stdout', '-')).map(
    ({ title, texts }): Leaf => {
      const words = flowing(texts.join(' '))
      const tables = title === 'Scorecards' ? [linesAbout(titles, words)] : tablesIn(cellsOf(texts))
      return {
        title,
        words: [words, ...(alts.get(title) ?? [])].join(' '),
        tables: tables.map(rows => ({ caption: '', rows })),
      }
    },
  )
  const painted = [ask(pdf, 'pdftotext', '-'), ask(pdf, 'pdfinfo', '-')].join(' ')
  return takenFrom(report, [...leaves, { title: '', words: painted, tables: [] }])
}

interface Chapter {
  title: string
  readonly texts: string[]
}

/** The words under each title, a piece of a line in one type each. */
function chaptersOf(xml: string): readonly Chapter[] {
  const chapters: Chapter[] = [{ title: '', texts: [] }]
  for (const { kind, text } of piecesOf(xml)) {
    const last = chapters.at(-1)!
    if (kind !== 'title') last.texts.push(text)
    else if (last.texts.length === 0) last.title = flowing(`${last.title} ${text}`)
    else chapters.push({ title: text, texts: [] })
  }
  return chapters
}

/** What stands in a table's cells, which poppler may say together where they are near. */
const UNIT =
  '[A-Z][a-z]{2} \\d{4}|[\\d,]+%?|c|no cases|no data|Month|Number, year to date|Number|In the share|All cases|Share|Rate per 10,000|Children aged 0 to 17|A year at this pace'
const UNITS = new RegExp(`^(?:${UNIT})(?: (?:${UNIT}))*$`)

/** Pieces as single cells. */
function cellsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap(text =>
    UNITS.test(text) ? [...text.matchAll(new RegExp(UNIT, 'g'))].map(([one]) => one) : [text],
  )
}

const CELL = /^(?:[\d,]+%?|c|no cases|no data)$/

/** The tables that have months as their columns or in their first, by the order that their cells are said in. */
function tablesIn(texts: readonly string[]): readonly Rows[] {
  return texts.flatMap((text, at): readonly Rows[] => {
    const first = SHORT_MONTH.test(text) && !SHORT_MONTH.test(texts[at - 1] ?? '')
    if (text !== 'Month' && !first) return []
    const heads = texts.slice(at).findIndex(one => SHORT_MONTH.test(one) !== first)
    const columns = first ? heads + 1 : heads
    const head = first ? ['', ...texts.slice(at, at + heads)] : texts.slice(at, at + heads)
    const rows = [head]
    for (
      let row = at + heads;
      texts.slice(row + 1, row + columns).every(one => CELL.test(one));
      row += columns
    ) {
      if (row + columns > texts.length || columns < 2) break
      rows.push(texts.slice(row, row + columns))
    }
    return [rows]
  })
}

/** What first follows each measure's name in some words, as on a scorecard. */
function linesAbout(titles: readonly string[], words: string): Rows {
  return titles.flatMap(title =>
    words
      .split(`${title} `)
      .slice(1)
      .map(after => [title, /^\S+/.exec(after)?.[0] ?? '']),
  )
}

/** The text alternatives of the pictures under each heading of the second level. */
function altsByHeading(pdf: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const under: (readonly [string, string[]])[] = []
  for (const { kind, alt, text } of all(structureOf(pdf))) {
    if (kind === 'H2') under.push([stringOf(text, 'T') ?? '', []])
    if (alt) under.at(-1)?.[1].push(alt)
  }
  return new Map(under)
}
