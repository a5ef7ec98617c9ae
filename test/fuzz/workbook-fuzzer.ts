import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Random } from '../../src/sample/random.ts'
import { ANNEX_A } from '../../src/sources/annex-a/annex-a.ts'
import { columnLetters } from '../../src/sources/workbook/cell-place.ts'
import { madeWorkbook, readAll } from '../sources/workbook/made-workbook.ts'
import { mutateSome } from './mutate-bytes.ts'
import type { Fuzzer, Verdict } from './trial.ts'

/** A cell as it is meant, and what is read of it. */
type Cell =
  | { readonly kind: 'text' | 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; readonly serial: number }
  | null

type Sheet = readonly (readonly Cell[])[]

const WORDS = [
  'a) Male',
  'b) Female',
  'k) APKN',
  'Ada Lovelace',
  'R & D <team>',
  'two\nlines',
  'Siân',
  '007',
  '=1+1',
]

function meant(random: Random): Readonly<Record<string, Sheet>> {
  const parts = ANNEX_A.parts.filter(() => random.chance(0.2)).slice(0, 3)
  return Object.fromEntries(
    parts.map(part => [
      part.title,
      [
        part.columns.map(({ heading }): Cell => ({ kind: 'text', text: heading })),
        ...Array.from({ length: random.whole(0, 5) }, () => part.columns.map(() => meantCell(random))),
      ],
    ]),
  )
}

function meantCell(random: Random): Cell {
  const serial = random.whole(40_000, 45_000)
  const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10)
  return random.weighted<Cell>([
    [null, 2],
    [{ kind: 'text', text: random.pick(WORDS) }, 4],
    [{ kind: 'number', text: String(random.whole(0, 99_999)) }, 2],
    [{ kind: 'date', text: day, serial }, 2],
  ])
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '&#10;')

/** Writes sheets in one of the ways in which programs do; each says the same. */
function written(sheets: Readonly<Record<string, Sheet>>, random: Random): Uint8Array {
  const shared: string[] = []
  const cellXml = (cell: Cell, row: number, column: number, named: boolean) => {
    const place = named ? ` r="${columnLetters(column)}${row}"` : ''
    if (cell === null) return named && random.chance(0.7) ? '' : `<c${place}/>`
    if (cell.kind === 'number')
      return `<c${place}>${random.chance(0.2) ? '<f>SUM(A1)</f>' : ''}<v>${cell.text}</v></c>`
    if (cell.kind === 'date')
      return random.chance(0.7)
        ? `<c${place} s="1"><v>${cell.serial}</v></c>`
        : `<c${place} t="d"><v>${cell.text}</v></c>`
    const own = escaped(cell.text)
    const way = random.whole(0, 2)
    if (way === 0) return `<c${place} t="inlineStr"><is><t>${own}</t></is></c>`
    if (way === 1) return `<c${place} t="str"><f>A1</f><v>${own}</v></c>`
    shared.push(`<si><r><t>${own}</t></r></si>`)
    return `<c${place} t="s"><v>${shared.length - 1}</v></c>`
  }
  const sheetXml = (sheet: Sheet) => {
    const named = random.chance(0.7)
    return sheet
      .map((cells, at) => {
        const inner = cells.map((cell, column) => cellXml(cell, at + 1, column, named)).join('')
        return `<row r="${at + 1}">${inner}</row>`
      })
      .join(random.pick(['', '\n']))
  }
  const bodies = Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, sheetXml(sheet)]))
  return madeWorkbook({
    sheets: bodies,
    shared: shared.join(''),
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    strict: random.chance(0.2),
    absolute: random.chance(0.2),
    stored: random.chance(0.2),
    prefix: random.pick(['', '', 'x']),
  })
}

/** One part of the archive mutated, and packed again as if nothing had been. */
function withMutatedPart(
  bytes: Uint8Array,
  random: Random,
): { readonly bytes: Uint8Array; readonly steps: string[] } {
  const parts = unzipSync(bytes)
  const path = random.pick(Object.keys(parts))
  const text = strFromU8(parts[path]!)
  const hostile = random.chance(0.15) ? hostileXml(text, random) : null
  const mutated = hostile
    ? { bytes: strToU8(hostile), steps: ['hostile XML'] }
    : mutateSome(parts[path]!, random)
  return { bytes: zipSync({ ...parts, [path]: mutated.bytes }), steps: [`in ${path}`, ...mutated.steps] }
}

function hostileXml(text: string, random: Random): string {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  return random.pick([
    text.replace(/<(?=[a-z])/i, `${laughs}<`),
    text.replace('</', `${'<deep>'.repeat(5000)}</`),
    text.replace(/<v>[^<]*<\/v>/, '<v>&b;</v>'),
    text.replace(/ r="[A-Z]+\d+"/, ' r="XFD1048577"'),
    text.replace(/ r="\d+"/, ' r="99999999999"'),
    text.replace(/ s="\d+"/, ' s="-1"'),
    text.replace(/<v>\d+<\/v>/, '<v>1e999</v>'),
    text.replace(/Target="[^"]*"/, 'Target="../../../../etc/passwd"'),
    text.replace(/Target="[^"]*"/, 'TargetMode="External" Target="https://example.org/x.xml"'),
    text.replace(/\?>/, `?><!--${'-x'.repeat(700_000)}-->`),
  ])
}

/** Reads workbooks, and holds what was read to what was written into them. */
export function workbookFuzzer(): Fuzzer {
  return {
    name: 'workbook',
    attempt: async (random): Promise<Verdict> => {
      const said = meant(random)
      const whole = written(said, random)
      const way = random.pick(['as it is', 'bytes', 'part', 'part'])
      const { bytes, steps } =
        way === 'bytes'
          ? mutateSome(whole, random)
          : way === 'part'
            ? withMutatedPart(whole, random)
            : { bytes: whole, steps: [] }
      const found = await readAll(bytes)
      const fail = (what: string) => ({ what, steps: [way, ...steps], input: bytes })
      if (found.faults.some(({ message }) => WORDS.some(word => word.length > 4 && message.includes(word))))
        return fail('a fault quotes a cell')
      const same = JSON.stringify(found.rows) === JSON.stringify(rowsMeant(said))
      if (way === 'as it is' && (!same || found.faults.length > 0))
        return fail('it is not read as it is meant')
      if (way === 'bytes' && !same && found.faults.length === 0)
        return fail('what was read is different, and no fault tells of it')
      return null
    },
  }
}

function rowsMeant(sheets: Readonly<Record<string, Sheet>>): Record<string, unknown[][]> {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, sheet]) => [
      name,
      sheet.flatMap((cells, at) => {
        const texts = cells.map(cell => cell?.text ?? null)
        while (texts.at(-1) === null) texts.pop()
        return texts.length > 0 ? [[at + 1, ...texts]] : []
      }),
    ]),
  )
}
