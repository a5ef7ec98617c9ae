import { Zip, ZipDeflate } from 'fflate'

/** A file inside the archive, its text piece by piece. */
export interface Part {
  readonly path: string
  readonly text: Iterable<string> | AsyncIterable<string>
}

/** How hard to pack, 1 to 9: more makes a long list slower for a tenth less. */
const LEVEL = 3

/** The earliest that an archive can say; noon, so that no time zone's clock change touches it. */
const TIME = new Date(1980, 0, 1, 12)

/**
 * Parts as a zip archive, packed as they are read, so that none is held whole. The same parts give the same bytes on
 * any machine: times are fixed, and the packing is the library's own arithmetic.
 */
export async function* zipParts(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const encoder = new TextEncoder()
  for (const { path, text } of parts) {
    const file = new ZipDeflate(path, { level: LEVEL })
    file.mtime = TIME
    zip.add(file)
    for await (const piece of text) {
      file.push(encoder.encode(piece))
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
