import type { Answer, Fact, NoticeLine, Point } from '../../report/model/page.ts'
import type { Prose, Run } from '../../report/narrative/prose.ts'
import { phraseText } from '../phrase-text.ts'
import { type Code, call, type Value } from './code.ts'

/** How words look: paragraphs, lists, the box of a notice, the answers and the facts. */
export const WORDS = `
#let column = if landscape { 165mm } else { 158mm }
#let para(..runs) = par[#runs.pos().join()]
#let bullets(..items) = list(..items)
#let numbers(..items) = enum(..items)
#let item(..blocks) = [#blocks.pos().join()]
#let prose(..blocks) = block(width: column, blocks.pos().join())
#let lead(words) = { set text(11.5pt); block(below: 11pt, par(words)) }
#let title(depth, words) = heading(depth: depth, words)
#let to(name, words) = if name == none { words } else { link(label(name), words) }

#let notice-line(name, title, words) = strong(to(name, title)) + ". " + words
#let notice(title, ..lines) = block(
  width: 100%, fill: pale, stroke: (left: 4pt + ink), inset: (left: 14pt, right: 12pt, y: 10pt), above: 12pt, below: 12pt, breakable: lines.pos().len() > 8, {
    set text(9.5pt)
    set par(leading: 0.55em)
    show heading: set block(above: 0pt, below: 8pt, stroke: none, inset: 0pt)
    show heading: set text(11pt)
    heading(depth: 2, title)
    if lines.pos().len() == 1 { par(lines.at(0)) } else { list(..lines) }
  },
)

#let point(name, title, words) = strong(to(name, title)) + " " + words
#let points(..items) = { set text(9.5pt); set par(leading: 0.55em); list(spacing: 0.65em, ..items) }

#let absent = text(style: "italic", fill: soft, "Not written")
#let answer(title, words, ..notes) = {
  heading(depth: 3, title)
  if words == none { par(absent) } else { words }
  if notes.pos().len() > 0 {
    let boxed = block.with(width: column, fill: pale, stroke: (left: 3pt + worry), inset: (left: 11pt, right: 10pt, y: 8pt))
    boxed(if notes.pos().len() == 1 { par(notes.at(0)) } else { list(..notes) })
  }
}

#let facts(longest, ..pairs) = block(width: 100%, breakable: pairs.pos().len() > 8, {
  let room = calc.clamp(longest * 1.8, 46, 100) * 1mm
  set par(leading: 0.55em)
  set text(9.5pt)
  set strong(delta: 0)
  terms(
    separator: [], hanging-indent: room, spacing: 6pt,
    ..pairs.pos().map(((term, detail)) => terms.item(box(width: room, text(fill: soft, term)), detail)),
  )
})
`

/** What people wrote: paragraphs and lists, in their weights. */
export function proseToTypst(prose: readonly Prose[]): Code {
  return call('prose', ...prose.map(proseBlock))
}

function proseBlock(block: Prose): Code {
  if (block.kind === 'paragraph') return call('para', ...block.runs.map(run))
  return call(block.kind, ...block.items.map(item => call('item', ...item.map(proseBlock))))
}

function run({ weight, text }: Run): Value {
  switch (weight) {
    case 'plain':
      return text
    case 'strong':
      return call('strong', text)
    case 'emphasis':
      return call('emph', text)
  }
}

/** A box of what must be read first; `placeOf` gives where a measure's page is in the document. */
export function noticeToTypst(
  title: string,
  lines: readonly NoticeLine[],
  placeOf: (page: string | null) => string | null,
): Code {
  return call(
    'notice',
    title,
    ...lines.map(line =>
      typeof line === 'string' ? line : call('notice-line', placeOf(line.page), line.title, line.text),
    ),
  )
}

/** What is said of one measure after another, each with its name. */
export function pointsToTypst(
  points: readonly Point[],
  placeOf: (page: string | null) => string | null,
): Code {
  return call(
    'points',
    ...points.map(({ page, title, phrase }) => call('point', placeOf(page), title, phraseText(phrase))),
  )
}

/** What an owner wrote under a question, with what the figures say to it. */
export function answerToTypst({ heading, prose, notes }: Answer): Code {
  return call('answer', heading, prose && proseToTypst(prose), ...notes)
}

/** Things that are so, by name. */
export function factsToTypst(facts: readonly Fact[]): Code {
  const longest = Math.max(...facts.map(({ term }) => term.length), 0)
  return call('facts', longest, ...facts.map(({ term, detail }) => [term, detail]))
}
