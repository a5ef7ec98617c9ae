import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** The SHA-256 of bytes, or of text as UTF-8, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The SHA-256 of a file of any size, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }))
    hash.update(piece as Uint8Array)
  return hash.digest('hex')
}
