import { fromHex } from './colour-of.ts'
import { flowing } from './reading.ts'

/** Words of a line of a page in one type, at their place in 108ths of an inch. */
export interface Piece {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly kind: PieceKind
}

/** What words are, by their type. */
export type PieceKind =
  | 'title'
  | 'heading'
  | 'question'
  | 'caption'
  | 'lead'
  | 'sign'
  | 'letter'
  | 'small'
  | 'cell'
  | 'body'
  | 'drawn'

/** The height of a page's running head and the start of its foot, as parts of its height. */
const FRAME = { head: 0.055, foot: 0.945 }

/** The words of a PDF in the order of its content, as poppler's `pdftohtml -xml` gives them, running heads left out. */
export function piecesOf(xml: string): readonly Piece[] {
  const types = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="([^"]*)" color="([^"]*)"/g)].map(
      ([, id, size, family, colour]) => [
        id!,
        { size: Number(size), half: family!.includes('SemiBold'), colour: colour! },
      ],
    ),
  )
  const pages = [...xml.matchAll(/<page number="(\d+)"[^>]* height="(\d+)"[^>]*>([\s\S]*?)<\/page>/g)]
  const inks = new Set([...types.values()].filter(({ size }) => size === TITLE).map(({ colour }) => colour))
  const soft = types.get(/font="(\d+)">[^<]*<\/text>\s*$/.exec(pages.at(-1)![3]!)![1]!)!.colour
  return pages.flatMap(([, page, height, inside]) =>
    [...inside!.matchAll(TEXT)].flatMap(([, top, left, width, tall, font, words]) => {
      const { size, half, colour } = types.get(font!)!
      const foreign = page !== '1' && colour !== soft && !inks.has(colour)
      const kind =
        foreign && (size <= SMALL || isGrey(colour)) ? 'drawn' : kindOf(size, half, words!.includes('<b>'))
      const inFrame = Number(top) < Number(height) * FRAME.head || Number(top) > Number(height) * FRAME.foot
      const text = plain(words!)
      if (text === '' || text === '•' || (page !== '1' && inFrame)) return []
      const place = { left: Number(left), top: Number(top), width: Number(width), height: Number(tall) }
      return [{ page: Number(page), ...place, text, kind }]
    }),
  )
}

const TEXT =
  /<text top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="(\d+)" font="(\d+)">([\s\S]*?)<\/text>/g

/** The size of a page's title, in 108ths of an inch. */
const TITLE = 32

/** The size of a page's smallest words; charts have those of their own. */
const SMALL = 13

/** A grey that is not the page's own is a chart's. */
function isGrey(colour: string): boolean {
  const parts = fromHex(colour)
  return Math.max(...parts) - Math.min(...parts) < 16
}

/** Sizes are in 108ths of an inch: letters of 10 points are 15. */
function kindOf(size: number, half: boolean, bold: boolean): PieceKind {
  if (size < SMALL) return 'drawn'
  if (bold && !half) {
    if (size >= 28) return size > 40 && size < 50 ? 'body' : 'title'
    if (size >= 19) return 'heading'
    if (size >= 17) return size === 18 ? 'cell' : 'question'
    return size === SMALL ? 'letter' : size === 14 ? 'cell' : 'caption'
  }
  if (size === 17) return half ? 'sign' : 'lead'
  if (size === SMALL) return 'small'
  return size === 14 ? 'cell' : 'body'
}

function plain(text: string): string {
  return flowing(
    text
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/&amp;/g, '&'),
  )
}
