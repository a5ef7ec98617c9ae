import type { SeriesChart } from '../../report/model/series-chart.ts'
import type { PublishedFigure } from '../../sources/published/figure-history.ts'
import { type ChartSize, isNarrow } from '../frame.ts'
import { type Key, type KeyItem, keyWidth, layKey, lineSample } from '../lay-key.ts'
import { ACCENT } from '../looks.ts'
import { signItems } from '../sign-items.ts'
import { svg } from '../svg.ts'
import { EARLIER } from './draw-earlier.ts'
import { FAN } from './draw-forecast.ts'

/**
 * The key of a series: its signs of change and, where there is no room to name it where it stands, its forecast.
 * All else is named in its place. Where months were published before the records begin, it tells the two apart.
 */
export function seriesKey({ signs, forecast, earlier = [] }: SeriesChart, size: ChartSize): Key {
  const fan: KeyItem = {
    sample: (x, y) =>
      svg`<rect x="${x}" y="${y - 6}" width="18" height="12" fill="${FAN.fill}" fill-opacity="${FAN.opacity}"/>`,
    words: forecast?.words.join(' ') ?? '',
  }
  const kinds = new Set(signs.map(({ kind }) => kind))
  const items = [
    ...originItems(earlier, size),
    ...(forecast && isNarrow(size) ? [fan] : []),
    ...signItems(kinds),
  ]
  return layKey(items, size.width)
}

/** Which line is of our records and which of what was published before, with its source where one line has room for it. */
function originItems(earlier: readonly PublishedFigure[], { width }: ChartSize): readonly KeyItem[] {
  if (earlier.length === 0) return []
  const sources = [...new Set(earlier.map(({ source }) => source))]
  const named = `As published before: ${sources.join(', ')}`
  return [
    { sample: lineSample(ACCENT, 2.75), words: 'From our records' },
    {
      sample: lineSample(EARLIER.colour, EARLIER.width, EARLIER.dash),
      words: keyWidth(named) <= width ? named : 'As published before',
    },
  ]
}
