import type { Entry, Report } from '../../src/report/model/report.ts'
import { type Deck, plain, readDeck, relations, type SlideRead, wordsOf } from '../render/pptx/read-deck.ts'
import { heldNumber, noHaul, type Put, putInto, type Taken } from './haul.ts'
import { entriesOf, flowing, type Leaf, takenFrom } from './leaf.ts'
import { markupTexts } from './markup-texts.ts'
import { monthOfDay } from './months.ts'

/** What a reader takes from slides: their words, tables and notes, and the numbers that each chart and its workbook hold. */
export function fromPptx(report: Report, bytes: Uint8Array): Taken {
  const deck = readDeck(bytes)
  const haul = noHaul()
  const titled = deck.slides.map(slide => [slide, titleOf(slide)] as const)
  for (const entry of entriesOf(report))
    for (const [slide, title] of titled)
      if (entry.measure && title === entry.title)
        for (const chart of slide.charts) putChart(deck, chart, entry, putInto(haul, entry))
  const seen = deck.slides.flatMap(({ charts }) => charts)
  const others = [...deck.parts].filter(([path]) => !/slides\/|notesSlides\//.test(path))
  const rest = others.filter(([path]) => !seen.includes(path)).map(([, text]) => markupTexts(text))
  const hidden: Leaf = { title: '', words: rest.join(' '), tables: [] }
  return takenFrom(report, [...titled.map(([slide, title]) => leafOf(deck, slide, title)), hidden], haul)
}

function titleOf({ title }: SlideRead): string {
  return flowing(title ?? '').replace(/ \(\d+ of \d+\)$/, '')
}

function leafOf(deck: Deck, { markup, text, notes, charts }: SlideRead, title: string): Leaf {
  const unseen = [...markup.matchAll(/ (?:descr|title|name)="([^"]*)"/g)].map(([, said]) => plain(said!))
  const drawn = charts.map(path => markupTexts(deck.parts.get(path)!.replace(/<c:v>[\d.]+<\/c:v>/g, '')))
  const tables = [...markup.matchAll(/<a:tbl>(.*?)<\/a:tbl>/gs)].map(([, table]) => ({
    caption: '',
    rows: [...table!.matchAll(/<a:tr [^>]*>(.*?)<\/a:tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<a:tc(?: [^>]*)?>(.*?)<\/a:tc>/gs)].map(([, cell]) => flowing(wordsOf(cell!))),
    ),
  }))
  return { title, words: [text, notes, ...unseen, ...drawn].join(' '), tables }
}

/** A line of one financial year, by its ends. */
const YEAR = /^\w{3} \d{4}( to \w{3} \d{4})?$/

/** Keeps what a chart holds of a measure's own line: as it was last drawn, and as its workbook has it. */
function putChart(deck: Deck, path: string, entry: Entry, put: Put): void {
  const own = (name: string) => name === entry.title || YEAR.test(name)
  const keep = (day: number | undefined, value: number | undefined) => {
    if (day !== undefined)
      put(entry.measure!.headline, monthOfDay(day), 'value', heldNumber(value === undefined ? null : value))
  }
  const markup = deck.parts.get(path)!
  const lines = [...markup.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([line]) => line)
  const days = lines.map(line => pointsIn(line, 'cat')).find(points => points.size > 0)!
  for (const line of lines)
    if (own(plain(/<c:tx>.*?<c:v>([^<]*)<\/c:v>/s.exec(line)![1]!)))
      for (const [at, value] of pointsIn(line, 'val')) keep(days.get(at), value)
  for (const { target } of relations(deck.parts, path).values())
    for (const [name, sheet] of deck.workbooks.get(target) ?? []) {
      if (!name.includes('worksheets/')) continue
      const cells = cellsOf(sheet)
      for (const [place, value] of cells) {
        const [, column, row] = /^([A-Z]+)(\d+)$/.exec(place)!
        const name = String(cells.get(`${column}1`))
        if (row !== '1' && column !== 'A' && own(name)) keep(Number(cells.get(`A${row}`)), Number(value))
      }
    }
}

/** The numbers of a chart's line, or its months, by their places. */
function pointsIn(line: string, kind: 'cat' | 'val'): ReadonlyMap<string, number> {
  const part = new RegExp(`<c:${kind}>.*?</c:${kind}>`, 's').exec(line)?.[0] ?? ''
  const points = part.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)
  return new Map([...points].map(([, at, value]) => [at!, Number(value)]))
}

function cellsOf(sheet: string): ReadonlyMap<string, string> {
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>.*?<(?:v|t)[^>]*>([^<]*)<\/(?:v|t)>/gs)].map(
      ([, place, text]) => [place!, plain(text!)],
    ),
  )
}
