import fc from 'fast-check'
import { type Month, monthsFrom } from '../../src/base/month.ts'
import type { Tally } from '../../src/figures/figure.ts'
import type { Lists } from '../../src/figures/lists.ts'
import { type MeasureSeries, measureSeries } from '../../src/figures/measure-series.ts'
import type { Fold, Measure } from '../../src/measures/measure.ts'

/** A very small authority: the tally of every list in every month. */
export type Tallies = Readonly<Record<string, Readonly<Record<Month, Tally>>>>

const POPULATION = 30_000

const measureOf = (id: string, fold: Fold, headline: Measure['headline'], list = id): Measure => ({
  ...{
    id,
    fold,
    headline,
    title: id,
    row: 'child',
    met: null,
    source: '',
    definition: [],
    yearTarget: false,
  },
  windows: headline === 'at' ? ['at'] : ['month', 'ytd'],
  sql: list === id ? 'select 1' : `select * from ${list.replaceAll('-', '_')}`,
})

/** The measures of a drawn authority: a list of each kind of sum that a reader knows. */
export const DRAWN: readonly Measure[] = [
  measureOf('all-open-cases', 'count', 'at'),
  measureOf('cin-number', 'count', 'at'),
  measureOf('cin-rate', 'rate', 'at', 'cin-number'),
  measureOf('cp-number', 'count', 'at'),
  measureOf('cp-visits-in-timescale', 'share', 'at'),
  measureOf('cp-reviews-in-timescale', 'share', 'at'),
  measureOf('icpc-in-timescale', 'share', 'ytd'),
  measureOf('contacts', 'count', 'month'),
  measureOf('contacts-to-early-help', 'share', 'month'),
  measureOf('cla-number', 'count', 'at'),
  measureOf('cla-rate', 'rate', 'at', 'cla-number'),
  measureOf('cla-starts', 'count', 'ytd'),
  measureOf('cla-starts-rate', 'projected-rate', 'ytd', 'cla-starts'),
  measureOf('cla-ceased', 'count', 'ytd'),
  measureOf('cla-visits-in-timescale', 'share', 'at'),
  // A plan's own shares of lists that are reckoned with already.
  measureOf('starts-planned', 'share', 'ytd'),
  measureOf('contacts-answered', 'share', 'month'),
]

/** Tallies of some months, with numbers of about a size. */
export function drawnTallies(months: readonly Month[], most: number): fc.Arbitrary<Tallies> {
  const count = fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.nat({ max: most }) },
  )
  const part = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
  const month = fc.record({
    ...{ cin: count, cp: count, over: count, icpc: count, contacts: count, starts: count, ceased: count },
    ...{
      cpVisits: part,
      reviewed: part,
      cpReviews: part,
      icpcMet: part,
      helped: part,
      claVisits: part,
      planned: part,
      answered: part,
      moved: fc.constantFrom(0, 0, 1),
    },
  })
  return fc
    .tuple(count, fc.array(month, { minLength: months.length, maxLength: months.length }))
    .map(([opening, drawn]) => {
      let cla = opening
      const tallies: Record<string, Record<Month, Tally>> = Object.fromEntries(
        DRAWN.map(({ id }) => [id, {}]),
      )
      for (const [nth, one] of drawn.entries()) {
        const starts = one.starts
        const ceased = Math.min(one.ceased, cla + starts)
        cla += starts - ceased + one.moved
        const tell = (id: string, rows: number, share = 1) => {
          tallies[id]![months[nth]!] = { rows, met: Math.round(rows * share) }
        }
        const reviewed = Math.round(one.cp * one.reviewed)
        tell('all-open-cases', one.cin + one.cp + one.over)
        for (const id of ['cin-number', 'cin-rate']) tell(id, one.cin)
        tell('cp-number', one.cp)
        tell('cp-visits-in-timescale', one.cp, one.cpVisits)
        tell('cp-reviews-in-timescale', reviewed, one.cpReviews)
        tell('icpc-in-timescale', one.icpc, one.icpcMet)
        tell('contacts', one.contacts)
        tell('contacts-to-early-help', one.contacts, one.helped)
        for (const id of ['cla-number', 'cla-rate']) tell(id, cla)
        for (const id of ['cla-starts', 'cla-starts-rate']) tell(id, starts)
        tell('cla-ceased', ceased)
        tell('starts-planned', starts, one.planned)
        tell('contacts-answered', one.contacts, one.answered)
        tell('cla-visits-in-timescale', cla, one.claVisits)
      }
      return tallies
    })
}

/** The series of some measures over the last of some months, as a report makes them. */
export function seriesOf(
  tallies: Tallies,
  measures: readonly Measure[],
  from: Month,
  to: Month,
): readonly MeasureSeries[] {
  const lists = { tally: (id: string, month: Month) => tallies[id]?.[month] ?? { rows: 0, met: 0 } } as Lists
  return measures.map(measure => measureSeries(lists, measure, from, to, () => POPULATION))
}

/** Months from one to another, for a drawn authority. */
export const monthsOf = (from: Month, to: Month): readonly Month[] => monthsFrom(from, to)
