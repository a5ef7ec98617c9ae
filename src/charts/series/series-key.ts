import type { SeriesChart } from '../../report/model/series-chart.ts'
import { type ChartSize, isNarrow } from '../frame.ts'
import { type Key, type KeyItem, layKey } from '../lay-key.ts'
import { signItems } from '../sign-items.ts'
import { svg } from '../svg.ts'
import { FAN } from './draw-forecast.ts'

/**
 * The key of a series: its signs of change and, where there is no room to name it where it stands, its forecast.
 * All else is named in its place.
 */
export function seriesKey({ signs, forecast }: SeriesChart, size: ChartSize): Key {
  const fan: KeyItem = {
    sample: (x, y) =>
      svg`<rect x="${x}" y="${y - 6}" width="18" height="12" fill="${FAN.fill}" fill-opacity="${FAN.opacity}"/>`,
    words: forecast?.words.join(' ') ?? '',
  }
  const kinds = new Set(signs.map(({ kind }) => kind))
  return layKey([...(forecast && isNarrow(size) ? [fan] : []), ...signItems(kinds)], size.width)
}
