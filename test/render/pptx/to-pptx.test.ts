import { unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { paperBlocks } from '../../../src/render/paper-blocks.ts'
import { phraseText } from '../../../src/render/phrase-text.ts'
import { toPptx } from '../../../src/render/pptx/to-pptx.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { Block, Page } from '../../../src/report/model/page.ts'
import { proseText } from '../../../src/report/narrative/prose.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { plain, readDeck, relations, type SlideRead, xmlFault } from './read-deck.ts'

const report = buildReport(northmereInFull())
const bytes = await toPptx(report)
const deck = readDeck(bytes)
const measures = report.pages.filter(({ section }) => section === 'measures')

function blocksOf<Kind extends Block['kind']>(
  page: Page,
  kind: Kind,
): readonly Extract<Block, { kind: Kind }>[] {
  return page.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
}

/** The slides of a measure: its own, and those whose titles go on from it. */
function slidesOf({ title }: Page): readonly SlideRead[] {
  return deck.slides.filter(
    slide =>
      slide.title === title || slide.title?.startsWith(`${title}: `) || slide.title?.startsWith(`${title} (`),
  )
}

const computed = measures.filter(page => blocksOf(page, 'key-figure').length > 0)

test('every part is well-formed XML', () => {
  for (const [path, part] of deck.parts) expect(xmlFault(part), path).toBeNull()
  for (const [path, parts] of deck.workbooks)
    for (const [inner, part] of parts) expect(xmlFault(part), `${path}: ${inner}`).toBeNull()
})

test('every part is named by its type once, and every relationship leads to a part', () => {
  const types = [...deck.parts.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]+)"/g)].map(
    ([, path]) => path!,
  )
  expect(new Set(types).size).toBe(types.length)
  const written = [...deck.parts.keys()].filter(
    path => path.endsWith('.xml') && path !== '[Content_Types].xml',
  )
  expect(types.toSorted()).toEqual(written.toSorted())
  for (const path of [...deck.parts.keys()].filter(path => path.endsWith('.rels'))) {
    const of = path.replace('_rels/', '').replace(/\.rels$/, '')
    for (const { target } of relations(deck.parts, of).values())
      expect(deck.parts.has(target) || deck.workbooks.has(target), `${path}: ${target}`).toBe(true)
  }
})

test('the list of types is the first part, as readers that stream expect', () => {
  expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml')
})

test('every slide has a title of its own in the title’s placeholder', () => {
  const titles = deck.slides.map(({ title }) => title)
  expect(titles.every(title => title !== null && title.trim() !== '')).toBe(true)
  expect(new Set(titles).size).toBe(titles.length)
})

test('the first slide says whose report it is, of which month and from which extract', () => {
  const { text } = deck.slides[0]!
  for (const words of ['Northmere', 'Improvement plan report, November 2022', '2022-12-05-4f1c'])
    expect(text).toContain(words)
})

test('slides after the first carry the authority, the month and their number', () => {
  for (const { markup } of deck.slides.slice(1)) {
    expect(markup).toContain('<p:ph type="ftr"')
    expect(markup).toContain('Northmere – Improvement plan report, November 2022')
    expect(markup).toContain('type="slidenum"')
  }
})

test('every measure has a slide under its own name', () => {
  const titles = deck.slides.map(({ title }) => title)
  for (const { title } of measures) expect(titles).toContain(title)
})

test('a measure’s slide shows its figure, rating, direction and target in the words of the report', () => {
  for (const page of computed) {
    const [key] = blocksOf(page, 'key-figure')
    const [{ text }] = slidesOf(page) as [SlideRead]
    const words = [
      phraseText(key!.actual),
      key!.when,
      key!.rating.word,
      key!.travel.words,
      key!.target,
      key!.targetDetail,
      key!.reason,
    ]
    for (const said of words) expect(text, page.id).toContain(said)
  }
})

test('a rating is a shape as well as a colour, and a direction an arrow as well as words', () => {
  const { text } = deck.slides.find(({ title }) => title === 'Number of children in need')!
  expect(text).toContain('● Green')
  expect(text).toContain('↓ Down, better')
  expect(deck.slides.some(slide => slide.text.includes('■ Red'))).toBe(true)
})

test('the figures and targets of a measure are in native tables whose first row and column name the others', () => {
  for (const page of computed) {
    const tables = blocksOf(page, 'abreast').flatMap(block => block.tables)
    const slides = slidesOf(page)
    const text = slides.map(slide => slide.text).join('\n')
    const cells = tables.flatMap(({ columns, rows }) => [
      ...columns,
      ...rows.flatMap(row => [row.head, ...row.cells.map(phraseText)]),
    ])
    for (const cell of cells) expect(text.split('\n'), page.id).toContain(cell)
    const drawn = slides.flatMap(({ markup }) => [...markup.matchAll(/<a:tbl><a:tblPr([^>]*)>/g)])
    expect(drawn.length).toBeGreaterThanOrEqual(tables.length)
    for (const [, flags] of drawn) expect(flags).toBe(' firstRow="1" firstCol="1"')
  }
})

test('the three answers stand under their questions, with nothing left out', () => {
  for (const page of measures) {
    const lines = slidesOf(page).flatMap(({ text }) => text.split('\n'))
    for (const { heading, prose } of blocksOf(page, 'answer')) {
      expect(lines, page.id).toContain(heading)
      const said =
        prose === null
          ? ['Not written']
          : proseText(prose)
              .split(/\n+/)
              .map(one => one.replace(/^- /, ''))
      for (const words of said) expect(lines, page.id).toContain(words)
    }
  }
})

test('the notes carry what the measure counts, its source, its owner and what its chart shows', () => {
  for (const page of computed) {
    const [{ notes }] = slidesOf(page) as [SlideRead]
    const blocks = paperBlocks(page.blocks, 'with asides')
    const facts = blocks.flatMap(block => (block.kind === 'facts' ? block.facts : []))
    for (const { term, detail } of facts) expect(notes, page.id).toContain(`${term}: ${detail}`)
    expect(facts.map(({ term }) => term)).toContain('Source of the definition')
    expect(notes).toMatch(/Owner: |The plan names no owner/)
    expect(notes).toContain('with an open episode of need on the last day of the month')
    for (const block of blocks) if (block.kind === 'chart') expect(notes).toContain(block.chart.alt)
  }
})

test('charts and tables have their words for those who can’t see them, and what is drawn for looks alone is marked so', () => {
  for (const page of computed) {
    const [chart] = blocksOf(page, 'chart')
    expect(
      slidesOf(page).some(({ markup }) => plain(markup).includes(`descr="${chart!.chart.alt}"`)),
      page.id,
    ).toBe(true)
  }
  for (const { markup } of deck.slides)
    for (const [, attributes] of markup.matchAll(/<p:nvGraphicFramePr><p:cNvPr ([^>]*)\/>/g))
      expect(attributes).toMatch(/descr="[^"]+"/)
  const layouts = [...deck.parts].filter(([path]) => /slideLayouts\/slideLayout\d+\.xml$/.test(path))
  for (const [, layout] of layouts)
    for (const [shape] of layout.matchAll(/<p:sp>(?:(?!<\/p:sp>).)*<\/p:sp>/gs))
      expect(shape.includes('<p:ph ') || shape.includes('adec:decorative')).toBe(true)
})

test('the names of shapes are told apart by numbers that are each used once on a slide', () => {
  for (const { markup, title } of deck.slides) {
    const ids = [...markup.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size, title ?? '').toBe(ids.length)
  }
})

test('all words are in British English', () => {
  const all = [...deck.parts.values()].join('')
  expect(all).not.toContain('en-US')
  expect([...all.matchAll(/ lang="([^"]+)"/g)].every(([, lang]) => lang === 'en-GB')).toBe(true)
})

test('the file’s dates are those of the extract', () => {
  const core = deck.parts.get('docProps/core.xml')!
  expect([...core.matchAll(/>(\d{4}-[^<]+)</g)].map(([, moment]) => moment)).toEqual([
    '2022-12-05T00:00:00Z',
    '2022-12-05T00:00:00Z',
  ])
})

test('the same report gives the same bytes, whatever the day', async () => {
  vi.useFakeTimers({ now: new Date('2031-07-09T15:00:00Z'), toFake: ['Date'] })
  try {
    expect(await toPptx(buildReport(northmereInFull()))).toEqual(bytes)
  } finally {
    vi.useRealTimers()
  }
})

test('every part and every workbook’s bears the first moment that a zip can tell', () => {
  const noon = [0, 0x60, 0x21, 0]
  const files = unzipSync(bytes)
  const workbooks = Object.entries(files).filter(([path]) => path.endsWith('.xlsx'))
  expect(workbooks.length).toBeGreaterThan(0)
  for (const file of [bytes, ...workbooks.map(([, workbook]) => workbook)]) {
    const starts = [...file.keys()].filter(
      at => file[at] === 0x50 && [0x4b, 3, 4].every((byte, by) => file[at + 1 + by] === byte),
    )
    for (const start of starts) expect([...file.slice(start + 10, start + 14)]).toEqual(noon)
  }
})

test('a report without an extract has no dates to show', async () => {
  const { parts } = readDeck(await toPptx({ ...report, extract: null }))
  expect(parts.get('docProps/core.xml')).not.toContain('dcterms:created')
})
