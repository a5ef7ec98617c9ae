import type { SeriesChart } from '../../report/model/series-chart.ts'
import type { Drawn } from '../drawn.ts'
import type { Frame } from '../frame.ts'
import { markShape } from '../mark-shape.ts'

const SIZE = 5

/** The shapes of the months that are a sign of change, over the line; its key tells them apart. */
export function drawSigns({ signs }: SeriesChart, { x, y }: Frame): Drawn {
  const places = signs.map(({ figure, kind }) => ({ kind, x: x(figure.list.month), y: y(figure.value!) }))
  return {
    behind: [],
    front: places.map(place => markShape(place.kind, place.x, place.y, SIZE)),
    marks: [],
    solids: places.map(place => ({
      left: place.x - SIZE,
      right: place.x + SIZE,
      top: place.y - SIZE,
      bottom: place.y + SIZE,
    })),
    wishes: [],
  }
}
