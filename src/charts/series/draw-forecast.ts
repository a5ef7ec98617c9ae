import { area, line } from 'd3-shape'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import { type Drawn, NOTHING } from '../drawn.ts'
import { type Frame, isNarrow } from '../frame.ts'
import { ACCENT, LABEL_TEXT } from '../looks.ts'
import type { Box, LabelWish } from '../place-labels.ts'
import { svg } from '../svg.ts'
import { textWidth } from '../text-width.ts'

const TEXT = LABEL_TEXT - 0.5

/** The look of the fan. */
export const FAN = { fill: ACCENT, opacity: 0.2 } as const

/** A place across with what is expected there and the ends of the band. */
type Point = readonly [x: number, mean: number, lower: number, upper: number]

/** A fan from the last month to the next milestone, its middle dashed, with what it comes to at its end where that has room. */
export function drawForecast({ forecast, points }: SeriesChart, frame: Frame): Drawn {
  const last = points.at(-1)
  if (!forecast || !last || last.value === null) return NOTHING
  const { x, y } = frame
  const fan: readonly Point[] = [
    [x(last.list.month), last.value, last.value, last.value],
    ...forecast.steps.map(({ month, mean, lower, upper }) => [x(month), mean, lower, upper] as const),
  ]
  const band = area<Point>(
    ([across]) => across,
    ([, , lower]) => y(lower),
    ([, , , upper]) => y(upper),
  ).digits(2)
  const middle = line<Point>(
    ([across]) => across,
    ([, mean]) => y(mean),
  ).digits(2)
  return {
    behind: [],
    front: [
      svg`
<path d="${band(fan)}" fill="${FAN.fill}" fill-opacity="${FAN.opacity}"/>
<path d="${middle(fan)}" fill="none" stroke="${ACCENT}" stroke-width="1.75" stroke-dasharray="4 3"/>`,
    ],
    marks: fan.slice(1).map((point, at) => around(fan[at]!, point, frame)),
    solids: [],
    wishes: isNarrow(frame.size) ? [] : [wish(forecast.words, fan.at(-1)!, frame)],
  }
}

/** Beside the end of the fan where that has room, or else over it. */
function wish(words: readonly string[], [x, , lower, upper]: Point, { y, size }: Frame): LabelWish {
  const room = x + 10 + Math.max(...words.map(line => textWidth(line, TEXT))) <= size.width
  return {
    name: 'forecast',
    forms: [words, [words.join(' ')]],
    x,
    y: y(room ? (lower + upper) / 2 : upper),
    size: TEXT,
    bold: false,
    sides: room
      ? ['right', 'above-right', 'below-right', 'above-left', 'below-left']
      : ['above-left', 'above', 'below-left'],
    optional: false,
    reach: 'far',
  }
}

/** The room that a month's part of the fan takes. */
function around(from: Point, to: Point, { y }: Frame): Box {
  return {
    left: from[0],
    right: to[0],
    top: y(Math.max(from[3], to[3])),
    bottom: y(Math.min(from[2], to[2])),
  }
}
