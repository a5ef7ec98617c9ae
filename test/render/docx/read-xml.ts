/** An element of XML as it was written: its name with its prefix, its attributes and what stands in it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const TOKEN = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Reads XML strictly: whatever is not well formed throws. */
export function readXml(text: string): Element {
  const root: { children: (Element | string)[] } = { children: [] }
  const open: { name: string; children: (Element | string)[] }[] = [{ name: '', children: root.children }]
  let read = 0
  for (const match of text.matchAll(TOKEN)) {
    const [whole, closing, name, attributes, empty, words] = match
    read = match.index + whole.length
    const inside = open.at(-1)!
    if (words !== undefined) inside.children.push(plain(words))
    else if (name === undefined) continue
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing that is open`)
    } else {
      const children: (Element | string)[] = []
      inside.children.push({ name, attributes: attributesOf(attributes ?? ''), children })
      if (!empty) open.push({ name, children })
    }
  }
  if (read !== text.length) throw new Error(`not well formed at ${text.slice(read, read + 60)}`)
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is never closed`)
  const elements = root.children.filter(child => typeof child !== 'string')
  if (elements.length !== 1) throw new Error('there is not one root')
  return elements[0]!
}

function attributesOf(text: string): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [, name, value] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name! in all) throw new Error(`${name} is given twice`)
    all[name!] = plain(value!)
  }
  return all
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))
    throw new Error('a character that XML cannot hold')
  return text.replaceAll(/&([^;&\s]*);?/g, (_, name: string) => {
    const meant = ENTITIES[name]
    if (meant === undefined) throw new Error(`&${name}; means nothing`)
    return meant
  })
}

/** Every element of a name, in the order of the text. */
export function all(element: Element, name: string): readonly Element[] {
  const inside = element.children.flatMap(child => (typeof child === 'string' ? [] : all(child, name)))
  return element.name === name ? [element, ...inside] : inside
}

/** The elements that stand straight in another. */
export function childrenOf(element: Element): readonly Element[] {
  return element.children.filter(child => typeof child !== 'string')
}

/** The words of a Word element: a paragraph a line. */
export function wordsOf(element: Element): string {
  if (element.name === 'w:t') return element.children.join('')
  if (element.name === 'w:tab') return '\t'
  const words = childrenOf(element).map(wordsOf).join('')
  return element.name === 'w:p' ? `${words}\n` : words
}
