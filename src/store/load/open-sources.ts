import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { RecordSource } from '../../report/plan/source-spec.ts'
import type { Reading, SourceRead } from '../sources/source-read.ts'
import { readCsvSource } from '../sources/ssd-csv.ts'

/** The folders on disk that sources read, as full paths: all that their engine may reach. */
export function sourceReach(plan: string, sources: readonly RecordSource[]): readonly string[] {
  return sources.flatMap(source => {
    if (source.kind === 'ssd-sql') return []
    const path = resolve(plan, source.path)
    return [path, dirname(path)]
  })
}

/** Reads each source of a plan, in its order, each with a folder of its own for what it writes on the way. */
export async function readSources(
  plan: string,
  sources: readonly RecordSource[],
  reading: Reading,
): Promise<readonly SourceRead[]> {
  const read: SourceRead[] = []
  for (const [at, source] of sources.entries()) {
    const scratch = join(reading.scratch, String(at))
    mkdirSync(scratch, { recursive: true })
    read.push(await readSource(plan, source, { ...reading, scratch }))
  }
  return read
}

function readSource(plan: string, source: RecordSource, reading: Reading): Promise<SourceRead> {
  switch (source.kind) {
    case 'ssd-csv':
      return readCsvSource(resolve(plan, source.path), reading)
    default:
      throw new Error(`no reader for ${source.kind}`)
  }
}
