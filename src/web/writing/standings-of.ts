import type { Month } from '../../base/month.ts'
import type { AnswerNow } from '../../report/cycle/cycle.ts'
import { type Standing, standingOf } from '../../report/cycle/standing.ts'
import type { MeasureInPlan, Parts } from '../ports/parts.ts'
import { lastWords } from './desk.ts'

/** Where every measure of the plan stands in a month. */
export interface MonthAtHand {
  readonly measures: readonly MeasureInPlan[]
  readonly standings: readonly Standing[]
  readonly answers: readonly AnswerNow[]
  readonly titleOf: (measure: string) => string
}

/** Reads where the measures of the plan stand in a month. */
export async function standingsOf(parts: Parts, month: Month): Promise<MonthAtHand> {
  const [measures, answers, stages, last] = await Promise.all([
    parts.reports.planned(),
    parts.cycles.answers(month),
    parts.cycles.stages(month),
    lastWords(parts, month),
  ])
  const standings = measures.map(({ id }) =>
    standingOf(
      id,
      answers,
      stages.find(({ measure }) => measure === id),
      last.get(id),
    ),
  )
  return {
    measures,
    standings,
    answers,
    titleOf: id => measures.find(measure => measure.id === id)?.title ?? id,
  }
}

/** Where one measure stands in a month, whatever was said the month before, and its answers. */
export async function standingNow({ cycles }: Parts, month: Month, measure: string) {
  const [answers, stages] = await Promise.all([cycles.answers(month, measure), cycles.stages(month)])
  const recorded = stages.find(one => one.measure === measure)
  return { answers, standing: standingOf(measure, answers, recorded, undefined) }
}
