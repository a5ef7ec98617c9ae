import { TABLES } from '../tables/all.ts'
import type { Problem, ProblemCode } from '../tables/problem.ts'
import type { SurveyedFile } from './csv-source.ts'

const SHAPES = { ragged: 'record-damaged', unclosed: 'quote-unclosed' } as const

/** The problems of a file as a whole, and of the records in it that can't be read. */
export function fileProblems(file: SurveyedFile): readonly Problem[] {
  const at = (code: ProblemCode, column: string | null = null, record: number | null = null): Problem => ({
    code,
    table: file.recognised?.table.name ?? null,
    file: file.name,
    record,
    column,
  })
  const { survey, recognised } = file
  if (!recognised) return [at(file.readable ? 'file-unrecognised' : 'file-unreadable')]
  const blankEnds = missingEnds(file)
  return [
    ...(survey.encoding === 'utf-8' ? [] : [at('file-not-utf-8')]),
    ...(survey.records === 0 ? [at('file-empty')] : []),
    ...recognised.missing
      .filter(column => !blankEnds.includes(column))
      .map(column => at('column-missing', column)),
    ...blankEnds.map(column => at('end-column-missing', column)),
    ...recognised.unknown.map(() => at('column-unknown')),
    ...recognised.repeated.map(column => at('column-repeated', column.trim().toLowerCase())),
    ...survey.damaged.map(damaged => at(SHAPES[damaged.shape], null, damaged.record)),
  ]
}

/** The start and end columns that the file lacks; without one the file can't be used. */
export function missingEnds(file: SurveyedFile): readonly string[] {
  const runs = file.recognised?.table.runs ?? []
  return runs.filter(column => file.recognised?.missing.includes(column))
}

/** A problem for each table that no usable file holds. */
export function missingTables(files: readonly SurveyedFile[]): readonly Problem[] {
  const held = new Set(usable(files).map(file => file.recognised?.table.name))
  return TABLES.filter(table => !held.has(table.name)).map(table => ({
    code: 'table-missing',
    table: table.name,
    file: null,
    record: null,
    column: null,
  }))
}

/** The files whose records are loaded. */
export function usable(files: readonly SurveyedFile[]): readonly SurveyedFile[] {
  return files.filter(file => file.recognised !== null && missingEnds(file).length === 0)
}
