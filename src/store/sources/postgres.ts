import { Socket } from 'node:net'
import type { ClientConfig } from 'pg'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import { postgresConnection } from './postgres-connection.ts'
import { postgresFault } from './postgres-faults.ts'
import { postgresText } from './postgres-text.ts'
import {
  answerSeconds,
  type SqlClient,
  type SqlColumn,
  type SqlEngine,
  type SqlRequest,
  type SqlTable,
} from './ssd-sql-client.ts'
import { SqlFaultError, tableFaultSays } from './ssd-sql-faults.ts'

/** PostgreSQL as a source. */
export const postgres: SqlEngine = {
  schema: 'public',
  written: 'postgresql://user:password@host:5432/database',
  connect: connectPostgres,
  faultOf: postgresFault,
}

/**
 * The session reads and never writes, and sees the database as it stood at one moment. Rows come as the table keeps
 * them, days and numbers in one form whatever the server's settings, and a table whose rows a policy would hide from
 * the account gives an error rather than some of them.
 */
function sessionSettings(timeout: number): string {
  return `begin isolation level repeatable read, read only;
    set local statement_timeout = ${timeout * 1000};
    set local lock_timeout = ${answerSeconds(timeout) * 1000};
    set local idle_in_transaction_session_timeout = 0;
    set local synchronize_seqscans = off;
    set local max_parallel_workers_per_gather = 0;
    set local enable_indexonlyscan = off;
    set local row_security = off;
    set local datestyle = 'ISO, YMD';
    set local timezone = 'Europe/London';
    set local extra_float_digits = 1;
    set local standard_conforming_strings = on`
}

type CatalogueRow = Readonly<Record<string, string | boolean | null>>

async function connectPostgres(request: SqlRequest): Promise<SqlClient> {
  const connection = postgresConnection(request.connection)
  if (!connection) throw new SqlFaultError('connection-text')
  const [{ default: pg }, { to: copyTo }] = await Promise.all([import('pg'), import('pg-copy-streams')])
  const socket = new Socket()
  const client = new pg.Client({
    ...connection,
    ssl: tlsOf(connection.host, request),
    stream: () => socket,
    keepAlive: true,
    application_name: 'Throughline',
    connectionTimeoutMillis: answerSeconds(request.timeout) * 1000,
  })
  // An error of an idle connection would end the program; the next query tells it too.
  client.on('error', () => {})
  const ask = async (text: string) => {
    // Not for the client as a whole: its timer would outlive a copy, and the program wait for it.
    const query = { text, query_timeout: (request.timeout + answerSeconds(request.timeout)) * 1000 }
    return (await client.query<CatalogueRow>(query)).rows
  }
  try {
    await client.connect().catch(error => {
      // The account may not connect to the database.
      throw error.code === '42501' ? new SqlFaultError('no-database') : error
    })
    const [server] = await ask('show server_encoding')
    if (server?.server_encoding === 'SQL_ASCII') throw new SqlFaultError('encoding')
    await ask(sessionSettings(request.timeout))
  } catch (error) {
    socket.destroy()
    throw error
  }
  return {
    tables: async names => {
      const schema = `where nspname = ${quoteText(request.schema)}`
      const [usable] = await ask(
        `select has_schema_privilege(oid, 'usage') as may from pg_namespace ${schema}`,
      )
      if (usable?.may !== true) return null
      return tablesOf(request.schema, await ask(catalogueSql(request.schema, names)))
    },
    rows: async function* (table, columns) {
      await ask('savepoint before_table')
      try {
        yield* client.query(copyTo(copySql(table, columns))) as AsyncIterable<Uint8Array>
      } catch (error) {
        if (tableFaultSays(postgresFault(error)) !== null) await ask('rollback to savepoint before_table')
        throw error
      }
    },
    close: () => socket.destroy(),
  }
}

/** A socket on this machine is not encrypted: what passes through it never leaves the machine. */
function tlsOf(host: string, { tls, ca }: SqlRequest): NonNullable<ClientConfig['ssl']> {
  if (!tls || host.startsWith('/')) return false
  return { rejectUnauthorized: true, ...(ca === null ? {} : { ca }) }
}

/** The columns of tables, views and the like, with their types; a domain stands as the type beneath it. */
function catalogueSql(schema: string, names: readonly string[]): string {
  return `select c.relname as "table", a.attname as "column", t.typname as type, t.typcategory as category,
      has_column_privilege(c.oid, a.attnum, 'select') as readable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid
      join pg_type d on d.oid = a.atttypid
      join pg_type t on t.oid = case when d.typtype = 'd' then d.typbasetype else d.oid end
    where n.nspname = ${quoteText(schema)} and lower(c.relname) in (${names.map(quoteText).join(', ')})
      and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`
}

function tablesOf(schema: string, rows: readonly CatalogueRow[]): readonly SqlTable[] {
  const columns = new Map<string, SqlColumn[]>()
  for (const row of rows) {
    const table = String(row.table)
    const name = String(row.column)
    const text = row.readable === true ? postgresText(name, String(row.type), String(row.category)) : null
    columns.set(table, [...(columns.get(table) ?? []), { name, text }])
  }
  return [...columns].map(([name, its]) => ({ schema, name, columns: its, key: [] }))
}

function copySql({ schema, name }: SqlTable, columns: readonly SqlColumn[]): string {
  const chosen = columns.map(({ text }, at) => `${text} as c${at}`).join(', ')
  return `copy (select ${chosen} from ${quoteName(schema)}.${quoteName(name)})
    to stdout (format csv, null '\\N', force_quote *, encoding 'UTF8')`
}
