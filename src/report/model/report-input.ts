import type { Month } from '../../base/month.ts'
import type { Audience } from '../../figures/disclosure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { TargetConflict } from '../../judgement/movement/target-conflicts.ts'
import type { Measure } from '../../measures/measure.ts'
import type { Stops } from '../../tables/problem.ts'
import type { Account } from '../accounts/account.ts'
import type { Restated } from '../editions/restate.ts'
import type { Narrative } from '../narrative/narrative.ts'
import type { Plan } from '../plan/plan.ts'
import type { SignOff } from '../plan/sign-off.ts'

/** The dated copy of the records that a report is made from. Days are `YYYY-MM-DD`. */
export interface Extract {
  readonly id: string
  readonly recordsTo: string
  readonly loaded: string
  /** The tables that were read, with their records; absent where they weren't counted. */
  readonly tables?: readonly { readonly name: string; readonly rows: number }[]
  /** The sources that are not the dataset itself, with the days that their records are whole between. */
  readonly returns?: readonly ReturnRead[]
}

/** A return or workbook that records were read from. Days are `YYYY-MM-DD`; null where they are not known. */
export interface ReturnRead {
  readonly title: string
  readonly from: string | null
  readonly to: string | null
}

/** Problems found in the records that break one rule in one table. */
export interface RuleBroken {
  readonly says: string
  readonly table: string | null
  readonly count: number
  readonly stops: Stops
}

/** What a month's report is made from. */
export interface ReportInput {
  readonly plan: Plan
  readonly month: Month
  readonly extract: Extract | null
  /** The council and its board unless given. */
  readonly audience?: Audience | undefined
  /** Who answers for the report; null or absent until it is signed off. */
  readonly signedOff?: SignOff | null
  /** By measure id; a measure of the plan without one was not computed. */
  readonly judged: ReadonlyMap<string, Judged>
  /** By measure id; none where nothing was written. */
  readonly narratives: ReadonlyMap<string, Narrative>
  /** By measure id: what explains its figure; nothing where it was not looked for. */
  readonly accounts?: ReadonlyMap<string, Account>
  /** By measure id: what is no longer as the last edition published it; for the council and its board alone. */
  readonly restated?: ReadonlyMap<string, Restated>
  /** Targets that cannot all hold. */
  readonly conflicts?: readonly TargetConflict[]
  /** Problems found in the records, and the records they leave out; null where they weren't counted. */
  readonly problems: {
    readonly total: number
    readonly leftOut: number
    readonly byRule?: readonly RuleBroken[]
  } | null
  /** What stood in the way of the report, in sentences; one that names a measure's id is that measure's reason. */
  readonly faults?: readonly string[]
  /** The measures that are known, for the titles of those that weren't computed. */
  readonly measures?: readonly Measure[]
}
