/** XML as lines, each within its parent by two spaces more. */
export type Xml = readonly string[]

/** An element that holds text; none where there is no text. */
export function leaf(name: string, text: string | undefined): Xml {
  return text === undefined || text === '' ? [] : [`<${name}>${escaped(text)}</${name}>`]
}

/** An element that holds text, empty where there is none. */
export function leafOrEmpty(name: string, text: string | undefined): Xml {
  return text === undefined || text === '' ? [`<${name}/>`] : leaf(name, text)
}

/** An element that holds others; none where there are none. */
export function branch(name: string, ...children: readonly Xml[]): Xml {
  const lines = children.flat()
  return lines.length === 0 ? [] : [`<${name}>`, ...lines.map(line => `  ${line}`), `</${name}>`]
}

/** A document of one element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
