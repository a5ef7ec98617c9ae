import type { Random } from '../../src/sample/random.ts'
import { decodeText } from '../../src/sources/text/decode-text.ts'
import { bytesOf } from './trial.ts'

/** Records as they are meant: headings, and a text or nothing in each cell. */
export interface Meant {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

const TEXTS = [
  'Police',
  'Family member, relative or carer',
  'she said "no", twice',
  '{"EARLY_HELP_FLAG":"Y"}',
  'two\nlines',
  "O'Neill",
  'Siân Ó Broin',
  'price £5',
  'a;b|c',
  '“quoted”',
  'tab\there',
  '-',
  '0',
  '5" tall',
  'x'.repeat(300),
]

/** Draws records. */
export function drawnRecords(random: Random): Meant {
  const headings = [
    'cont_contact_id',
    'cont_person_id',
    'cont_contact_date',
    'cont_contact_source_code',
    'cont_contact_source_desc',
    'cont_contact_outcome_json',
  ]
  const rows = Array.from({ length: random.whole(1, 12) }, (_, at) => [
    `K${at}`,
    `p${random.whole(1, 5)}`,
    `2022-${random.pick(['01', '11'])}-0${random.whole(1, 9)}`,
    random.pick(['1A', '6', null]),
    random.chance(0.6) ? random.pick(TEXTS) : null,
    random.chance(0.4) ? random.pick(TEXTS) : null,
  ])
  return { headings, rows }
}

/** Writes records in one of the ways in which programs do; each says the same. */
export function written(
  { headings, rows }: Meant,
  random: Random,
): { readonly bytes: Uint8Array; readonly steps: string[] } {
  const order = headings.map((_, at) => at).sort(() => random.fraction() - 0.5)
  const delimiter = random.weighted([
    [',', 5],
    [';', 2],
    ['\t', 2],
    ['|', 1],
  ])
  const quoting = random.pick(['where needed', 'always', 'text alone'])
  const lineEnd = random.weighted([
    ['\n', 4],
    ['\r\n', 4],
    ['\r', 1],
  ])
  const nothing = random.weighted([
    ['', 6],
    ['NULL', 1],
    ['""', 1],
    [' ', 1],
  ])
  const mark = random.chance(0.3) ? '\uFEFF' : ''
  const cell = (text: string | null) => {
    if (text === null) return nothing
    const needs = /["\r\n]/.test(text) || text.includes(delimiter) || /^\s|\s$/.test(text)
    const quoted = needs || quoting === 'always' || (quoting === 'text alone' && !/^\d/.test(text))
    return quoted ? `"${text.replaceAll('"', '""')}"` : text
  }
  const heading = (name: string) => (random.chance(0.1) ? ` ${name.toUpperCase()} ` : name)
  const lines = [order.map(at => heading(headings[at]!)).join(delimiter)]
  for (const row of rows) {
    lines.push(order.map(at => cell(row[at]!)).join(delimiter))
    if (random.chance(0.05)) lines.push(random.pick(['', '  ', delimiter.repeat(headings.length - 1)]))
  }
  const text =
    mark +
    lines.join(lineEnd) +
    (random.chance(0.8) ? lineEnd : '') +
    lineEnd.repeat(random.pick([0, 0, 0, 3]))
  const steps = [
    `delimiter ${JSON.stringify(delimiter)}`,
    `quotes ${quoting}`,
    `lines end ${JSON.stringify(lineEnd)}`,
    `nothing is ${JSON.stringify(nothing)}`,
  ]
  const single = mark === '' && random.chance(0.2) ? inWindows(text) : null
  if (single) steps.push('Windows-1252')
  return { bytes: single ?? bytesOf(text), steps }
}

/** A text in Windows-1252; null where it has characters beyond. */
function inWindows(text: string): Uint8Array | null {
  const high = new Map(
    Array.from({ length: 128 }, (_, at) => [decodeText(Uint8Array.of(128 + at), 'windows-1252'), 128 + at]),
  )
  const bytes = [...text].map(char => (char.charCodeAt(0) < 128 ? char.charCodeAt(0) : high.get(char)))
  return bytes.includes(undefined) ? null : Uint8Array.from(bytes as number[])
}
