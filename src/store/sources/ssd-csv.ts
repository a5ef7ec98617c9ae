import { type Recognised, recogniseTable } from '../../sources/recognise-table.ts'
import { TABLES } from '../../tables/all.ts'
import type { Table } from '../../tables/table.ts'
import { type CsvFile, readablePath, selectCsv, surveyFile } from './csv-file.ts'
import { fileProblems, missingEnds, surveyProblems } from './file-problems.ts'
import { sourceFiles } from './source-folder.ts'
import type { Reading, SourceRead, TableRows } from './source-read.ts'

/** Reads a folder of CSV files with tables of the dataset, each known by its headings. */
export async function readCsvSource(path: string, { scratch }: Reading): Promise<SourceRead> {
  const held: Held[] = []
  for (const each of sourceFiles(path, ['.csv'], 'CSV files')) {
    const file = await surveyFile(each)
    const recognised = recogniseTable(file.survey.headings)
    const usable = recognised !== null && missingEnds(recognised).length === 0
    const place = held.length
    held.push({ file, recognised, path: usable ? await readablePath(file, scratch, place) : null })
  }
  return {
    files: held.map(({ file: { name, bytes, hash }, recognised }) => ({
      name,
      table: recognised?.table.name ?? null,
      bytes,
      hash,
    })),
    problems: held.flatMap(({ file: { name, readable, survey }, recognised }) => [
      ...fileProblems({ name, recognised, readable, records: survey.records }),
      ...(recognised ? surveyProblems(name, recognised.table.name, survey) : []),
    ]),
    tables: TABLES.flatMap(table => tableRows(table, held) ?? []),
  }
}

interface Held {
  readonly file: CsvFile
  readonly recognised: Recognised | null
  /** What the engine reads; null where the file can't be used. */
  readonly path: string | null
}

function tableRows(table: Table, held: readonly Held[]): TableRows | null {
  const its = held.filter(({ recognised, path }) => path !== null && recognised?.table === table)
  if (its.length === 0) return null
  return {
    table,
    columns: new Set(its.flatMap(({ recognised }) => [...recognised!.columns.keys()])),
    bytes: its.reduce((sum, { file }) => sum + file.bytes, 0),
    cleaned: its.every(({ file }) => file.survey.trimmed),
    select: (columns, firstFile) =>
      its
        .map(one =>
          selectCsv(one.file, one.path!, firstFile + held.indexOf(one), columns, one.recognised!.columns),
        )
        .join(' union all '),
  }
}
