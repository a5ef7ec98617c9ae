import type { PagePart } from './to-parts.ts'

const TOP = /<p class="kicker">([^<]*)<\/p>\n<h1>([^<]*)<\/h1>\n/
const END = /<nav class="(?:contents|turn)"/

/**
 * What a page of a report's files says below its title, cut out of what stands round it; null where the text is no
 * such page. Files that were sealed long ago are read so.
 */
export function cutPage(text: string): Pick<PagePart, 'title' | 'kicker' | 'html'> | null {
  const top = TOP.exec(text)
  if (!top) return null
  const below = text.slice(top.index + top[0].length)
  const end = below.search(END)
  const close = below.lastIndexOf('</div></main>')
  if (end < 0 && close < 0) return null
  return { title: plain(top[2]!), kicker: plain(top[1]!), html: below.slice(0, end < 0 ? close : end).trim() }
}

/** The ids of the pages that the page which opens a report leads on to, in their order. */
export function pageOrder(index: string): readonly string[] {
  const contents = /<nav class="contents"[\s\S]*?<\/nav>/.exec(index)?.[0] ?? ''
  return [...contents.matchAll(/href="([a-z0-9-]+)\.html"/g)].map(match => match[1]!)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function plain(markup: string): string {
  return markup.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => ENTITIES[entity]!)
}
