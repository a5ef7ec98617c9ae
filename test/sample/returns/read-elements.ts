/** An element: what it is called, the text straight in it, and the elements in it. */
export interface ReadElement {
  readonly name: string
  readonly text: string
  readonly children: readonly ReadElement[]
}

interface Growing {
  readonly name: string
  text: string
  readonly children: Growing[]
}

/** A document without attributes, comments or sections, as its root. */
export function readElements(xml: string): ReadElement {
  const root: Growing = { name: '', text: '', children: [] }
  const open = [root]
  for (const [, closes, name, empty, text] of xml.matchAll(
    /<(\/?)([A-Za-z0-9_]+)(\/?)>|([^<]+)|<[?][^>]*>/g,
  )) {
    const here = open.at(-1)!
    if (text !== undefined) here.text += plain(text)
    else if (closes) {
      if (open.pop()!.name !== name) throw new Error(`${name} closes what is not open`)
    } else if (name !== undefined) {
      const element: Growing = { name, text: '', children: [] }
      here.children.push(element)
      if (!empty) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error('an element is not closed')
  return root.children[0]!
}

/** The elements of a name straight in another. */
export function elementsIn(element: ReadElement, name: string): readonly ReadElement[] {
  return element.children.filter(child => child.name === name)
}

/** The text of the first element of a name straight in another; blank where there is none. */
export function textIn(element: ReadElement, name: string): string {
  return elementsIn(element, name)[0]?.text ?? ''
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/^\s+$/, '')
}
