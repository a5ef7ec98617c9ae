import { FONT_FAMILY } from '../fonts.ts'

/**
 * How a document looks: its paper, its colours (those of the web pages) and its running head and foot. `report` is
 * what the whole document stands in.
 */
export const LOOKS = `
#let ink = rgb("#1d2227")
#let soft = rgb("#50565c")
#let rule = 0.6pt + rgb("#d9d6cf")
#let line-ink = 0.8pt + ink
#let pale = rgb("#f6f4ef")
#let accent = rgb("#0b5468")
#let worry = rgb("#8f3d08")
#let small(words) = text(8.5pt, fill: soft, words)

#let head(authority, name) = context if here().page() > 1 {
  set text(8.5pt, fill: soft)
  text(weight: 600, fill: ink, authority)
  h(1fr)
  name
  v(-4pt)
  line(length: 100%, stroke: rule)
}

#let foot(origin) = context if here().page() > 1 {
  set text(8.5pt, fill: soft)
  origin
  h(1fr)
  counter(page).display((page, of) => "Page " + str(page) + " of " + str(of), both: true)
}

#let report(authority, title, month, origin) = body => {
  let name = title + ": " + month
  set document(title: name, author: authority, date: auto)
  set page(
    paper: "a4", flipped: landscape,
    margin: (x: 20mm, top: 23mm, bottom: 18mm),
    header: head(authority, name), header-ascent: 8mm,
    footer: foot(origin), footer-descent: 7mm,
  )
  set text(
    font: "${FONT_FAMILY}", size: 10pt, fill: ink, lang: "en", region: "GB",
    fallback: false, hyphenate: false,
  )
  set par(leading: 0.6em, spacing: 0.85em)
  set list(indent: 2pt, body-indent: 6pt, spacing: 0.75em, marker: text(fill: soft, "•"))
  set enum(indent: 2pt, body-indent: 6pt, spacing: 0.75em)
  set heading(hanging-indent: 0pt)
  set table(stroke: none)
  set table.cell(breakable: false)
  show heading.where(depth: 1): set text(21pt, weight: 700, tracking: -0.01em)
  show heading.where(depth: 1): set block(below: 12pt)
  show heading.where(depth: 2): set text(13.5pt, weight: 700)
  show heading.where(depth: 2): set block(above: 14pt, below: 8pt, width: 100%, stroke: (top: 1pt + ink), inset: (top: 7pt))
  show heading.where(depth: 3): set text(11pt, weight: 700)
  show heading.where(depth: 3): set block(above: 14pt, below: 7pt)
  show figure: set align(left)
  show figure: set block(above: 13pt, below: 9pt)
  show link: set text(fill: accent)
  body
}
`
