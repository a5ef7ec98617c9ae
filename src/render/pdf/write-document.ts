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

/** The kind of the first part that can't be made by itself. */
export function kindAtFault(written: Written, make: (text: string) => unknown): string {
  const { cover, others } = written.parts
  const places = written.report.pages.map((_, at) => `#metadata(none)<page-${at}>`).join('')
  const fails = (part: Part) => {
    const leads = /^(cover|page|contents)$/.test(part.kind) ? '' : places
    try {
      make(`${looks(written)}\n= A\n== B\n${leads}${body([part], written)}`)
      return false
    } catch {
      return true
    }
  }
  return [...cover, ...others].find(fails)?.kind ?? 'unknown'
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
