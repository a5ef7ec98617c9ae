import type { SpecialCause } from './special-cause.ts'

/** Which way is better: up, down, or neither. */
export type Improvement = 'increase' | 'decrease' | 'neutral'

/** What a point says beside what is wanted, as the icons of Making Data Count do: is it really changing, and how? */
export type Variation =
  | 'common cause'
  | 'improvement high'
  | 'improvement low'
  | 'concern high'
  | 'concern low'
  | 'neutral high'
  | 'neutral low'

const HIGH: ReadonlySet<SpecialCause> = new Set<SpecialCause>([
  'above the upper limit',
  'run above the mean',
  'rising trend',
  'two of three high',
])

/** What a cause says. A trend counts by the way it goes: a rise from below the mean is high. */
export function variationOf(cause: SpecialCause | null, improvement: Improvement): Variation {
  if (cause === null) return 'common cause'
  const way = HIGH.has(cause) ? 'high' : 'low'
  if (improvement === 'neutral') return `neutral ${way}`
  const better = (improvement === 'increase') === (way === 'high')
  return better ? `improvement ${way}` : `concern ${way}`
}
