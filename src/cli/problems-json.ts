import { type Problem, ruleOf } from '../tables/problem.ts'
import { type MeasuresAndGroups, measuresChanged } from './measures-changed.ts'

/** Problems as JSON, one a line, piece by piece, each with its rule and the measures whose figures it can change. */
export function* problemsJson(problems: readonly Problem[], set: MeasuresAndGroups): Generator<string> {
  const changedBy = measuresChanged(set)
  yield '['
  for (const [at, problem] of problems.entries()) {
    const { stops, says, effect, fix } = ruleOf(problem.code)
    const whole = { ...problem, stops, message: says, measures: changedBy(problem), effect, fix }
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(whole)}`
  }
  yield '\n]\n'
}
