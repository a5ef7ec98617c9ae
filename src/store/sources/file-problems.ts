import type { CsvSurvey } from '../../sources/csv/survey-csv.ts'
import type { Recognised } from '../../sources/recognise-table.ts'
import type { Problem, ProblemCode } from '../../tables/problem.ts'

const SHAPES = { ragged: 'record-damaged', unclosed: 'quote-unclosed' } as const

/** What is known of a file of the dataset: how it can be read, and which table it holds. */
export interface DatasetFile {
  readonly name: string
  readonly recognised: Recognised | null
  readonly readable: boolean
  readonly records: number
}

/** The problems of a file of the dataset as a whole. */
export function fileProblems({ name, recognised, readable, records }: DatasetFile): readonly Problem[] {
  const at = problemIn(name, recognised?.table.name ?? null)
  if (!recognised) return [at(readable ? 'file-unrecognised' : 'file-unreadable')]
  const blankEnds = missingEnds(recognised)
  return [
    ...(records === 0 ? [at('file-empty')] : []),
    ...recognised.missing
      .filter(column => !blankEnds.includes(column))
      .map(column => at('column-missing', column)),
    ...blankEnds.map(column => at('end-column-missing', column)),
    ...recognised.unknown.map(() => at('column-unknown')),
    ...recognised.repeated.map(column => at('column-repeated', column.trim().toLowerCase())),
  ]
}

/** The problems of a CSV file's bytes: its encoding, and the records that can't be read. */
export function surveyProblems(name: string, table: string | null, survey: CsvSurvey): readonly Problem[] {
  const at = problemIn(name, table)
  return [
    ...(survey.encoding === 'utf-8' ? [] : [at('file-not-utf-8')]),
    ...survey.damaged.map(damaged => at(SHAPES[damaged.shape], null, damaged.record)),
  ]
}

/** The start and end columns that a file lacks; without one it can't be used. */
export function missingEnds(recognised: Recognised): readonly string[] {
  return (recognised.table.runs ?? []).filter(column => recognised.missing.includes(column))
}

/** Makes the problems of one file. */
export function problemIn(file: string, table: string | null) {
  return (code: ProblemCode, column: string | null = null, record: number | null = null): Problem => ({
    code,
    table,
    file,
    record,
    column,
  })
}
