import type { Month } from '../../base/month.ts'
import { basisOf } from '../rating/basis.ts'
import { meetsAsked, type Question, type Side } from './question.ts'

/** What levels a figure has been at before, in months with a value, a gap between them or not. */
export interface LevelsSeen {
  /** The latest month that met what is asked; null where none has. */
  readonly last: Month | null
  /** The month that came nearest to it from the side of today's figure. */
  readonly best: { readonly value: number; readonly month: Month }
}

/**
 * The levels seen, for a figure that a month makes anew and for a share, which can be met again at a level that it
 * has been at; null for a stock, which gets to a level only through changes.
 */
export function levelsSeen(question: Question, { sense }: Side): LevelsSeen | null {
  const { measure, headline } = question.series
  if (measure.headline !== 'month' && measure.fold !== 'share') return null
  let last: Month | null = null
  let best: LevelsSeen['best'] | null = null
  for (const figure of headline) {
    const value = basisOf(measure, figure)
    if (value === null) continue
    const { month } = figure.list
    if (meetsAsked(question, value)) last = month
    if (best === null || (sense === 'low' ? value <= best.value : value >= best.value))
      best = { value, month }
  }
  return best && { last, best }
}
