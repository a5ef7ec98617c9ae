import { readFileSync } from 'node:fs'
import { type Picture, readPng } from '../picture.ts'
import { all as allIn, stringOf, structureOf } from '../render/pdf/read-pdf.ts'
import { factsOfCover, factsOfPage, factsOfRow, ofKind, wordsOfPage } from './facts-of-pages.ts'
import { type Pictures, partsFrom } from './pdf-parts.ts'
import { type Piece, piecesOf } from './pdf-pieces.ts'
import { printed } from './programs.ts'
import { type Facts, flowing, type Part, type Reading, type Row } from './reading.ts'

/** A page of the report, which may go on over several of paper. */
interface Chapter {
  readonly title: string
  readonly kicker: string
  readonly pieces: readonly Piece[]
  readonly first: number
}

/** A report's PDF as poppler reads and paints it. */
export async function readPdf(file: string): Promise<Reading> {
  const xml = (await printed('pdftohtml', '-xml', '-i', '-q', '-stdout', file)).toString()
  const chapters = new Map(chaptersOf(piecesOf(xml)).map(chapter => [chapter.title, chapter] as const))
  const pictures = await paint(file, [...chapters.values()].flatMap(ratedPages))
  const alts = altsByHeading(readFileSync(file))
  const parts = (title: string) => partsFrom(chapters.get(title)!.pieces, pictures, alts.get(title) ?? [])
  const scorecards = scorecardsIn(parts('Scorecards'))
  const rows = scorecards.flatMap(one => one.rows)
  const [cover] = chapters.values()
  const factsOf = (row: Row): Facts => {
    const { title, kicker } = chapters.get(row.title)!
    return { ...factsOfPage({ title, kicker, parts: parts(title) }), ...factsOfRow(row) }
  }
  return {
    report: {
      authority: cover!.kicker,
      ...factsOfCover(cover!.title, wordsOfPage(parts(cover!.title))),
      measures: rows.map(({ title }) => title),
      scorecards: scorecards.map(({ title, counts }) => `${title}: ${counts}`),
      summary: wordsOfPage(parts('Summary')),
      'data quality': wordsOfPage(parts('Reconciliation and data quality')),
      definitions: wordsOfPage(parts('Definitions')),
      sources: wordsOfPage(parts('Sources')),
    },
    measures: new Map(rows.map(row => [row.title, factsOf(row)] as const)),
  }
}

/** The pages on which ratings stand: those of the scorecards, and the first of each measure. */
function ratedPages({ title, kicker, first, pieces }: Chapter): readonly number[] {
  if (title === 'Scorecards') return [...new Set(pieces.map(({ page }) => page))]
  return kicker.startsWith('Priority ') ? [first] : []
}

/** What comes under each title; the words straight before it are its kicker. */
function chaptersOf(pieces: readonly Piece[]): readonly Chapter[] {
  const chapters: { title: string; kicker: string; pieces: Piece[]; first: number }[] = []
  let before: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'title') {
      const held = chapters.at(-1)?.pieces ?? before
      held.push(piece)
    } else if (pieces[at - 1]?.kind === 'title') {
      const last = chapters.at(-1)!
      last.title = flowing(`${last.title} ${piece.text}`)
    } else {
      const held = chapters.at(-1)?.pieces ?? before
      const near = held.at(-1)?.page === piece.page
      const kicker = chapters.length === 0 ? held[0] : near ? held.pop() : undefined
      chapters.push({ title: piece.text, kicker: kicker?.text ?? '', pieces: [], first: piece.page })
      before = []
    }
  }
  return chapters
}

/** Pages as poppler paints them, at the measure of their words. */
async function paint(file: string, pages: readonly number[]): Promise<Pictures> {
  const pictures = new Map<number, Picture>()
  for (const page of pages) {
    const one = String(page)
    const png = await printed('pdftoppm', '-r', '108', '-f', one, '-l', one, '-png', file)
    pictures.set(page, readPng(png))
  }
  return pictures
}

/** The text alternatives of the pictures under each heading of the second level. */
function altsByHeading(pdf: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const under: (readonly [string, string[]])[] = []
  for (const { kind, alt, text } of allIn(structureOf(pdf))) {
    if (kind === 'H2') under.push([stringOf(text, 'T') ?? '', []])
    if (kind === 'Figure' && alt) under.at(-1)?.[1].push(flowing(alt))
  }
  return new Map(under)
}

/** The scorecards of a page, each under its priority and its count of colours; one that goes on is one. */
function scorecardsIn(
  parts: readonly Part[],
): readonly { readonly title: string; readonly counts: string; readonly rows: readonly Row[] }[] {
  return ofKind(parts, 'scorecard').map(card => {
    const at = parts.indexOf(card)
    const [heading, counts] = parts.slice(at - 2, at).map(part => ('text' in part ? part.text : ''))
    return { title: heading!, counts: counts!, rows: card.rows }
  })
}
