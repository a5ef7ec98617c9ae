import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file inside an archive: its text piece by piece, or its bytes. */
export interface Part {
  readonly path: string
  readonly content: Iterable<string> | AsyncIterable<string> | Uint8Array
}

/** A file inside an archive that is at hand whole. */
export interface WholePart extends Part {
  readonly content: readonly string[] | Uint8Array
}

/**
 * Packs a file's bytes piece by piece (raw DEFLATE, RFC 1951): each piece as blocks by themselves that end on a byte, and
 * after `last` the end of the file. `level` is how hard, from 0, not at all, to 9.
 */
export type Deflate = (piece: Uint8Array, level: number, last: boolean) => Uint8Array<ArrayBuffer>

/** How an archive is made. */
export interface Packing {
  /** Does the packing; the library's own arithmetic, which is slow to begin, unless given. */
  readonly deflate?: Deflate | undefined
  /** `YYYY-MM-DD`, which every part bears; the earliest day that an archive can tell unless given. */
  readonly day?: string
}

/** How hard texts are packed: more takes longer for a tenth less. Bytes are pictures and archives, packed before. */
const [TEXT_LEVEL, BYTES_LEVEL] = [3, 0] as const

/** Pieces are put together until there are so many characters, as each is packed by itself. */
const ENOUGH = 1 << 18

/**
 * Parts as a zip archive, packed as they are read, so that none is held whole. No clock is asked, so the same parts packed
 * in the same way give the same bytes.
 */
export async function* zipParts(parts: Iterable<Part>, packing: Packing = {}): AsyncGenerator<Uint8Array> {
  const { add, end, taken } = openZip(packing)
  const encoder = new TextEncoder()
  for (const { path, content } of parts) {
    const file = add(path, content)
    if (content instanceof Uint8Array) file.push(content, true)
    else {
      let text = ''
      for await (const piece of content) {
        text += piece
        if (text.length < ENOUGH) continue
        file.push(encoder.encode(text))
        text = ''
        yield* taken()
      }
      file.push(encoder.encode(text), true)
    }
    yield* taken()
  }
  end()
  yield* taken()
}

/** Parts that are at hand as a zip archive in one piece. */
export function zipWhole(parts: Iterable<WholePart>, packing: Packing = {}): Uint8Array {
  const { add, end, taken } = openZip(packing)
  const encoder = new TextEncoder()
  for (const { path, content } of parts) {
    const bytes = content instanceof Uint8Array ? content : encoder.encode(content.join(''))
    add(path, content).push(bytes, true)
  }
  end()
  return joined(taken())
}

function openZip({ deflate, day = '1980-01-01' }: Packing) {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const add = (path: string, content: Part['content']) => {
    const level = content instanceof Uint8Array ? BYTES_LEVEL : TEXT_LEVEL
    const file = deflate ? new PackedFile(path, level, deflate) : new ZipDeflate(path, { level })
    // Noon is the same day in the archive wherever it is made, and no clock change touches it.
    file.mtime = new Date(year, month - 1, date, 12)
    zip.add(file)
    return file
  }
  return { add, end: () => zip.end(), taken: () => ready.splice(0) }
}

/** A file that is packed by other means than the library's. */
class PackedFile extends ZipPassThrough {
  readonly #level: number
  readonly #deflate: Deflate

  constructor(path: string, level: number, deflate: Deflate) {
    super(path)
    this.compression = 8
    this.#level = level
    this.#deflate = deflate
  }

  protected override process(piece: Uint8Array, last: boolean): void {
    this.ondata(null, this.#deflate(piece, this.#level, last), last)
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
