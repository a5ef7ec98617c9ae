import { inWords } from '../base/display.ts'
import { type Month, shortMonthName } from '../base/month.ts'
import type { Figure } from '../figures/figure.ts'
import type { FigureRecord } from '../figures/figure-records.ts'
import { showFigure, showValue } from '../figures/show-figure.ts'
import type { Measure, Window } from '../measures/measure.ts'
import type { PublishedFigure } from '../sources/published/figure-history.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'
import { toCsv } from './to-csv.ts'

/** A figure of a month that no record reaches, as it was published before. */
export type Earlier = PublishedFigure & { readonly window: Window }

const WINDOW_NAMES = { at: 'month end', month: 'month', ytd: 'year to date' } as const

/** Prints figures as JSON, a line each; those of before the records begin stand apart. */
export function printFigures(
  terminal: Pick<Terminal, 'out'>,
  population: number | null,
  records: readonly FigureRecord[],
  earlier: readonly Earlier[],
): void {
  terminal.out(`{"population": ${population}, "figures": [`)
  for (const [at, record] of records.entries()) {
    terminal.out(`${at === 0 ? '' : ','}\n${JSON.stringify(record)}`)
  }
  if (earlier.length === 0) {
    terminal.out('\n]}\n')
    return
  }
  const history = earlier.map(({ measure, month, window, numerator, denominator, value, source }) =>
    JSON.stringify({ measure, month, window, numerator, denominator, value, source }),
  )
  terminal.out(`\n], "history": [\n${history.join(',\n')}\n]}\n`)
}

/** Figures as CSV, and where months were published before the records begin, those with their source. */
export function figuresCsv(records: readonly FigureRecord[], earlier: readonly Earlier[]): string {
  const headings = ['measure', 'month', 'window', 'numerator', 'denominator', 'value']
  const cells = (r: FigureRecord) => [r.measure, r.month, r.window, r.numerator, r.denominator, r.value]
  if (earlier.length === 0) return toCsv(headings, records.map(cells))
  return toCsv(
    [...headings, 'source'],
    [
      ...records.map(record => [...cells(record), null]),
      ...earlier.map(figure => [...cells(figure), figure.source]),
    ],
  )
}

/** Figures as a table, a line for each window of a measure; those of before the records begin have a line of their own. */
export function figuresTable(
  measures: readonly Measure[],
  months: readonly Month[],
  records: readonly FigureRecord[],
  earlier: readonly Earlier[],
): string {
  const rows = measures.flatMap(measure => [
    ...measure.windows.map(window => {
      const ofRow = records.filter(record => record.measure === measure.id && record.window === window)
      return [
        measure.id,
        measure.title,
        WINDOW_NAMES[window],
        ...ofRow.map(record => showFigure(toFigure(record, measure))),
      ]
    }),
    ...earlierRow(measure, months, earlier),
  ])
  const columns = [{ heading: 'measure' }, { heading: '' }, { heading: 'window' }]
  const table = textTable(
    [...columns, ...months.map(month => ({ heading: shortMonthName(month), right: true }))],
    rows,
  )
  const sources = [...new Set(earlier.map(({ source }) => source))]
  if (sources.length === 0) return table
  return `${table}\nAs published before: months that no record reaches, from ${inWords(sources)}. They have no list.\n`
}

function earlierRow(
  measure: Measure,
  months: readonly Month[],
  earlier: readonly Earlier[],
): readonly (readonly string[])[] {
  const own = new Map(
    earlier.filter(one => one.measure === measure.id).map(one => [one.month, one.value] as const),
  )
  if (own.size === 0) return []
  const cells = months.map(month => {
    const value = own.get(month)
    return value === undefined ? '-' : showValue(value, measure.fold)
  })
  return [[measure.id, measure.title, 'as published before', ...cells]]
}

function toFigure(record: FigureRecord, measure: Measure): Figure {
  return {
    list: record,
    fold: measure.fold,
    numerator: record.numerator,
    denominator: record.denominator,
    value: record.value,
  }
}
