import { didYouMean } from '../base/did-you-mean.ts'
import { UsageError } from '../base/errors.ts'
import { type DifferingRow, diffExtracts, differingRows, type TableDiff, type Two } from '../extracts.ts'
import { listExtracts, openPlan } from '../pipeline.ts'
import { TABLES } from '../tables/all.ts'
import type { Table } from '../tables/table.ts'
import { type Context, tellFaults } from './context.ts'
import { diffCells, diffHeadings, diffText, rowCells, rowHeadings, rowText } from './diff-text.ts'
import { choiceOption, extractOption } from './options.ts'
import { toCsv } from './to-csv.ts'

/** The options of `diff`, as written. */
export interface DiffOptions {
  readonly from?: string
  readonly to: string
  readonly rows?: string
  readonly format: string
}

/** `diff PLAN`: what differs between two extracts, by table; with `--rows` row by row of one table. */
export async function runDiff(context: Context, path: string, options: DiffOptions): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'csv', 'json'] as const)
  const table = options.rows === undefined ? null : tableOption(options.rows)
  const two = twoOf(tellFaults(context, openPlan(path)).folder, options)
  const working = context.terminal.working('Setting the extracts side by side')
  const text = await (table ? rowsAs(format, two, table) : tablesAs(format, two)).finally(working.done)
  context.terminal.out(text)
}

type Format = 'table' | 'csv' | 'json'

async function tablesAs(format: Format, two: Two): Promise<string> {
  const tables = await diffExtracts(two)
  if (format === 'csv') return toCsv(diffHeadings, tables.map(diffCells))
  return format === 'json' ? dataOf(two, { tables }) : diffText(two, tables)
}

async function rowsAs(format: Format, two: Two, table: Table): Promise<string> {
  const rows = await differingRows(two, table)
  if (format === 'csv') return toCsv(rowHeadings(table), rows.flatMap(rowCells))
  return format === 'json' ? dataOf(two, { table: table.name, rows }) : rowText(two, table, rows)
}

function dataOf(
  { older, newer }: Two,
  differing:
    | { readonly tables: readonly TableDiff[] }
    | { readonly table: string; readonly rows: readonly DifferingRow[] },
): string {
  const name = ({ manifest: { id, loaded, recordsTo } }: Two['older']) => ({ id, loaded, recordsTo })
  return `${JSON.stringify({ from: name(older), to: name(newer), ...differing }, null, 1)}\n`
}

/** The two extracts that are meant: the newest and the one before it, where nothing else is said. */
function twoOf(folder: string, { from, to }: DiffOptions): Two {
  const extracts = listExtracts(folder)
  const newer = extractOption('--to', to, extracts)
  const place = extracts.indexOf(newer)
  if (from === undefined && place === 0)
    throw new UsageError(`There is no extract before ${newer.manifest.id} to hold it against.`)
  const older = from === undefined ? extracts[place - 1]! : extractOption('--from', from, extracts)
  if (extracts.indexOf(older) < place) return { older, newer }
  throw new UsageError('--from must be an earlier extract than --to.')
}

function tableOption(name: string): Table {
  const found = TABLES.find(table => table.name === name)
  if (found) return found
  const names = TABLES.map(table => table.name)
  throw new UsageError(`--rows: there is no table "${name}".${didYouMean(name, names)}`)
}
