import type { Report } from '../../report/model/report.ts'
import { CHARTS } from './charts-to-typst.ts'
import { type Code, call } from './code.ts'
import { KEY_FIGURE } from './key-figure-to-typst.ts'
import { LOOKS } from './looks.ts'
import { MARKS } from './marks-to-typst.ts'
import { PAGES, type Part } from './pages-to-typst.ts'
import { SIGNAL } from './signal-to-typst.ts'
import { TABLES } from './tables-to-typst.ts'
import { WORDS } from './words-to-typst.ts'

/** What is to be written as a document. */
export interface Written {
  readonly report: Report
  readonly parts: { readonly cover: readonly Part[]; readonly others: readonly Part[] }
  readonly landscape: boolean
  /** Makes text fit to be set in the document's fonts. */
  readonly legible: (text: string) => string
}

/** A whole document in Typst: how it looks, then its parts. The title on the cover alone is a heading of level 1. */
export function writeDocument(written: Written): string {
  const { cover, others } = written.parts
  return `${looks(written)}
${body(cover, written)}
#set heading(offset: ${cover.length > 0 ? 1 : 0})
${body(others, written)}`
}

/** Parts that other parts lead to. */
const PLACES = ['cover', 'contents', 'page']

/** The kind of a part that can't be made by itself, found by halving the document. */
export function kindAtFault(written: Written, make: (text: string) => unknown): string {
  const { cover, others } = written.parts
  const places = written.report.pages.map((_, at) => `#metadata(none)<page-${at}>`).join('')
  const fails = (parts: readonly Part[], before: string) => {
    try {
      make(`${looks(written)}\n= A\n== B\n${before}${body(parts, written)}`)
      return false
    } catch {
      return true
    }
  }
  const parts = [...cover, ...others]
  const inside = parts.filter(({ kind }) => !PLACES.includes(kind))
  const within = fails(inside, places)
  let left = within ? inside : parts.filter(({ kind }) => PLACES.includes(kind))
  while (left.length > 1) {
    const half = left.slice(0, Math.ceil(left.length / 2))
    left = fails(half, within ? places : '') ? half : left.slice(half.length)
  }
  return left[0]?.kind ?? 'unknown'
}

function looks({ report, landscape, legible }: Written): string {
  return `#let landscape = ${landscape}
${LOOKS}${WORDS}${MARKS}${KEY_FIGURE}${SIGNAL}${TABLES}${CHARTS}${PAGES}
#show: ${legible(String(setting(report)))}`
}

function setting({ authority, title, monthName, extract }: Report): Code {
  return call('report', authority.name, title, monthName, extract ? `Extract ${extract.id}` : '')
}

function body(parts: readonly Part[], { legible }: Written): string {
  return `#{\n${parts.map(({ code }) => legible(String(code))).join('\n')}\n}`
}
