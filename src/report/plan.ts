import type { Population } from '../figures/population.ts'
import type { Aim } from '../judgement/rating/target.ts'
import type { Interval } from '../measures/due-rules.ts'

/** A value of other authorities to set beside ours; it has a publication, not a list. */
export interface Comparator {
  readonly name: string
  readonly value: number
  readonly year: string
  readonly source: string
}

/** A measure as the plan asks for it. */
export interface PlannedMeasure {
  readonly id: string
  readonly aim: Aim
  readonly owner: string | null
  readonly comparators: readonly Comparator[]
}

/** A priority of the plan and its measures in the order they are reported. */
export interface Priority {
  readonly id: string
  readonly title: string
  readonly measures: readonly PlannedMeasure[]
}

/** Where records come from; the path is relative to the plan's folder. */
export interface SourceSpec {
  readonly kind: 'ssd-csv'
  readonly path: string
}

/** An improvement plan: whose it is, where its records are, and what it asks of each measure. */
export interface Plan {
  readonly authority: { readonly code: string; readonly name: string }
  readonly populations: readonly Population[]
  readonly sources: readonly SourceSpec[]
  /** Intervals that differ from the measures' own, by name: `cin-visit`, `cp-visit`. */
  readonly parameters: Readonly<Record<string, Interval>>
  readonly priorities: readonly Priority[]
}
