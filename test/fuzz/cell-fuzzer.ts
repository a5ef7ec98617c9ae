import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../src/sample/random.ts'
import { openExtractEngine, tablePath } from '../../src/store/extract.ts'
import { loadExtract } from '../../src/store/load/load-extract.ts'
import { problemsIn } from '../../src/store/read-problems.ts'
import { TABLES } from '../../src/tables/all.ts'
import type { Column } from '../../src/tables/table.ts'
import { folderOf } from '../store/plan-folders.ts'
import { bytesOf, type Fuzzer, type Verdict } from './trial.ts'

const ROWS = 150

const ODD_CELLS: Readonly<Partial<Record<Column['kind'], readonly string[]>>> = {
  date: [
    '2022-02-29',
    '2022-13-01',
    '2022-00-10',
    '31/02/2022',
    '29/02/2020',
    '1/2/2022',
    '1/2/22',
    '2022-1-5',
    '2022-01-05 23:59:59',
    '2022-01-05T00:00:00Z',
    '05/01/2022 12.30',
    '2022-01-05T25:61',
    '0000-01-01',
    '0001-01-01',
    '9999-12-31',
    '10000-01-01',
    '-2022-01-01',
    '44866',
    '20220105',
    '5 January 2022',
    '2022/01/05',
    '05-01-2022',
    'infinity',
    '-infinity',
    'epoch',
    'today',
    'now',
    'nan',
    '２０２２-０１-０５',
    '2022\u201101\u201105',
    '2022-01-05\0',
    '2022-01-05 (BC)',
    "2022-01-05'; drop table problem; --",
    '1900-01-01',
    '99/99/9999',
    '12/31/2022',
    '2022-01-05garbage',
  ],
  integer: [
    '12',
    '-3',
    '1e3',
    '12.6',
    '0x1F',
    '1_000',
    '1,000',
    '99999999999',
    'NaN',
    'inf',
    '٣',
    '½',
    '+7',
    '007',
    '3.0',
  ],
  number: [
    '1.5',
    '1e3',
    '-0',
    'NaN',
    'inf',
    '-Infinity',
    '1_000.5',
    '1,5',
    '0x1F',
    '1e999',
    '.5',
    '5.',
    '٣',
    '12 miles',
  ],
  flag: ['Y', 'n', 'TRUE', '0', '1', 'yes', 'No', 'maybe', '2', '-1', 'Ｙ', 'y ', 'Y\0', 'unknown', '1.0'],
  json: [
    '{}',
    '{"A":"Y"}',
    '{"A":',
    '[1]',
    '"x"',
    'null',
    '{"A":"Y",}',
    "{'A':'Y'}",
    '{"A":"Y","A":"N"}',
    `{"A":${'['.repeat(200)}`,
  ],
  code: ['1A', 'zz', 'N1', 'WBRI', '?', '0', 'WBRI - White British', 'wbri', 'ＷＢＲＩ', '\u200b'],
}

const PLAIN: Readonly<Record<Column['kind'], readonly string[]>> = {
  id: ['7', '007', 'p 1', 'Ünïcode', 'a"b', "o'b", '-', '%', '\\', '=1+1'],
  text: ['', 'x', 'two\nlines', '"quoted"', 'NULL', 'a,b;c', '\u202Ex', 'x'.repeat(5000)],
  date: ['2022-01-05', '2021-11-30', '05/01/2022'],
  flag: ['Y', 'N'],
  code: ['1', 'M', 'F'],
  json: ['{"A":"Y"}'],
  integer: ['1', '20'],
  number: ['1', '2.5'],
}

function drawnCell(column: Column, at: number, random: Random): string {
  if (column.key) return `k${at}`
  if (random.chance(0.1)) return ''
  const odd = ODD_CELLS[column.kind]
  return odd && random.chance(0.5) ? random.pick(odd) : random.pick(PLAIN[column.kind])
}

const csvLine = (cells: readonly string[]) => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')

/** Loads tables of cells that can hardly be read: none is read as another than it says, and none goes without a word. */
export function cellFuzzer(): Fuzzer {
  return {
    name: 'cells',
    attempt: async (random): Promise<Verdict> => {
      const table = random.pick(TABLES)
      const rows = Array.from({ length: ROWS }, (_, at) =>
        table.columns.map(column => drawnCell(column, at, random)),
      )
      const csv = [table.columns.map(({ name }) => name), ...rows].map(csvLine).join('\n')
      const fail = (what: string) => ({ what: `${table.name}: ${what}`, steps: [], input: bytesOf(csv) })
      const room = folderOf(new Map([['data/t.csv', csv]]))
      try {
        const { extract } = await loadExtract({
          plan: room.path,
          sources: [{ kind: 'ssd-csv', path: 'data' }],
          today: '2023-07-01',
          version: 'test',
          progress: () => {},
        })
        const engine = await openExtractEngine(extract)
        const told = new Set<string>()
        for (const { code, record, column } of await problemsIn(engine, extract)) {
          told.add(`${record} ${column}`)
          if (record !== null)
            told.add(code === 'key-repeated' || code === 'key-missing' ? `${record} all` : `${record}`)
        }
        const names = table.columns.map(({ name }) => `cast("${name}" as varchar) as "${name}"`).join(', ')
        const kept = await engine.rows(
          `select ${names} from read_parquet('${tablePath(extract.folder, table.name)}')`,
        )
        await engine.close()
        const key = table.columns.find(column => column.key)!.name
        const byKey = new Map(kept.map(row => [String(row[key]), row]))
        for (const [at, cells] of rows.entries()) {
          const row = byKey.get(`k${at}`)
          if (!row && !told.has(`${at + 1}`)) return fail(`row ${at + 1} is left out without a word`)
          if (!row) continue
          for (const [nth, column] of table.columns.entries()) {
            const wrong = misread(
              column,
              cells[nth]!,
              row[column.name] as string | null,
              told.has(`${at + 1} ${column.name}`),
            )
            if (wrong) return fail(`row ${at + 1}, ${column.name}: ${JSON.stringify(cells[nth])} ${wrong}`)
          }
        }
        return null
      } finally {
        rmSync(join(room.path), { recursive: true, force: true })
      }
    },
  }
}

/** What is wrong with how a cell was read, if anything is. */
function misread(column: Column, cell: string, read: string | null, told: boolean): string | null {
  const text = cell.replace(/^[\s\u00A0\uFEFF]+|[\s\u00A0\uFEFF]+$/g, '')
  const said = text === '' || text === 'NULL' ? null : text
  if (said === null) return read === null ? null : `is read as ${read}, though it is blank`
  if (read === null) return told ? null : 'is not read, and no problem tells of it'
  const meant = meaning(column, said)
  if (meant === undefined || meant === read) return null
  return told ? null : `is read as ${read}, and no problem tells of it`
}

/** What a cell means to whoever reads it by eye; undefined where that can't be told here. */
function meaning({ kind }: Column, said: string): string | null | undefined {
  switch (kind) {
    case 'date':
      return dateMeant(said)
    case 'integer':
      return /^[+-]?\d+(\.0+)?$/.test(said) ? String(Number(said)) : null
    case 'number':
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(said) && Number.isFinite(Number(said))
        ? undefined
        : null
    case 'flag':
      return /^(y|yes|t|true|1)$/i.test(said) ? 'Y' : /^(n|no|f|false|0)$/i.test(said) ? 'N' : null
    case 'code':
      return undefined
    default:
      return said
  }
}

function dateMeant(said: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(said)
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[T ].*)?$/.exec(said)
  const [year, month, day] = iso
    ? iso.slice(1).map(Number)
    : british
      ? british.slice(1).map(Number).reverse()
      : []
  if (!year || !month || !day) return null
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
