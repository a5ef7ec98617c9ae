import { deflateSync } from 'node:zlib'
import { crc32 } from '../../base/crc32.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Flat colours pack within a tenth as small at this level as at the highest, in a fraction of the time. */
const LEVEL = 1

/** Red, green, blue and how opaque, a byte each (colour type 6). */
const [BYTES, KIND] = [4, 6] as const

/**
 * A picture as a PNG (ISO/IEC 15948), as the rasteriser's own writer takes longer than the drawing.
 *
 * @param pixels four bytes each, as the file has them
 */
export function toPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 8)
  header.setUint8(9, KIND)
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflateSync(rowsOf(pixels, width * BYTES, height), { level: LEVEL })),
    chunk('IEND', new Uint8Array(0)),
  ])
}

/** Each row after the byte that says it is as it stands. */
function rowsOf(pixels: Uint8Array, length: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + length))
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * length, (row + 1) * length), row * (1 + length) + 1)
  return rows
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const written = new Uint8Array(12 + data.length)
  const view = new DataView(written.buffer)
  view.setUint32(0, data.length)
  written.set(new TextEncoder().encode(kind), 4)
  written.set(data, 8)
  view.setUint32(8 + data.length, crc32(written.subarray(4, 8 + data.length), 0))
  return written
}
