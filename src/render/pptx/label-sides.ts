import type { Frame } from '../../charts/frame.ts'
import { faceWidth } from './face-widths.ts'
import type { NativeLabel, NativeLine, Side } from './native-line.ts'

/** Size of the labels on a chart, in points. */
export const LABEL_SIZE = 12

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a label may stand, and how much it would cover there. */
interface Place {
  readonly label: NativeLabel
  readonly area: Area
  readonly cost: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A line where it is drawn, and what it costs to cover a month of it. */
interface Drawn {
  readonly path: readonly (Point | null)[]
  readonly thick: number
}

interface Plane {
  readonly frame: Frame
  readonly drawn: readonly Drawn[]
  /** How far right a label may reach. */
  readonly width: number
  readonly taken: readonly Area[]
}

const GAP = 5
/** A label along its line is tried at every so many months. */
const EVERY = 6
const SIDES: readonly Side[] = ['t', 'b', 'r', 'l']
/** What it costs to cover another label or the edge of the chart; a month of a line costs the square of its thickness. */
const MET = 40
const OFF = 30
const LESS_LIKED = 0.4
/** What a label that may be left out is left out at. */
const CROWDED = 3

/**
 * The lines with each label on the side of its point where it covers least of the lines and of other labels; bold
 * labels choose first, and once all are placed each may move once more. A label that may stand anywhere along its
 * line is moved along it as well.
 */
export function placeSides(lines: readonly NativeLine[], frame: Frame, width: number): readonly NativeLine[] {
  const drawn = lines.map(({ values, points }) => ({
    path: values.map((value, at) =>
      value === null ? null : { x: frame.x(frame.months[at]!), y: frame.y(value) },
    ),
    thick: points * points,
  }))
  const placed = new Map<NativeLabel, Place>()
  const wishes = lines
    .flatMap(line => line.labels.map(label => ({ line, label })))
    .sort((a, b) => Number(b.label.bold) - Number(a.label.bold))
  for (const { line, label } of [...wishes, ...wishes]) {
    placed.delete(label)
    const taken = [...placed.values()].map(({ area }) => area)
    const places = placesOf(line, label, { frame, drawn, width, taken })
    placed.set(
      label,
      places.reduce((a, b) => (b.cost < a.cost ? b : a)),
    )
  }
  return lines.map(line => ({
    ...line,
    labels: line.labels.flatMap(label => {
      const place = placed.get(label)!
      return label.optional && place.cost >= CROWDED ? [] : [place.label]
    }),
  }))
}

function placesOf(line: NativeLine, label: NativeLabel, plane: Plane): readonly Place[] {
  const sides = label.along ? SIDES.slice(0, 2) : [label.side, ...SIDES.filter(side => side !== label.side)]
  const points = label.along ? plane.frame.months.keys() : [label.at]
  return [...points]
    .filter(at => !label.along || at % EVERY === 0)
    .flatMap(at =>
      sides.map((side, liked) => {
        const area = areaOf(line, { ...label, at, side }, plane.frame)
        return { label: { ...label, at, side }, area, cost: costOf(area, plane) + liked * LESS_LIKED }
      }),
    )
}

function areaOf(line: NativeLine, { at, says, bold, side }: NativeLabel, frame: Frame): Area {
  const [x, y] = [frame.x(frame.months[at]!), frame.y(line.values[at] ?? 0)]
  const parts = { name: line.name, value: frame.ticks.at(-1)!.text } as const
  const width = faceWidth(says.map(part => parts[part]).join('  '), LABEL_SIZE, bold) + 4
  const height = LABEL_SIZE * 1.25
  const beside = { top: y - height / 2, bottom: y + height / 2 }
  const over = { left: x - width / 2, right: x + width / 2 }
  switch (side) {
    case 't':
      return { ...over, top: y - GAP - height, bottom: y - GAP }
    case 'b':
      return { ...over, top: y + GAP, bottom: y + GAP + height }
    case 'r':
      return { ...beside, left: x + GAP, right: x + GAP + width }
    case 'l':
      return { ...beside, left: x - GAP - width, right: x - GAP }
  }
}

/** Months of lines under the label, other labels in its way, and whether it runs off the chart. */
function costOf(area: Area, { frame, drawn, width, taken }: Plane): number {
  const { plot, step, months } = frame
  const first = Math.max(0, Math.floor((area.left - plot.left) / step - 0.5))
  const last = Math.min(months.length - 1, Math.ceil((area.right - plot.left) / step - 0.5))
  let cost = 0
  for (const { thick, path } of drawn)
    for (let at = first; at < last; at++) {
      const [from, to] = [path[at], path[at + 1]]
      if (from && to && crosses(from, to, area)) cost += thick
    }
  const met = taken.filter(other => meet(area, other)).length
  const off = area.left < plot.left || area.right > width || area.top < 0 || area.bottom > plot.bottom
  return cost + met * MET + (off ? OFF : 0)
}

/** Whether a line's way from one month to the next passes through an area. */
function crosses(from: Point, to: Point, area: Area): boolean {
  const slope = (to.y - from.y) / (to.x - from.x)
  const left = from.y + (Math.max(area.left, from.x) - from.x) * slope
  const right = from.y + (Math.min(area.right, to.x) - from.x) * slope
  return Math.min(left, right) < area.bottom && Math.max(left, right) > area.top
}

function meet(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
