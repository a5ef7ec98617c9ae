import { displayNumber, roundHalfUp } from '../../base/display.ts'
import { monthsElapsed } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import { landingOf } from './landing.ts'
import { monthsTo, rowsOf } from './pace-words.ts'
import { meets, nameOf, type Question, type Side, showApart, sideOf, wholeRows } from './question.ts'
import { paceOf, type Reach, type Verdict } from './reach.ts'

/** The cases of the milestone's year. */
interface Cases {
  readonly soFar: number
  readonly metSoFar: number
  /** At this year's pace, in the months up to the milestone. */
  readonly toCome: number
  readonly monthsLeft: number
}

/**
 * How a share of a year's cases stands to a milestone. The cases still to come are taken to be as many a month as
 * this year so far, to a whole number; how many of them may, or must, be met then follows, and the best attainable
 * is that every one is met, or none where a low share is good. A year that has not begun starts from nothing.
 *
 * @param tally this year's cases so far, at least one, and how many of them are met
 */
export function yearShareReach(
  question: Question,
  tally: { readonly rows: number; readonly met: number },
): Reach {
  const { milestone, monthsLeft } = question
  const cases = casesOf(question, tally)
  const value = (tally.met * 100) / tally.rows
  const side = sideOf(question, value)
  const all = cases.soFar + cases.toCome
  const share = (met: number) => ((cases.metSoFar + met) * 100) / all
  const landing = landingOf(question, {
    of: { skip: monthsLeft - cases.monthsLeft },
    toBasis: points => share((points / 100) * (cases.toCome / cases.monthsLeft)),
    least: share(0),
    most: share(cases.toCome),
  })
  const soFar = paceOf(tally.met, monthsElapsed(question.month), 'rows')
  const known = { milestone, monthsLeft, soFar, sinceApril: null, landing }
  if (side === 'inside') {
    const sentence = `At the share so far, ${showValue(value, 'share')}, it is inside the ${nameOf(question)}.`
    return { ...known, needed: null, neededRows: null, bestAttainable: null, verdict: 'on course', sentence }
  }
  const total = wholeRows(side.sense, (side.target / 100) * all) - cases.metSoFar
  const best = side.sense === 'high' ? share(cases.toCome) : share(0)
  const verdict = verdictOf(question, side, value, { best, part: (total * 100) / cases.toCome })
  return {
    ...known,
    needed: paceOf(total, cases.monthsLeft, 'rows'),
    neededRows: total,
    bestAttainable: best,
    verdict,
    sentence: sentenceOf(question, side, cases, { total, best, value, verdict }),
  }
}

function casesOf(
  { milestone, month, monthsLeft }: Question,
  tally: { readonly rows: number; readonly met: number },
): Cases {
  const elapsed = monthsElapsed(milestone.month)
  const isLater = monthsLeft >= elapsed
  const left = Math.min(monthsLeft, elapsed)
  const toCome = Math.max(1, roundHalfUp((tally.rows / monthsElapsed(month)) * left))
  return { soFar: isLater ? 0 : tally.rows, metSoFar: isLater ? 0 : tally.met, toCome, monthsLeft: left }
}

function verdictOf(
  question: Question,
  side: Side,
  value: number,
  needed: { readonly best: number; readonly part: number },
): Verdict {
  if (!meets(side, needed.best)) return 'impossible'
  if (meets(side, value)) return 'on course'
  const seen = bestMonth(question, side)
  if (seen === null) return 'within reach'
  return meets({ ...side, target: needed.part }, seen) ? 'within reach' : 'out of reach unless'
}

/** The best share of any month by itself. */
function bestMonth({ series }: Question, { sense }: Side): number | null {
  let best: number | null = null
  for (const { value } of series.monthly)
    if (value !== null && (best === null || (sense === 'high' ? value > best : value < best))) best = value
  return best
}

function sentenceOf(
  question: Question,
  side: Side,
  cases: Cases,
  {
    total,
    best,
    value,
    verdict,
  }: { readonly total: number; readonly best: number; readonly value: number; readonly verdict: Verdict },
): string {
  const { series, noun, milestone } = question
  const high = side.sense === 'high'
  const named = `The ${side.named}`
  const met = series.measure.met === null ? '' : ` (${series.measure.met})`
  const expected = `${rowsOf(cases.toCome, noun, cases.soFar > 0 ? 'more ' : '')} expected ${monthsTo(milestone.month, cases.monthsLeft)}`
  const soFar = `${showValue(value, 'share')} of this year's have so far`
  if (verdict === 'impossible') {
    const none = high ? `all of the ${expected}` : `none of the ${expected}`
    return `${named} cannot be met at the present number of cases: even if ${none} ${cases.toCome === 1 && !high ? 'counts' : 'count'} as met${met}, it will be ${showApart(best, side.target, 'share')}.`
  }
  const bound = Math.min(cases.toCome, Math.max(0, total))
  const asked = `${high ? 'at least' : 'at most'} ${displayNumber(bound)} of the ${expected}`
  if (verdict === 'out of reach unless') {
    const seen = bestMonth(question, side)
    const never =
      seen === null
        ? ''
        : `, and never ${high ? 'more' : 'less'} than ${showValue(seen, 'share')} of a month's`
    return `${named} is out of reach unless ${asked} ${bound === 1 ? 'counts' : 'count'} as met${met}; ${soFar}${never}.`
  }
  const course = verdict === 'on course' ? ', so it is on course' : ''
  return `${named} ${high ? 'needs' : 'allows'} ${asked} to count as met${met}; ${soFar}${course}.`
}
