import type { Box, LabelWish } from './place-labels.ts'
import type { Svg } from './svg.ts'

/** A part of a chart: what lies behind the grid and before it, what labels keep off, and labels to be placed. */
export interface Drawn {
  readonly behind: readonly (Svg | null)[]
  readonly front: readonly (Svg | null)[]
  readonly marks: readonly Box[]
  readonly wishes: readonly LabelWish[]
}

/** A part with nothing in it. */
export const NOTHING: Drawn = { behind: [], front: [], marks: [], wishes: [] }
