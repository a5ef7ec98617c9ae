import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Packing, type Part, zipParts, zipWhole } from '../../src/render/zip-parts.ts'
import { deflateNatively } from '../../src/store/press/deflate.ts'

const WAYS: readonly (readonly [string, Packing])[] = [
  ['by the library', {}],
  ['natively', { deflate: deflateNatively }],
]

const path = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.xml$/)
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('<row/>'.repeat(60_000)))
const whole = fc.oneof(fc.array(text, { maxLength: 4 }), fc.uint8Array({ maxLength: 2000 }))
const parts = fc.uniqueArray(fc.record({ path, content: whole }), {
  selector: part => part.path,
  maxLength: 6,
})

describe.each(WAYS)('packed %s', (_, packing) => {
  test('an archive gives back its parts, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async parts => {
        const expected = parts.map(({ path, content }) => [path, textOf(content)])
        expect(unpacked(zipWhole(parts, packing))).toEqual(expected)
        expect(unpacked(await gathered(parts, packing))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('the same parts give the same bytes, dated as asked', () => {
    const parts = [{ path: 'a.xml', content: ['<a/>'.repeat(500)] }]
    const dated = zipWhole(parts, { ...packing, day: '2022-12-05' })
    expect(Buffer.compare(zipWhole(parts, { ...packing, day: '2022-12-05' }), dated)).toBe(0)
    expect(dosDay(dated)).toEqual([2022, 12, 5])
    expect(dosDay(zipWhole(parts, packing))).toEqual([1980, 1, 1])
  })

  test('a long part goes out before it is read whole', async () => {
    let read = 0
    const long = function* () {
      for (; read < 100; read++) yield `<row n="${read}"/>`.repeat(10_000)
    }
    const out: Uint8Array[] = []
    let readAtFirst = 0
    for await (const piece of zipParts([{ path: 'long.xml', content: long() }], packing)) {
      // The first piece is the heading of the part, which is written before any of it.
      if (out.push(piece) === 2) readAtFirst = read
    }
    expect(readAtFirst).toBeLessThan(20)
    const text = strFromU8(unzipSync(Buffer.concat(out))['long.xml']!)
    expect(text.match(/<row /g)).toHaveLength(1_000_000)
  })
})

test('bytes are not packed again', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)
  for (const [, packing] of WAYS)
    expect(zipWhole([{ path: 'a.png', content: noise }], packing).length).toBeGreaterThan(5000)
})

async function gathered(parts: readonly Part[], packing: Packing): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of zipParts(parts, packing)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The parts of an archive by path, their bytes written as text, as long texts are compared at once. */
function unpacked(archive: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, textOf(bytes)])
}

function textOf(content: readonly string[] | Uint8Array): string {
  return Buffer.from(content instanceof Uint8Array ? content : content.join('')).toString('latin1')
}

/** The day that the first part of an archive bears: year, month, day (APPNOTE.TXT 4.4.6). */
function dosDay(archive: Uint8Array): readonly number[] {
  const packed = new DataView(archive.buffer, archive.byteOffset).getUint16(12, true)
  return [(packed >> 9) + 1980, (packed >> 5) & 15, packed & 31]
}
