import type { Figure } from '../../figures/figure.ts'
import { bestStretch } from './best-stretch.ts'
import { isMissed, landingOf } from './landing.ts'
import { type Evidence, levelSentence, standingSentence } from './level-words.ts'
import { levelsSeen } from './levels-seen.ts'
import { type Past, pastOf } from './past.ts'
import { meets, meetsAsked, type Question, type Side, sideOf, wholeRows } from './question.ts'
import { paceOf, type Reach, type Verdict } from './reach.ts'

/**
 * How a figure of a month, or of its last day, stands to a milestone. A stock's change is set against the average
 * change a month of the last twelve, and against the best change over the months left or fewer. Each month of a flow
 * is new, so that a level seen in any month is within reach, and it is the average of twelve that is on course; a
 * share at month end may get there either way. Counts change by whole rows; a rate's change is also said in children,
 * at the population of the milestone.
 *
 * @param figure the last one, with a value
 */
export function levelReach(question: Question, figure: Figure, value: number): Reach {
  const { milestone, monthsLeft, series } = question
  const { fold } = series.measure
  const past = pastOf(question)
  const landing = landingOf(question, {
    of: 'month',
    toBasis: forecast => forecast,
    least: 0,
    most: fold === 'share' ? 100 : Number.POSITIVE_INFINITY,
  })
  const known = { milestone, monthsLeft, soFar: past.lately, sinceApril: past.sinceApril, landing }
  const side = sideOf(question, value)
  if (side === 'inside') {
    const evidence = {
      past,
      landing,
      isSteady: isSteady(question, null, value, past),
      seen: null,
      best: null,
    }
    const verdict = verdictOf(question, null, value, evidence)
    const sentence = standingSentence(question, value, evidence)
    return { ...known, needed: null, neededRows: null, bestAttainable: null, verdict, sentence }
  }
  const total = (fold === 'count' ? wholeRows(side.sense, side.target) : side.target) - value
  const needed = paceOf(total, monthsLeft, past.unit)
  const neededRows = rowsNeeded(question, side, figure, total)
  const evidence = {
    past,
    landing,
    isSteady: isSteady(question, side, value, past),
    seen: levelsSeen(question, side),
    best: bestStretch(question.months, monthsLeft, side),
  }
  const verdict = verdictOf(question, side, value, evidence)
  return {
    ...known,
    needed,
    neededRows,
    bestAttainable: side.sense === 'low' ? 0 : fold === 'share' ? 100 : null,
    verdict,
    sentence: meets(side, value)
      ? standingSentence(question, value, evidence)
      : levelSentence(question, side, { ...evidence, value, figure, needed, neededRows, verdict }),
  }
}

function rowsNeeded(question: Question, side: Side, figure: Figure, total: number): number | null {
  const { fold, yearTarget } = question.series.measure
  if (yearTarget || figure.numerator === null) return null
  switch (fold) {
    case 'count':
      return total
    case 'share':
      return wholeRows(side.sense, (side.target * figure.denominator!) / 100) - figure.numerator
    default:
      return wholeRows(side.sense, (side.target * question.population!) / 10_000) - figure.numerator
  }
}

/** Whether the past alone would lead there: a flow's average month, or a stock's average change. */
function isSteady(question: Question, side: Side | null, value: number, { average, lately }: Past): boolean {
  if (question.series.measure.headline === 'month') return meetsAsked(question, average.value)
  return side !== null && lately !== null && meets(side, value + lately.aMonth * question.monthsLeft)
}

/** @param side null for a value inside its range */
function verdictOf(question: Question, side: Side | null, value: number, evidence: Evidence): Verdict {
  const { measure } = question.series
  const isThere = side === null || meets(side, value)
  if (isThere && measure.headline === 'at') return 'met'
  if (side && isImpossible(side, measure.fold)) return 'impossible'
  if (evidence.isSteady) return isMissed(evidence.landing) ? 'within reach' : 'on course'
  return isThere || isSeen(side, value, evidence) ? 'within reach' : 'out of reach unless'
}

function isImpossible({ sense, target }: Side, fold: Figure['fold']): boolean {
  return sense === 'low' ? target < 0 : fold === 'share' && target > 100
}

/** Whether the level, or a change that leads to it, has been seen; of one month alone nothing can be said. */
function isSeen(side: Side, value: number, { seen, best }: Evidence): boolean {
  if (seen?.last || !best) return true
  return meets(side, value + best.overMonthsLeft)
}
