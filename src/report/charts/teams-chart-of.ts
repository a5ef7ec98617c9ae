import { countOf, displayNumber } from '../../base/display.ts'
import { monthName, monthSpan } from '../../base/month.ts'
import { showFigure, showValue } from '../../figures/show-figure.ts'
import type { TeamSeries } from '../../figures/team-series.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { TeamLine, TeamsChart } from '../model/teams-chart.ts'
import { showEach } from '../words/show-window.ts'

/** How many teams are drawn at most: the largest. */
const MOST = 12
/** A team with fewer in its last month swings by chance alone, and is left to the table. */
const LEAST_ROWS = 10

/** The chart of a measure's teams; null where fewer than two are large enough to be drawn. */
export function teamsChartOf(all: readonly TeamSeries[], judged: Judged): TeamsChart | null {
  const { measure, headline } = judged.series
  const { fold } = measure
  const large = all.filter(team => rowsOf(team) >= LEAST_ROWS)
  const drawn = [...large].sort((a, b) => rowsOf(b) - rowsOf(a)).slice(0, MOST)
  const ordered = drawn.sort(inOrder(judged))
  const named = ordered.filter(({ team }) => team !== null)
  if ((fold !== 'count' && fold !== 'share') || named.length < 2) return null
  const whole = headline.slice(-named[0]!.points.length)
  const [first, last] = [whole[0]!, whole.at(-1)!]
  const span = monthSpan(first.list.month, last.list.month)
  const teams = ordered.map(team => lineOf(team, fold))
  const together: TeamLine = {
    words: 'All teams together',
    points: whole.map(({ list, value }) => ({ month: list.month, value })),
    shown: showFigure(last),
  }
  const subject = `${measure.title} by team, ${showEach(last.list)}, ${span}`
  return {
    kind: 'teams',
    id: measure.id,
    title: titleOf(named, fold),
    subtitle: `${subject}${leftOut(all, drawn, large)}`,
    alt: `Small line charts, one for each of ${countOf(named.length, 'team')}${named.length < teams.length ? ' and one for those of no team' : ''}: ${subject}. ${[...teams, ...(fold === 'share' ? [together] : [])].map(line => sayLine(line, fold)).join(' ')}`,
    fold,
    byYear: measure.headline === 'ytd',
    teams,
    whole: fold === 'share' ? together : null,
  }
}

function rowsOf({ points }: TeamSeries): number {
  return points.at(-1)?.rows ?? 0
}

function lastOf({ points }: TeamSeries): number {
  return points.at(-1)?.value ?? 0
}

/** Shares from the furthest from good, all else from the most; those of no team last. */
function inOrder({ aim, figure }: Judged): (a: TeamSeries, b: TeamSeries) => number {
  const way = figure.fold === 'share' && aim.good === 'high' ? 1 : -1
  return (a, b) =>
    Number(a.team === null) - Number(b.team === null) ||
    way * (lastOf(a) - lastOf(b)) ||
    (a.words < b.words ? -1 : 1)
}

function lineOf({ team, words, points }: TeamSeries, fold: TeamsChart['fold']): TeamLine {
  const last = points.at(-1)!.value
  return {
    words: team === null ? 'No team recorded' : words,
    points: points.map(({ month, value }) => ({ month, value })),
    shown: last === null ? 'no cases' : showValue(last, fold),
  }
}

function titleOf(named: readonly TeamSeries[], fold: TeamsChart['fold']): string {
  const sorted = [...named].sort((a, b) => lastOf(a) - lastOf(b))
  const [least, most] = [sorted[0]!, sorted.at(-1)!]
  const [low, high] = [showValue(lastOf(least), fold), showValue(lastOf(most), fold)]
  return low === high ? `Every team has ${low}` : `From ${low} in ${least.words} to ${high} in ${most.words}`
}

function leftOut(
  all: readonly TeamSeries[],
  drawn: readonly TeamSeries[],
  large: readonly TeamSeries[],
): string {
  if (drawn.length < large.length) return `; the ${displayNumber(MOST)} largest teams`
  const small = all.some(team => rowsOf(team) > 0 && rowsOf(team) < LEAST_ROWS)
  return small ? `; teams of ${LEAST_ROWS} or more` : ''
}

function sayLine({ words, points, shown }: TeamLine, fold: TeamsChart['fold']): string {
  const first = points.find(({ value }) => value !== null)
  if (!first) return `${words}: ${shown}.`
  return `${words}: ${showValue(first.value!, fold)} in ${monthName(first.month)}, ${shown} in ${monthName(points.at(-1)!.month)}.`
}
