/** An element of a flat OpenDocument file. */
export interface Node {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Node | string)[]
}

/** A document as LibreOffice has it: its content and its styles by family and name. */
export interface FlatDocument {
  readonly body: Node
  readonly styles: ReadonlyMap<string, Node>
  /** The styles that LibreOffice made for single places; the others are the document's own. */
  readonly automatic: ReadonlySet<string>
}

const TOKEN = /<(\/?)([\w:.-]+)([^>]*?)(\/?)>|([^<]+)/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads a flat OpenDocument file (`fodt`, `fodp`, `fods`), its pictures left out. */
export function readFlat(text: string): FlatDocument {
  const root = readNodes(text.replace(/<office:binary-data>[^<]*<\/office:binary-data>/g, ''))
  const styles = new Map<string, Node>()
  const automatic = new Set<string>()
  for (const list of all(root, 'office:styles', 'office:automatic-styles'))
    for (const style of all(list, 'style:style')) {
      const key = styleKey(attribute(style, 'style:family'), attribute(style, 'style:name'))
      if (styles.has(key)) continue
      styles.set(key, style)
      if (list.name === 'office:automatic-styles') automatic.add(key)
    }
  return { body: all(root, 'office:body')[0]!, styles, automatic }
}

function readNodes(text: string): Node {
  const root: { name: string; attributes: Map<string, string>; children: (Node | string)[] } = {
    name: '',
    attributes: new Map(),
    children: [],
  }
  const open = [root]
  const from = text.indexOf('<office:document')
  for (const [, closing, name, attributes, empty, words] of text.slice(from).matchAll(TOKEN)) {
    const inside = open.at(-1)!
    if (words !== undefined) inside.children.push(plain(words))
    else if (closing) open.pop()
    else {
      const node = { name: name!, attributes: attributesOf(attributes!), children: [] }
      inside.children.push(node)
      if (!empty) open.push(node)
    }
  }
  return root
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, plain(value!)]))
}

function plain(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, name: string) =>
    number ? String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10)) : ENTITIES[name]!,
  )
}

/** An attribute of an element; empty where it has none. */
export function attribute(node: Node, name: string): string {
  return node.attributes.get(name) ?? ''
}

/** Every element of these names, in order, an element before what stands in it. */
export function all(node: Node, ...names: readonly string[]): readonly Node[] {
  const inside = node.children.flatMap(child => (typeof child === 'string' ? [] : all(child, ...names)))
  return names.includes(node.name) ? [node, ...inside] : inside
}

/** The elements that stand straight in another. */
export function within(node: Node): readonly Node[] {
  return node.children.filter(child => typeof child !== 'string')
}

/** The words of an element, spaces and tabs of its own among them. */
export function textOf(node: Node): string {
  if (node.name === 'text:s') return ' '.repeat(Number(attribute(node, 'text:c') || 1))
  if (node.name === 'text:tab' || node.name === 'text:line-break') return ' '
  if (node.name === 'svg:title' || node.name === 'svg:desc') return ''
  return node.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** A property of a style of a family, from it or the styles that it stands on; empty where none has it. */
export function styled(document: FlatDocument, family: string, name: string, property: string): string {
  const style = document.styles.get(styleKey(family, name))
  if (!style) return ''
  const own = within(style)
    .map(one => attribute(one, property))
    .find(value => value !== '')
  return own ?? styled(document, family, attribute(style, 'style:parent-style-name'), property)
}

/** The name of a paragraph's style as the document itself names it: `Table heading`. */
export function paragraphStyle(document: FlatDocument, node: Node): string {
  let name = attribute(node, 'text:style-name')
  while (document.automatic.has(styleKey('paragraph', name)))
    name = attribute(document.styles.get(styleKey('paragraph', name))!, 'style:parent-style-name')
  return name.replaceAll('_20_', ' ')
}

function styleKey(family: string, name: string): string {
  return `${family} ${name}`
}
