import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flow } from '../../../src/render/pptx/flow.ts'
import { bottomOf, GRID, LEAST_SIZE, SLIDE } from '../../../src/render/pptx/grid.ts'
import { line } from '../../../src/render/pptx/paragraphs.ts'
import type { Item, Slide } from '../../../src/render/pptx/slide.ts'
import { slidesOf } from '../../../src/render/pptx/slides-of.ts'
import { tablePiece } from '../../../src/render/pptx/table-pieces.ts'
import { heightOf } from '../../../src/render/pptx/text-size.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { ReportInput } from '../../../src/report/model/report-input.ts'
import { paragraph } from '../../../src/report/narrative/prose.ts'
import { northmere } from '../../report/northmere.ts'
import { northmereInFull } from '../northmere-in-full.ts'

const LONG = 'Team managers read every closing summary and agree each step down with early help. '

function talkative(times: number): ReportInput {
  const input = northmere()
  const answer = { prose: [paragraph(LONG.repeat(times).trim())] }
  const [[id, narrative]] = [...input.narratives] as [
    [string, NonNullable<ReturnType<typeof input.narratives.get>>],
  ]
  const long = {
    ...narrative,
    working: { ...narrative.working!, ...answer },
    worried: { ...narrative.worried!, ...answer },
    doing: { ...narrative.doing!, ...answer },
  }
  return { ...input, narratives: new Map([...input.narratives, [id, long]]) }
}

const decks: readonly (readonly [name: string, slides: readonly Slide[]])[] = [
  ['a made-up month', slidesOf(buildReport(northmere()))],
  ['a month with all that a page can show', slidesOf(buildReport(northmereInFull()))],
  ['long answers', slidesOf(buildReport(talkative(6)))],
  ['answers of many slides', slidesOf(buildReport(talkative(120)))],
]

test.each(decks)('nothing on a slide stands outside its margins or below its foot: %s', (_, slides) => {
  for (const { title, items } of slides)
    for (const { box, kind } of items) {
      const where = `${title}: ${kind}`
      expect(box.x, where).toBeGreaterThanOrEqual(GRID.content.x - 0.01)
      expect(box.x + box.w, where).toBeLessThanOrEqual(SLIDE.w - GRID.content.x + 0.01)
      expect(bottomOf(box), where).toBeLessThanOrEqual(bottomOf(GRID.content) + 0.01)
    }
})

test.each(decks)('no two things on a slide overlap: %s', (_, slides) => {
  for (const { title, items } of slides)
    for (const [at, one] of items.entries())
      for (const other of items.slice(at + 1))
        expect(meet(one, other), `${title}: ${one.name} and ${other.name}`).toBe(false)
})

test.each(decks)(
  'no text is higher than its place, nor smaller than can be read across a room: %s',
  (_, slides) => {
    for (const { title, items } of slides)
      for (const item of items) {
        if (item.kind === 'text')
          expect(heightOf(item.paragraphs, item.box.w), title).toBeLessThanOrEqual(item.box.h + 0.01)
        const paragraphs =
          item.kind === 'text'
            ? item.paragraphs
            : item.kind === 'table'
              ? item.rows.flatMap(row => row.cells.flat())
              : []
        for (const run of paragraphs.flatMap(({ runs }) => runs))
          expect(run.size).toBeGreaterThanOrEqual(LEAST_SIZE)
      }
  },
)

test.each(decks)('titles are told apart: %s', (_, slides) => {
  const titles = slides.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
})

test('answers that don’t fit beside the chart go on slides of their own, whole', () => {
  const slides = decks[3]![1].filter(({ title }) =>
    title.startsWith('Number of children in need: what it means'),
  )
  expect(slides.length).toBeGreaterThan(1)
  expect(slides[0]!.title).toBe(`Number of children in need: what it means (1 of ${slides.length})`)
  const said = slides
    .flatMap(({ items }) => items.flatMap(textOf))
    .join(' ')
    .replace(/\s+/g, ' ')
  expect(said.split(LONG.trim()).length - 1).toBe(3 * 120)
})

test('a table over several slides names its columns on each and loses no row', () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({ head: `Measure ${at}`, cells: [[`${at}`]] }))
  const piece = tablePiece(
    { kind: 'table', caption: 'All', columns: ['Measure', 'Number'], rows, note: null, words: false },
    12,
    14,
  )
  const tables = flow([piece]).flatMap(items => items.flatMap(item => (item.kind === 'table' ? [item] : [])))
  expect(tables.length).toBeGreaterThan(1)
  for (const { rows: drawn } of tables) expect(drawn[0]).toBe(piece.head)
  expect(tables.flatMap(({ rows: drawn }) => drawn.slice(1))).toEqual(piece.rows)
})

test('words of any length are laid on slides whole, each within its place', () => {
  const text = fc.array(fc.lorem({ maxCount: 40, mode: 'words' }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(text, fc.constantFrom(14, 16, 18), (texts, size) => {
      const pieces = texts.map(
        words => ({ kind: 'words', heads: false, paragraph: line(words, { size, before: 6 }) }) as const,
      )
      const slides = flow(pieces)
      const laid = slides.flatMap(items => items.flatMap(textOf)).join(' ')
      expect(laid.split(/\s+/)).toEqual(texts.join(' ').split(/\s+/))
      for (const { box } of slides.flat())
        expect(bottomOf(box)).toBeLessThanOrEqual(bottomOf(GRID.content) + 0.01)
    }),
    { numRuns: 60 },
  )
})

function textOf(item: Item): readonly string[] {
  return item.kind === 'text' ? item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')) : []
}

function meet({ box: a }: Item, { box: b }: Item): boolean {
  const past = 0.005
  return a.x + past < b.x + b.w && b.x + past < a.x + a.w && a.y + past < b.y + b.h && b.y + past < a.y + a.h
}
