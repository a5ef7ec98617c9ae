import { InputError } from '../../src/base/errors.ts'
import type { Random } from '../../src/sample/random.ts'
import { ANNEX_A } from '../../src/sources/annex-a/annex-a.ts'
import type { FormatKind } from '../../src/sources/format.ts'
import { ssda903 } from '../../src/sources/ssda903/ssda903.ts'
import { loadExtract } from '../../src/store/load/load-extract.ts'
import { readProblems } from '../../src/store/read-problems.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { madeWorkbook } from '../sources/workbook/made-workbook.ts'
import { folderOf } from '../store/plan-folders.ts'
import { mutateSome } from './mutate-bytes.ts'
import { strictCsv } from './reference-csv.ts'
import type { Fuzzer, Verdict } from './trial.ts'

/** A list or a table: its name, and its rows of texts, the first of which are headings. */
interface Grid {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

type Kind = 'ssd-csv' | FormatKind

/** What a load came to, as far as a reader of the report could tell one from another. */
interface Outcome {
  /** The rows of every table. */
  readonly tables: string
  /** What is told: problems, notes and which parts were there. */
  readonly told: string
}

const CELLS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/date|dob|decom|^dec$|review$|mis_|end$|duc/i, ['01/02/2022', '2022-03-04', '15/11/2021', '']],
  [/gender|sex/i, ['a) Male', 'b) Female', '1', '2']],
  [/ethnic/i, ['a) WBRI', 'WBRI']],
  [/child|unique/i, ['1', '2', '3', '4', '5']],
]

function drawnGrids(parts: typeof ANNEX_A.parts, random: Random): readonly Grid[] {
  return parts
    .filter(() => random.chance(0.5))
    .map(part => ({
      name: part.title,
      rows: [
        part.columns.map(({ heading }) => heading),
        ...Array.from({ length: 6 }, (_, at) =>
          part.columns.map(({ heading }, column) => {
            if (column === 0) return String(at + 1)
            const texts = CELLS.find(([like]) => like.test(heading))?.[1] ?? ['x', 'Y', 'N', '', '3']
            return random.pick(texts)
          }),
        ),
      ],
    }))
}

function gridsOf(kind: Kind, random: Random): readonly Grid[] {
  if (kind === 'ssd-csv')
    return [...toCsv(adversarialRecords(random.whole(1, 4), 12))].map(([name, text]) => ({
      name: name.replace(/\.csv$/, ''),
      rows: strictCsv(text, ',')!,
    }))
  return drawnGrids(kind === 'annex-a' ? ANNEX_A.parts : ssda903.parts, random)
}

/** How grids are changed, and whether they say the same afterwards. */
const CHANGES: Readonly<
  Record<string, { readonly same: boolean; readonly act: (grid: Grid, random: Random) => Grid }>
> = {
  'columns in another order': {
    same: true,
    act: ({ name, rows }, random) => {
      const order = rows[0]!.map((_, at) => at).sort(() => random.fraction() - 0.5)
      return { name, rows: rows.map(row => order.map(at => row[at]!)) }
    },
  },
  'headings in capitals': {
    same: true,
    act: ({ name, rows: [headings, ...rows] }) => ({
      name,
      rows: [headings!.map(text => text.toUpperCase()), ...rows],
    }),
  },
  'a blank column at the end': {
    same: true,
    act: ({ name, rows }) => ({ name, rows: rows.map(row => [...row, '']) }),
  },
  'another name': { same: true, act: ({ rows }) => ({ name: 'Sheet of mine', rows }) },
  'a column left out': {
    same: false,
    act: ({ name, rows }, random) => {
      const out = random.whole(0, rows[0]!.length - 1)
      return { name, rows: rows.map(row => row.filter((_, at) => at !== out)) }
    },
  },
  'a heading spelt otherwise': {
    same: false,
    act: ({ name, rows: [headings, ...rows] }, random) => {
      const at = random.whole(0, headings!.length - 1)
      return { name, rows: [headings!.with(at, `${headings![at]!.slice(0, -2)}qq`), ...rows] }
    },
  },
  'a heading said twice': {
    same: false,
    act: ({ name, rows: [headings, ...rows] }, random) => {
      const [from, to] = [random.whole(0, headings!.length - 1), random.whole(0, headings!.length - 1)]
      return { name, rows: [headings!.with(to, headings![from]!), ...rows] }
    },
  },
  'a cell that says nothing that can be read': {
    same: false,
    act: ({ name, rows }, random) => {
      const dates = rows[0]!.flatMap((heading, at) => (/date|dob$/i.test(heading) ? [at] : []))
      if (dates.length === 0 || rows.length < 2) return { name, rows }
      const [row, at] = [random.whole(1, rows.length - 1), random.pick(dates)]
      return { name, rows: rows.map((cells, nth) => (nth === row ? cells.with(at, 'the other day') : cells)) }
    },
  },
  'no rows': { same: false, act: ({ name, rows }) => ({ name, rows: rows.slice(0, 1) }) },
  'no headings': { same: false, act: ({ name, rows }) => ({ name, rows: rows.slice(1) }) },
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The files of grids in a kind of source. */
function filesOf(kind: Kind, grids: readonly Grid[]): Map<string, string | Uint8Array> {
  if (kind === 'annex-a') {
    const cell = (text: string) => (text === '' ? '<c/>' : `<c t="str"><v>${escaped(text)}</v></c>`)
    const names = grids.map(({ name }, at) =>
      grids.findIndex(grid => grid.name === name) < at ? `${name} ${at}` : name,
    )
    const sheets = grids.map(({ rows }, at) => [
      escaped(names[at]!),
      rows.map(row => `<row>${row.map(cell).join('')}</row>`).join(''),
    ])
    return new Map([['data/book.xlsx', madeWorkbook({ sheets: Object.fromEntries(sheets) })]])
  }
  const line = (row: readonly string[]) => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')
  return new Map(
    grids.map(({ rows }, at) => [
      `data/${String(at).padStart(2, '0')}.csv`,
      `${rows.map(line).join('\n')}\n`,
    ]),
  )
}

async function loaded(kind: Kind, files: ReadonlyMap<string, string | Uint8Array>): Promise<Outcome> {
  const room = folderOf(new Map(files))
  const notes: string[] = []
  try {
    const { extract } = await loadExtract({
      plan: room.path,
      sources: [{ kind, path: 'data' }],
      today: '2023-07-01',
      version: 'test',
      progress: () => {},
      tell: note => void notes.push(note),
    })
    const { tables, sources, leftOut } = extract.manifest
    const problems = await readProblems(extract)
    return {
      // Rows left out tell their file, which may go by another name.
      tables: JSON.stringify([tables, Object.entries(leftOut!).map(([name, { rows }]) => [name, rows])]),
      told: JSON.stringify([
        problems.map(({ file: _, ...problem }) => problem),
        notes,
        sources!.map(({ parts }) => parts),
      ]),
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { tables: 'none', told: error.message }
  } finally {
    room.remove()
  }
}

/** Loads sources whole, as they are and changed: the same records give the same tables, and no others go untold. */
export function loadFuzzer(): Fuzzer {
  return {
    name: 'load',
    attempt: async (random): Promise<Verdict> => {
      const kind = random.pick(['ssd-csv', 'annex-a', 'ssda903'] as const)
      const grids = gridsOf(kind, random)
      if (grids.length === 0) return null
      const before = filesOf(kind, grids)
      const way = random.chance(0.3) ? 'bytes' : random.pick(Object.keys(CHANGES))
      const nth = random.whole(0, grids.length - 1)
      const change = CHANGES[way]
      const changed = change ? grids.map((grid, at) => (at === nth ? change.act(grid, random) : grid)) : grids
      const after = filesOf(kind, changed)
      const [name] = [...after.keys()].slice(kind === 'annex-a' ? 0 : nth)
      const steps = [`${kind}, ${grids[nth]!.name}: ${way}`]
      if (!change) {
        const whole = after.get(name!)!
        const mutated = mutateSome(
          typeof whole === 'string' ? new TextEncoder().encode(whole) : whole,
          random,
        )
        after.set(name!, mutated.bytes)
        steps.push(...mutated.steps)
      }
      const fail = (what: string) => ({ what, steps, input: after.get(name!)! })
      const [one, other] = [
        await loaded(kind, before),
        await loaded(kind, after).catch(error => fail(`it fails: ${error.stack}`)),
      ]
      if ('what' in other) return other
      if (one.tables === other.tables) return null
      if (change?.same) return fail('the same records give other tables')
      const excused = one.told !== other.told || (!change && kind !== 'annex-a')
      return excused ? null : fail('the tables are others, and nothing tells of it')
    },
  }
}
