import { type Month, monthName, monthsBetween } from '../../base/month.ts'
import type { PopulationOf } from '../../figures/figure-series.ts'
import type { MeasureSeries } from '../../figures/measure-series.ts'
import { fitSeries } from '../forecast/forecast-series.ts'
import { basisOf } from '../rating/basis.ts'
import type { Aim, Milestone } from '../rating/target.ts'
import { countedNoun } from './counted-noun.ts'
import { levelReach } from './level-reach.ts'
import type { Question } from './question.ts'
import type { Reach } from './reach.ts'
import { totalReach } from './total-reach.ts'
import { yearShareReach } from './year-share-reach.ts'

/**
 * How a measure stands to each milestone that lies after its last month, nearest first.
 *
 * @param series at least one month of the headline window
 * @param populationAt the children in force at the end of a month
 */
export function reachOf(series: MeasureSeries, aim: Aim, populationAt: PopulationOf): readonly Reach[] {
  const last = series.headline.at(-1)
  if (!last) throw new Error(`${series.measure.id} has no month to reach from`)
  const { month } = last.list
  const ahead = aim.milestones.filter(milestone => milestone.month > month)
  if (ahead.length === 0) return []
  if (aim.good === 'neutral')
    return ahead.map(each =>
      notAsked(each, month, 'Neither more nor fewer is better in itself, so nothing is asked of it.'),
    )
  const months = latestMonths(series)
  const fitted = fitSeries(months)
  const noun = countedNoun(series.measure.row)
  return ahead.map(milestone => {
    const monthsLeft = monthsBetween(month, milestone.month)
    const population = populationAt(milestone.month)
    return answer({ series, aim, milestone, month, monthsLeft, months, population, noun, fitted })
  })
}

function answer(question: Question): Reach {
  const { series, milestone, month } = question
  const figure = series.headline.at(-1)!
  const value = basisOf(series.measure, figure)
  if (value === null || figure.numerator === null) {
    const none = figure.hidden ? 'The value for' : 'There is no value for'
    const where = `${monthName(month)} ${figure.hidden ? 'is not published' : 'to reach it from'}.`
    return notAsked(milestone, month, `${none} ${where}`)
  }
  if (series.measure.headline !== 'ytd') return levelReach(question, figure, value)
  if (series.measure.fold !== 'share') return totalReach(question, figure.numerator)
  return yearShareReach(question, { rows: figure.denominator!, met: figure.numerator })
}

function notAsked(milestone: Milestone, month: Month, sentence: string): Reach {
  return {
    milestone,
    monthsLeft: monthsBetween(month, milestone.month),
    needed: null,
    neededRows: null,
    soFar: null,
    sinceApril: null,
    bestAttainable: null,
    verdict: 'not asked',
    sentence,
    landing: { refused: 'No forecast is made, as there is nothing to compare it with.' },
  }
}

/** The months by themselves since the last one without a value: figures, or for a year's total their rows. */
function latestMonths({ measure, monthly }: MeasureSeries): readonly number[] {
  const isTotal = measure.headline === 'ytd' && measure.fold !== 'share'
  const months: number[] = []
  for (const figure of monthly) {
    const value = isTotal ? figure.numerator : basisOf(measure, figure)
    if (value === null) months.length = 0
    else months.push(value)
  }
  return months
}
