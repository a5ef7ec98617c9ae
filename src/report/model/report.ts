import type { Month } from '../../base/month.ts'
import type { Audience } from '../../figures/disclosure.ts'
import type { Population } from '../../figures/population.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Measure } from '../../measures/measure.ts'
import type { Account } from '../accounts/account.ts'
import type { Restated } from '../editions/restate.ts'
import type { Narrative } from '../narrative/narrative.ts'
import type { PlannedMeasure } from '../plan/plan.ts'
import type { SignOff } from '../plan/sign-off.ts'
import type { Page } from './page.ts'
import type { Extract } from './report-input.ts'

/** A month's report of an improvement plan: what it says of each measure, and its pages. */
export interface Report {
  readonly authority: { readonly code: string; readonly name: string }
  readonly month: Month
  readonly extract: Extract | null
  /** `Improvement plan report`, the month in words apart. */
  readonly title: string
  readonly monthName: string
  readonly priorities: readonly ReportPriority[]
  /** Who may read it: nothing is hidden from the board. */
  readonly audience: Audience
  /** Who answers for it; null until it is signed off. */
  readonly signedOff: SignOff | null
  /** In the order of the plan's contents; measures in the order of the plan. */
  readonly pages: readonly Page[]
}

/** A priority of the plan with what the report says of its measures. */
export interface ReportPriority {
  readonly id: string
  readonly title: string
  readonly measures: readonly Entry[]
}

/** A measure in a report. Without a judgement it was not computed, and `reason` says why where it is known. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly priority: { readonly id: string; readonly title: string }
  readonly planned: PlannedMeasure
  readonly measure: Measure | null
  readonly judged: Judged | null
  readonly reason: string | null
  readonly narrative: Narrative
  readonly account: Account
  /** What of it is no longer as the last edition published it; null where all is. */
  readonly restated: Restated | null
  /** The children whom rates of the month are per 10,000 of; null where the plan has none, and so no rates. */
  readonly population: Population | null
}
