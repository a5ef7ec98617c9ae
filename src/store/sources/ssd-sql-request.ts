import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { InputError } from '../../base/errors.ts'
import type { DatasetDatabase } from '../../report/plan/source-spec.ts'
import type { SqlRequest } from './ssd-sql-client.ts'

/** A database that a plan names as a source. */
export interface SqlSource {
  readonly spec: Omit<DatasetDatabase, 'kind' | 'tables' | 'from'>
  /** The plan's folder, from which files are named. */
  readonly folder: string
  /** The source's place in the plan, the first being 1: messages call it so. */
  readonly number: number
}

/** Seconds that a table may take unless the plan says otherwise. */
const TIMEOUT = 600

/**
 * What to connect with: the connection is read from its environment variable or file at the moment it is needed.
 *
 * @param schema the schema unless the plan names one
 */
export function sqlRequest({ spec, folder, number }: SqlSource, schema: string): SqlRequest {
  const connection = 'env' in spec.connection ? process.env[spec.connection.env] : undefined
  const read = (path: string, holds: string) => readText(resolve(folder, path), number, holds)
  const text = 'file' in spec.connection ? read(spec.connection.file, 'the connection') : connection
  if (text === undefined || text.trim() === '') {
    const where = connectionPlace(spec)
    throw new InputError(
      `Source ${number}: ${where} has no connection. Put it there, or mend sources > connection in plan.yaml.`,
    )
  }
  return {
    connection: text.trim(),
    schema: spec.schema ?? schema,
    tls: spec.tls !== 'off',
    ca: spec.ca === undefined ? null : read(spec.ca, "the authority's certificate"),
    timeout: spec.timeout ?? TIMEOUT,
  }
}

/** Where a connection is written, for messages: what it says stays out of them. */
export function connectionPlace({ connection }: SqlSource['spec']): string {
  return 'env' in connection
    ? `the environment variable ${connection.env}`
    : `the file ${basename(connection.file)}`
}

function readText(path: string, number: number, holds: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new InputError(
      `Source ${number}: the file ${basename(path)}, which should hold ${holds}, can't be read.`,
    )
  }
}
