import { byCodePoint } from '../base/by-code-point.ts'
import type { Measure } from '../measures/measure.ts'
import type { Plan } from '../report/plan/plan.ts'
import { type Problem, type ProblemCode, ruleOf, type Stops } from '../tables/problem.ts'
import { type MeasuresAndGroups, measuresChanged } from './measures-changed.ts'

/** What a plan asks for and the measures that there are: what problems are ranked by. */
export interface Ranking {
  readonly plan: Pick<Plan, 'priorities'>
  readonly measures: MeasuresAndGroups
}

/** Problems of one rule in one column of one file. */
export interface ProblemGroup {
  readonly code: ProblemCode
  readonly table: string | null
  readonly file: string | null
  readonly column: string | null
  readonly count: number
  /** The numbers of its first records. */
  readonly records: readonly number[]
  /** The measures that it can change or silence, by id. */
  readonly changes: readonly string[]
  /** Those of them that the plan asks for, in its order. */
  readonly planned: readonly Measure[]
}

const GRAVEST_FIRST: readonly Stops[] = ['file', 'row', 'field', 'nothing']
const UNASKED: ReadonlySet<ProblemCode> = new Set(['table-missing', 'column-missing', 'column-unknown'])
const RECORDS_TOLD = 4

/**
 * Problems gathered by rule, table, file and column, those first that do most to the plan's figures: what silences
 * measures, what leaves records out, what leaves fields unread and what is counted as it stands; among these, the
 * number of the plan's measures times that of records. What changes no figure of the plan comes last.
 */
export function rankProblems(
  problems: readonly Problem[],
  { plan, measures }: Ranking,
): readonly ProblemGroup[] {
  const changedBy = measuresChanged(measures)
  const asked = plan.priorities.flatMap(priority => priority.measures.map(({ id }) => id))
  const titled = asked.flatMap(id => measures.measures.filter(measure => measure.id === id))
  const groups = gather(problems).map(all => {
    const { code, table, file, column } = all[0]!
    const changes = changedBy(all[0]!)
    return {
      code,
      table,
      file,
      column,
      count: all.length,
      records: all.slice(0, RECORDS_TOLD).flatMap(problem => problem.record ?? []),
      changes,
      planned: titled.filter(({ id }) => changes.includes(id)),
    }
  })
  return groups.sort(
    (a, b) =>
      Number(a.planned.length === 0) - Number(b.planned.length === 0) ||
      graveness(a) - graveness(b) ||
      weightOf(b) - weightOf(a) ||
      byCodePoint(nameOf(a), nameOf(b)),
  )
}

function gather(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = nameOf(problem)
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups.values()]
}

function nameOf({ code, file, table, column }: Pick<Problem, 'code' | 'file' | 'table' | 'column'>): string {
  return [code, file ?? '', table ?? '', column ?? ''].join('\t')
}

/** Among what changes no figure, tables and columns that nobody asks for come after everything. */
function graveness({ code, planned }: ProblemGroup): number {
  const unasked = planned.length === 0 && UNASKED.has(code)
  return unasked ? GRAVEST_FIRST.length : GRAVEST_FIRST.indexOf(ruleOf(code).stops)
}

/** A problem of a whole file or column weighs more than any number of records of it. */
function weightOf({ records, count, planned }: ProblemGroup): number {
  return records.length === 0 ? 1e12 + planned.length : count * Math.max(1, planned.length)
}
