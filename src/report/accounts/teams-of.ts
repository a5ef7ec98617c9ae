import type { List, Lists } from '../../figures/lists.ts'
import { monthsCounted, TEAM, type TeamSeries, teamSeries } from '../../figures/team-series.ts'
import type { Judged } from '../../judgement/judge.ts'

/** A year back and the month itself, so that the same month of last year is seen. */
const MONTHS = 13

/** Each team's part of a measure's last months; none for a rate, or where the list names no team. */
export async function teamsOf(lists: Lists, list: List, { series }: Judged): Promise<readonly TeamSeries[]> {
  const { measure, headline } = series
  if (!list.columns.includes(TEAM) || (measure.fold !== 'count' && measure.fold !== 'share')) return []
  const figures = headline.slice(-MONTHS)
  const [counted, parts] = [new Set(monthsCounted(figures)), await lists.parts(measure.id, TEAM)]
  return teamSeries(
    parts.filter(({ month }) => counted.has(month)),
    measure,
    figures,
  )
}
