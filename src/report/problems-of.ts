import { byCodePoint } from '../base/by-code-point.ts'
import { type Problem, ruleOf } from '../tables/problem.ts'
import type { ReportInput, RuleBroken } from './model/report-input.ts'

/** The problems of an extract as a report tells of them: how many, what they leave out, and by rule and table. */
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
    byRule: [...groups.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, broken]) => broken),
  }
}
