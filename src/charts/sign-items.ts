import type { MarkKind } from '../report/model/xmr-chart.ts'
import type { KeyItem } from './lay-key.ts'
import { markShape } from './mark-shape.ts'

const SHAPES: readonly (readonly [kind: Exclude<MarkKind, 'ordinary'>, words: string])[] = [
  ['improvement', 'Sign of change for the better'],
  ['concern', 'Sign of change for the worse'],
  ['neutral', 'Sign of change'],
]

/** The lines of a key for the shapes of the kinds that a chart has, and no other. */
export function signItems(kinds: ReadonlySet<MarkKind>): readonly KeyItem[] {
  return SHAPES.filter(([kind]) => kinds.has(kind)).map(([kind, words]) => ({
    sample: (x: number, y: number) => markShape(kind, x + 9, y, 5),
    words,
  }))
}
