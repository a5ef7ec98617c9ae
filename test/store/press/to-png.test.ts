import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { toPng } from '../../../src/store/press/to-png.ts'

/** The chunks of a PNG by their kinds, in order. */
function chunksOf(png: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const view = new DataView(png.buffer, png.byteOffset)
  const chunks: [string, Uint8Array][] = []
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at)
    chunks.push([
      Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1'),
      png.subarray(at + 8, at + 8 + length),
    ])
    at += 12 + length
  }
  return chunks
}

test('every pixel is written, row by row', () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 254, 0, 0, 255, 253, 9, 8, 7, 252])
  const chunks = chunksOf(toPng(pixels, 2, 2))
  expect(chunks.map(([kind]) => kind)).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect([...chunks[0]![1]]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0])
  expect([...inflateSync(chunks[1]![1])]).toEqual([
    0, 255, 0, 0, 255, 0, 255, 0, 254, 0, 0, 0, 255, 253, 9, 8, 7, 252,
  ])
})

test('the end has the checksum that every PNG ends with', () => {
  const png = toPng(Uint8Array.from([1, 2, 3, 255]), 1, 1)
  expect([...png.slice(-4)]).toEqual([0xae, 0x42, 0x60, 0x82])
})
