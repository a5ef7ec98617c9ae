import { describe, expect, test } from 'vitest'
import { call } from '../../../src/render/pdf/code.ts'
import { charactersOf, legibleIn } from '../../../src/render/pdf/font-coverage.ts'
import { toPdf } from '../../../src/render/pdf/to-pdf.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { Block, Page } from '../../../src/report/model/page.ts'
import { paragraph } from '../../../src/report/narrative/prose.ts'
import { readFonts } from '../../../src/store/press/fonts.ts'
import { northmere } from '../../report/northmere.ts'
import { ask, POPPLER } from './read-pdf.ts'

const report = buildReport(northmere())
const fonts = readFonts()
const made = (pages: readonly Page[]) => toPdf({ ...report, pages }, { fonts })

/** What a document's own language gives a meaning to. */
const HOSTILE = [
  '#import "/etc/passwd": *',
  '#panic("out")',
  '$ x^2 $ and 100% of $5',
  'back\\slash \\n \\u{41} \\',
  '] } ) " \' [ { (',
  '@owner <label> = not a heading',
  '// not a comment /* nor this */',
  '`code` ```more```',
  '*not bold* _not slanted_ ~ -- --- either',
  '- not a list',
  '+ nor this',
  '"); #read("secret"',
]

function pageOf(text: string, blocks: readonly Block[] = []): Page {
  const phrase = [text]
  return {
    id: text,
    section: 'measures',
    title: text,
    kicker: text,
    blocks: [
      { kind: 'lead', phrase },
      { kind: 'heading', level: 2, text },
      { kind: 'prose', prose: [paragraph(text), { kind: 'bullets', items: [[paragraph(text)], []] }] },
      { kind: 'prose', prose: [{ kind: 'paragraph', runs: [] }] },
      { kind: 'notice', title: text, lines: [text, { page: text, title: text, text }] },
      {
        kind: 'table',
        caption: text,
        columns: [text, text],
        rows: [{ head: text, cells: [phrase] }],
        note: text,
        words: true,
      },
      { kind: 'heading', level: 2, text: 'What it means' },
      { kind: 'answer', heading: text, prose: [paragraph(text)], notes: [text] },
      { kind: 'facts', facts: [{ term: text, detail: text }] },
      ...blocks,
    ],
  }
}

test('a call escapes what stands in its values', () => {
  expect(String(call('f', 'a"b\\c', [1, null, true], call('g')))).toBe('f("a\\"b\\\\c",(1,none,true,),g())')
  expect(String(call('f', 'two\n\tlines'))).toBe('f("two lines")')
})

describe.skipIf(!POPPLER)('text from people is text (needs poppler)', () => {
  const shown = (text: string) => ask(made([pageOf(text)]), 'pdftotext', '-').replaceAll(/\s/g, '')

  test.each(HOSTILE)('%s', text => {
    const squeezed = text.replaceAll(/\s/g, '')
    expect(shown(text).split(squeezed).length - 1).toBeGreaterThanOrEqual(15)
  })

  test('a very long word is broken rather than cut off', () => {
    const word = 'x'.repeat(400)
    const pdf = made([pageOf(word)])
    const rights = [...ask(pdf, 'pdftotext', '-bbox', '-').matchAll(/<word [^>]*xMax="([\d.]+)"/g)]
    expect(Math.max(...rights.map(([, right]) => Number(right)))).toBeLessThan(595 - 50)
    expect(ask(pdf, 'pdftotext', '-').replaceAll(/[\s\u200b]/g, '')).toContain(word)
  })

  test('a character that the fonts have no shape for is shown as missing', () => {
    expect(shown('Well done \u{1F600} to 中 \u0000\u0007\ufeff\ud800 all')).toContain('Welldone□to□□all')
    expect(shown('Zoë, Łukasz, Ελένη and Жанна: ≥ 5 → 7 – “good”')).toContain('Zoë,Łukasz,Ελένηand')
  })
})

test('fonts say which characters they have', () => {
  const has = charactersOf(fonts.regular)
  for (const character of 'aZ09£–’“…≥→□é') expect(has.has(character.codePointAt(0)!), character).toBe(true)
  for (const character of '中ع\u{1F600}') expect(has.has(character.codePointAt(0)!), character).toBe(false)
  expect(legibleIn([fonts.regular])('a\u00a0b\u2028c\u200dd\ufe0f')).toBe('a\u00a0b cd')
})

test('what cannot be made is told by its rule and the kind of its block, without a word of the report', () => {
  const chart = report.pages.flatMap(({ blocks }) => blocks).find(block => block.kind === 'chart')!
  const silent = { ...chart, chart: { ...chart.chart, alt: '', title: 'A name' } } as Block
  expect(() => made([pageOf('Owner’s secret', [silent])])).toThrow(
    'The PDF could not be made: PDF/UA-1 error: missing alt text (in a block of kind chart)',
  )
})
