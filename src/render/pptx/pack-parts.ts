import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate'
import { Xml } from './xml.ts'

/** The first moment that a zip can tell, which every part bears: the same parts are the same bytes on any day. */
const MOMENT = new Date(1980, 0, 1, 12)
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Parts of fewer bytes gain nothing by being packed. */
const LITTLE = 1000
const FIRST = '[Content_Types].xml'

/**
 * An Office file of its parts by path: the list of their types first, the others in the order of their names.
 * `level` is how hard it is packed, from 0, not at all, to 9.
 */
export function packParts(
  parts: ReadonlyMap<string, Xml | Uint8Array>,
  level: NonNullable<ZipOptions['level']>,
): Uint8Array {
  const paths = [...parts.keys()].sort((a, b) =>
    a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : a > b ? 1 : 0,
  )
  const files: Zippable = {}
  for (const path of paths) {
    const part = parts.get(path)!
    const bytes = part instanceof Xml ? strToU8(`${HEAD}${part}`) : part
    files[path] = [bytes, { level: bytes.length < LITTLE ? 0 : level }]
  }
  return zipSync(files, { mtime: MOMENT })
}
