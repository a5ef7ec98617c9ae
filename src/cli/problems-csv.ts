import type { LocatedProblem } from '../tables/located-problem.ts'
import { ruleOf } from '../tables/problem.ts'
import { csvLines } from './to-csv.ts'

const HEADINGS = ['code', 'rule', 'effect', 'table', 'file', 'record', 'column', 'team', 'worker'] as const

/** Problems as CSV, one a line, a batch at a time, with the team and worker that the child is allocated to. */
export async function* problemsCsv(
  batches: AsyncIterable<readonly LocatedProblem[]>,
): AsyncGenerator<string> {
  yield csvLines([HEADINGS])
  for await (const problems of batches) {
    yield csvLines(
      problems.map(({ code, table, file, record, column, team, worker }) => {
        const { says, effect } = ruleOf(code)
        return [code, says, effect, table, file, record, column, team, worker]
      }),
    )
  }
}
