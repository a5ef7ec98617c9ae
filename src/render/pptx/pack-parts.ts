import { byCodePoint } from '../../base/by-code-point.ts'
import { type Deflate, zipWhole } from '../zip-parts.ts'
import { Xml } from './xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const FIRST = '[Content_Types].xml'

/** An Office file of its parts by path: the list of their types first, the others in the order of their names. */
export function packParts(parts: ReadonlyMap<string, Xml | Uint8Array>, deflate?: Deflate): Uint8Array {
  const others = [...parts.keys()].filter(path => path !== FIRST).sort(byCodePoint)
  return zipWhole(
    [FIRST, ...others].map(path => {
      const part = parts.get(path)!
      return { path, content: part instanceof Xml ? [HEAD, String(part)] : part }
    }),
    { deflate },
  )
}
