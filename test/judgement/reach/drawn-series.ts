import { financialYearStart, type Month, monthsFrom, shiftMonth } from '../../../src/base/month.ts'
import type { Tally } from '../../../src/figures/figure.ts'
import { foldList } from '../../../src/figures/fold-list.ts'
import type { MeasureSeries } from '../../../src/figures/measure-series.ts'
import type { Aim } from '../../../src/judgement/rating/target.ts'
import type { Measure, Window } from '../../../src/measures/measure.ts'

/** Children aged 0 to 17 in the printed report. */
export const CHILDREN = 34_460

/** A measure with the parts that reach depends on. */
export function drawnMeasure(parts: Partial<Measure> & Pick<Measure, 'row' | 'fold' | 'headline'>): Measure {
  return {
    id: 'drawn',
    title: 'Drawn',
    windows: [parts.headline],
    yearTarget: false,
    met: null,
    source: '',
    definition: [],
    sql: '',
    ...parts,
  }
}

/** A measure's series from its monthly tallies, of which the last is that of `to`; a number is a tally of rows. */
export function drawnSeries(
  measure: Measure,
  to: Month,
  tallies: readonly (Tally | number | null)[],
  children = CHILDREN,
): MeasureSeries {
  const months = monthsFrom(shiftMonth(to, 1 - tallies.length), to)
  const byMonth = new Map(months.map((month, i) => [month, toTally(tallies[i]!)]))
  const fold = (month: Month, window: Window) => {
    const inside = window === 'ytd' ? monthsFrom(financialYearStart(month), month) : [month]
    const parts = inside.map(each => byMonth.get(each)).filter(part => part !== undefined)
    const tally = parts.includes(null)
      ? null
      : parts.reduce<Tally>((sum, part) => ({ rows: sum.rows + part!.rows, met: sum.met + part!.met }), {
          rows: 0,
          met: 0,
        })
    return foldList({ measure: measure.id, month, window }, measure.fold, tally, children)
  }
  const headline = months.map(month => fold(month, measure.headline))
  const monthly = measure.headline === 'ytd' ? months.map(month => fold(month, 'month')) : headline
  return { measure, headline, monthly, beside: [] }
}

function toTally(given: Tally | number | null): Tally | null {
  return typeof given === 'number' ? { rows: given, met: 0 } : given
}

/** What a plan asks, with one milestone or more. */
export function drawnAim(
  good: Aim['good'],
  targets: Readonly<Record<Month, number>>,
  range: Aim['range'] = null,
): Aim {
  const milestones = Object.entries(targets).map(([month, target]) => ({ month, target }))
  return { good, range, tolerance: 0.2, milestones, between: 'next-milestone' }
}
