import type { Box, LabelWish } from './place-labels.ts'
import type { Svg } from './svg.ts'

/** A part of a chart: what lies behind the grid and before it, what labels may not cover, and labels to be placed. */
export interface Drawn {
  readonly behind: readonly (Svg | null)[]
  readonly front: readonly (Svg | null)[]
  /** Lines, which a label crosses only where it must. */
  readonly marks: readonly Box[]
  /** Points, which no label covers. */
  readonly solids: readonly Box[]
  readonly wishes: readonly LabelWish[]
}

/** A part with nothing in it. */
export const NOTHING: Drawn = { behind: [], front: [], marks: [], solids: [], wishes: [] }
