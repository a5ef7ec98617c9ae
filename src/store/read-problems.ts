import { quoteText } from '../tables/clean-sql.ts'
import { type Problem, type ProblemCode, RULES } from '../tables/problem.ts'
import type { Row, Session } from './engine.ts'
import { type Extract, openExtractEngine, problemsPath } from './extract.ts'

/** The problems that an extract keeps, in their fixed order: code, table, file, record, column. */
export async function readProblems(extract: Extract): Promise<readonly Problem[]> {
  const engine = await openExtractEngine(extract)
  try {
    return await problemsIn(engine, extract)
  } finally {
    engine.close()
  }
}

/** The same, read in an engine that is open. */
export async function problemsIn(session: Session, extract: Extract): Promise<readonly Problem[]> {
  return toProblems(
    await session.rows(`select * from read_parquet(${quoteText(problemsPath(extract.folder))})`),
  )
}

/** Rows of the problem relation as problems. */
export function toProblems(rows: readonly Row[]): readonly Problem[] {
  const text = (cell: Row[string] | undefined) => (cell === null || cell === undefined ? null : String(cell))
  return rows.map(row => ({
    code: codeOf(String(row.code)),
    table: text(row.table_name),
    file: text(row.file),
    record: row.record === null ? null : Number(row.record),
    column: text(row.column_name),
  }))
}

function codeOf(text: string): ProblemCode {
  if (!(text in RULES)) throw new Error(`no rule ${text}`)
  return text as ProblemCode
}
