/** A measure as it is proposed to a plan that has no targets yet. */
export interface ProposedMeasure {
  readonly id: string
  /** `neutral` where an authority's own position decides whether more is better. */
  readonly good: 'high' | 'low' | 'neutral'
}

/** A priority as it is proposed, with its measures in the order they are reported. */
export interface ProposedPriority {
  readonly id: string
  readonly title: string
  readonly measures: readonly ProposedMeasure[]
}

const neutral = (id: string): ProposedMeasure => ({ id, good: 'neutral' })
const high = (id: string): ProposedMeasure => ({ id, good: 'high' })
const low = (id: string): ProposedMeasure => ({ id, good: 'low' })

/** Every measure of ours in three priorities, for a plan to begin with. */
export const PROPOSED: readonly ProposedPriority[] = [
  {
    id: 'A',
    title: 'Planning and safety',
    measures: [
      neutral('cin-number'),
      neutral('cin-rate'),
      high('cin-visits-in-timescale'),
      neutral('cp-number'),
      neutral('cp-rate'),
      high('icpc-in-timescale'),
      high('cp-visits-in-timescale'),
      high('cp-reviews-in-timescale'),
    ],
  },
  {
    id: 'B',
    title: 'The child’s journey through the system',
    measures: [
      neutral('early-help-open'),
      neutral('all-open-cases'),
      neutral('contacts'),
      neutral('referrals'),
      neutral('referral-rate'),
      high('contacts-to-early-help'),
      low('re-referrals'),
      high('assessments-in-timescale'),
    ],
  },
  {
    id: 'C',
    title: 'Homes and families for children who are looked after',
    measures: [
      neutral('cla-number'),
      neutral('cla-rate'),
      neutral('cla-starts'),
      neutral('cla-starts-rate'),
      neutral('cla-ceased'),
      neutral('cla-ceased-rate'),
      high('cla-visits-in-timescale'),
      high('cla-reviews-in-timescale'),
    ],
  },
]
