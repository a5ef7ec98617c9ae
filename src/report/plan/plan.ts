import type { Month } from '../../base/month.ts'
import type { Population } from '../../figures/population.ts'
import type { Aim } from '../../judgement/rating/target.ts'
import type { SignalRules } from '../../judgement/signal-of.ts'
import type { Interval } from '../../measures/due-rules.ts'
import type { Brand } from './brand.ts'
import type { Contents } from './contents.ts'
import type { SignOff } from './sign-off.ts'
import type { SourceSpec } from './source-spec.ts'

/** A value of other authorities to set beside ours; it has a publication, not a list. */
export interface Comparator {
  readonly name: string
  readonly value: number
  readonly year: string
  readonly source: string
}

/** Something that happened to a measure in a month, and why. */
export interface DatedReason {
  readonly month: Month
  readonly reason: string
}

/** Several authorities' published numbers of one year, which a funnel compares ours with. */
export interface Areas {
  readonly year: string
  readonly source: string
  readonly values: readonly Area[]
}

/** One authority's number: cases met and cases of a share, children counted and child population of a rate. */
export interface Area {
  readonly name: string
  readonly numerator: number
  readonly denominator: number
}

/** A measure as the plan asks for it. */
export interface PlannedMeasure {
  readonly id: string
  readonly aim: Aim
  readonly owner: string | null
  /** Who writes where the owner can't. */
  readonly deputy: string | null
  readonly comparators: readonly Comparator[]
  /** Months from which the ordinary level is taken anew, because something is understood to have changed. */
  readonly rebases: readonly DatedReason[]
  /** Months that a chart marks, with what happened. */
  readonly annotations: readonly DatedReason[]
  readonly areas: Areas | null
}

/** A priority of the plan and its measures in the order they are reported. */
export interface Priority {
  readonly id: string
  readonly title: string
  readonly measures: readonly PlannedMeasure[]
}

/** An improvement plan: whose it is, where its records are, and what it asks of each measure. */
export interface Plan {
  readonly authority: { readonly code: string; readonly name: string }
  readonly populations: readonly Population[]
  readonly sources: readonly SourceSpec[]
  /** Intervals that differ from the measures' own, by name: `cin-visit`, `cp-visit`. */
  readonly parameters: Readonly<Record<string, Interval>>
  /** How ordinary variation is read. */
  readonly signal: Omit<SignalRules, 'rebases'>
  readonly priorities: readonly Priority[]
  readonly contents: Contents
  /** Who answers for the report of a month; none for a month that nobody signed off. */
  readonly signOffs: Readonly<Record<Month, SignOff>>
  /** What the pages that people sign in to look like. */
  readonly brand: Brand
}
