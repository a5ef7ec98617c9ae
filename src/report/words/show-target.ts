import { monthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Aim, TargetInForce } from '../../judgement/rating/target.ts'
import type { Measure } from '../../measures/measure.ts'

/** The target in force in words, and what goes with it: when it is for, and the range that is good. */
export interface TargetWords {
  readonly target: string
  readonly detail: string
}

/** What the plan asks of a measure in a month: `1,000`, `by March 2023; 800 to 1,200 is in range`. */
export function showTarget(
  aim: Aim,
  measure: Pick<Measure, 'fold' | 'yearTarget'>,
  target: TargetInForce | null,
): TargetWords {
  if (!target) return { target: 'Not set', detail: '' }
  const { milestone } = target
  const show = (value: number) => showValue(value, measure.fold)
  const onLine = target.value !== milestone.target
  const by = onLine
    ? `now, ${show(milestone.target)} by ${monthName(milestone.month)}`
    : `by ${monthName(milestone.month)}`
  const detail = [measure.yearTarget ? `a year ${by}` : by, ...rangeWords(aim, show)].join('; ')
  return { target: show(target.value), detail }
}

function rangeWords(aim: Aim, show: (value: number) => string): readonly string[] {
  return aim.range ? [`${show(aim.range[0])} to ${show(aim.range[1])} is in range`] : []
}

/** Which way is better, in a sentence. */
export function goodWords(aim: Aim, show: (value: number) => string): string {
  switch (aim.good) {
    case 'high':
      return 'Higher is better.'
    case 'low':
      return 'Lower is better.'
    case 'range':
      return aim.range
        ? `From ${show(aim.range[0])} to ${show(aim.range[1])} is good.`
        : 'Nearer the target is better.'
    case 'neutral':
      return 'Neither higher nor lower is better in itself.'
  }
}
