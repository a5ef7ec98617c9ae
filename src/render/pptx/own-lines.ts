import { financialYearStart, type Month, monthsElapsed, shortMonthName } from '../../base/month.ts'
import { ACCENT } from '../../charts/looks.ts'
import type { Figure } from '../../figures/figure.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import type { NativeLabel, NativeLine, NativeMark } from './native-line.ts'

const PAST = '7D9AA3'

/** A measure's own months: one line, or one for each financial year where it begins anew each April. */
export function ownLines(chart: SeriesChart, months: readonly Month[]): readonly NativeLine[] {
  const last = chart.points.filter(({ value }) => value !== null).at(-1)
  const years = chart.shape === 'line' ? [chart.points] : byYear(chart.points)
  return years.map(points => {
    const values = valuesOf(points, months)
    const thisYear = points.at(-1) === chart.points.at(-1)
    const past = chart.shape === 'running-total' && !thisYear
    const end = last && points.includes(last) ? months.indexOf(last.list.month) : -1
    return {
      name: chart.shape === 'line' ? chart.title : yearName(points),
      values,
      colour: past ? PAST : ACCENT.slice(1).toUpperCase(),
      points: past ? 1.5 : 2.5,
      dash: 'solid',
      marks: [...lonely(values, end), ...(end < 0 ? [] : [{ at: end, shape: 'circle', size: 8 } as const])],
      labels: [...(end < 0 ? [] : [endLabel(end)]), ...(past ? totalLabels(points, months) : [])],
    }
  })
}

/** Months before the records begin, as they were published before: a line of its own, which joins on to none. */
export function earlierLine({ earlier = [] }: SeriesChart, months: readonly Month[]): readonly NativeLine[] {
  if (earlier.length === 0) return []
  const byMonth = new Map(earlier.map(({ month, value }) => [month, value]))
  const values = months.map(month => byMonth.get(month) ?? null)
  const at = months.indexOf(earlier[0]!.month)
  return [
    {
      name: 'As published before',
      values,
      colour: PAST,
      points: 1.5,
      dash: 'sysDash',
      marks: lonely(values, -1),
      labels: [{ at, says: ['name'], bold: false, side: 't', optional: true }],
    },
  ]
}

function byYear(points: readonly Figure[]): readonly (readonly Figure[])[] {
  const years = [...new Set(points.map(({ list }) => financialYearStart(list.month)))]
  return years.map(year => points.filter(({ list }) => financialYearStart(list.month) === year))
}

function yearName(points: readonly Figure[]): string {
  const [first, last] = [points[0]!.list.month, points.at(-1)!.list.month]
  return first === last ? shortMonthName(first) : `${shortMonthName(first)} to ${shortMonthName(last)}`
}

function valuesOf(points: readonly Figure[], months: readonly Month[]): readonly (number | null)[] {
  const values = new Map(points.map(({ list, value }) => [list.month, value]))
  return months.map(month => values.get(month) ?? null)
}

/** Months without a neighbour, which no line would show. */
function lonely(values: readonly (number | null)[], end: number): readonly NativeMark[] {
  return values.flatMap((value, at) =>
    value !== null && at !== end && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null
      ? [{ at, shape: 'circle', size: 5 } as const]
      : [],
  )
}

function endLabel(at: number): NativeLabel {
  return { at, says: ['value'], bold: true, side: 't' }
}

/** What a whole year came to. */
function totalLabels(points: readonly Figure[], months: readonly Month[]): readonly NativeLabel[] {
  const end = points.at(-1)!
  if (end.value === null || monthsElapsed(end.list.month) !== 12) return []
  return [{ at: months.indexOf(end.list.month), says: ['value'], bold: false, side: 't' }]
}
