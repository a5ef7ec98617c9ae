import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPdf } from '../../src/render/pdf/to-pdf.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { readFonts } from '../../src/store/press/fonts.ts'
import { expectGoldenPicture, isOther } from '../golden-picture.ts'
import { differenceOf, type Picture, readPng } from '../picture.ts'
import { northmereInFull } from './northmere-in-full.ts'
import { POPPLER } from './pdf/read-pdf.ts'

/** Points to an inch: enough to see every block of a page and every colour, too few to read small words. */
const FINE = 45

/** Pages by what they are told from the others by: the first line under the running head. */
const PAGES = [
  ['pdf-cover', 1],
  ['pdf-scorecards', 'Scorecards'],
  ['pdf-cin-number', 'Number of children in need'],
  ['pdf-data-quality', 'Reconciliation and data quality'],
] as const

describe.skipIf(!POPPLER)('pages of the PDF, painted by poppler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-golden-'))
  const file = join(folder, 'report.pdf')
  let texts: readonly string[] = []

  beforeAll(() => {
    writeFileSync(file, toPdf(buildReport(northmereInFull()), { fonts: readFonts() }))
    texts = execFileSync('pdftotext', ['-raw', file, '-'], { maxBuffer: 2 ** 26 })
      .toString()
      .split('\f')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const painted = (page: number | string, program = 'pdftoppm') => {
    const number = String(typeof page === 'number' ? page : pageCalled(texts, page))
    const range = ['-f', number, '-l', number, '-r', String(FINE), '-png', file]
    const out = program === 'pdftoppm' ? range : ['-singlefile', ...range, '-']
    return execFileSync(program, out, { maxBuffer: 2 ** 26 })
  }

  test.each(PAGES)('%s is as accepted', (name, page) => {
    expectGoldenPicture(name, painted(page))
  })

  test.each(PAGES)('%s, its letters and lines smoothed by another engine (cairo), is let pass', (_, page) => {
    const [ours, others] = [readPng(painted(page)), readPng(painted(page, 'pdftocairo'))]
    expect(isOther(differenceOf(ours, others))).toBe(false)
  })

  test('a rating in another colour is not let pass', () => {
    const page = readPng(painted('Scorecards'))
    expect(isOther(differenceOf(page, firstAmberRed(page)))).toBe(true)
  })

  test.each(['Scorecards', 'Number of children in need'])(
    '%s: a part moved by 3 mm is not let pass',
    title => {
      const page = readPng(painted(title))
      for (const top of [60, 180, 300])
        expect(isOther(differenceOf(page, movedDown(page, top, 60, 6))), String(top)).toBe(true)
    },
  )
})

/** The page whose first line of its own is a title, or its second below what it belongs to. */
function pageCalled(texts: readonly string[], title: string): number {
  const at = texts.findIndex(text => text.split('\n').slice(0, 4).includes(title))
  if (at < 0) throw new Error(`no page is called ${title}`)
  return at + 1
}

/** A picture with the tint of the first amber rating made that of a red one. */
function firstAmberRed({ points, ...picture }: Picture): Picture {
  const changed = Uint8Array.from(points)
  let first = -1
  for (let at = 0; at < changed.length; at += 4) {
    const [red, green, blue] = [changed[at]!, changed[at + 1]!, changed[at + 2]!]
    if (red < 245 || Math.abs(green - 0xe8) > 8 || Math.abs(blue - 0xbd) > 12) continue
    const row = Math.floor(at / 4 / picture.width)
    if (first < 0) first = row
    if (row < first + 14) changed.set([0xf9, 0xd8, 0xd4], at)
  }
  return { ...picture, points: changed }
}

/** A picture with a band of it moved down by so many points. */
function movedDown({ points, ...picture }: Picture, top: number, height: number, by: number): Picture {
  const line = picture.width * 4
  const changed = Uint8Array.from(points)
  changed.copyWithin((top + by) * line, top * line, (top + height) * line)
  return { ...picture, points: changed }
}
