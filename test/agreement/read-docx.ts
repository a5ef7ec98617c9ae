import { arrowAndWords } from './arrow-of.ts'
import { colourOf, fromHex } from './colour-of.ts'
import { factsOfCover, factsOfPage, factsOfRow, ofKind, wordsOfPage } from './facts-of-pages.ts'
import {
  all,
  attribute,
  type FlatDocument,
  type Node,
  paragraphStyle,
  styled,
  textOf,
  within,
} from './flat-odf.ts'
import { flowing, type PageRead, type Part, type Reading, type Row } from './reading.ts'

/** A report's Word document as LibreOffice opens it. */
export function readDocx(document: FlatDocument): Reading {
  const [cover, ...pages] = pagesOf(document)
  const page = (title: string) => pages.find(one => one.title === title)!
  const scorecards = ofKind(page('Scorecards').parts, 'scorecard')
  const rows = scorecards.flatMap(one => one.rows)
  return {
    report: {
      authority: cover!.kicker,
      ...factsOfCover(cover!.title, wordsOfPage(cover!.parts)),
      measures: rows.map(({ title }) => title),
      scorecards: scorecards.map(({ title, counts }) => `${title}: ${counts}`),
      summary: wordsOfPage(page('Summary').parts),
      'data quality': wordsOfPage(page('Reconciliation and data quality').parts),
      definitions: wordsOfPage(page('Definitions').parts),
      sources: wordsOfPage(page('Sources').parts),
    },
    measures: new Map(
      rows.map(row => [row.title, { ...factsOfPage(page(row.title)), ...factsOfRow(row) }] as const),
    ),
  }
}

/** A paragraph or a table of the document, whatever it stands in. */
interface Stood {
  readonly node: Node
  readonly style: string
  readonly text: string
}

const HOLDERS = ['text:section', 'text:list', 'text:list-item', 'office:text', 'office:body']

function stoodIn(document: FlatDocument, node: Node): readonly Stood[] {
  if (node.name === 'text:p' || node.name === 'text:h')
    return [{ node, style: paragraphStyle(document, node), text: flowing(textOf(node)) }]
  if (node.name === 'table:table') return [{ node, style: 'table', text: '' }]
  return HOLDERS.includes(node.name) ? within(node).flatMap(one => stoodIn(document, one)) : []
}

/** The style of the heading of the list of contents. */
const CONTENTS = 'Contents Heading'

/** The cover, then a page for each heading of the first level, whose kicker stands before it. */
function pagesOf(document: FlatDocument): readonly PageRead[] {
  const pages: { title: string; kicker: string; parts: Part[] }[] = [{ title: '', kicker: '', parts: [] }]
  let kicker = ''
  let caption: string | null = null
  const put = (part: Part) => pages.at(-1)!.parts.push(part)
  for (const { node, style, text } of stoodIn(document, document.body)) {
    const page = pages.at(-1)!
    const last = page.parts.at(-1)
    if (style === 'Kicker') kicker = text
    else if (style === 'Title') page.title = text
    else if (style === 'Cover authority') page.kicker = text
    else if (style === 'Subtitle' || style === CONTENTS) continue
    else if (attribute(node, 'text:outline-level') === '1') pages.push({ title: text, kicker, parts: [] })
    else if (style === 'caption') caption = text.replace(/^(Table|Figure) \d+\. /, '')
    else if (style === 'Caption detail') put({ kind: 'chart', title: caption!, subtitle: text, alt: '' })
    else if (style === 'Note' && last?.kind === 'table')
      page.parts[page.parts.length - 1] = { ...last, note: text }
    else if (all(node, 'draw:frame').length > 0 && last?.kind === 'chart')
      page.parts[page.parts.length - 1] = { ...last, alt: textOfOnly(all(node, 'svg:desc')[0]!) }
    else if (style === 'table') {
      const rows = all(node, 'table:table-row')
      const head = within(rows[0]!).map(cell => flowing(textOf(cell)))
      if (head[0] === 'Measure' && head[3] === 'Rating') {
        page.parts.pop()
        put({
          kind: 'scorecard',
          title: headingBefore(last),
          counts: caption!,
          rows: rows.slice(1).map(row => scoreRow(document, row)),
        })
      } else if (head[0] === 'Actual') put(keyOf(document, rows[1]!))
      else put({ kind: 'table', caption: caption ?? '', rows: rows.map(row => cellsOf(row)), note: '' })
    } else if (text !== '') put(partOf(style, node, text))
  }
  return pages
}

function headingBefore(part: Part | undefined): string {
  return part?.kind === 'heading' ? part.text : ''
}

function textOfOnly(node: Node): string {
  return flowing(node.children.join(''))
}

const KINDS: Readonly<Record<string, 'lead' | 'reason' | 'signs' | 'events' | 'check'>> = {
  Lead: 'lead',
  Reason: 'reason',
  Signal: 'signs',
  'Chart event': 'events',
  Check: 'check',
}

function partOf(style: string, node: Node, text: string): Part {
  if (node.name === 'text:h' || style === 'Notice title') return { kind: 'heading', text }
  return { kind: KINDS[style] ?? 'words', text }
}

function cellsOf(row: Node): readonly string[] {
  return within(row).map(cell => flowing(within(cell).map(textOf).join(' ')))
}

/** The paragraphs of each cell of a row. */
function linesOf(row: Node): readonly (readonly string[])[] {
  return within(row).map(cell => within(cell).map(paragraph => flowing(textOf(paragraph))))
}

function ratingIn(document: FlatDocument, cell: Node): { readonly word: string; readonly colour: string } {
  const behind = all(cell, 'text:span')
    .map(span => styled(document, 'text', attribute(span, 'text:style-name'), 'fo:background-color'))
    .find(colour => colour.startsWith('#'))
  return {
    word: flowing(textOf(cell)).replace(/^[●▲■○]\s*/, ''),
    colour: behind ? colourOf(fromHex(behind)) : 'none',
  }
}

function keyOf(document: FlatDocument, row: Node): Part {
  const [[actual = '', when = ''] = [], , [moved = ''] = [], [target = '', targetDetail = ''] = []] =
    linesOf(row)
  const rated = ratingIn(document, within(row)[1]!)
  return { kind: 'key', actual, when, ...rated, ...arrowAndWords(moved), target, targetDetail }
}

function scoreRow(document: FlatDocument, row: Node): Row {
  const [[title = ''] = [], actuals = [], targets = [], , moves = []] = linesOf(row)
  const [actual = '', detail = ''] = actuals
  const [target = '', targetDetail = ''] = targets
  const [moved = '', signal = ''] = moves
  const rated = ratingIn(document, within(row)[3]!)
  return { title, actual, detail, target, targetDetail, ...rated, ...arrowAndWords(moved), signal }
}
