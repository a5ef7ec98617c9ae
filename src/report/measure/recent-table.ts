import { displayNumber } from '../../base/display.ts'
import { financialYearStart, shortMonthName } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Measure } from '../../measures/measure.ts'
import type { PublishedFigure } from '../../sources/published/figure-history.ts'
import type { Phrase, Table, TableRow } from '../model/page.ts'
import { showWindow } from '../words/show-window.ts'
import { shown, shownDenominator, shownNumerator, shownPace } from '../words/shown.ts'

const MONTHS = 3

/** The figures of the last three months, a column each, with what they are made of. */
export function recentTable({ series }: Judged): Table {
  const figures = series.headline.slice(-MONTHS)
  const years = new Set(figures.map(({ list }) => financialYearStart(list.month)))
  const anew = series.measure.headline === 'ytd' && years.size > 1
  return {
    kind: 'table',
    caption: series.measure.headline === 'ytd' ? 'Year to date, last three months' : 'Last three months',
    columns: ['', ...figures.map(figure => shortMonthName(figure.list.month))],
    rows: rowsOf(series.measure, figures),
    note: anew ? 'The year to date begins anew each April.' : null,
    words: false,
  }
}

/**
 * Every month of a series with its figure and what it is made of, oldest first: the data of a chart. Where months were
 * published before the records begin, each month says where it is from.
 */
export function seriesTable({ series }: Judged, figures: readonly Figure[]): Table {
  const rows = rowsOf(series.measure, figures)
  const earlier = series.earlier ?? []
  const from = (words: string) => (earlier.length > 0 ? [[words]] : [])
  return {
    kind: 'table',
    caption: `${series.measure.title}, month by month`,
    columns: ['Month', ...rows.map(row => row.head), ...(earlier.length > 0 ? ['From'] : [])],
    rows: [
      ...earlier.map(figure => ({
        head: shortMonthName(figure.month),
        cells: [...earlierCells(series.measure, figure), ...from(`Published before: ${figure.source}`)],
      })),
      ...figures.map((figure, at) => ({
        head: shortMonthName(figure.list.month),
        cells: [...rows.map(row => row.cells[at]!), ...from('Our records')],
      })),
    ],
    note: null,
    words: false,
  }
}

/** What was published of a month, under the heads of `rowsOf`. */
function earlierCells({ fold, yearTarget }: Measure, figure: PublishedFigure): readonly Phrase[] {
  const number = (amount: number | null) => [amount === null ? '-' : displayNumber(amount)]
  const value = [showValue(figure.value, fold)]
  if (fold === 'count') return yearTarget ? [value, ['-']] : [value]
  return [value, number(figure.numerator), number(figure.denominator)]
}

/** The other windows of the month: `November 2022 alone: 79% (19 of 24).` */
export function besidePhrase({ series, figure }: Judged): Phrase {
  const month = figure.list.month
  const beside = series.beside.filter(
    one => one.list.month === month && one.list.window !== figure.list.window,
  )
  return beside.flatMap((one, at): Phrase => {
    const when = one.list.window === 'month' ? `${showWindow(one.list)} alone` : showWindow(one.list)
    const parts =
      one.fold === 'share' && one.value !== null
        ? [' (', shownNumerator(one), ' of ', shownDenominator(one), ')']
        : []
    return [`${at === 0 ? '' : ' '}${when}: `, shown(one), ...parts, '.']
  })
}

function rowsOf(measure: Measure, figures: readonly Figure[]): readonly TableRow[] {
  const row = (head: string, show: (figure: Figure) => Phrase[number]): TableRow => ({
    head,
    cells: figures.map(figure => [show(figure)]),
  })
  switch (measure.fold) {
    case 'count':
      return measure.yearTarget
        ? [row('Number', shown), row('A year at this pace', shownPace)]
        : [row('Number', shown)]
    case 'share':
      return [row('Share', shown), row('In the share', shownNumerator), row('All cases', shownDenominator)]
    case 'rate':
    case 'projected-rate':
      return [
        row('Rate per 10,000', shown),
        row(measure.headline === 'ytd' ? 'Number, year to date' : 'Number', shownNumerator),
        row('Children aged 0 to 17', shownDenominator),
      ]
  }
}
