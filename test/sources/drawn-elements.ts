import type { Format, RecordSink } from '../../src/sources/format.ts'
import { type ElementsRead, readElements } from '../../src/sources/xml/element-records.ts'
import type { ElementSpec } from '../../src/sources/xml/element-spec.ts'
import type { DrawnParts } from './drawn-parts.ts'

/** Reads an XML text as a format's records by part, with the columns that its headings feed. */
export function elementsOf(
  format: Format,
  spec: ElementSpec,
  xml: string,
): ElementsRead & { readonly parts: DrawnParts } {
  const columns = new Map<string, readonly string[]>()
  const parts: Record<string, Record<string, string | null>[]> = {}
  const sink: RecordSink = {
    headings: (name, headings) => {
      const part = format.parts.find(one => one.name === name)!
      columns.set(
        name,
        headings.map(heading => part.columns.find(column => column.heading === heading)!.name),
      )
    },
    record: (name, _, cells) => {
      const its = columns.get(name)!
      parts[name] ??= []
      parts[name].push(Object.fromEntries(cells.map((cell, at) => [its[at]!, cell])))
    },
  }
  const reader = readElements(spec, sink)
  reader.push(new TextEncoder().encode(xml))
  return { ...reader.end(), parts }
}
