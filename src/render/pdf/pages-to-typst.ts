import type { Page } from '../../report/model/page.ts'
import type { Report } from '../../report/model/report.ts'
import { paperBlocks } from '../paper-blocks.ts'
import { blockToTypst, type Making } from './block-to-typst.ts'
import { type Code, call, type Value } from './code.ts'

/** How pages begin: the cover, the contents with its page numbers, and the title of every other page. */
export const PAGES = `
#let marked(place, words) = [#heading(depth: 1, words)#label(place)]
#let cover(place, authority, kicker, title) = {
  show heading: set block(above: 16pt, below: 0pt, width: 90%)
  show heading: set text(if landscape { 32pt } else { 36pt })
  block(
    width: 100%, height: if landscape { 70mm } else { 118mm }, above: 0pt, below: 14mm,
    fill: accent, outset: (x: 20mm, top: 23mm), inset: (bottom: 14mm), {
      set text(fill: white)
      par(text(14pt, weight: 600, authority))
      v(1fr)
      par(text(11pt, kicker))
      marked(place, title)
    },
  )
}
#let opening(place, kicker, title) = {
  pagebreak(weak: true)
  block(sticky: true, below: 0pt, par(text(weight: 600, fill: soft, kicker)))
  show heading: set block(above: 9pt)
  marked(place, title)
}
#let contents-part(name, ..places) = {
  if name == none { v(12pt, weak: true) } else { block(sticky: true, above: 14pt, below: 7pt, par(text(weight: 700, name))) }
  outline(title: none, target: places.pos().map(place => selector(label(place))).reduce((all, one) => all.or(one)))
}
#let contents(title, ..parts) = {
  pagebreak(weak: true)
  heading(depth: 1, title)
  set outline.entry(fill: none)
  show outline.entry: it => link(it.element.location(), block(above: 0pt, below: 0pt, width: 100%, stroke: (bottom: rule), inset: (y: 4.5pt), {
    set text(fill: ink)
    it.body()
    h(1fr)
    text(number-width: "tabular", it.page())
  }))
  if landscape { columns(2, gutter: 20mm, parts.pos().join()) } else { parts.pos().join() }
}
`

/** A part of a document: what it is, and its call. */
export interface Part {
  readonly kind: string
  readonly code: Code
}

/** What a report's cover page holds; its contents and its other pages in order. */
export function pagesToTypst(
  { pages, authority }: Report,
  making: Making,
): { readonly cover: readonly Part[]; readonly others: readonly Part[] } {
  const front = pages[0]?.section === 'front' ? pages[0] : null
  const others = front ? pages.slice(1) : pages
  const blocks = (page: Page) =>
    paperBlocks(page.blocks).map(block => ({ kind: block.kind, code: blockToTypst(block, making) }))
  const opening = ({ id, kicker, title }: Page) => ({
    kind: 'page',
    code: call('opening', making.placeOf(id), kicker, title),
  })
  return {
    cover: front ? [cover(front, authority.name, making), ...blocks(front)] : [],
    others: [...contents(others, making), ...others.flatMap(page => [opening(page), ...blocks(page)])],
  }
}

function cover({ id, kicker, title }: Page, authority: string, { placeOf }: Making): Part {
  return { kind: 'cover', code: call('cover', placeOf(id), authority, kicker, title) }
}

/** The pages by name, those of measures under what they are part of. */
function contents(pages: readonly Page[], { placeOf }: Making): readonly Part[] {
  const parts: { readonly name: string | null; readonly places: Value[] }[] = []
  for (const { id, section, kicker } of pages) {
    const name = section === 'measures' ? kicker : null
    if (parts.length === 0 || parts.at(-1)!.name !== name) parts.push({ name, places: [] })
    parts.at(-1)!.places.push(placeOf(id))
  }
  if (parts.length === 0) return []
  const code = call(
    'contents',
    'Contents',
    ...parts.map(({ name, places }) => call('contents-part', name, ...places)),
  )
  return [{ kind: 'contents', code }]
}
