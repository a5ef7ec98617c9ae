import { didYouMean } from '../../base/did-you-mean.ts'
import type { Month } from '../../base/month.ts'
import { fieldsOf } from '../csv/csv-fields.ts'
import { linedRecords } from '../csv/lined-records.ts'
import { readMonth } from './read-month.ts'

/** A measure's figure of a month as it was published before. It was counted elsewhere, so no list is behind it. */
export interface PublishedFigure {
  readonly measure: string
  readonly month: Month
  /** In the unit of the measure: a count, a share in per cent (0 to 100) or a rate per 10,000. */
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
  /** Where it was published. */
  readonly source: string
}

/** A measure as far as its published figures can be held to it. */
export interface KnownMeasure {
  readonly id: string
  /** A count is a whole number, and a share no more than 100. */
  readonly fold: 'count' | 'share' | 'rate' | 'projected-rate'
}

/** Figures that were published before, oldest first by measure, and the rows that could not be read, a sentence each. */
export interface FigureHistory {
  readonly figures: readonly PublishedFigure[]
  readonly faults: readonly string[]
}

const NEEDED = ['measure', 'month', 'value', 'source'] as const
const COLUMNS = [...NEEDED, 'numerator', 'denominator'] as const
type Column = (typeof COLUMNS)[number]

/** A fault in one row: the column, if it is of one, and the rule. */
class RowFault extends Error {}

/**
 * Reads a CSV file of figures as they were published: `measure`, `month`, `value` and `source`, and what a figure is made
 * of (`numerator`, `denominator`) where it is known. A row with a fault is left out and told of with its line; the rest is read.
 *
 * @param file its name, as faults give it
 */
export function readFigureHistory(
  bytes: Uint8Array,
  file: string,
  measures: readonly KnownMeasure[],
): FigureHistory {
  const [heading, ...records] = linedRecords(bytes)
  const delimiter = [',', ';', '\t'].find(each => headingsOf(heading?.text, each).includes('measure')) ?? ','
  const headings = headingsOf(heading?.text, delimiter)
  const missing = NEEDED.filter(column => !headings.includes(column))
  if (missing.length > 0)
    return { figures: [], faults: [`${file}: there is no column ${missing.join(', ')} in its heading.`] }
  const strange = headings.filter(name => !COLUMNS.some(column => column === name))
  const faults = strange.map(name => `${file}: the column "${name}" is not used.${didYouMean(name, COLUMNS)}`)
  const figures = new Map<string, PublishedFigure>()
  for (const { line, text } of records) {
    try {
      const figure = figureOf(rowOf(fieldsOf(text, delimiter), headings), measures)
      const place = `${figure.measure} ${figure.month}`
      if (figures.has(place)) throw new RowFault('month: the measure has a figure of this month further up')
      figures.set(place, figure)
    } catch (error) {
      if (!(error instanceof RowFault)) throw error
      faults.push(`${file}, line ${line}, ${error.message}.`)
    }
  }
  const sorted = [...figures].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure)
  return { figures: sorted, faults: cut(faults, file) }
}

/** A file that is not what it was taken for breaks a rule in every line, and the first lines say enough. */
const MOST_FAULTS = 20

function cut(faults: readonly string[], file: string): readonly string[] {
  if (faults.length <= MOST_FAULTS) return faults
  return [...faults.slice(0, MOST_FAULTS), `${file}: ${faults.length - MOST_FAULTS} more rows are left out.`]
}

function headingsOf(text: string | undefined, delimiter: string): readonly string[] {
  return text === undefined ? [] : fieldsOf(text, delimiter).map(field => field.trim().toLowerCase())
}

type Row = (column: Column) => string

function rowOf(fields: readonly string[], headings: readonly string[]): Row {
  const beyond = fields.slice(headings.length)
  if (fields.length < headings.length || beyond.some(field => field.trim() !== ''))
    throw new RowFault(`it has ${fields.length} fields and the heading ${headings.length}`)
  return column => (headings.includes(column) ? fields[headings.indexOf(column)]!.trim() : '')
}

function figureOf(row: Row, measures: readonly KnownMeasure[]): PublishedFigure {
  const ids = measures.map(({ id }) => id)
  const measure = measures.find(({ id }) => id === row('measure'))
  if (!measure) throw new RowFault(`measure: there is no such measure${near(row('measure'), ids)}`)
  const month = readMonth(row('month'))
  if (month === null) throw new RowFault('month: must be a month, such as 2019-04')
  const value = amount(row, 'value')
  if (value === null) throw new RowFault('value: must be a number, and is blank')
  const [numerator, denominator] = [amount(row, 'numerator'), amount(row, 'denominator')]
  if (row('source') === '') throw new RowFault('source: must say where the figure was published')
  checkAmounts(measure.fold, value, numerator, denominator)
  return { measure: measure.id, month, value, numerator, denominator, source: row('source') }
}

/** The nearest measure, as part of a rule's sentence. */
function near(written: string, ids: readonly string[]): string {
  return didYouMean(written, ids).replace(/^ Did you mean (.*)\?$/, ' (the nearest is $1)')
}

const NUMBER = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

function amount(row: Row, column: Column): number | null {
  const written = row(column)
  if (written === '') return null
  if (!NUMBER.test(written))
    throw new RowFault(`${column}: must be a number without a sign, such as 12 or 85.3`)
  return Number(written.replaceAll(',', ''))
}

/** Published shares are rounded, some to a whole per cent. */
const ROUNDED = 0.5 + 1e-9

function checkAmounts(
  fold: KnownMeasure['fold'],
  value: number,
  numerator: number | null,
  denominator: number | null,
): void {
  if (numerator !== null && !Number.isInteger(numerator))
    throw new RowFault('numerator: must be a whole number')
  if (fold === 'count' && !Number.isInteger(value))
    throw new RowFault('value: must be a whole number, as the measure is a count')
  if (fold === 'count' && numerator !== null && numerator !== value)
    throw new RowFault('numerator: must be the value, as the measure is a count')
  if (fold !== 'share') return
  if (value > 100) throw new RowFault('value: must be a share in per cent, from 0 to 100')
  if (numerator === null || denominator === null) return
  if (numerator > denominator) throw new RowFault('numerator: must not be more than the denominator')
  if (denominator === 0 || Math.abs((100 * numerator) / denominator - value) > ROUNDED)
    throw new RowFault('value: must be the numerator as per cent of the denominator')
}
