import type { Format } from '../../sources/format.ts'
import { type RecognisedPart, recognisePart } from '../../sources/recognise-part.ts'
import type { Problem } from '../../tables/problem.ts'
import { beneathTitles } from './beneath-titles.ts'
import { readablePath, selectCsv, surveyFile } from './csv-file.ts'
import { problemIn, surveyProblems } from './file-problems.ts'
import type { ReturnFile } from './return-file.ts'

/** Reads a CSV file of a return, known by its headings, which titles may stand above. */
export async function readReturnCsv(
  format: Format,
  path: string,
  scratch: string,
  place: number,
): Promise<ReturnFile> {
  const whole = await surveyFile(path)
  const csv = recognisePart(format, whole.survey.headings)
    ? whole
    : ((await beneathTitles(format, whole, scratch, place)) ?? whole)
  const { name, bytes, hash, survey } = csv
  const file = { name, table: null, bytes, hash }
  const found = recognisePart(format, survey.headings)
  if (!found) {
    const code = csv.readable ? 'file-unrecognised' : 'file-unreadable'
    return { file, problems: [problemIn(name, null)(code)], notes: [], rows: null }
  }
  const readable = await readablePath(csv, scratch, place)
  const columns = found.part.columns.map(column => column.name)
  return {
    file,
    problems: [
      ...(survey.records === 0 ? [problemIn(name, null)('file-empty')] : []),
      ...surveyProblems(name, null, survey),
      ...headingProblems(name, found),
    ],
    notes: [],
    rows: {
      part: found.part,
      columns: new Set(found.columns.keys()),
      bytes,
      select: at => selectCsv(csv, readable, at, columns, found.columns),
    },
  }
}

/** What is wrong with the headings of a part. */
export function headingProblems(name: string, found: RecognisedPart): readonly Problem[] {
  const at = problemIn(name, null)
  const headingOf = (column: string) => found.part.columns.find(each => each.name === column)!.heading
  return [
    ...found.missing.map(column => at('column-missing', headingOf(column))),
    ...found.unknown.map(() => at('column-unknown')),
    ...found.repeated.map(heading => at('column-repeated', heading)),
  ]
}
