import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceRead } from '../../../src/store/sources/source-read.ts'
import { readSqlSource } from '../../../src/store/sources/ssd-sql.ts'
import type { SqlSource } from '../../../src/store/sources/ssd-sql-request.ts'
import { startPostgres, type ThrowawayPostgres } from '../../measures/throwaway-postgres.ts'
import { type ReadingRoom, readingRoom } from './reading-in.ts'

/** A PostgreSQL server of our own that is read as a source. */
export interface SqlDatabase {
  readonly room: ReadingRoom
  readonly postgres: ThrowawayPostgres
  /** Reads it as the plan's second source, over its socket as its owner unless the spec says otherwise. */
  readonly read: (spec?: Partial<SqlSource['spec']>) => Promise<SourceRead>
  readonly close: () => void
}

/** Starts a PostgreSQL server to read. */
export async function sqlDatabase(bin: string, port: number | null = null): Promise<SqlDatabase> {
  const room = await readingRoom()
  const postgres = startPostgres(bin, port)
  const socket = `host='${postgres.folder}' port=${port ?? 5432} dbname=postgres user=postgres`
  writeFileSync(join(room.folder, 'connection'), `${socket}\n`)
  return {
    room,
    postgres,
    read: spec =>
      readSqlSource(
        {
          spec: { engine: 'postgresql', connection: { file: 'connection' }, ...spec },
          folder: room.folder,
          number: 2,
        },
        room.reading,
      ),
    close: () => {
      postgres.stop()
      room.close()
    },
  }
}

/** The message of the error that reading ends with. */
export async function messageOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'no error',
    error => `${error.name}: ${error.message}`,
  )
}
