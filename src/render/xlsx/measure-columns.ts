import { type Month, monthsFrom } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Variation } from '../../judgement/signal/variation.ts'
import type { Reading } from '../../judgement/signal-of.ts'
import type { PublishedFigure } from '../../sources/published/figure-history.ts'
import { numberCell, partCell, textCell } from './cells.ts'
import type { Cell } from './sheet.ts'

/** A column of a measure's months: its heading and its cell for each month. */
export interface MonthColumn {
  readonly heading: string
  readonly right: boolean
  readonly cell: (month: Month) => Cell
}

/** What stands in the table of a measure's months, and which months those are. */
export interface MonthTable {
  readonly months: readonly Month[]
  readonly columns: readonly MonthColumn[]
}

const WHEN = { at: 'at the month’s end', month: 'in the month', ytd: 'year to date' } as const

/**
 * A measure's months with all that is known of each: its figure and what that is made of, the plan's target, the month
 * by itself with the range that is ordinary for it, and other windows. Months of targets still ahead come last. The
 * range is left out where it would tell of months that are hidden.
 */
export function monthTable(judged: Judged): MonthTable {
  const { series, aim, reading } = judged
  const { measure, headline, monthly, beside, earlier = [] } = series
  const ytd = measure.headline === 'ytd'
  const others = beside.filter(({ list }) => !(ytd && list.window === 'month'))
  const windows = [...new Set(others.map(({ list }) => list.window))]
  const ends = [
    ...earlier.map(({ month }) => month),
    ...headline.map(({ list }) => list.month),
    ...aim.milestones.map(({ month }) => month),
  ].sort()
  return {
    months: withinReach(headline, ends),
    columns: [
      ...figureColumns(headline, WHEN[measure.headline]),
      ...earlierColumns(earlier, measure.fold === 'share'),
      ...(aim.milestones.length > 0 ? [targetColumn(judged)] : []),
      ...(ytd ? figureColumns(monthly, 'the month alone') : []),
      ...('refused' in reading || monthly.some(({ hidden }) => hidden) ? [] : rangeColumns(reading)),
      ...windows.flatMap(window =>
        figureColumns(
          others.filter(({ list }) => list.window === window),
          WHEN[window],
        ),
      ),
    ],
  }
}

/** Every month that has a figure, and those of targets before or after them. */
function withinReach(headline: readonly Figure[], ends: readonly Month[]): readonly Month[] {
  const [first, last] = [headline[0]!.list.month, headline.at(-1)!.list.month]
  return [
    ...new Set([
      ...ends.filter(month => month < first),
      ...monthsFrom(first, last),
      ...ends.filter(month => month > last),
    ]),
  ]
}

/** The value of each month, and for shares and rates what it is made of. */
function figureColumns(figures: readonly Figure[], when: string): readonly MonthColumn[] {
  const byMonth = new Map(figures.map(figure => [figure.list.month, figure]))
  const fold = figures[0]?.fold ?? 'count'
  const column = (heading: string, part: 'value' | 'numerator' | 'denominator'): MonthColumn => ({
    heading: `${heading}, ${when}`,
    right: true,
    cell: month => partCell(byMonth.get(month), part),
  })
  switch (fold) {
    case 'count':
      return [column('Number', 'value')]
    case 'share':
      return [column('Share', 'value'), column('Met', 'numerator'), column('All cases', 'denominator')]
    case 'rate':
    case 'projected-rate': {
      const a = fold === 'rate' ? 'Rate per 10,000' : 'Rate per 10,000 a year'
      return [column(a, 'value'), column('Number', 'numerator'), column('Children', 'denominator')]
    }
  }
}

/** What was published of months before the records begin, apart from what is counted from records. */
function earlierColumns(earlier: readonly PublishedFigure[], share: boolean): readonly MonthColumn[] {
  if (earlier.length === 0) return []
  const byMonth = new Map(earlier.map(figure => [figure.month, figure]))
  return [
    {
      heading: 'As published before',
      right: true,
      cell: month => numberCell(byMonth.get(month)?.value ?? null, share),
    },
    { heading: 'Published in', right: false, cell: month => textCell(byMonth.get(month)?.source ?? '') },
  ]
}

function targetColumn({ series: { measure }, aim }: Judged): MonthColumn {
  const targets = new Map(aim.milestones.map(({ month, target }) => [month, target]))
  return {
    heading: measure.yearTarget ? 'Target for a year' : 'Target',
    right: true,
    cell: month => numberCell(targets.get(month) ?? null, measure.fold === 'share'),
  }
}

/** The ordinary level and range in force in each month, the range as far as values can go, and what the month shows. */
function rangeColumns({ signal, months, shares }: Reading): readonly MonthColumn[] {
  const points = new Map(signal.points.map((point, at) => [months[at]!, point]))
  const most = shares ? 100 : Number.POSITIVE_INFINITY
  const column = (heading: string, part: 'mean' | 'lower' | 'upper'): MonthColumn => ({
    heading,
    right: true,
    cell: month => {
      const value = points.get(month)?.[part] ?? null
      return numberCell(value === null ? null : Math.min(most, Math.max(0, value)), shares)
    },
  })
  return [
    column('Ordinary level', 'mean'),
    column('Ordinary range from', 'lower'),
    column('Ordinary range to', 'upper'),
    {
      heading: 'Sign of a real change',
      right: false,
      cell: month => textCell(SIGN[points.get(month)?.variation ?? 'common cause']),
    },
  ]
}

const SIGN: Readonly<Record<Variation, string>> = {
  'common cause': '',
  'improvement high': 'Improvement',
  'improvement low': 'Improvement',
  'concern high': 'Concern',
  'concern low': 'Concern',
  'neutral high': 'Change',
  'neutral low': 'Change',
}
