import { createReadStream, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Format, Part } from '../../sources/format.ts'
import { readElements } from '../../sources/xml/element-records.ts'
import type { ElementSpec } from '../../sources/xml/element-spec.ts'
import { hashFile } from '../hash.ts'
import { problemIn } from './file-problems.ts'
import { writtenRows } from './part-rows.ts'
import { type PartWriter, writePart } from './part-writer.ts'
import type { ReturnFile } from './return-file.ts'

/** How a format's XML form is read. */
export interface XmlForm {
  readonly root: string
  readonly elements: ElementSpec
}

/** Reads an XML file of a return: every kind of element that makes records. */
export async function readReturnXml(
  format: Format,
  { root, elements }: XmlForm,
  path: string,
  scratch: string,
  place: number,
): Promise<readonly ReturnFile[]> {
  const writers = new Map<string, { readonly writer: PartWriter; headings: readonly string[] }>()
  const reader = readElements(elements, {
    headings: (part, headings) => {
      const known = writers.get(part)
      if (known) known.headings = headings
      else writers.set(part, { writer: writePart(join(scratch, `part-${place}-${part}.csv`)), headings })
    },
    record: (part, record, cells) => writers.get(part)!.writer.write(record, cells),
  })
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    reader.push(piece as Uint8Array)
    for (const { writer } of writers.values()) await writer.settle()
  }
  const read = reader.end()
  const name = basename(path)
  const told = problemIn(name, null)
  const ours = read.root === root
  const nothing = read.faults.length > 0 ? ('file-unreadable' as const) : ('file-unrecognised' as const)
  const whole: ReturnFile = {
    file: { name, table: null, bytes: statSync(path).size, hash: await hashFile(path) },
    notes: read.faults.map(({ line, message }) => `${name}, line ${line}: ${message}.`),
    problems: ours ? read.faults.map(() => told('file-damaged')) : [told(nothing)],
    rows: null,
  }
  const parts = [...writers].map(async ([id, { writer, headings }]): Promise<ReturnFile> => {
    const part = format.parts.find(each => each.name === id)!
    const { hash, bytes } = await writer.end()
    return {
      file: { name: `${name}, ${part.title}`, table: null, bytes, hash },
      problems: [],
      notes: [],
      rows: ours ? writtenRows(part, writer.path, bytes, headings.length, placesOf(part, headings)) : null,
    }
  })
  return [whole, ...(await Promise.all(parts))]
}

/** Where the columns of a part stand among the headings of its records. */
function placesOf(part: Part, headings: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    part.columns.flatMap(({ name, heading }) => {
      const at = headings.findIndex(each => each === heading || each === name)
      return at < 0 ? [] : [[name, at] as const]
    }),
  )
}
