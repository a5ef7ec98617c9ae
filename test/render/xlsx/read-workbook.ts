import { unzipSync } from 'fflate'

/** A cell as the file has it: its kind, what it holds, and the number format of its style. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'empty'
  readonly value: string | number | null
  readonly format: string
  /** Whether its style keeps text that looks like a formula as text. */
  readonly guarded: boolean
}

/** A sheet as the file has it, with its XML for what isn't a cell. */
export interface ReadSheet {
  readonly name: string
  readonly xml: string
  /** By place: `B7`. */
  readonly cells: ReadonlyMap<string, ReadCell>
}

/** The bytes of a workbook, whole. */
export async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** The files inside a workbook, as text by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]),
  )
}

/** The sheets of a workbook in their order, read without the code that wrote them. */
export function sheetsOf(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(bytes)
  const relations = new Map(
    all(parts.get('xl/_rels/workbook.xml.rels')!, /<Relationship [^>]*>/g).map(tag => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  const styles = stylesIn(parts.get('xl/styles.xml')!)
  return all(parts.get('xl/workbook.xml')!, /<sheet [^>]*>/g).map(tag => {
    const xml = parts.get(`xl/${relations.get(attribute(tag, 'r:id'))}`)!
    return { name: plain(attribute(tag, 'name')), xml, cells: cellsIn(xml, styles) }
  })
}

/** An attribute of a tag as written; empty where it has none. */
export function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

/** Everything in a text that is like a pattern. */
export function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(match => match[0])
}

/** XML's text as it is read. */
export function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

type Styles = readonly { readonly format: string; readonly guarded: boolean }[]

function stylesIn(xml: string): Styles {
  const own = new Map(
    all(xml, /<numFmt [^>]*>/g).map(tag => [attribute(tag, 'numFmtId'), plain(attribute(tag, 'formatCode'))]),
  )
  const known: Readonly<Record<string, string>> = { 0: 'General', 3: '#,##0', 49: '@' }
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)![1]!
  return all(formats, /<xf [^>]*>/g).map(tag => {
    const id = attribute(tag, 'numFmtId')
    return { format: own.get(id) ?? known[id]!, guarded: attribute(tag, 'quotePrefix') === '1' }
  })
}

function cellsIn(xml: string, styles: Styles): ReadonlyMap<string, ReadCell> {
  const cells = new Map<string, ReadCell>()
  for (const [tag, inner = ''] of [...xml.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(match => [
    ...match,
  ])) {
    const style = styles[Number(attribute(tag!, 's'))]!
    const text = /<t[^>]*>(.*?)<\/t>/s.exec(inner)?.[1]
    const number = /<v>(.*?)<\/v>/.exec(inner)?.[1]
    const [kind, value] =
      text !== undefined
        ? (['text', plain(text)] as const)
        : number !== undefined
          ? (['number', Number(number)] as const)
          : (['empty', null] as const)
    cells.set(attribute(tag!, 'r'), { kind, value, ...style })
  }
  return cells
}
