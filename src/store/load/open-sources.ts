import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { RecordSource } from '../../report/plan/source-spec.ts'
import { readParquetSource } from '../sources/parquet.ts'
import { readReturnSource } from '../sources/return-source.ts'
import type { Reading, SourceRead } from '../sources/source-read.ts'
import { readCsvSource } from '../sources/ssd-csv.ts'
import { readSqlSource } from '../sources/ssd-sql.ts'

/** The files and folders on disk that sources read, as full paths. */
export function sourcePaths(plan: string, sources: readonly RecordSource[]): readonly string[] {
  return sources.flatMap(source => (source.kind === 'ssd-sql' ? [] : [resolve(plan, source.path)]))
}

/** The folders on disk that sources read, as full paths: all that their engine may reach. */
export function sourceReach(plan: string, sources: readonly RecordSource[]): readonly string[] {
  return sourcePaths(plan, sources).flatMap(path => [path, dirname(path)])
}

/** Reads each source of a plan, in its order, each with a folder of its own for what it writes on the way. */
export async function readSources(
  plan: string,
  sources: readonly RecordSource[],
  reading: Omit<Reading, 'place'>,
): Promise<readonly SourceRead[]> {
  const read: SourceRead[] = []
  for (const [at, source] of sources.entries()) {
    const scratch = join(reading.scratch, String(at))
    mkdirSync(scratch, { recursive: true })
    read.push(await readSource(plan, source, { ...reading, scratch, place: at }))
  }
  return read
}

function readSource(plan: string, source: RecordSource, reading: Reading): Promise<SourceRead> {
  switch (source.kind) {
    case 'ssd-csv':
      return readCsvSource(resolve(plan, source.path), reading)
    case 'annex-a':
    case 'ssda903':
    case 'cin-census':
      return readReturnSource(source.kind, resolve(plan, source.path), reading)
    case 'ssd-parquet':
      return readParquetSource(resolve(plan, source.path), reading)
    case 'ssd-sql':
      return readSqlSource({ spec: source, folder: plan, number: reading.place + 1 }, reading)
  }
}
