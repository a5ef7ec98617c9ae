import type { Rag } from '../../src/judgement/rating/rag.ts'
import type { Aim } from '../../src/judgement/rating/target.ts'
import type { Fold } from '../../src/measures/measure.ts'

/** A measure as a published improvement plan report of December 2022 printed it beside its target. */
export interface Printed {
  readonly id: string
  readonly fold: Fold
  /** September, October and November 2022. */
  readonly values: readonly [number, number, number]
  /** For March 2023. */
  readonly target: number
  readonly good: Aim['good']
  readonly range?: readonly [number, number]
  readonly printed: Rag['colour']
}

/** Every measure of that report that has both a colour and a target. */
// biome-ignore format: a measure a line
export const PRINTED: readonly Printed[] = [
  { id: 'cin-number', fold: 'count', values: [1297, 1161, 959], target: 1000, good: 'range', range: [800, 1200], printed: 'green' },
  { id: 'cin-rate', fold: 'rate', values: [376, 337, 278], target: 290, good: 'range', range: [232, 348], printed: 'green' },
  { id: 'cin-visits-in-timescale', fold: 'share', values: [80, 81, 68], target: 85, good: 'high', printed: 'amber' },
  { id: 'cp-number', fold: 'count', values: [321, 343, 353], target: 215, good: 'low', printed: 'red' },
  { id: 'cp-rate', fold: 'rate', values: [93, 100, 102], target: 62, good: 'low', printed: 'red' },
  { id: 'icpc-in-timescale', fold: 'share', values: [74, 72, 73], target: 94, good: 'high', printed: 'amber' },
  { id: 'cp-visits-in-timescale', fold: 'share', values: [81, 74, 67], target: 90, good: 'high', printed: 'amber' },
  { id: 'cp-reviews-in-timescale', fold: 'share', values: [98, 97, 97], target: 96, good: 'high', printed: 'green' },
  { id: 'all-open-cases', fold: 'count', values: [2466, 2352, 2180], target: 1948, good: 'low', printed: 'amber' },
  { id: 'contacts', fold: 'count', values: [1121, 1087, 1127], target: 760, good: 'low', printed: 'red' },
  { id: 'referrals', fold: 'count', values: [377, 315, 191], target: 210, good: 'low', printed: 'green' },
  { id: 'referral-rate', fold: 'projected-rate', values: [1146, 1139, 1080], target: 731, good: 'low', printed: 'red' },
  { id: 'contacts-to-early-help', fold: 'share', values: [18, 12, 12], target: 26, good: 'high', printed: 'red' },
  { id: 'cla-number', fold: 'count', values: [629, 624, 629], target: 515, good: 'low', printed: 'red' },
  { id: 'cla-rate', fold: 'rate', values: [183, 181, 183], target: 149, good: 'low', printed: 'red' },
  { id: 'cla-starts', fold: 'count', values: [98, 107, 125], target: 169, good: 'low', printed: 'amber' },
  { id: 'cla-starts-rate', fold: 'projected-rate', values: [57, 53, 54], target: 49, good: 'low', printed: 'amber' },
  { id: 'cla-ceased', fold: 'count', values: [84, 98, 111], target: 206, good: 'high', printed: 'amber' },
  { id: 'cla-ceased-rate', fold: 'projected-rate', values: [49, 49, 48], target: 60, good: 'high', printed: 'amber' },
]
