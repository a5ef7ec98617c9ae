import type { Month } from '../../base/month.ts'
import { ACCENT } from '../../charts/looks.ts'
import type { BandStep, SeriesChart } from '../../report/model/series-chart.ts'
import type { NativeLine } from './native-line.ts'

const COLOUR = ACCENT.slice(1).toUpperCase()

/** Where a measure's line may go if nothing changes: its middle, and the ends of the band, from the last month on. */
export function forecastLines(
  { forecast, points }: SeriesChart,
  months: readonly Month[],
): readonly NativeLine[] {
  const last = points.at(-1)
  if (!forecast || !last || last.value === null) return []
  const steps = new Map(forecast.steps.map(step => [step.month, step]))
  const values = (of: (step: BandStep) => number) =>
    months.map(month => {
      const step = steps.get(month)
      if (step) return of(step)
      return month === last.list.month ? last.value : null
    })
  const look = { colour: COLOUR, dash: 'sysDot', marks: [] } as const
  const end = months.indexOf(forecast.steps.at(-1)!.month)
  const says = { says: ['name'], bold: false, side: 't', optional: true } as const
  return [
    {
      ...look,
      name: 'If nothing changes, at least',
      values: values(step => step.lower),
      points: 1,
      labels: [],
    },
    {
      ...look,
      name: forecast.words.join(' '),
      values: values(step => step.mean),
      points: 1.5,
      labels: end < 0 ? [] : [{ at: end, ...says }],
    },
    {
      ...look,
      name: 'If nothing changes, at most',
      values: values(step => step.upper),
      points: 1,
      labels: [],
    },
  ]
}
