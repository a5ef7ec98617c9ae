import { parseDay } from '../base/day.ts'
import { countOf, displayNumber, inWords } from '../base/display.ts'
import { dayName } from '../base/month.ts'
import { type Extract, listExtracts, openPlan } from '../pipeline.ts'
import { type Context, tellFaults } from './context.ts'
import { choiceOption } from './options.ts'
import { textTable } from './text-table.ts'

/** `extracts PLAN`: every extract that is kept, the newest last, and which tables each changed. */
export async function runExtracts(
  context: Context,
  path: string,
  options: { readonly format: string },
): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'json'] as const)
  const { folder } = tellFaults(context, openPlan(path))
  const extracts = listExtracts(folder)
  const kept = extracts.map((extract, at) => describe(extract, extracts[at - 1]))
  if (format === 'json') context.terminal.out(`${JSON.stringify(kept, null, 1)}\n`)
  else context.terminal.out(tableOf(kept))
}

/** An extract as it is told of. */
interface Kept {
  readonly id: string
  /** The day of loading, and the latest on which something happened in the records. */
  readonly loaded: string
  readonly recordsTo: string | null
  readonly rows: number
  readonly problems: number
  /** The version of the program that loaded it. */
  readonly engine: string
  /** The tables with more or fewer rows than in the extract before; none of the first. */
  readonly changed: readonly {
    readonly table: string
    readonly rowsBefore: number
    readonly rows: number
  }[]
  /** The tables with as many rows as in the extract before, and other values. */
  readonly otherValues: readonly string[]
}

function describe({ manifest }: Extract, before: Extract | undefined): Kept {
  const { id, loaded, recordsTo, engine, tables, problems } = manifest
  const compared = before === undefined ? [] : Object.entries(tables)
  const was = (table: string) => before?.manifest.tables[table] ?? { rows: 0, hash: null }
  return {
    id,
    loaded,
    recordsTo,
    rows: sum(Object.values(tables).map(table => table.rows)),
    problems: sum(Object.values(problems)),
    engine,
    changed: compared.flatMap(([table, { rows }]) =>
      rows === was(table).rows ? [] : [{ table, rowsBefore: was(table).rows, rows }],
    ),
    otherValues: compared.flatMap(([table, { rows, hash }]) =>
      rows === was(table).rows && rows > 0 && hash !== was(table).hash ? [table] : [],
    ),
  }
}

function tableOf(kept: readonly Kept[]): string {
  if (kept.length === 0)
    return 'No extract is kept yet. "throughline load PLAN" reads the sources and keeps one.\n'
  return textTable(
    [
      { heading: 'extract' },
      { heading: 'loaded' },
      { heading: 'records to' },
      { heading: 'rows', right: true },
      { heading: 'problems', right: true },
      { heading: 'rows by table since the one before' },
    ],
    kept.map((one, at) => [
      one.id,
      dayName(parseDay(one.loaded)!),
      one.recordsTo === null ? '-' : dayName(parseDay(one.recordsTo)!),
      displayNumber(one.rows),
      displayNumber(one.problems),
      at === 0 ? '-' : changesText(one),
    ]),
  )
}

/** How many tables a line names; `--format json` has all. */
const NAMED = 3

/** `ssd_cp_visits +31, ssd_contacts −2 and 4 more`, the largest changes first. */
function changesText({ changed, otherValues }: Kept): string {
  const size = (one: Kept['changed'][number]) => Math.abs(one.rows - one.rowsBefore)
  const named = [...changed].sort((a, b) => size(b) - size(a)).slice(0, NAMED)
  const words = named.map(
    one => `${one.table} ${one.rows < one.rowsBefore ? '−' : '+'}${displayNumber(size(one))}`,
  )
  const more = changed.length - named.length
  const others = otherValues.length === 0 ? [] : [`other values in ${countOf(otherValues.length, 'table')}`]
  return inWords([...words, ...(more > 0 ? [`${more} more`] : []), ...others]) || 'the same rows'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
