import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf } from '../store/plan-folders.ts'
import { disagreements, measureDisagreements, type Readings, reportDisagreements } from './disagreements.ts'
import { MEASURE_FIELDS, REPORT_FIELDS } from './fields.ts'
import type { FlatDocument } from './flat-odf.ts'
import { writeNorthmereReport } from './northmere-report.ts'
import { type Fault, plantFaults } from './plant.ts'
import { inLibreOffice, onPath } from './programs.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'
import { readPdf } from './read-pdf.ts'
import { readPptx } from './read-pptx.ts'
import { readXlsx } from './read-xlsx.ts'
import { type Facts, type Format, type Reading, stream, type Value } from './reading.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const missing = [
  ...(CHROMIUM ? [] : ['Chromium']),
  ...['soffice', 'pdftohtml', 'pdftoppm'].filter(program => !onPath(program)),
]
if (missing.length > 0)
  console.warn(`The forms of the report are not held to one another: no ${missing.join(', no ')} here.`)

describe.skipIf(missing.length > 0)('Northmere’s report, each form of it read by another program', () => {
  const folder = folderOf(new Map())
  let readings: Readings = {}
  let faulty: Readings = {}

  beforeAll(async () => {
    const report = await writeNorthmereReport(folder.path)
    const copy = join(folder.path, 'faulty')
    plantFaults(
      report,
      copy,
      FAULTS.map(({ fault }) => fault),
    )
    ;[readings, faulty] = await readBoth(report, copy)
  }, 280_000)
  afterAll(() => folder.remove())

  test('is read whole: 24 measures in each form, with something in every field', () => {
    for (const [format, { measures }] of entries(readings))
      expect([format, measures.size]).toEqual([format, 24])
    expect(emptyFields(readings)).toEqual([])
  })

  test.each(Object.keys(REPORT_FIELDS))('says the same of the report in every form: %s', field => {
    expect(reportDisagreements(readings, field)).toEqual([])
  })

  test.each(Object.keys(MEASURE_FIELDS))('says the same of every measure in every form: %s', field => {
    expect(measureDisagreements(readings, field)).toEqual([])
  })

  test.each(FAULTS)('sees a fault planted in a copy: $fault.file, $fault.from', ({ format, told }) => {
    const found = disagreements({ ...readings, [format]: faulty[format] })
    expect(found.filter(sentence => told.test(sentence))).toHaveLength(1)
  })

  test('sees no more than the faults that were planted', () => {
    const measures = FAULTS.map(({ told }) => told.source.slice(1, told.source.indexOf(',')))
    for (const sentence of disagreements(faulty))
      expect(
        measures.some(title => sentence.startsWith(`${title},`)),
        sentence,
      ).toBe(true)
  })

  test('gives programs no sentence that a reader is not given', () => {
    for (const [title, { sentences }] of readings.json!.measures) {
      const words = String(readings.html!.measures.get(title)!.words)
      for (const sentence of said(sentences!)) expect(words, title).toContain(stream([sentence]))
    }
  })

  test('colours each rating as its word says, and counts the colours that are seen', () => {
    for (const [format, { report, measures }] of entries(readings)) {
      const rated = [...measures.values()].filter(facts => facts.word !== undefined)
      for (const { title, word, colour } of rated)
        expect(`${format}, ${title}: ${colour}`).toBe(`${format}, ${title}: ${COLOURS[String(word)]}`)
      if (report.scorecards)
        expect([format, ...countsIn(rated)]).toEqual([format, ...said(report.scorecards)])
    }
  })
})

/** Faults planted in a copy of the report, and how the same comparison tells each. */
const FAULTS: readonly { readonly format: Format; readonly fault: Fault; readonly told: RegExp }[] = [
  {
    format: 'html',
    fault: { file: 'cin-number.html', from: 'stepped down 773 children', to: 'stepped down 774 children' },
    told: /^Number of children in need, working: html: .*774 children.* \| pdf, docx, pptx, xlsx, json: .*773 children/,
  },
  {
    format: 'html',
    fault: { file: 'cin-visits-in-timescale.html', from: 'rag rag-amber', to: 'rag rag-red' },
    told: /^Child in need visits in timescale, colour: html: "red" \| pdf, docx, pptx, xlsx, json: "amber"$/,
  },
  {
    format: 'docx',
    fault: { file: 'report.docx', part: 'word/document.xml', from: '>353<', to: '>335<' },
    told: /^Number of children on a child protection plan, scorecard actual: html, pdf, pptx, xlsx: "353" \| docx: "335"$/,
  },
  {
    format: 'pptx',
    fault: { file: 'report.pptx', part: 'ppt/slides/slide4.xml', from: 'B36200', to: '14713F' },
    told: /^Child in need visits in timescale, scorecard colour: html, pdf, docx, xlsx: "amber" \| pptx: "green"$/,
  },
  {
    format: 'pptx',
    fault: { file: 'report.pptx', part: 'ppt/slides/slide4.xml', from: '>↓', to: '>↑' },
    told: /^Number of children in need, scorecard arrow: html, pdf, docx: "down" \| pptx: "up"$/,
  },
  {
    format: 'xlsx',
    fault: { file: 'report.xlsx', part: 'xl/worksheets/sheet1.xml', from: '<v>278.29', to: '<v>287.29' },
    told: /^Rate of children in need, actual: html, pdf, docx, pptx, json: "278" \| xlsx: "287"$/,
  },
]

const COLOURS: Readonly<Record<string, string>> = {
  Green: 'green',
  Amber: 'amber',
  Red: 'red',
  'Not rated': 'none',
}

/** A report in every form, and the same with faults in all but the PDF and the data, which are not read again. */
async function readBoth(report: string, copy: string): Promise<readonly [Readings, Readings]> {
  const both = async (
    kind: 'fodt' | 'fodp' | 'fods',
    file: string,
    read: (document: FlatDocument) => Reading,
  ) => (await inLibreOffice(kind, [join(report, file), join(copy, file)])).map(read)
  const [html, pdf, docx, pptx, xlsx] = await Promise.all([
    readHtml([report, copy], CHROMIUM!),
    readPdf(join(report, 'report.pdf')),
    both('fodt', 'report.docx', readDocx),
    both('fodp', 'report.pptx', readPptx),
    both('fods', 'report.xlsx', readXlsx),
  ])
  const json = readJson(join(report, 'report.json'))
  const [sound, faulty] = [0, 1].map(at => ({
    html: html[at]!,
    pdf,
    docx: docx[at]!,
    pptx: pptx[at]!,
    xlsx: xlsx[at]!,
    json,
  }))
  return [sound!, faulty!]
}

function entries(readings: Readings): readonly (readonly [Format, Reading])[] {
  return Object.entries(readings) as [Format, Reading][]
}

/** The fields of which a form that is meant to hold them says nothing at all, of any measure. */
function emptyFields(readings: Readings): readonly string[] {
  return entries(readings).flatMap(([format, { report, measures }]) => [
    ...fieldsOf(format, REPORT_FIELDS)
      .filter(field => isEmpty(report[field]))
      .map(field => `${format}: ${field}`),
    ...fieldsOf(format, MEASURE_FIELDS)
      .filter(field => [...measures.values()].every(facts => isEmpty(facts[field])))
      .map(field => `${format}: ${field} of a measure`),
  ])
}

function fieldsOf(format: Format, fields: Readonly<Record<string, readonly Format[]>>): readonly string[] {
  return Object.keys(fields).filter(field => fields[field]!.includes(format))
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** `Priority A: Planning and safety: 3 green, 3 amber and 2 red`, counted from the colours behind the words. */
function countsIn(measures: readonly Facts[]): readonly string[] {
  const priorities = [...new Set(measures.map(({ priority }) => String(priority)))]
  return priorities.map(priority => {
    const colours = measures
      .filter(facts => facts.priority === priority)
      .map(facts => facts['scorecard colour'])
    const counts = ['green', 'amber', 'red', 'none'].map(
      colour =>
        [colours.filter(one => one === colour).length, colour === 'none' ? 'not rated' : colour] as const,
    )
    const some = counts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`)
    return `${priority}: ${some.slice(0, -1).join(', ')} and ${some.at(-1)}`
  })
}

function said(value: Value): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)]
}
