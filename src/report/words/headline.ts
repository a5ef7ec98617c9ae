import { monthsElapsed } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Phrase, Shown } from '../model/page.ts'
import { showWhen, showWindow } from './show-window.ts'
import { shown, shownDenominator, shownNumerator, shownPace } from './shown.ts'

/** A measure's month in a sentence or two: the figure, when, and how it compares with a month earlier. */
export function headlineOf(judged: Judged): Phrase {
  const { figure, series } = judged
  const when = showWhen(figure.list)
  if (figure.hidden) return [shown(figure), ` ${when}: this number is not published.`]
  if (figure.value === null) {
    const text = figure.numerator === null ? 'No data' : 'No cases'
    return [{ text, figure }, ` ${when}.`]
  }
  const subject = [shown(figure), ...parts(figure), figure.fold === 'projected-rate' ? '' : ` ${when}`]
  const pace = series.measure.yearTarget ? [': ', shownPace(figure), ' a year at this pace'] : []
  return [...subject, ...pace, ...comparison(judged), '.', ...verdict(judged)]
}

/** The parts a share or a rate is made of, in brackets. */
function parts(figure: Figure): Phrase {
  switch (figure.fold) {
    case 'count':
      return []
    case 'share':
      return [' (', shownNumerator(figure), ' of ', shownDenominator(figure), ')']
    case 'rate':
      return [' per 10,000 children']
    case 'projected-rate':
      return [` per 10,000 children a year, at the pace of ${showWindow(figure.list)}`]
  }
}

function comparison({ series, figure, direction }: Judged): Phrase {
  const before = series.headline.at(-2)
  if (!before || before.value === null || direction.arrow === null) return []
  if (direction.arrow === 'level') return [', level with a month earlier']
  if (figure.list.window === 'ytd' && monthsElapsed(figure.list.month) === 1) return newYear(series, before)
  const say = (one: Figure): Shown => (series.measure.yearTarget ? shownPace(one) : shown(one))
  if (say(before).text === say(figure).text)
    return [`, slightly ${direction.arrow} on a month earlier (`, say(before), ' as well when rounded)']
  return [`, ${direction.arrow} from `, say(before), ' a month earlier']
}

/** A year to date in April is one month, and can only be set against the whole of the year before. */
function newYear({ measure }: Judged['series'], before: Figure): Phrase {
  const year = showWindow(before.list)
  const value = measure.yearTarget ? shownPace(before) : shown(before)
  return ['; the year to date has just begun anew, and ', year, ' came to ', value]
}

function verdict({ aim, direction, figure }: Judged): Phrase {
  if (figure.list.window === 'ytd' && monthsElapsed(figure.list.month) === 1) return []
  if (direction.verdict !== 'better' && direction.verdict !== 'worse') return []
  if (aim.good !== 'range') return [` That is ${direction.verdict}.`]
  const way = direction.verdict === 'better' ? 'nearer' : 'further from'
  return [` That is ${direction.verdict}: ${way} the target.`]
}
