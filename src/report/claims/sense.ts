import type { Month } from '../../base/month.ts'

/** Which way a movement goes: up or down, for better or worse, or nowhere. */
export type Way = 'up' | 'down' | 'better' | 'worse' | 'flat'

/**
 * How a movement is said. `past`: fell, fallen. `doing`: falling. `base`: fall, as a verb or a noun. `noun`:
 * reduction. `state`: lower, better. `adverb`: down, up.
 */
export type MoveForm = 'past' | 'doing' | 'base' | 'noun' | 'state' | 'adverb'

/** How near a number is to the figure it stands for: nearly 200, over 350. */
export type Looseness = 'about' | 'nearly' | 'over' | 'at-least' | 'at-most' | 'under'

/** A stretch of time that words name. */
export type Scope =
  | { readonly kind: 'month'; readonly month: Month; readonly alone: boolean }
  | { readonly kind: 'close'; readonly month: Month }
  | { readonly kind: 'year-to-date'; readonly month: Month }
  | { readonly kind: 'full-year'; readonly last: Month }
  | { readonly kind: 'span'; readonly first: Month; readonly last: Month }
  | { readonly kind: 'ahead'; readonly month: Month | null }
  | { readonly kind: 'vague' }

/** The word that leads into a time and says what it is for: since October, than in October. */
export type Lead = 'since' | 'from' | 'to' | 'by' | 'than' | 'in'

/** What a number counts or measures. */
export type Unit = 'percent' | 'points' | 'rate' | 'count'

/** What a word or phrase of a narrative means to the check. */
export type Sense =
  | { readonly kind: 'topic'; readonly topics: readonly string[]; readonly events: readonly string[] }
  | { readonly kind: 'aspect'; readonly aspect: 'number' | 'rate' | 'share' | 'figure' }
  | { readonly kind: 'move'; readonly way: Way; readonly form: MoveForm }
  | { readonly kind: 'multiple'; readonly low: number; readonly high: number }
  | { readonly kind: 'fraction'; readonly low: number; readonly high: number }
  | { readonly kind: 'comparator'; readonly name: string }
  | { readonly kind: 'target' }
  | { readonly kind: 'range' }
  | { readonly kind: 'meets'; readonly met: boolean }
  | { readonly kind: 'side'; readonly side: 'above' | 'below' | 'near' }
  | { readonly kind: 'size'; readonly size: 'large' | 'small' }
  | { readonly kind: 'extreme'; readonly way: 'up' | 'down' | 'better' | 'worse' }
  | { readonly kind: 'break'; readonly at: BreakKind }
  | { readonly kind: 'loose'; readonly loose: Looseness }
  | { readonly kind: 'flow'; readonly flow: 'in' | 'out' }
  | { readonly kind: 'grammar'; readonly word: GrammarWord }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'plain' }
  | { readonly kind: 'of-which' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'number'; readonly number: NumberSaid }
  | { readonly kind: 'time'; readonly scope: Scope; readonly lead: Lead | null }

/** What begins a new clause. */
export type BreakKind = 'stop' | 'bracket' | 'reason' | 'with' | 'and' | 'contrast' | 'compared' | 'relative'

/** The small words that decide whether a statement is one of fact. */
export type GrammarWord =
  | 'not'
  | 'aside'
  | 'to'
  | 'continue'
  | 'further'
  | 'stop'
  | 'be'
  | 'have'
  | 'pronoun'
  | 'preposition'
  | 'by'
  | 'than'
  | 'from'
  | 'of'
  | 'year'

/** A number as it was said. */
export interface NumberSaid {
  readonly value: number
  readonly unit: Unit | null
  /** Places after the point. */
  readonly places: number
  /** Whether it was written as a word: two, a dozen. */
  readonly spelt: boolean
  /** Whether what it counts is nothing we have figures of: days, pounds, managers. */
  readonly foreign: boolean
}

/** A stretch of a sentence with one meaning. */
export interface Chunk {
  readonly sense: Sense
  readonly text: string
  readonly start: number
  readonly end: number
}
