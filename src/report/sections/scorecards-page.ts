import { monthName } from '../../base/month.ts'
import type { Page } from '../model/page.ts'
import type { ReportPriority } from '../model/report.ts'
import type { ReportInput } from '../model/report-input.ts'
import { scorecardOf } from './scorecard.ts'

/** A scorecard for each priority of the plan. */
export function scorecardsPage({ plan, month }: ReportInput, priorities: readonly ReportPriority[]): Page {
  return {
    id: 'scorecards',
    section: 'scorecards',
    title: 'Scorecards',
    kicker: `${plan.authority.name}, ${monthName(month)}`,
    blocks: priorities.map(scorecardOf),
  }
}
