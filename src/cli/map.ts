import { countOf, displayNumber } from '../base/display.ts'
import { unmapped, writeMappings } from '../intake.ts'
import { openPlan } from '../pipeline.ts'
import type { Unmapped } from '../tables/unmapped.ts'
import { type Context, loadingWith, tellFaults } from './context.ts'
import { choiceOption } from './options.ts'
import { textTable } from './text-table.ts'
import { toCsv } from './to-csv.ts'
import { openLines, type UnmappedRow, unmappedRows } from './unmapped-rows.ts'

/** The options of `map`, as written. */
export interface MapOptions {
  readonly format: string
  readonly write?: boolean
}

/** `map PLAN`: the values of the sources that nothing says the meaning of, with the closest code. */
export async function runMap(context: Context, path: string, options: MapOptions): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'csv', 'json'] as const)
  const open = tellFaults(context, openPlan(path))
  const working = context.terminal.working('Reading the sources')
  const found = await unmapped(open, loadingWith(context, working)).finally(working.done)
  const rows = unmappedRows(found.unmapped, open.measures)
  if (format === 'json') context.terminal.out(jsonOf(rows, found.unmapped.beyond))
  else if (format === 'csv') context.terminal.out(csvOf(rows))
  else context.terminal.out(tableOf(rows, found.unmapped.beyond))
  const lines = openLines(rows, found.mappings.places)
  if (options.write) {
    writeMappings(open.folder, found.mappings, lines)
    context.terminal.note(writtenText(lines.length))
  } else if (lines.length > 0) {
    context.terminal.note(
      `"throughline map ${path} --write" adds ${countOf(lines.length, 'line')} to mappings.csv, for you to fill in the code.`,
    )
  }
}

function writtenText(lines: number): string {
  if (lines === 0) return 'No line was added to mappings.csv: every value that could be a code has one.'
  return `${countOf(lines, 'line')} added to mappings.csv. Fill in the code of each; a line without one changes nothing.`
}

type Beyond = Unmapped['beyond']

function jsonOf(rows: readonly UnmappedRow[], beyond: Beyond): string {
  const values = rows.map(({ list, shown, likelyCode, rows: count, table, column, closest, measures }) => ({
    list,
    value: shown,
    likelyCode,
    rows: count,
    table,
    column,
    closest: closest && { code: closest.code, says: closest.says },
    measures,
  }))
  return JSON.stringify({ values, beyond }, null, 1) + '\n'
}

function csvOf(rows: readonly UnmappedRow[]): string {
  return toCsv(
    ['list', 'value', 'likely_code', 'rows', 'table', 'column', 'closest', 'closest_says', 'measures'],
    rows.map(({ list, shown, likelyCode, rows: count, table, column, closest, measures }) => [
      ...[list, shown, likelyCode ? 'yes' : 'no', count, table, column],
      ...[closest?.code ?? null, closest?.says ?? null, measures.join(' ')],
    ]),
  )
}

/** How many characters of a value and of a code's description are shown in a table. */
const WIDTH = 30

function tableOf(rows: readonly UnmappedRow[], beyond: Beyond): string {
  if (rows.length === 0 && beyond.length === 0) return 'Every value is understood: there is nothing to map.\n'
  const table = textTable(
    [
      { heading: 'rows', right: true },
      ...['list', 'value', 'column', 'closest code', 'changes'].map(heading => ({ heading })),
    ],
    rows.map(row => [
      displayNumber(row.rows),
      row.list,
      cut(row.shown),
      row.column,
      closestCell(row),
      row.measures.length === 0 ? '-' : countOf(row.measures.length, 'measure'),
    ]),
  )
  return [
    ...(rows.length > 0 ? [table] : []),
    ...beyond.map(
      ({ values, table, column }) =>
        `${table}.${column}: ${countOf(values, 'more value')}, each too rare among so many to be a code.\n`,
    ),
    changesText(rows),
  ].join('\n')
}

function closestCell({ closest, likelyCode }: UnmappedRow): string {
  if (!likelyCode) return 'likely not a code'
  if (closest === null) return 'no close one'
  return cut(closest.code === closest.says.toLowerCase() ? closest.code : `${closest.code} ${closest.says}`)
}

/** Which figures the values can change, a line for each column. */
function changesText(rows: readonly UnmappedRow[]): string {
  const changing = rows.filter(({ measures }) => measures.length > 0)
  const lines = new Set(changing.map(({ column, measures }) => `${column}: ${measures.join(', ')}\n`))
  return lines.size === 0 ? '' : `What they change\n\n${[...lines].join('')}`
}

function cut(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text
}
