import { textWidth } from './text-width.ts'

/** A part of a drawing, in its units, from the top left. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a label may stand seen from the point it names. */
export type Side =
  | 'right'
  | 'left'
  | 'above'
  | 'below'
  | 'above-right'
  | 'above-left'
  | 'below-right'
  | 'below-left'

/** A label to be placed: what it says, at its fullest first, and the point that it names. */
export interface LabelWish {
  readonly name: 'last' | 'target' | 'band' | 'comparator' | 'total' | 'pace' | 'forecast'
  /** Lines of text; a shorter form follows a fuller one. */
  readonly forms: readonly (readonly string[])[]
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  /** In order of preference. */
  readonly sides: readonly Side[]
  /** Whether the label is left out where it has no room; the text alternative and the table still say it. */
  readonly optional: boolean
  /** Whether it may stand far off with a line to lead to its point. */
  readonly reach: 'near' | 'far'
}

/** A label with its place: lines drawn down from `y`, the first line's baseline. */
export interface Label {
  readonly wish: LabelWish
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly box: Box
  /** The line that leads to its point, where it stands too far off to be read as its name. */
  readonly leader: Box | null
}

/** Height of a line as a part of the text's size. */
export const LINE = 1.2
/** How far off a label may stand, and what that costs. */
const GAPS = [
  { gap: 8, cost: 0 },
  { gap: 20, cost: 4 },
  { gap: 36, cost: 9 },
  { gap: 56, cost: 17 },
  { gap: 80, cost: 26 },
]
const LED_FROM = 20
/** Room between labels that stand side by side. */
const BESIDE = 2
const COST = { crossing: 6, shorter: 10, side: 1 }

/**
 * Places labels one by one, the most important first, so that none leaves the bounds, touches another or covers
 * a solid mark. Each takes the place that crosses the fewest lines, then the fullest form, the nearest and the
 * preferred side. One that can't be placed is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: Box,
  marks: readonly Box[],
  solids: readonly Box[],
): readonly Label[] {
  const placed: Label[] = []
  const taken: Box[] = []
  for (const wish of wishes) {
    const best = bestPlace(wish, { bounds, marks, solids, taken })
    if (!best) continue
    placed.push(best)
    taken.push(...roomsOf(best).map(widened))
  }
  return placed
}

/** What a label must keep within, may cross at a cost, may not cover, and may not touch even with its leader. */
interface Ground {
  readonly bounds: Box
  readonly marks: readonly Box[]
  readonly solids: readonly Box[]
  readonly taken: readonly Box[]
}

/** The place that costs least; of places that cost the same, the first. */
function bestPlace(wish: LabelWish, { bounds, marks, solids, taken }: Ground): Label | null {
  let best: Label | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { label, cost } of candidates(wish)) {
    if (cost >= least || !inside(label.box, bounds)) continue
    if (solids.some(solid => touches(solid, label.box))) continue
    if (roomsOf(label).some(room => taken.some(other => touches(other, room)))) continue
    const crossed = crossings(label.box, marks)
    const total = cost + crossed * COST.crossing
    if (total >= least || (wish.optional && crossed > 0)) continue
    best = label
    least = total
  }
  return best
}

function roomsOf({ box, leader }: Label): readonly Box[] {
  return leader ? [box, leader] : [box]
}

/** With room at its sides, so that two labels on a line are not read as one. */
function widened({ left, right, top, bottom }: Box): Box {
  return { left: left - BESIDE, right: right + BESIDE, top, bottom }
}

/** Whether two boxes share any part. */
export function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

interface Candidate {
  readonly label: Label
  readonly cost: number
}

function candidates(wish: LabelWish): readonly Candidate[] {
  const gaps = wish.reach === 'near' ? GAPS.slice(0, 2) : GAPS
  return wish.forms.flatMap((lines, shorter) =>
    gaps.flatMap(({ gap, cost }) =>
      wish.sides
        .map((side, at) => ({ side, cost: shorter * COST.shorter + cost + at * COST.side }))
        .filter(({ side }) => gap <= LED_FROM || !besides(side))
        .map(({ side, cost }) => ({ label: labelAt(wish, lines, side, gap), cost })),
    ),
  )
}

/** A side from which no line can lead to the point. */
function besides(side: Side): boolean {
  return side === 'left' || side === 'right'
}

function labelAt(wish: LabelWish, lines: readonly string[], side: Side, gap: number): Label {
  const width = Math.max(...lines.map(line => textWidth(line, wish.size, wish.bold)))
  const height = lines.length * wish.size * LINE
  const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle'
  const away = besides(side) ? gap : 0
  const x = wish.x + (anchor === 'start' ? away : anchor === 'end' ? -away : 0)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const top = side.startsWith('above')
    ? wish.y - gap - height
    : side.startsWith('below')
      ? wish.y + gap
      : wish.y - height / 2
  const box = { left, top, right: left + width, bottom: top + height }
  return {
    wish,
    lines,
    x,
    y: top + wish.size * 0.95,
    anchor,
    box,
    leader: gap > LED_FROM ? leaderTo(wish, box) : null,
  }
}

function leaderTo({ x, y }: LabelWish, box: Box): Box | null {
  if (box.top > y) return { left: x - 0.5, right: x + 0.5, top: y, bottom: box.top }
  if (box.bottom < y) return { left: x - 0.5, right: x + 0.5, top: box.bottom, bottom: y }
  return null
}

function crossings(box: Box, marks: readonly Box[]): number {
  return marks.filter(mark => touches(box, mark)).length
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  )
}
