import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../base/errors.ts'
import type { DatasetDatabase } from '../../report/plan/source-spec.ts'
import { postgres } from './postgres.ts'
import type { Reading, SourceRead } from './source-read.ts'
import { sqlServer } from './sql-server.ts'
import {
  answerSeconds,
  type SqlClient,
  type SqlEngine,
  type SqlRequest,
  type SqlTable,
} from './ssd-sql-client.ts'
import { faultOfOurs, SqlFaultError, sqlFaultError, tableFaultSays } from './ssd-sql-faults.ts'
import { connectionPlace, type SqlSource, sqlRequest } from './ssd-sql-request.ts'
import { isOfDisk } from './ssd-sql-scratch.ts'
import { fullName, type HeldTable, readTable, tableNames, tablesTogether } from './ssd-sql-tables.ts'

const ENGINES: Readonly<Record<DatasetDatabase['engine'], SqlEngine>> = {
  postgresql: postgres,
  'sql-server': sqlServer,
}

/**
 * Reads the tables of the dataset out of a database, all as they stood at one moment, to files on the way; nothing is
 * ever written there. A table that alone can't be read is a problem and the others are read; anything else ends the load.
 */
export async function readSqlSource(source: SqlSource, reading: Reading): Promise<SourceRead> {
  const engine = ENGINES[source.spec.engine]
  const request = sqlRequest(source, engine.schema)
  const inWords = (table: string | null) => (error: unknown) => {
    if (error instanceof InputError) throw error
    throw sqlFaultError(faultOfOurs(error) ?? engine.faultOf(error), {
      number: source.number,
      connection: connectionPlace(source.spec),
      written: engine.written,
      timeout: request.timeout,
      table,
    })
  }
  const client = await engine.connect(request).catch(inWords(null))
  try {
    const tables = await datasetTables(client, source, request).catch(inWords(null))
    const scratch = join(reading.scratch, `source-${source.number}`)
    mkdirSync(scratch, { recursive: true })
    const all: HeldTable[] = []
    for (const table of tables) {
      const hangUp = hangUpAfter(request.timeout, client)
      const told = (error: unknown) => {
        if (isOfDisk(error)) throw error
        if (hangUp.done()) return inWords(fullName(table))(new SqlFaultError('slow'))
        return tableFaultSays(engine.faultOf(error)) ?? inWords(fullName(table))(error)
      }
      const path = join(scratch, `${all.length}.csv`)
      all.push(await readTable(client, table, { path, told }).finally(hangUp.cancel))
    }
    return tablesTogether(all)
  } finally {
    client.close()
  }
}

/** Hangs up on a server that neither ends a statement in time nor gives it up by itself, as one that is cut off can't. */
function hangUpAfter(timeout: number, client: SqlClient) {
  let done = false
  const timer = setTimeout(
    () => {
      done = true
      client.close()
    },
    (timeout + answerSeconds(timeout)) * 1000,
  )
  return { done: () => done, cancel: () => clearTimeout(timer) }
}

/** The tables of the dataset in the schema, by their names: anything else there is left alone. */
async function datasetTables(
  client: SqlClient,
  { spec, number }: SqlSource,
  { schema }: SqlRequest,
): Promise<readonly SqlTable[]> {
  const names = tableNames(spec.prefix ?? '')
  const tables = await client.tables(names)
  if (tables === null) {
    throw new InputError(
      `Source ${number}: the database has no schema ${schema}, or the account may not use it. Mend sources > schema in plan.yaml.`,
    )
  }
  if (tables.length > 0) return tables
  throw new InputError(
    `Source ${number}: the schema ${schema} has no table of the dataset that the account can see, such as ${names[0]}. Mend sources > schema or prefix in plan.yaml, or let the account read them.`,
  )
}
