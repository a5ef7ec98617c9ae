import { Inflate } from 'fflate'
import { crc32 } from '../../base/crc32.ts'
import { InputError } from '../../base/errors.ts'
import type { ByteSource } from './byte-source.ts'
import type { WorkbookLimits } from './workbook-limits.ts'
import type { ZipEntry } from './zip-directory.ts'

/** How many bytes may yet be unpacked from an archive, over all of its parts. */
export interface Allowance {
  left: number
}

/** Packed bytes that are read at once; they can grow a thousandfold. */
const PIECE = 16_384

const HEADING = 30
const LOCAL = 0x04034b50

/**
 * Gives a part's bytes piece by piece. Throws an `InputError` where the part is damaged, encrypted, packed in a way that
 * Office doesn't use, or larger than it says or may be; what was given before holds.
 */
export async function unpackPart(
  source: ByteSource,
  entry: ZipEntry,
  limits: WorkbookLimits,
  allowance: Allowance,
  take: (bytes: Uint8Array) => void | Promise<void>,
): Promise<void> {
  if (entry.encrypted) throw new InputError('it is encrypted: save it without a password')
  if (entry.method !== 0 && entry.method !== 8) {
    throw new InputError('it is packed in a way that Excel does not use: open it in Excel and save it anew')
  }
  refuseTooLarge(entry, entry.size, limits, allowance.left)
  const begin = await contentFrom(source, entry)
  const before = allowance.left
  const unpack = entry.method === 8 ? inflater() : stored
  let size = 0
  let crc = 0
  for (let at = 0; at < entry.packed || at === 0; at += PIECE) {
    const to = Math.min(at + PIECE, entry.packed)
    const packed = await source.read(begin + at, begin + to)
    if (packed.length < to - at) throw damaged()
    for (const bytes of unpack(packed, to === entry.packed)) {
      size += bytes.length
      allowance.left = before - size
      if (size > entry.size)
        throw new InputError('a part of it is larger than it says: it was not made by Excel')
      crc = crc32(bytes, crc)
      await take(bytes)
    }
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged()
}

type Unpack = (packed: Uint8Array, last: boolean) => readonly Uint8Array[]

const stored: Unpack = packed => [packed]

function inflater(): Unpack {
  let out: Uint8Array[] = []
  const inflate = new Inflate(bytes => void out.push(bytes))
  return (packed, last) => {
    out = []
    try {
      inflate.push(packed, last)
    } catch {
      throw damaged()
    }
    return out
  }
}

function refuseTooLarge(entry: ZipEntry, size: number, limits: WorkbookLimits, left: number): void {
  const swollen = size > limits.ratioFrom && size > limits.ratio * entry.packed
  if (size > left || swollen) throw new InputError('it unpacks to far more than a workbook of records would')
}

async function contentFrom(source: ByteSource, entry: ZipEntry): Promise<number> {
  const heading = await source.read(entry.offset, Math.min(entry.offset + HEADING, source.size))
  if (heading.length < HEADING) throw damaged()
  const view = new DataView(heading.buffer, heading.byteOffset, HEADING)
  if (view.getUint32(0, true) !== LOCAL) throw damaged()
  const begin = entry.offset + HEADING + view.getUint16(26, true) + view.getUint16(28, true)
  if (begin + entry.packed > source.size) throw damaged()
  return begin
}

function damaged(): InputError {
  return new InputError('a part of it is damaged: copy it again, or open it in Excel and save it anew')
}
