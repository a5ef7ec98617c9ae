/** What a problem stops: its row, the field alone, the whole file, or nothing. */
export type Stops = 'row' | 'field' | 'file' | 'nothing'

/** A rule that records can break. */
export interface Rule {
  readonly stops: Stops
  /** The rule in one sentence, as a reader of the problem list meets it. */
  readonly says: string
  /** What a record that breaks it does to figures, in a sentence or two. */
  readonly effect: string
  /** What to do about it. */
  readonly fix: string
  /**
   * The measures whose figures it can change, by id; unless given, those that read the column, or the table where a
   * whole row or file is lost.
   */
  readonly measures?: readonly string[]
}

/** Where a rule looks: the records of one table that break it. */
export interface Find {
  readonly table: string
  /** The column that a reader should look at first. */
  readonly column: string
  /**
   * A select of `_file` and `_record` over the relations `kept_<table>` and the one row of `check_day`: `today`, the
   * day of loading; `reach`, the day that the records reach; and `assessment_before` and `enquiry_before`, the days
   * on or after which an assessment and an enquiry can have begun and not be overdue at `reach`.
   */
  readonly sql: string
}

/** A rule across records or tables. It leaves nothing out unless it says so. */
export interface CrossRule extends Rule {
  readonly finds: readonly Find[]
}
