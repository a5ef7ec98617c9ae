import type * as Tedious from 'tedious'
import { allCells, type Cell, cellsOf, csvOf } from './sql-server-cells.ts'
import { type SqlServerConnection, sqlServerConnection } from './sql-server-connection.ts'
import { sqlServerFault } from './sql-server-faults.ts'
import {
  beginSql,
  type CatalogueRow,
  catalogueSql,
  SNAPSHOTS_SQL,
  schemaSql,
  selectSql,
  tablesOf,
} from './sql-server-select.ts'
import { answerSeconds, type SqlClient, type SqlEngine, type SqlRequest } from './ssd-sql-client.ts'
import { SqlFaultError, tableFaultSays } from './ssd-sql-faults.ts'

/** SQL Server as a source. */
export const sqlServer: SqlEngine = {
  schema: 'dbo',
  written: 'Server=host,1433;Database=name;User ID=user;Password=password',
  connect: connectSqlServer,
  faultOf: sqlServerFault,
}

async function connectSqlServer(request: SqlRequest): Promise<SqlClient> {
  const found = sqlServerConnection(request.connection)
  if (found === null || found === 'sign-in') throw new SqlFaultError(found ?? 'connection-text')
  const driver = await import('tedious')
  const connection = new (checkedConnection(driver))(configurationOf(found, request))
  // An error of an idle connection would end the program; the next request tells it too.
  connection.on('error', () => {})
  const ask = (sql: string) => allCells(cellsOf(driver, connection, sql))
  try {
    await new Promise<void>((resolve, reject) => {
      connection.connect(error => (error ? reject(error) : resolve()))
    })
    const [keeps] = await ask(SNAPSHOTS_SQL)
    await ask(beginSql(keeps?.[0] === 1, answerSeconds(request.timeout)))
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    tables: async names => {
      const [id] = await ask(schemaSql(request.schema))
      if (!id || id[0] === null) return null
      return tablesOf(request.schema, (await ask(catalogueSql(request.schema, names))).map(toCatalogueRow))
    },
    rows: async function* (table, columns) {
      try {
        yield* csvOf(cellsOf(driver, connection, selectSql(table, columns)))
      } catch (error) {
        // Some errors of a statement end the transaction too.
        if (tableFaultSays(sqlServerFault(error)) !== null) await ask('if @@trancount = 0 begin transaction')
        throw error
      }
    },
    close: () => connection.close(),
  }
}

/**
 * The driver's connection, which where TLS is on sends no password before the server takes part in it: by itself the
 * driver goes on in the clear with a server that says it can't encrypt.
 */
function checkedConnection(driver: typeof Tedious): typeof Tedious.Connection {
  type Negotiation = Parameters<Tedious.Connection['performTlsNegotiation']>
  return class extends driver.Connection {
    override async performTlsNegotiation(...[answer, signal]: Negotiation): Promise<void> {
      const offered = answer.encryptionString === 'ON' || answer.encryptionString === 'REQ'
      if (this.config.options.encrypt && !offered) throw new SqlFaultError('tls-missing')
      await super.performTlsNegotiation(answer, signal)
    }
  }
}

function configurationOf(
  { host, port, instance, database, domain, user, password }: SqlServerConnection,
  { tls, ca, timeout }: SqlRequest,
): Tedious.ConnectionConfiguration {
  const account = { userName: user, password }
  return {
    server: host,
    authentication:
      domain === null
        ? { type: 'default', options: account }
        : { type: 'ntlm', options: { ...account, domain } },
    options: {
      ...(port === null ? { instanceName: instance! } : { port }),
      database,
      encrypt: tls,
      trustServerCertificate: false,
      cryptoCredentialsDetails: ca === null ? {} : { ca },
      readOnlyIntent: true,
      appName: 'Throughline',
      connectTimeout: answerSeconds(timeout) * 1000,
      requestTimeout: timeout * 1000,
      cancelTimeout: answerSeconds(timeout) * 1000,
      maxRetriesOnTransientErrors: 0,
    },
  }
}

function toCatalogueRow([table, column, type, readable, key]: readonly Cell[]): CatalogueRow {
  return {
    table: String(table),
    column: String(column),
    type: type == null ? null : String(type),
    readable: readable === 1,
    key: key == null ? null : Number(key),
  }
}
