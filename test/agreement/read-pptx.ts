import { QUESTIONS } from '../../src/report/narrative/narrative.ts'
import { arrowAndWords } from './arrow-of.ts'
import { colourOf, fromHex } from './colour-of.ts'
import { COUNTS, factsOfCover, factsOfPage, factsOfRow, ofKind, wordsOfPage } from './facts-of-pages.ts'
import { all, attribute, type FlatDocument, type Node, styled, textOf, within } from './flat-odf.ts'
import { exact } from './read-json.ts'
import { type Facts, flowing, type Part, type Reading, type Row, stream } from './reading.ts'

/** A slide: its title without its number of several, what stands on it by name, and its notes. */
interface SlideRead {
  readonly title: string
  readonly kicker: string
  readonly shapes: readonly Node[]
  readonly notes: readonly string[]
}

/** A report's slides as LibreOffice opens them. */
export function readPptx(document: FlatDocument): Reading {
  const slides = all(document.body, 'draw:page').map(slideOf)
  const [cover] = slides
  const scorecards = slides.filter(({ title }) => title.startsWith('Priority '))
  const rows = scorecards.flatMap(slide =>
    tablesOn(slide).flatMap(table => table.slice(1).map(row => scoreRow(document, row))),
  )
  const words = (title: string) =>
    wordsOfPage(
      partsOn(
        document,
        slides.filter(slide => slide.title === title),
      ),
    )
  return {
    report: {
      authority: cover!.kicker,
      ...factsOfCover(cover!.title, wordsOfPage(partsOn(document, [cover!]))),
      measures: rows.map(({ title }) => title),
      scorecards: [...new Set(scorecards.map(({ title, kicker }) => `${title}: ${kicker}`))],
      summary: words('Summary'),
      'data quality': words('Reconciliation and data quality'),
      definitions: words('Definitions'),
      sources: words('Sources'),
    },
    measures: new Map(
      rows.map(row => {
        const own = slides.filter(({ title }) => title === row.title || title.startsWith(`${row.title}: `))
        return [row.title, { ...factsOn(document, row.title, own), ...factsOfRow(row) }] as const
      }),
    ),
  }
}

function slideOf(page: Node): SlideRead {
  const shapes = within(page).filter(({ name }) => name === 'draw:frame' || name === 'draw:custom-shape')
  const text = (name: string) =>
    flowing(
      shapes
        .filter(one => attribute(one, 'draw:name') === name)
        .map(textOf)
        .join(' '),
    )
  return {
    title: text('Title').replace(/ \(\d+ of \d+\)$/, ''),
    kicker: text('Kicker'),
    shapes: shapes.filter(one => !FURNITURE.includes(attribute(one, 'draw:name'))),
    notes: all(page, 'presentation:notes').flatMap(notes =>
      all(notes, 'text:p').map(one => flowing(textOf(one))),
    ),
  }
}

const FURNITURE = ['Title', 'Kicker', 'Footer', 'Slide number']

function tablesOn({ shapes }: SlideRead): readonly (readonly Node[])[] {
  return shapes.flatMap(shape => all(shape, 'table:table').map(table => all(table, 'table:table-row')))
}

function linesOf(cell: Node): readonly string[] {
  return within(cell).map(one => flowing(textOf(one)))
}

/** The colour of the mark before a rating's word. */
function ratingIn(document: FlatDocument, place: Node): { readonly word: string; readonly colour: string } {
  const mark = all(place, 'text:span').find(span => /^[●▲■○]/.test(textOf(span)))
  const colour = mark ? styled(document, 'text', attribute(mark, 'text:style-name'), 'fo:color') : ''
  return {
    word: flowing(textOf(place)).replace(/^.*[●▲■○]\s*/, ''),
    colour: colour ? colourOf(fromHex(colour)) : 'none',
  }
}

function scoreRow(document: FlatDocument, row: Node): Row {
  const cells = within(row)
  const [[title = ''] = [], actuals = [], targets = [], , moves = []] = cells.map(linesOf)
  const [actual = '', detail = ''] = actuals
  const [target = '', targetDetail = ''] = targets
  const [moved = '', signal = ''] = moves
  const rated = ratingIn(document, cells[3]!)
  return { title, actual, detail, target, targetDetail, ...rated, ...arrowAndWords(moved), signal }
}

/** What a measure's slides say, by field. */
function factsOn(document: FlatDocument, title: string, slides: readonly SlideRead[]): Facts {
  const first = slides[0]!
  const named = (name: string) => first.shapes.find(one => attribute(one, 'draw:name') === name)
  const lines = (name: string) => all(named(name)!, 'text:p').map(one => flowing(textOf(one)))
  const chart = first.shapes.find(one => all(one, 'office:chart').length > 0)
  const [actual, when] = all(all(named('Actual')!, 'text:p')[1]!, 'text:span').map(one =>
    flowing(textOf(one)),
  )
  const [, target = '', targetDetail = ''] = lines('Target')
  const [reason = '', together = ''] = lines('Reason')
  const page = factsOfPage({ title, kicker: first.kicker, parts: partsOn(document, slides) })
  return {
    ...only(page, [
      'title',
      'priority',
      'months table',
      'targets table',
      'lastThree',
      'milestones',
      'working',
      'worried',
      'doing',
      'checks',
      'number of checks',
    ]),
    actual: actual!,
    when: when!,
    ...ratingIn(document, named('Rating')!),
    ...arrowAndWords(lines('Direction of travel')[1]!),
    target,
    targetDetail,
    reason,
    together,
    ...notesOf(first.notes),
    lead: first.notes[0]!,
    'first alt': chart ? flowing(all(chart, 'svg:desc').at(-1)!.children.join('')) : '',
    series: chart ? seriesOf(chart, title) : [],
  }
}

/** What is said beside a slide, and what the measure counts apart from it. */
function notesOf(notes: readonly string[]): Facts {
  const end = notes.indexOf(COUNTS)
  return { said: stream(notes.slice(0, end)), counted: stream(notes.slice(end + 1)) }
}

function only(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(names.map(name => [name, facts[name]!]))
}

/** A line of one financial year, by its ends. */
const YEAR = /^\w{3} \d{4}( to \w{3} \d{4})?$/

/** The months and values of a measure's own line in a chart, or its lines of single years: `2022-11 959`. */
function seriesOf(chart: Node, title: string): readonly string[] {
  const [heads = [], ...rows] = all(all(chart, 'table:table')[0]!, 'table:table-row').map(within)
  const own = heads.map(cell => flowing(textOf(cell))).map(name => name === title || YEAR.test(name))
  return rows.flatMap(([day, ...cells]) => {
    const month = new Date(Date.UTC(1899, 11, 30 + Number(attribute(day!, 'office:value')))).toISOString()
    const values = cells
      .filter((_, at) => own[at + 1])
      .map(cell => Number(attribute(cell, 'office:value') || 'NaN'))
    return values.filter(value => !Number.isNaN(value)).map(value => `${month.slice(0, 7)} ${exact(value)}`)
  })
}

const HEADLINE = ['Actual', 'Rating', 'Direction of travel', 'Target', 'Reason', 'Chart title']

/** The words and tables of slides in order; a table that goes on from slide to slide as one. */
function partsOn(document: FlatDocument, slides: readonly SlideRead[]): readonly Part[] {
  const parts: Part[] = []
  let captions: string[] = []
  for (const shape of slides.flatMap(({ shapes }) => shapes)) {
    const name = attribute(shape, 'draw:name')
    const last = parts.at(-1)
    const [table] = all(shape, 'table:table')
    if (HEADLINE.includes(name) || all(shape, 'office:chart').length > 0) continue
    if (/^Caption \d+$/.test(name)) captions.push(flowing(textOf(shape)))
    else if (table) {
      const rows = all(table, 'table:table-row').map(row => within(row).map(cell => linesOf(cell).join(' ')))
      const before = ofKind(parts, 'table').at(-1)
      if (before && before === last && String(before.rows[0]) === String(rows[0]) && captions.length === 0)
        parts[parts.length - 1] = { ...before, rows: [...before.rows, ...rows.slice(1)] }
      else parts.push({ kind: 'table', caption: captions.shift() ?? '', rows, note: '' })
    } else if (name === 'Notes on tables')
      giveNotes(
        parts,
        all(shape, 'text:p').map(one => flowing(textOf(one))),
      )
    else parts.push(...all(shape, 'text:p').map(one => wordsPart(document, one)))
  }
  captions = []
  return parts.filter(part => !('text' in part) || part.text !== '')
}

/** Notes below tables that stand side by side go to those that end with them, which their frames are named by. */
function giveNotes(parts: Part[], notes: readonly string[]): void {
  const tables = parts.flatMap((part, at) => (part.kind === 'table' && part.caption !== '' ? [at] : []))
  for (const [turn, note] of notes.entries()) {
    const at = tables.at(turn - notes.length)!
    parts[at] = { ...(parts[at] as Extract<Part, { kind: 'table' }>), note }
  }
}

const ASKED: readonly string[] = QUESTIONS.map(({ words }) => words)

function wordsPart(document: FlatDocument, paragraph: Node): Part {
  const text = flowing(textOf(paragraph))
  const span = all(paragraph, 'text:span')[0]
  const colour = span ? styled(document, 'text', attribute(span, 'text:style-name'), 'fo:color') : ''
  if (ASKED.includes(text)) return { kind: 'heading', text }
  return { kind: colour === WARNING ? 'check' : 'words', text }
}

const WARNING = '#8f3d08'
