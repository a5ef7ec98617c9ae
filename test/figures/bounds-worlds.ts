import { type Bounds, boundsOf } from '../../src/figures/bounds.ts'
import { figureSeries, monthsIn } from '../../src/figures/figure-series.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import { openExtractEngine } from '../../src/store/extract.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { readPossible } from '../../src/store/read-possible.ts'
import { readProblems } from '../../src/store/read-problems.ts'
import { type Problem, ruleOf } from '../../src/tables/problem.ts'
import { toCsv } from '../independent/adversarial.ts'
import { reckon } from '../independent/reckon.ts'
import { cleanRows, type RawRow, type RawTables } from '../independent/rows.ts'
import { SHAPES } from '../independent/schema.ts'
import { folderOf, loadData } from '../store/plan-folders.ts'

const POPULATION = 34_460

/** One way to settle a record: columns of a row of a table, changed. */
export interface Change {
  readonly table: string
  readonly at: number
  readonly columns: RawRow
}

/** A record left out, and the ways to settle it when a date that is in question is some day, or blank. */
export interface Unsettled {
  readonly settle: (day: string) => readonly Change[]
}

/** The bounds of every figure of a month, by `measure window`, and the records that are to be settled. */
export async function boundsIn(tables: RawTables, month: string) {
  const plan = folderOf(new Map([...toCsv(tables)].map(([name, text]) => [`data/${name}`, text])))
  const { extract } = await loadData(plan.path)
  const engine = await openExtractEngine(extract)
  try {
    const measures = readMeasures(null)
    const periods = periodsFor(monthsIn('ytd', month)[0]!, month)
    const lists = await makeLists(engine, { extract, measures, periods, dueRules: dueRules({}) })
    const refs = measures.measures.flatMap(({ id, windows }) =>
      windows.map(window => ({ measure: id, window, month })),
    )
    const possible = await readPossible(engine, lists, { extract, measures, figures: refs })
    const bounds = new Map<string, Bounds | null>()
    for (const measure of measures.measures) {
      for (const window of measure.windows) {
        const [figure] = figureSeries(lists, measure, window, [month], () => POPULATION)
        bounds.set(`${measure.id} ${window}`, boundsOf(measure, figure!, possible(figure!.list)))
      }
    }
    return { bounds, unsettled: unsettledIn(tables, await readProblems(extract)) }
  } finally {
    engine.close()
    plan.remove()
  }
}

/** Every figure of the month as the independent reckoning has it, once some records are settled. */
export function valuesIn(
  tables: RawTables,
  month: string,
  changes: readonly Change[],
): Map<string, number | null> {
  const settled: Record<string, readonly RawRow[]> = { ...tables }
  for (const { table, at, columns } of changes)
    settled[table] = settled[table]!.map((row, index) => (index === at ? { ...row, ...columns } : row))
  const intervals = { cinVisit: { count: 20, unit: 'WD' }, cpVisit: { count: 10, unit: 'WD' } } as const
  const figures = reckon(settled, { from: month, to: month, population: POPULATION, intervals })
  return new Map(figures.map(({ measure, window, value }) => [`${measure} ${window}`, value]))
}

function unsettledIn(tables: RawTables, problems: readonly Problem[]): readonly Unsettled[] {
  const records = new Map<string, Problem[]>()
  for (const problem of problems.filter(
    ({ code, record }) => ruleOf(code).stops === 'row' && record !== null,
  )) {
    const name = `${problem.table} ${problem.record}`
    records.set(name, [...(records.get(name) ?? []), problem])
  }
  return [...records.values()].flatMap(faults => {
    const { table, record } = faults[0]!
    const at = record! - 1
    const conference = faults.some(({ code }) => code.startsWith('conference-'))
    if (faults.some(({ code }) => code.startsWith('key-'))) return []
    if (!conference && isCorrected(tables, table!, at)) return []
    return [{ settle: (day: string) => settlements(tables, table!, at, faults, day) }]
  })
}

/** Whether a row that is kept has the record's key. */
function isCorrected(tables: RawTables, table: string, at: number): boolean {
  const { key } = SHAPES.get(table)!
  const keyOf = (row: RawRow) => key.map(column => (row[column] ?? '').trim()).join('\n')
  return cleanRows(tables, table).some(row => keyOf(row) === keyOf(tables[table]![at]!))
}

function settlements(
  tables: RawTables,
  table: string,
  at: number,
  faults: readonly Problem[],
  day: string,
): readonly Change[] {
  const { start, end } = SHAPES.get(table)!
  const change = (columns: RawRow): Change => ({ table, at, columns })
  const codes = faults.map(({ code }) => code)
  if (codes.includes('conference-without-due-date')) return [change({ icpc_icpc_target_date: day })]
  if (codes.includes('conference-before-strategy-discussion'))
    return [change({ icpc_icpc_date: day }), ...enquiryOf(tables, at, day)]
  const unknown = faults.flatMap(({ code, column }) =>
    code !== 'start-after-end' && column !== null ? [column] : [],
  )
  const all = (value: string) => Object.fromEntries(unknown.map(column => [column, value]))
  const settled = unknown.map(column => change({ ...all(''), [column]: day }))
  if (unknown.length !== 1) settled.push(change(all(day)))
  if (!codes.includes('start-after-end')) return settled
  return settled.flatMap(({ columns }) => [
    change({ ...columns, [start!]: day }),
    change({ ...columns, [end!]: day }),
  ])
}

/** The enquiry that is kept under the conference's enquiry id and person, dated anew. */
function enquiryOf(tables: RawTables, at: number, day: string): readonly Change[] {
  const conference = tables.ssd_initial_cp_conference![at]!
  const same = (left: string | undefined, right: string | undefined) =>
    (left ?? '').trim() === (right ?? '').trim()
  const index = tables.ssd_s47_enquiry!.findIndex(
    row =>
      same(row.s47e_s47_enquiry_id, conference.icpc_s47_enquiry_id) &&
      same(row.s47e_person_id, conference.icpc_person_id) &&
      cleanRows({ ssd_s47_enquiry: [row] }, 'ssd_s47_enquiry').length === 1,
  )
  return [{ table: 'ssd_s47_enquiry', at: index, columns: { s47e_s47_start_date: day } }]
}
