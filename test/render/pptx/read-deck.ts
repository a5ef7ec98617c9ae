import { strFromU8, unzipSync } from 'fflate'

/** A deck as a reader of its parts has it. */
export interface Deck {
  /** The text of each part by path, packed files apart. */
  readonly parts: ReadonlyMap<string, string>
  readonly workbooks: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly slides: readonly SlideRead[]
}

/** A slide with what belongs to it. */
export interface SlideRead {
  readonly markup: string
  readonly title: string | null
  /** All words on the slide, a paragraph or cell a line. */
  readonly text: string
  readonly notes: string
  readonly charts: readonly string[]
}

/** Reads a deck's parts, and its slides in the order they are shown in. */
export function readDeck(bytes: Uint8Array): Deck {
  const files = unzipSync(bytes)
  const parts = new Map<string, string>()
  const workbooks = new Map<string, ReadonlyMap<string, string>>()
  for (const [path, part] of Object.entries(files)) {
    if (!path.endsWith('.xlsx')) parts.set(path, strFromU8(part))
    else
      workbooks.set(
        path,
        new Map(Object.entries(unzipSync(part)).map(([name, inner]) => [name, strFromU8(inner)])),
      )
  }
  const order = [...parts.get('ppt/presentation.xml')!.matchAll(/<p:sldId [^>]*r:id="(rId\d+)"/g)]
  const targets = relations(parts, 'ppt/presentation.xml')
  return { parts, workbooks, slides: order.map(([, id]) => readSlide(parts, targets.get(id!)!.target)) }
}

function readSlide(parts: ReadonlyMap<string, string>, path: string): SlideRead {
  const markup = parts.get(path)!
  const related = [...relations(parts, path).values()]
  const title = /<p:sp>(?:(?!<\/p:sp>).)*<p:ph type="title"\/>(?:(?!<\/p:sp>).)*<\/p:sp>/s.exec(markup)
  const notes = related.find(({ kind }) => kind === 'notesSlide')
  return {
    markup,
    title: title && wordsOf(title[0]),
    text: wordsOf(markup),
    notes: notes ? wordsOf(parts.get(notes.target)!) : '',
    charts: related.filter(({ kind }) => kind === 'chart').map(({ target }) => target),
  }
}

/** What a part leads to, by the relationship's id. */
export function relations(
  parts: ReadonlyMap<string, string>,
  path: string,
): ReadonlyMap<string, { readonly kind: string; readonly target: string }> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const list = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? ''
  return new Map(
    [...list.matchAll(/Id="([^"]+)" Type="[^"]*\/([^"/]+)" Target="([^"]+)"/g)].map(([, id, kind, to]) => [
      id!,
      { kind: kind!, target: new URL(to!, `http://deck/${folder}`).pathname.slice(1) },
    ]),
  )
}

/** The words of a part, a paragraph a line. */
export function wordsOf(markup: string): string {
  return [...markup.matchAll(/<a:p>(.*?)<\/a:p>/gs)]
    .map(([, inside]) =>
      [...inside!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => plain(text!)).join(''),
    )
    .join('\n')
}

/** Markup's entities as the characters they stand for. */
export function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** What is wrong with a part as XML; null where it is well formed. */
export function xmlFault(markup: string): string | null {
  const open: string[] = []
  const body = markup.replace(/^<\?xml[^>]*\?>\s*/, '')
  for (const [whole, text, close, name, attributes, ends] of body.matchAll(
    /([^<]+)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|</g,
  )) {
    if (text === undefined && name === undefined) return `a tag that isn't one, in ${open.join(' > ')}`
    const words = text ?? attributes ?? ''
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(words))
      return `an entity that isn't one: ${whole}`
    if (name === undefined) {
      if (open.length === 0 && words.trim() !== '') return `words outside all elements: ${words}`
    } else if (close) {
      if (open.pop() !== name) return `${name} closes what it did not open`
    } else if (!ends) open.push(name)
    const names = [...(attributes ?? '').matchAll(/([\w:.-]+)=/g)].map(([, one]) => one)
    if (new Set(names).size < names.length) return `an attribute twice: ${whole}`
  }
  return open.length === 0 ? null : `${open.join(' > ')} is left open`
}
