import { strFromU8, unzipSync } from 'fflate'
import type { Report } from '../../src/report/model/report.ts'
import { all, childrenOf, type Element, readXml, wordsOf } from '../render/docx/read-xml.ts'
import type { Taken } from './haul.ts'
import { flowing, type Leaf, type Table, takenFrom } from './leaf.ts'
import { markupTexts } from './markup-texts.ts'

/** What a reader takes from a Word document: a leaf a heading, with what its pictures say, and all its other parts. */
export function fromDocx(report: Report, bytes: Uint8Array): Taken {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
      /\.(xml|rels|svg)$/.test(path) ? [[path, strFromU8(part)] as const] : [],
    ),
  )
  const body = childrenOf(readXml(parts.get('word/document.xml')!))[0]!
  const leads = new Map(
    all(readXml(parts.get('word/_rels/document.xml.rels')!), 'Relationship').map(({ attributes }) => [
      attributes.Id!,
      `word/${attributes.Target}`,
    ]),
  )
  const rest = [...parts].filter(([path]) => path !== 'word/document.xml' && !path.includes('media/'))
  const hidden: Leaf = { title: '', words: rest.map(([, text]) => markupTexts(text)).join(' '), tables: [] }
  return takenFrom(report, [...leavesOf(body, id => parts.get(leads.get(id) ?? '') ?? ''), hidden])
}

/** What stands under each heading of the first level. */
function leavesOf(body: Element, drawing: (id: string) => string): readonly Leaf[] {
  const leaves: { title: string; words: string[]; tables: Table[] }[] = [{ title: '', words: [], tables: [] }]
  let before = ''
  for (const element of body.children.flatMap(blocksIn)) {
    const style = all(element, 'w:pStyle')[0]?.attributes['w:val']
    const words = flowing(wordsOf(element))
    if (element.name === 'w:p' && style === 'Heading1') leaves.push({ title: words, words: [], tables: [] })
    const leaf = leaves.at(-1)!
    const unseen = ['wp:docPr', 'pic:cNvPr'].flatMap(name =>
      all(element, name).flatMap(({ attributes }) => Object.values(attributes)),
    )
    const drawn = all(element, 'asvg:svgBlip').map(({ attributes }) =>
      markupTexts(drawing(attributes['r:embed']!)),
    )
    leaf.words.push(words, ...unseen, ...drawn)
    if (element.name === 'w:tbl') leaf.tables.push({ caption: before, rows: rowsOf(element) })
    else if (words !== '') before = words
  }
  return leaves.map(leaf => ({ ...leaf, words: leaf.words.join(' ') }))
}

/** Paragraphs and tables, also those that stand in a place to be edited. */
function blocksIn(child: Element | string): readonly Element[] {
  if (typeof child === 'string') return []
  return child.name === 'w:p' || child.name === 'w:tbl' ? [child] : child.children.flatMap(blocksIn)
}

function rowsOf(table: Element): Table['rows'] {
  return all(table, 'w:tr').map(row => all(row, 'w:tc').map(cell => flowing(wordsOf(cell))))
}
