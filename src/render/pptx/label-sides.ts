import type { Frame } from '../../charts/frame.ts'
import { faceWidth } from './face-widths.ts'
import type { NativeLabel, NativeLine, Side } from './native-chart.ts'

/** Size of the labels on a chart, in points. */
export const LABEL_SIZE = 12

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const GAP = 6
/** Bold labels matter most and choose first. */
const SIDES: readonly Side[] = ['t', 'b', 'r', 'l']

/** The lines with each label on the side of its point where it covers least of the lines and of other labels. */
export function placeSides(lines: readonly NativeLine[], frame: Frame, width: number): readonly NativeLine[] {
  const taken: Area[] = []
  const wishes = lines
    .flatMap(line => line.labels.map(label => ({ line, label })))
    .sort((a, b) => Number(b.label.bold) - Number(a.label.bold))
  const sides = new Map<NativeLabel, Side>()
  for (const { line, label } of wishes) {
    const order = [label.side, ...SIDES.filter(side => side !== label.side)]
    const scored = order.map((side, place) => {
      const area = areaOf(line, label, side, frame)
      return { side, area, cost: costOf(area, lines, taken, frame, width) + place * 0.5 }
    })
    const best = scored.reduce((a, b) => (b.cost < a.cost ? b : a))
    sides.set(label, best.side)
    taken.push(best.area)
  }
  return lines.map(line => ({
    ...line,
    labels: line.labels.map(label => ({ ...label, side: sides.get(label) ?? label.side })),
  }))
}

function areaOf(line: NativeLine, { at, says, bold }: NativeLabel, side: Side, frame: Frame): Area {
  const x = frame.x(frame.months[at]!)
  const y = frame.y(line.values[at] ?? 0)
  const parts = { name: line.name, value: frame.ticks.at(-1)!.text } as const
  const width = faceWidth(says.map(part => parts[part]).join('  '), LABEL_SIZE, bold)
  const height = LABEL_SIZE * 1.3
  switch (side) {
    case 't':
      return { left: x - width / 2, right: x + width / 2, top: y - GAP - height, bottom: y - GAP }
    case 'b':
      return { left: x - width / 2, right: x + width / 2, top: y + GAP, bottom: y + GAP + height }
    case 'r':
      return { left: x + GAP, right: x + GAP + width, top: y - height / 2, bottom: y + height / 2 }
    case 'l':
      return { left: x - GAP - width, right: x - GAP, top: y - height / 2, bottom: y + height / 2 }
  }
}

/** Months of lines under the label, other labels in its way, and how far it runs off the chart. */
function costOf(
  area: Area,
  lines: readonly NativeLine[],
  taken: readonly Area[],
  frame: Frame,
  width: number,
): number {
  const under = frame.months.reduce((sum, month, at) => {
    const x = frame.x(month)
    if (x < area.left - 2 || x > area.right + 2) return sum
    return sum + lines.filter(({ values }) => crosses(values, at, area, frame)).length
  }, 0)
  const met = taken.filter(
    other =>
      area.left < other.right &&
      other.left < area.right &&
      area.top < other.bottom &&
      other.top < area.bottom,
  ).length
  const off =
    area.left < frame.plot.left || area.right > width || area.top < 0 || area.bottom > frame.plot.bottom
  return under + met * 8 + (off ? 12 : 0)
}

function crosses(
  values: readonly (number | null)[],
  at: number,
  { top, bottom }: Area,
  { y }: Frame,
): boolean {
  const value = values[at] ?? null
  if (value === null) return false
  const next = values[at + 1] ?? value
  const ends = [y(value), y(next)]
  return Math.min(...ends) < bottom + 1 && Math.max(...ends) > top - 1
}
