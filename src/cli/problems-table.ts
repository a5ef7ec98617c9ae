import { displayNumber } from '../base/display.ts'
import { listDefinitions, tablesDeciding } from '../measures/list-order.ts'
import type { Group, Measure } from '../measures/measure.ts'
import { type Problem, ruleOf, type Stops } from '../tables/problem.ts'
import { textTable } from './text-table.ts'

/** Measures and groups, as a plan folder brings them. */
export interface MeasuresAndGroups {
  readonly measures: readonly Measure[]
  readonly groups: readonly Group[]
}

const STOPS_WORDS: Readonly<Record<Stops, string>> = {
  row: 'the row is left out',
  field: 'the field is not read',
  file: 'the file is not used',
  nothing: 'nothing is left out',
}
const ORDER: readonly Stops[] = ['file', 'row', 'field', 'nothing']
const RECORDS_SHOWN = 3

/** Which measures read a table: those that a problem in it can change or silence. */
export function measuresReading(set: MeasuresAndGroups): (table: string | null) => readonly string[] {
  const definitions = listDefinitions(set.groups, set.measures)
  const byTable = new Map<string, string[]>()
  for (const definition of definitions) {
    if (!definition.measure) continue
    for (const table of tablesDeciding(definition, definitions)) {
      byTable.set(table, [...(byTable.get(table) ?? []), definition.measure.id])
    }
  }
  return table => (table === null ? [] : (byTable.get(table) ?? []))
}

/** Problems gathered by rule, file and column, the ones that stop most first, in words an analyst can act on. */
export function problemsTable(problems: readonly Problem[], set: MeasuresAndGroups): string {
  const measuresOf = measuresReading(set)
  const groups = [...gather(problems).values()].sort(
    (a, b) => ORDER.indexOf(stopsOf(a)) - ORDER.indexOf(stopsOf(b)) || b.length - a.length,
  )
  const rows = groups.map(group => {
    const { code, table, file, column } = group[0]!
    return [
      displayNumber(group.length),
      code,
      column ?? table ?? '',
      file ?? '',
      recordsOf(group),
      STOPS_WORDS[stopsOf(group)],
    ]
  })
  const headings = ['problem', 'column or table', 'file', 'records', 'what it stops']
  const table = textTable(
    [{ heading: 'how many', right: true }, ...headings.map(heading => ({ heading }))],
    rows,
  )
  return `${table}\n${legend(groups)}${silenced(problems, measuresOf)}`
}

function gather(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = [problem.code, problem.file, problem.table, problem.column].join('\t')
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return groups
}

function stopsOf(group: readonly Problem[]): Stops {
  return ruleOf(group[0]!.code).stops
}

function recordsOf(group: readonly Problem[]): string {
  const records = group.flatMap(problem => problem.record ?? [])
  const shown = records.slice(0, RECORDS_SHOWN).map(displayNumber).join(' ')
  return records.length > RECORDS_SHOWN ? `${shown} ...` : shown
}

function legend(groups: readonly (readonly Problem[])[]): string {
  const codes = [...new Set(groups.map(group => group[0]!.code))]
  return (
    codes.map(code => `${code}: ${ruleOf(code).says}\n`).join('') +
    '(Record 1 is the first below the heading.)\n'
  )
}

function silenced(
  problems: readonly Problem[],
  measuresOf: (table: string | null) => readonly string[],
): string {
  const missing = problems.filter(problem => problem.code === 'table-missing')
  const lines = missing.map(({ table }) => {
    const measures = measuresOf(table)
    return `${table} is missing, which silences ${measures.length === 0 ? 'no measure' : measures.join(', ')}.\n`
  })
  return lines.length === 0 ? '' : `\n${lines.join('')}`
}
