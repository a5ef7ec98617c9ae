import { strFromU8 } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { paperBlocks } from '../../../src/render/paper-blocks.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { Report } from '../../../src/report/model/report.ts'
import { QUESTIONS } from '../../../src/report/narrative/narrative.ts'
import { proseText } from '../../../src/report/narrative/prose.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { madeDocx, NO_PICTURE, type Parts, partOf } from './made-docx.ts'
import { all, childrenOf, type Element, wordsOf } from './read-xml.ts'
import { shownTexts } from './shown-texts.ts'

const report = buildReport(northmereInFull())
const measures = report.pages.filter(({ section }) => section === 'measures')
let parts: Parts
let document: Element
let body: Element

beforeAll(async () => {
  parts = await madeDocx(report)
  document = partOf(parts, 'word/document.xml')
  body = childrenOf(document)[0]!
})

const styleOf = (paragraph: Element) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? ''
const outline = () =>
  all(body, 'w:p')
    .filter(paragraph => /^(Title|Heading\d)$/.test(styleOf(paragraph)))
    .map(paragraph => ({ style: styleOf(paragraph), text: wordsOf(paragraph).trim() }))

describe('headings', () => {
  test('the cover has the title, and every other page a heading of the first level', () => {
    const [front, ...rest] = report.pages
    expect(outline()[0]).toEqual({ style: 'Title', text: front!.title })
    expect(
      outline()
        .filter(({ style }) => style === 'Heading1')
        .map(({ text }) => text),
    ).toEqual(rest.map(({ title }) => title))
  })

  test('no level is skipped on the way down', () => {
    const levels = outline().map(({ style }) => (style === 'Title' ? 0 : Number(style.at(-1))))
    for (const [at, level] of levels.entries())
      if (at > 0) expect(level - levels[at - 1]!, outline()[at]!.text).toBeLessThanOrEqual(1)
  })

  test('the three answers of any measure are found by headings alone', () => {
    const headings = outline()
    const starts = headings.flatMap(({ style }, at) => (style === 'Heading1' ? [at] : []))
    for (const { title } of measures) {
      const at = starts.find(start => headings[start]!.text === title)!
      const end = starts.find(start => start > at) ?? headings.length
      const asked = headings.slice(at, end).filter(({ style }) => style === 'Heading3')
      expect(asked.map(({ text }) => text)).toEqual(
        expect.arrayContaining(QUESTIONS.map(({ words }) => words)),
      )
    }
  })

  test('each page begins on a new sheet, and headings and captions stay with what they head', () => {
    const styles = new Map(
      all(partOf(parts, 'word/styles.xml'), 'w:style').map(style => [style.attributes['w:styleId']!, style]),
    )
    expect(all(styles.get('Kicker')!, 'w:pageBreakBefore')).toHaveLength(1)
    for (const id of ['Kicker', 'Heading1', 'Heading2', 'Heading3', 'Caption', 'CaptionDetail'])
      expect(all(styles.get(id)!, 'w:keepNext'), id).toHaveLength(1)
    const kickers = all(body, 'w:p').filter(paragraph => styleOf(paragraph) === 'Kicker')
    expect(kickers).toHaveLength(report.pages.length - 1)
  })
})

describe('the list of contents', () => {
  test('is a field with an entry for each page, which leads to it and asks for nothing', () => {
    const list = all(body, 'w:sdt')[0]!
    expect(all(list, 'w:instrText')[0]!.children.join('').trim()).toBe('TOC \\o "1-1" \\h \\z')
    const links = all(list, 'w:hyperlink')
    expect(links.map(wordsOf)).toEqual(report.pages.slice(1).map(({ title }) => title))
    expect(strFromU8(parts['word/document.xml']!)).not.toContain('w:dirty')
    expect(strFromU8(parts['word/settings.xml']!)).not.toContain('updateFields')
  })

  test('every link within the document has somewhere to go', () => {
    const names = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    for (const { attributes } of all(body, 'w:hyperlink')) expect(names).toContain(attributes['w:anchor'])
  })

  test('every field that is begun is ended', () => {
    const kinds = all(body, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])
    const count = (kind: string) => kinds.filter(one => one === kind).length
    expect(count('begin')).toBe(count('end'))
    expect(count('begin')).toBe(count('separate'))
  })
})

describe('words and figures', () => {
  test('everything that paper shows is there, as it is written', () => {
    const words = wordsOf(body)
    const missing = report.pages
      .flatMap(({ title, kicker, blocks }) => [title, kicker, ...shownTexts(paperBlocks(blocks))])
      .filter(text => !words.includes(text))
    expect(missing).toEqual([])
  })

  test('nothing stands in a look of its own: every paragraph and every word takes a style that is defined', () => {
    const defined = all(partOf(parts, 'word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    )
    const named = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap(kind => all(body, kind))
    for (const { attributes } of named) expect(defined).toContain(attributes['w:val'])
    const inRuns = new Set(
      all(body, 'w:rPr')
        .flatMap(childrenOf)
        .map(({ name }) => name),
    )
    const inParagraphs = new Set(
      all(body, 'w:pPr')
        .flatMap(childrenOf)
        .map(({ name }) => name),
    )
    expect([...inRuns]).toEqual(['w:rStyle'])
    for (const name of inParagraphs) expect(['w:keepNext', 'w:numPr', 'w:pStyle']).toContain(name)
  })

  test('a rating is a shape and a word, never a colour alone', () => {
    const ratings = all(body, 'w:r').filter(run =>
      all(run, 'w:rStyle').some(({ attributes }) => attributes['w:val']!.startsWith('Rating')),
    )
    expect(ratings.length).toBeGreaterThan(0)
    for (const run of ratings) expect(wordsOf(run)).toMatch(/^\u00a0[●▲■]\u00a0\p{L}+\u00a0$/u)
  })
})

describe('tables', () => {
  test('each has its names of columns marked as such, and rows that no page break splits', () => {
    for (const table of all(body, 'w:tbl')) {
      const [head, ...rows] = all(table, 'w:tr')
      expect(all(head!, 'w:tblHeader')).toHaveLength(1)
      expect(rows.flatMap(row => all(row, 'w:tblHeader'))).toEqual([])
      for (const row of [head!, ...rows]) expect(all(row, 'w:cantSplit')).toHaveLength(1)
      expect(all(table, 'w:tblCaption')[0]!.attributes['w:val']).not.toBe('')
    }
  })

  test('as many cells stand in every row as there are columns', () => {
    for (const table of all(body, 'w:tbl')) {
      const columns = all(table, 'w:gridCol').length
      for (const row of all(table, 'w:tr')) expect(all(row, 'w:tc')).toHaveLength(columns)
    }
  })

  test('captions are numbered in order, by fields that Word keeps', () => {
    const captions = all(body, 'w:p').filter(paragraph => styleOf(paragraph) === 'Caption')
    for (const kind of ['Table', 'Figure']) {
      const numbered = captions.filter(caption => wordsOf(caption).startsWith(`${kind}\u00a0`))
      expect(numbered.length).toBeGreaterThan(0)
      for (const [at, caption] of numbered.entries()) {
        expect(all(caption, 'w:instrText')[0]!.children.join('').trim()).toBe(`SEQ ${kind} \\* ARABIC`)
        expect(wordsOf(caption)).toMatch(new RegExp(`^${kind}\u00a0${at + 1}\\. \\S`))
      }
    }
  })
})

describe('charts', () => {
  const charts = report.pages
    .flatMap(({ blocks }) => paperBlocks(blocks))
    .flatMap(block => (block.kind === 'chart' ? [block.chart] : []))

  test('each says in words what it shows, by the words of the report', () => {
    const said = all(body, 'wp:docPr').map(({ attributes }) => [attributes.title, attributes.descr])
    expect(said).toEqual(charts.map(({ title, alt }) => [title, alt]))
  })

  test('each is a drawing with a picture beside it', () => {
    const targets = new Map(
      all(partOf(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes.Id!,
        attributes.Target!,
      ]),
    )
    for (const drawing of all(body, 'w:drawing')) {
      const png = targets.get(all(drawing, 'a:blip')[0]!.attributes['r:embed']!)!
      const svg = targets.get(all(drawing, 'asvg:svgBlip')[0]!.attributes['r:embed']!)!
      expect(parts[`word/${png}`]).toBeDefined()
      expect(strFromU8(parts[`word/${svg}`]!)).toMatch(/^<svg width="\d/)
    }
  })
})

describe('the three answers', () => {
  const controls = () => all(body, 'w:sdt').filter(control => all(control, 'w:tag').length > 0)

  test('each stands as text to be edited, in a control named for its measure and question', () => {
    const tags = controls().map(control => all(control, 'w:tag')[0]!.attributes['w:val'])
    expect(tags).toEqual(measures.flatMap(({ id }) => QUESTIONS.map(({ question }) => `${id}/${question}`)))
    const written = report.priorities
      .flatMap(({ measures }) => measures)
      .flatMap(({ narrative }) => QUESTIONS.map(({ question }) => narrative[question]))
    for (const [at, control] of controls().entries()) {
      const prose = written[at]?.prose
      const lines = prose
        ? proseText(prose)
            .split('\n')
            .map(line => line.replace(/^(- | +)/, ''))
        : ['Not written']
      expect(wordsOf(control).trim().split('\n')).toEqual(lines.filter(line => line !== ''))
      expect(all(control, 'w:showingPlcHdr')).toHaveLength(prose ? 0 : 1)
    }
  })

  test('what was written as a list is a list that Word knows', () => {
    const lists = controls()
      .flatMap(control => all(control, 'w:p'))
      .filter(p => styleOf(p) === 'ListBullet')
    expect(lists.length).toBeGreaterThan(0)
  })
})

describe('numbered lists', () => {
  test('each counts from one', async () => {
    const item = (text: string) => [{ kind: 'paragraph', runs: [{ weight: 'plain', text }] } as const]
    const numbers = { kind: 'numbers', items: [item('first'), item('second')] } as const
    const made = await madeDocx(withProse([numbers, numbers]))
    const used = all(partOf(made, 'word/document.xml'), 'w:numId').map(
      ({ attributes }) => attributes['w:val']!,
    )
    expect(used[0]).toBe(used[1])
    expect(used[1]).not.toBe(used[2])
    const known = all(partOf(made, 'word/numbering.xml'), 'w:num').map(
      ({ attributes }) => attributes['w:numId'],
    )
    for (const id of used) expect(known).toContain(id)
  })
})

describe('the document', () => {
  test('is titled, and is by the authority, on the day that the records were loaded', () => {
    const core = partOf(parts, 'docProps/core.xml')
    const value = (name: string) => all(core, name)[0]!.children.join('')
    expect(value('dc:title')).toBe('Improvement plan report, November 2022')
    expect(value('dc:creator')).toBe('Northmere')
    expect(value('dc:language')).toBe('en-GB')
    expect(value('dcterms:created')).toBe('2022-12-05T00:00:00Z')
    expect(all(partOf(parts, 'word/styles.xml'), 'w:lang')[0]!.attributes['w:val']).toBe('en-GB')
  })

  test('is the same bytes whenever and wherever it is made', async () => {
    const zone = process.env.TZ
    const made = []
    for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = TZ
      made.push(await toDocx(report, NO_PICTURE))
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(Buffer.compare(made[0]!, made[1]!)).toBe(0)
  })

  test('holds words that markup would trip over', async () => {
    const text = 'Tom & Ann said "5 < 6"\u0007 ]]> \u{1F600}'
    const made = await madeDocx(withProse([{ kind: 'paragraph', runs: [{ weight: 'plain', text }] }]))
    expect(wordsOf(partOf(made, 'word/document.xml'))).toContain('Tom & Ann said "5 < 6" ]]> \u{1F600}')
  })
})

/** A report of a cover and one page with nothing but prose. */
function withProse(prose: NonNullable<Parameters<typeof proseText>[0]>): Report {
  const [front] = report.pages
  const page = {
    id: 'a',
    section: 'measures',
    title: 'A',
    kicker: 'B',
    blocks: [{ kind: 'prose', prose }],
  } as const
  return { ...report, pages: [front!, page] }
}
