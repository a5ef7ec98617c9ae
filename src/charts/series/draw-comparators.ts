import { showValue } from '../../figures/show-figure.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import { type Drawn, NOTHING } from '../drawn.ts'
import { comparatorsShown, type Frame } from '../frame.ts'
import { LABEL_TEXT } from '../looks.ts'
import { svg } from '../svg.ts'

const GREY = '#5d6167'

/** Others' published values as thin lines across, named where they lie. */
export function drawComparators(chart: SeriesChart, { plot, y }: Frame): Drawn {
  const fold = chart.points[0]!.fold
  const shown = chart.shape === 'running-total' ? [] : comparatorsShown(chart)
  if (shown.length === 0) return NOTHING
  return {
    behind: [],
    front: shown.map(
      ({ value }) => svg`
<line x1="${plot.left}" x2="${plot.right}" y1="${y(value)}" y2="${y(value)}" stroke="${GREY}" stroke-width="1" stroke-dasharray="8 3"/>`,
    ),
    marks: shown.map(({ value }) => ({
      left: plot.left,
      right: plot.right,
      top: y(value) - 1,
      bottom: y(value) + 1,
    })),
    solids: [],
    wishes: shown.map(({ name, value, year }) => ({
      name: 'comparator',
      forms: [
        [`${name} ${showValue(value, fold)} (${year})`],
        [`${name} ${showValue(value, fold)}`],
        [name, `${showValue(value, fold)} (${year})`],
      ],
      x: plot.left + 4,
      y: y(value),
      size: LABEL_TEXT - 1,
      bold: false,
      sides: ['above-right', 'below-right'],
      optional: false,
      reach: 'near',
    })),
  }
}
