/** Everything that is put on record, by kind, in words. */
export const AUDIT_KINDS = {
  'signed-in': 'Signed in',
  'sign-in-failed': 'Could not sign in',
  'signed-out': 'Signed out',
  'sessions-ended': 'Ended sessions',
  'password-changed': 'Changed a password',
  refused: 'Was refused a page',
  'list-opened': 'Opened a list',
  'list-downloaded': 'Downloaded a list',
  'view-saved': 'Saved a view of a list',
  'view-removed': 'Removed a saved view',
  'cycle-opened': 'Opened a month',
  'cycle-changed': 'Changed a month',
  'answer-saved': 'Saved an answer',
  'answer-settled': 'Settled two versions of an answer',
  'stage-moved': 'Moved a measure on or back',
  'signed-off': 'Signed off',
  'sign-off-withdrawn': 'Withdrew a sign-off',
  published: 'Published a report',
  reminded: 'Sent a reminder',
  'extract-loaded': 'Loaded an extract',
  'person-added': 'Added a person',
  'person-changed': 'Changed a person',
  'audit-exported': 'Exported the audit log',
  'backup-restored': 'Restored a backup',
} as const

/** A name in `AUDIT_KINDS`. */
export type AuditKind = keyof typeof AUDIT_KINDS

/** What is told of an event: ids, names of lists, counts. Never anything of a child. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>

/** Something to put on record. */
export interface AuditEvent {
  readonly kind: AuditKind
  /** The id of the person who did it, or `nobody`. */
  readonly person: string
  /** Where from, as the server sees it. */
  readonly address: string
  readonly detail: AuditDetail
}

/** A line of the record. */
export interface AuditLine extends AuditEvent {
  /** From 1, without a gap. */
  readonly number: number
  /** ISO, in UTC, to the millisecond. */
  readonly at: string
  /** SHA-256 of the line before's hash and this line's text. */
  readonly hash: string
}

/** Which lines are wanted, newest first; all where nothing is said. */
export interface AuditSearch {
  readonly kind?: AuditKind | undefined
  readonly person?: string | undefined
  /** Days, both within: `YYYY-MM-DD`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Anything in the detail. */
  readonly text?: string | undefined
}

/** The record, to which lines can only be added. */
export interface AuditLog {
  /** Returns once the line would survive a power cut. */
  readonly add: (event: AuditEvent) => Promise<AuditLine>
  readonly search: (
    search: AuditSearch,
    page: { readonly from: number; readonly count: number },
  ) => Promise<{ readonly lines: readonly AuditLine[]; readonly total: number }>
  /** Every line in order, a batch at a time. */
  readonly all: () => AsyncIterable<readonly AuditLine[]>
  /** Recomputes every hash; the number of the first line that is not as it was written, or null. */
  readonly firstBroken: () => Promise<number | null>
}
