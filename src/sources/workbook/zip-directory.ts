import { InputError } from '../../base/errors.ts'
import type { ByteSource } from './byte-source.ts'
import type { WorkbookLimits } from './workbook-limits.ts'

/** A part of a zip archive, as the archive's directory tells of it. */
export interface ZipEntry {
  readonly path: string
  readonly encrypted: boolean
  /** 0 is as it stands, 8 is deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its own heading begins. */
  readonly offset: number
}

/** The parts of an archive by path, in small letters and without a stroke before, as Office looks them up. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const LARGEST_DIRECTORY = 16_777_216
const WHOLE = 0xffffffff

/** Reads which parts a zip archive holds. Throws an `InputError` where it is none, is cut short, or holds too many. */
export async function readZipDirectory(source: ByteSource, limits: WorkbookLimits): Promise<ZipDirectory> {
  const { count, offset, length } = await findEnd(source)
  if (count > limits.entries || length > LARGEST_DIRECTORY) throw new InputError('it holds too many parts')
  if (offset + length > source.size) throw cutShort()
  const bytes = await source.read(offset, offset + length)
  const view = viewOf(bytes)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let done = 0; done < count; done++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw cutShort()
    const entry = entryAt(bytes, view, at)
    const key = entry.path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
    if (!entries.has(key)) entries.set(key, entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

interface DirectoryPlace {
  readonly count: number
  readonly offset: number
  readonly length: number
}

async function findEnd(source: ByteSource): Promise<DirectoryPlace> {
  const from = Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT)
  const tail = await source.read(from, source.size)
  const view = viewOf(tail)
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue
    if (at + END_LENGTH + view.getUint16(at + 20, true) > tail.length) continue
    const place = {
      count: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 16, true),
      length: view.getUint32(at + 12, true),
    }
    const large = place.count === 0xffff || place.offset === WHOLE || place.length === WHOLE
    return large ? ((await findLargeEnd(source, from + at)) ?? place) : place
  }
  throw cutShort()
}

/** The directory's place in an archive that is too large, or has too many parts, for the usual ending to say. */
async function findLargeEnd(source: ByteSource, end: number): Promise<DirectoryPlace | null> {
  if (end < 20) return null
  const locator = viewOf(await source.read(end - 20, end))
  if (locator.getUint32(0, true) !== LOCATOR_64) return null
  const at = large(locator, 8)
  if (at + 56 > source.size) throw cutShort()
  const view = viewOf(await source.read(at, at + 56))
  if (view.getUint32(0, true) !== END_64) throw cutShort()
  return { count: large(view, 32), length: large(view, 40), offset: large(view, 48) }
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true)
  const extraFrom = at + 46 + nameLength
  const extraTo = Math.min(extraFrom + view.getUint16(at + 30, true), bytes.length)
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [size, packed, offset] = withLargeSizes(view, extraFrom, extraTo, sizes)
  const flags = view.getUint16(at + 8, true)
  return {
    path: new TextDecoder().decode(bytes.subarray(at + 46, extraFrom)),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: packed!,
    size: size!,
    offset: offset!,
  }
}

/** Sizes of four bytes that are full stand in the extra field, in eight bytes and in the same order. */
function withLargeSizes(
  view: DataView,
  from: number,
  to: number,
  sizes: readonly number[],
): readonly number[] {
  if (!sizes.includes(WHOLE)) return sizes
  let at = from
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  return sizes.map(size => {
    if (size !== WHOLE || at + 8 > to) return size
    at += 8
    return large(view, at - 8)
  })
}

function large(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function cutShort(): InputError {
  return new InputError('it is cut short or damaged: copy it again, or open it in Excel and save it anew')
}
