import type { Day } from '../base/day.ts'

/** Someone in a post, from a day until another. */
export interface Worker {
  readonly id: string
  readonly name: string
  readonly team: Team
  readonly from: Day
  readonly to: Day | null
  readonly agency: boolean
  readonly title: string
}

/** A team within a service. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly kind: TeamKind
  readonly parent: string
}

/** What a team does. */
export type TeamKind =
  | 'front-door'
  | 'assessment'
  | 'support'
  | 'care'
  | 'leaving'
  | 'disability'
  | 'early-help'
  | 'review'

/** A child's allocation to a worker. */
export interface Involvement {
  readonly worker: Worker
  readonly from: Day
  to: Day | null
  reason: string
}
