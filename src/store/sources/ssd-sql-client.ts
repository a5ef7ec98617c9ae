/** A column of a database's table. */
export interface SqlColumn {
  readonly name: string
  /** The SQL that gives it as text; null where its type has none, or the account may not read it. */
  readonly text: string | null
}

/** A table or view of a database. */
export interface SqlTable {
  readonly schema: string
  readonly name: string
  readonly columns: readonly SqlColumn[]
  /** The columns of its primary key; none where it has none or its order is known otherwise. */
  readonly key: readonly string[]
}

/** A connection to a database that reads and never writes. Its errors are the driver's own, which can quote records. */
export interface SqlClient {
  /** The tables of the schema whose names, in small letters, are among these; null where there is no such schema. */
  readonly tables: (names: readonly string[]) => Promise<readonly SqlTable[] | null>
  /**
   * The rows of a table as CSV in UTF-8, in an order that the next reading has too: every value in quotation marks, and
   * null as `\N` without.
   */
  readonly rows: (table: SqlTable, columns: readonly SqlColumn[]) => AsyncIterable<Uint8Array>
  /** Ends the connection at once, whatever is under way. */
  readonly close: () => void
}

/** What a connection is made from. */
export interface SqlRequest {
  /** The connection, as its environment variable or file has it. It has a password and is shown to nobody. */
  readonly connection: string
  readonly schema: string
  readonly tls: boolean
  /** The certificate of the authority that signed the server's own; null for those that the machine knows. */
  readonly ca: string | null
  /** Seconds that a table may take. */
  readonly timeout: number
}

/** How a kind of database is reached, and what its errors mean. */
export interface SqlEngine {
  /** The schema that is read unless the plan names one. */
  readonly schema: string
  /** How a connection is written, for messages. */
  readonly written: string
  readonly connect: (request: SqlRequest) => Promise<SqlClient>
  readonly faultOf: (error: unknown) => SqlFault
}

/**
 * What went wrong with a database: `forbidden` and `table` are faults of one table alone, and `other` is one that has no
 * name here. The code is the database's own.
 */
export interface SqlFault {
  readonly kind: FaultKind
  readonly code?: string
}

/** The faults that have words of their own. */
export type FaultKind =
  | 'connection-text'
  | 'sign-in'
  | 'unreachable'
  | 'silent'
  | 'login'
  | 'no-database'
  | 'busy'
  | 'tls-missing'
  | 'tls-only'
  | 'tls-untrusted'
  | 'slow'
  | 'locked'
  | 'lost'
  | 'encoding'
  | 'forbidden'
  | 'table'
  | 'other'

/**
 * Seconds that a server has to answer a call, to give up waiting for a lock, and to come to an end once its own limit is
 * past: few, as nothing is being read meanwhile.
 */
export function answerSeconds(timeout: number): number {
  return Math.min(timeout / 2, 15)
}
