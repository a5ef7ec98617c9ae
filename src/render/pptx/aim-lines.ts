import { financialYearStart, type Month, monthsBetween, monthsElapsed, shiftMonth } from '../../base/month.ts'
import { ACCENT, AIM } from '../../charts/looks.ts'
import { fullYear } from '../../figures/fold-list.ts'
import { targetInForce } from '../../judgement/rating/target.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import type { NativeLine } from './native-line.ts'

const EDGE = 'A3977A'

const TARGET = {
  name: 'Target',
  colour: AIM.slice(1).toUpperCase(),
  points: 1.5,
  dash: 'sysDash',
} as const

/** The target in force month by month, with its milestones, and the ends of what is in range or tolerated. */
export function aimLines(chart: SeriesChart, months: readonly Month[]): readonly NativeLine[] {
  const { aim, points } = chart
  const milestones = aim.milestones.filter(({ month }) => months.includes(month))
  const first = milestones[0]
  if (!first) return []
  const from = [financialYearStart(first.month), points.at(-1)!.list.month].sort()[0]!
  const values = months.map(month => (month < from ? null : targetInForce(aim, month)!.value))
  const marked = milestones.map(({ month }) => months.indexOf(month))
  return [
    {
      ...TARGET,
      values,
      marks: marked.map(at => ({ at, shape: 'diamond', size: 8 })),
      labels: marked.map((at, place) => ({
        at,
        says: place === 0 ? ['name', 'value'] : ['value'],
        bold: false,
        side: aim.good === 'high' ? 't' : 'b',
      })),
    },
    ...edgeLines(chart, values),
  ]
}

function edgeLines({ aim }: SeriesChart, targets: readonly (number | null)[]): readonly NativeLine[] {
  const edge = (name: string, of: (target: number) => number): NativeLine => ({
    name,
    values: targets.map(target => (target === null ? null : of(target))),
    colour: EDGE,
    points: 1,
    dash: 'sysDot',
    marks: [],
    labels: [],
  })
  if (aim.range) {
    const [low, high] = aim.range
    return [edge('Lowest in range', () => low), edge('Highest in range', () => high)]
  }
  if (aim.good !== 'high' && aim.good !== 'low') return []
  const part = aim.good === 'low' ? 1 + aim.tolerance : 1 - aim.tolerance
  return [edge('Edge of tolerance', target => Math.max(0, target * part))]
}

/** What a running total must come to by March, month by month on the even course, and where its pace leads. */
export function yearAimLines(chart: SeriesChart, months: readonly Month[]): readonly NativeLine[] {
  const { points, target, yearTarget } = chart
  const last = points.at(-1)!
  const april = financialYearStart(last.list.month)
  const end = months.indexOf(shiftMonth(april, 11))
  const course = target && yearTarget ? target.value : null
  return [
    ...(course === null
      ? []
      : [
          {
            ...TARGET,
            values: months.map(month => (month < april ? null : (course * monthsElapsed(month)) / 12)),
            marks: [{ at: end, shape: 'diamond', size: 8 } as const],
            labels: [{ at: end, says: ['name', 'value'], bold: false, side: 'r' } as const],
          },
        ]),
    ...paceLine(chart, months, end),
  ]
}

function paceLine({ points }: SeriesChart, months: readonly Month[], end: number): readonly NativeLine[] {
  const { value, list } = points.at(-1)!
  if (value === null || monthsElapsed(list.month) === 12) return []
  const total = fullYear(value, list)
  const left = monthsBetween(list.month, months[end]!)
  const values = months.map(month =>
    month < list.month ? null : value + ((total - value) * monthsBetween(list.month, month)) / left,
  )
  return [
    {
      name: 'At this pace',
      values,
      colour: ACCENT.slice(1).toUpperCase(),
      points: 1.5,
      dash: 'sysDash',
      marks: [{ at: end, shape: 'circle', size: 6 }],
      labels: [{ at: end, says: ['name', 'value'], bold: true, side: 'r' }],
    },
  ]
}
