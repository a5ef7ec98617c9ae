import { byCodePoint } from '../base/by-code-point.ts'
import { type Problem, type ProblemCode, ruleOf, type Stops } from '../tables/problem.ts'
import type { ReportInput, RuleBroken } from './model/report-input.ts'

/** The problems of an extract as a report tells of them: how many, what they leave out, and by rule and table, the gravest first. */
export function problemsOf(problems: readonly Problem[]): ReportInput['problems'] {
  const groups = new Map<string, RuleBroken>()
  for (const { code, table } of problems) {
    const key = `${code} ${table ?? ''}`
    const { says, stops } = ruleOf(code)
    groups.set(key, { says, stops, table, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return {
    total: problems.length,
    leftOut: problems.filter(({ code }) => ruleOf(code).stops === 'row').length,
    byRule: [...groups.entries()]
      .sort(([a], [b]) => graveness(a) - graveness(b) || byCodePoint(a, b))
      .map(([, broken]) => broken),
  }
}

const GRAVEST_FIRST: readonly Stops[] = ['file', 'row', 'field', 'nothing']

/** By what a rule stops; what changes no figure comes last. */
function graveness(key: string): number {
  const { stops, measures } = ruleOf(key.split(' ')[0] as ProblemCode)
  return GRAVEST_FIRST.indexOf(stops) + (stops === 'nothing' && measures?.length === 0 ? 1 : 0)
}
