import type { Kysely, Transaction } from 'kysely'

/**
 * The tables of the app's database. Only text and whole numbers are kept, so that SQLite and PostgreSQL give the same
 * back: times are ISO in UTC, yes is 1, lists are JSON. Each has one column that tells its rows apart.
 */
export interface AppTables {
  readonly person: {
    readonly id: string
    readonly email: string
    readonly name: string
    readonly roles: string
    readonly teams: string
    readonly active: number
    /** Argon2id, in its own notation. */
    readonly password: string | null
    readonly must_change: number
    readonly added: string
  }
  /** Passwords that were wrong lately. The address is hashed: people type passwords there, too. */
  readonly wrong_password: { readonly id: string; readonly address: string; readonly at: string }
  readonly session: {
    readonly id: string
    /** SHA-256 of what the browser holds. */
    readonly secret: string
    readonly person: string
    readonly started: string
    readonly last_seen: string
    readonly address: string
    readonly csrf: string
  }
  /** Lines are only ever added; triggers refuse all else. */
  readonly audit_line: {
    readonly number: number
    readonly at: string
    readonly kind: string
    readonly person: string
    readonly address: string
    readonly detail: string
    readonly hash: string
  }
  readonly saved_view: {
    readonly id: string
    readonly person: string
    readonly name: string
    readonly address: string
  }
  readonly cycle: {
    readonly month: string
    readonly extract: string | null
    readonly opened: string
    readonly opened_by: string
    readonly due: string
    readonly edition: string | null
  }
  readonly answer_version: {
    readonly id: string
    readonly month: string
    readonly measure: string
    readonly question: string
    readonly version: number
    readonly base: number
    readonly text: string
    readonly person: string
    readonly at: string
    readonly conflict: number
  }
  /** Versions that waited beside an answer and do so no more. */
  readonly settled_version: { readonly id: string; readonly person: string; readonly at: string }
  /** Every stage that a measure was moved to; the one with the highest `nth` is where it is. */
  readonly measure_stage: {
    readonly id: string
    readonly month: string
    readonly measure: string
    readonly nth: number
    readonly stage: string
    readonly person: string
    readonly at: string
    readonly note: string | null
  }
  readonly signature: {
    readonly id: string
    readonly month: string
    readonly measure: string | null
    readonly person: string
    readonly at: string
    readonly words: string
    readonly note: string | null
    readonly withdrawn: string | null
    readonly withdrawn_by: string | null
  }
  readonly reminder: {
    readonly id: string
    readonly month: string
    readonly measure: string
    readonly person: string
    readonly by: string
    readonly at: string
    readonly way: string
  }
}

/** Either database, or a transaction in it. */
export type Db = Kysely<AppTables>
export type Tx = Transaction<AppTables>

/** The app's database, and what differs between the two that it can be. */
export interface AppDatabase {
  readonly kind: 'sqlite' | 'postgres'
  readonly db: Db
  readonly clock: () => Date
}
