import type { ServeEnvironment } from './serve-environment.ts'

/** What is to be served, where and how. */
export interface ServeAsked {
  /** The plan's folder. */
  readonly plan: string
  readonly host: string
  readonly port: number
  readonly environment: ServeEnvironment
  /** Whether to show accounts with their passwords to whoever comes, and fill what is empty. */
  readonly demo: boolean
  readonly version: string
}

/** An app that is being served until it is stopped. */
export interface Running {
  readonly address: string
  /** Whether anybody could sign in and let others in. */
  readonly open: boolean
  /** Accounts that are shown to whoever comes. */
  readonly shown: readonly { readonly email: string; readonly password: string; readonly says: string }[]
}
