import type { Figure } from '../../figures/figure.ts'
import { landingOf } from './landing.ts'
import { insideSentence, levelSentence } from './level-words.ts'
import { bestStretch, type Past, pastOf, type Stretch } from './past.ts'
import { meets, type Question, type Side, sideOf, wholeRows } from './question.ts'
import { type Pace, paceOf, type Reach, type Verdict } from './reach.ts'

/**
 * How a figure of a month, or of its last day, stands to a milestone: the change it needs against the average change
 * a month of the last twelve, and against the best change over any stretch as long as is left. Counts change by whole
 * rows; a rate's change is also said in children, at the population of the milestone.
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
    const sentence = insideSentence(question, value, past)
    return { ...known, needed: null, neededRows: null, bestAttainable: null, verdict: 'met', sentence }
  }
  const total = (fold === 'count' ? wholeRows(side.sense, side.target) : side.target) - value
  const needed = paceOf(total, monthsLeft, past.unit)
  const neededRows = rowsNeeded(question, side, figure, total)
  const best = bestStretch(question.months, monthsLeft, side)
  const verdict = verdictOf(question, side, value, { needed, past, best })
  return {
    ...known,
    needed,
    neededRows,
    bestAttainable: side.sense === 'low' ? 0 : fold === 'share' ? 100 : null,
    verdict,
    sentence: levelSentence(question, side, { value, figure, needed, neededRows, past, best, verdict }),
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
      return wholeRows(side.sense, (side.target * question.population) / 10_000) - figure.numerator
  }
}

function verdictOf(
  question: Question,
  side: Side,
  value: number,
  { needed, past, best }: { readonly needed: Pace; readonly past: Past; readonly best: Stretch | null },
): Verdict {
  if (meets(side, value)) return 'met'
  const isShare = question.series.measure.fold === 'share'
  if (side.sense === 'low' ? side.target < 0 : isShare && side.target > 100) return 'impossible'
  if (past.lately && meets(side, value + past.lately.aMonth * question.monthsLeft)) return 'on course'
  if (!best) return 'within reach'
  const seen = value + (best.change / best.months) * needed.months
  return meets({ ...side, target: value + needed.total }, seen) ? 'within reach' : 'out of reach unless'
}
