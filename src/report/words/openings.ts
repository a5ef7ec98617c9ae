import { displayNumber } from '../../base/display.ts'
import type { ListRef } from '../../figures/figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Opening } from '../model/page.ts'
import { showWindow } from './show-window.ts'

/** The command that opens a figure to its list: `throughline list PLAN cin-number --month 2022-11`. */
export function openingCommand(list: ListRef, headline: ListRef['window']): string {
  const window = list.window === headline ? '' : ` --window ${list.window}`
  return `throughline list PLAN ${list.measure} --month ${list.month}${window}`
}

/** The lists behind a measure's month: the headline figure's, then the other windows'. */
export function openingsOf({ series, figure }: Judged): readonly Opening[] {
  const month = figure.list.month
  return [figure, ...series.beside.filter(one => one.list.month === month)]
    .filter((one, at, all) => all.findIndex(other => other.list.window === one.list.window) === at)
    .map(one => ({
      list: one.list,
      words: `${showWindow(one.list)}${rowsWords(one.denominator, one.numerator, one.fold)}`,
      command: openingCommand(one.list, series.measure.headline),
    }))
}

function rowsWords(denominator: number | null, numerator: number | null, fold: string): string {
  const rows = fold === 'share' ? denominator : numerator
  if (rows === null) return ''
  return rows === 1 ? ', 1 row' : `, ${displayNumber(rows)} rows`
}
