import { createReadStream } from 'node:fs'
import { CIN_CENSUS_ROOT } from '../../sources/cin-census/cin-census.ts'
import type { FormatKind } from '../../sources/format.ts'
import { SSDA903_ROOT } from '../../sources/ssda903/elements.ts'
import { readXml } from '../../sources/xml/read-xml.ts'

/** What an XML file is and of which year: the return or the census, by its outermost element and the collection it names. */
export async function recogniseXml(
  path: string,
): Promise<{ readonly kind: FormatKind; readonly year: string | null } | { readonly because: string }> {
  const seen: { root: string | null; collection: string | null; year: string | null; children: boolean } = {
    root: null,
    collection: null,
    year: null,
    children: false,
  }
  const reader = readXml({
    open: name => {
      seen.root ??= name
      if (/^child(ren)?$/i.test(name)) seen.children = true
    },
    close: (name, text) => {
      if (name === 'Collection') seen.collection ??= text?.trim() ?? null
      if (name === 'Year') seen.year ??= text?.trim() ?? null
    },
  })
  // What a file is stands before its first child.
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 16 })) {
    reader.push(piece as Uint8Array)
    if (seen.children) break
  }
  if (seen.root === SSDA903_ROOT) return { kind: 'ssda903', year: null }
  if (seen.root === CIN_CENSUS_ROOT && /^cin$/i.test(seen.collection ?? 'cin'))
    return { kind: 'cin-census', year: /^\d{4}$/.test(seen.year ?? '') ? seen.year : null }
  const fault = reader.end()
  if (seen.root === null && fault) return { because: `it is not XML: line ${fault.line}, ${fault.message}` }
  return { because: 'it is neither the SSDA903 return nor the children in need census' }
}
