import { SCORE_LABELS } from '../../src/report/words/score-labels.ts'
import type { Picture } from '../picture.ts'
import { arrowBefore, tintBehind } from './pdf-marks.ts'
import type { Piece, PieceKind } from './pdf-pieces.ts'
import { flowing, type Part, type Row } from './reading.ts'

/** The picture of a page by its number. */
export type Pictures = ReadonlyMap<number, Picture>

/** What a page of the report says, from the pieces of it; the alternatives of its charts are given in their order. */
export function partsFrom(
  pieces: readonly Piece[],
  pictures: Pictures,
  alts: readonly string[],
): readonly Part[] {
  const left = [...alts]
  const parts: Part[] = []
  for (let at = 0; at < pieces.length; ) {
    const [taken, next] =
      keyAt(pieces, at, pictures) ??
      scorecardAt(pieces, at, pictures) ??
      chartAt(pieces, at, left) ??
      tableAt(pieces, at) ??
      textAt(pieces, at, parts.at(-1))
    parts.push(...taken)
    at = next
  }
  return parts
}

/** What begins at a piece, and where that ends. */
type Taken = readonly [parts: readonly Part[], next: number]

/** The words from a piece on that are of some kinds, and where they end. */
function run(pieces: readonly Piece[], from: number, ...kinds: readonly PieceKind[]) {
  let to = from
  while (to < pieces.length && kinds.includes(pieces[to]!.kind)) to++
  return { to, text: said(pieces.slice(from, to)) }
}

function keyAt(pieces: readonly Piece[], at: number, pictures: Pictures): Taken | null {
  const { kind, text } = pieces[at]!
  if (text !== SCORE_LABELS.actual || kind !== 'small' || pieces[at + 1]?.text === SCORE_LABELS.target)
    return null
  const labelled = (label: string) =>
    pieces.findIndex((one, place) => place > at && one.kind === 'small' && one.text === label)
  const rated = labelled(SCORE_LABELS.rating)
  const moved = labelled(SCORE_LABELS.travel)
  const aimed = labelled(SCORE_LABELS.target)
  const detail = run(pieces, aimed + 2, 'small')
  const [word, travel] = [pieces[rated + 1]!, pieces[moved + 1]!]
  const picture = pictures.get(word.page)!
  const actual = pieces.slice(at + 1, rated)
  const part: Part = {
    kind: 'key',
    actual: said(actual.filter(one => one.kind !== 'small')),
    when: said(actual.filter(one => one.kind === 'small')),
    word: word.text,
    colour: tintBehind(picture, word),
    arrow: arrowBefore(picture, travel),
    travel: said(pieces.slice(moved + 1, aimed)),
    target: pieces[aimed + 1]!.text,
    targetDetail: detail.text,
  }
  const reason = paragraphEnd(pieces, detail.to)
  return [[part, { kind: 'reason', text: said(pieces.slice(detail.to, reason)) }], reason]
}

function scorecardAt(pieces: readonly Piece[], at: number, pictures: Pictures): Taken | null {
  if (pieces[at]!.text !== SCORE_LABELS.measure || pieces[at + 3]?.text !== SCORE_LABELS.rating) return null
  const lefts = pieces.slice(at, at + 5).map(({ left }) => left)
  const { to } = run(pieces, at + 5, 'cell', 'small')
  const rows = scoreRows(pieces.slice(at + 5, to), lefts, pictures)
  return [[{ kind: 'scorecard', title: '', counts: '', rows }], to]
}

/** A chart: its title, its subtitle, what is drawn, and what its letters stand for. */
function chartAt(pieces: readonly Piece[], at: number, alts: string[]): Taken | null {
  const title = run(pieces, at, 'question', 'caption')
  const subtitle = run(pieces, title.to, 'small')
  const drawn = run(pieces, subtitle.to, 'drawn')
  if (title.text === '' || subtitle.text === '' || drawn.to === subtitle.to) return null
  const events = run(pieces, drawn.to, 'letter', 'small')
  const chart: Part = {
    kind: 'chart',
    title: title.text,
    subtitle: subtitle.text,
    alt: alts.shift() ?? '',
  }
  return [events.text === '' ? [chart] : [chart, { kind: 'events', text: events.text }], events.to]
}

/** A table: its caption, its heads, its cells in one row, and its note. */
function tableAt(pieces: readonly Piece[], at: number): Taken | null {
  const caption = run(pieces, at, 'caption')
  const heads = run(pieces, caption.to, 'small')
  const cells = run(pieces, heads.to, 'cell')
  if (caption.text === '' || heads.text === '' || cells.text === '') return null
  const more = goingOn(pieces, cells.to, heads.text)
  const note = run(pieces, more.to, 'small')
  const rows = [[heads.text], [flowing(`${cells.text} ${more.text}`)]]
  return [[{ kind: 'table', caption: caption.text, rows, note: note.text }], note.to]
}

function textAt(pieces: readonly Piece[], at: number, before: Part | undefined): Taken {
  const piece = pieces[at]!
  const { kind } = piece
  const line = { to: at + 1, text: piece.text }
  const { to, text } = kind === 'body' || kind === 'cell' ? line : run(pieces, at, kind)
  switch (kind) {
    case 'heading':
    case 'question':
      return [[{ kind: 'heading', text }], to]
    case 'lead':
      return [[{ kind: 'lead', text }], to]
    case 'sign':
      return [[{ kind: 'signs', text }], to]
    case 'drawn':
      return [[], to]
    default:
      return [[{ kind: isCheck(piece, before) ? 'check' : 'words', text }], to]
  }
}

/** A table that goes on with its heads said again on the next page. */
function goingOn(
  pieces: readonly Piece[],
  from: number,
  heads: string,
): { readonly to: number; readonly text: string } {
  let to = from
  const texts: string[] = []
  for (;;) {
    let head = to
    while (pieces[head]?.kind === 'small') head++
    if (head === to || said(pieces.slice(to, head)) !== heads) return { to, text: texts.join(' ') }
    to = head
    while (pieces[to]?.kind === 'cell') to++
    texts.push(said(pieces.slice(head, to)))
  }
}

/** Where a page's text begins, in 108ths of an inch. */
const MARGIN = 85

/** How far in from the text's edge the box begins of what the figures say to an answer. */
const BOX = 14

/** Whether words stand in the box below an answer: set in, and no item of a list. */
function isCheck({ left, text }: Piece, before: Part | undefined): boolean {
  return left > MARGIN + BOX && (text.startsWith('The words claim') || before?.kind === 'check')
}

/** Where the paragraph that begins at a piece ends: where its lines stop following one another. */
function paragraphEnd(pieces: readonly Piece[], from: number): number {
  let to = from + 1
  while (
    pieces[to]?.kind === 'body' &&
    pieces[to]!.top - pieces[to - 1]!.top < 21 &&
    pieces[to]!.page === pieces[from]!.page
  )
    to++
  return to
}

/** The lines of a scorecard: each begins where its first column is come back to from another. */
function scoreRows(pieces: readonly Piece[], lefts: readonly number[], pictures: Pictures): readonly Row[] {
  const column = ({ left }: Piece) => lefts.filter(edge => left >= edge - 4).length - 1
  const rows: Piece[][] = []
  for (const [at, piece] of pieces.entries())
    if (column(piece) === 0 && (at === 0 || column(pieces[at - 1]!) !== 0)) rows.push([piece])
    else rows.at(-1)!.push(piece)
  return rows.map(row => {
    const words = (place: number, kind: PieceKind) =>
      said(row.filter(one => column(one) === place && one.kind === kind))
    const [rated] = row.filter(one => column(one) === 3)
    const [moved] = row.filter(one => column(one) === 4)
    const picture = pictures.get(rated!.page)!
    return {
      title: words(0, 'cell'),
      actual: words(1, 'cell'),
      detail: words(1, 'small'),
      target: words(2, 'cell'),
      targetDetail: words(2, 'small'),
      word: words(3, 'cell'),
      colour: tintBehind(picture, rated!),
      arrow: arrowBefore(picture, moved!),
      travel: words(4, 'cell'),
      signal: words(4, 'small'),
    }
  })
}

function said(pieces: readonly Piece[]): string {
  return flowing(pieces.map(({ text }) => text).join(' '))
}
