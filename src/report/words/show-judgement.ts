import type { Direction } from '../../judgement/rating/direction.ts'
import type { Rag } from '../../judgement/rating/rag.ts'
import type { Good } from '../../judgement/rating/target.ts'
import type { Rating, Travel } from '../model/page.ts'

const WORDS = { green: 'Green', amber: 'Amber', red: 'Red' } as const

/** A rating as a word; `Not rated` where there is no colour. */
export function showRating(rag: Rag): Rating {
  return { colour: rag.colour, word: rag.colour ? WORDS[rag.colour] : 'Not rated' }
}

/** The rating of a measure that was not computed. */
export const UNRATED: Rating = { colour: null, word: 'Not rated' }

/** The direction of a measure that was not computed, or that had no value a month before. */
export const NO_TRAVEL: Travel = { arrow: null, verdict: null, words: 'Not known' }

/** Direction of travel in words: `Down, better`; which way alone where neither way is better. */
export function showTravel(direction: Direction, good: Good): Travel {
  const { arrow, verdict } = direction
  if (arrow === null) return NO_TRAVEL
  if (arrow === 'level') return { arrow, verdict, words: 'Level' }
  const way = arrow === 'up' ? 'Up' : 'Down'
  if (verdict === 'better' || verdict === 'worse') return { arrow, verdict, words: `${way}, ${verdict}` }
  return { arrow, verdict, words: good === 'neutral' ? way : `${way}, neither better nor worse` }
}
