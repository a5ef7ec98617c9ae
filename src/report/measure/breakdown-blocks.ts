import { displayNumber } from '../../base/display.ts'
import { shortMonthName } from '../../base/month.ts'
import { HIDDEN, type Published, type PublishedBreakdown } from '../../figures/disclosure.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { TeamSeries } from '../../figures/team-series.ts'
import type { Judged } from '../../judgement/judge.ts'
import { teamsChartOf } from '../charts/teams-chart-of.ts'
import type { Block, Table } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import { showWindow } from '../words/show-window.ts'

/** A measure told apart by team, age and so on: a table each, folded away. A board's page names no worker. */
export function breakdownBlocks({ account }: Entry, judged: Judged): readonly Block[] {
  const shown = account.breakdowns.filter(({ parts, column }) => parts.length > 1 && column !== 'worker')
  if (shown.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Who is it?' },
    ...teamBlocks(account.teams, judged),
    ...shown.map(
      (breakdown): Block => ({
        kind: 'folded',
        summary: `By ${breakdown.title}`,
        blocks: [breakdownTable(breakdown, showWindow(judged.figure.list))],
      }),
    ),
  ]
}

/** The teams' months, drawn and as a table. */
function teamBlocks(teams: readonly TeamSeries[], judged: Judged): readonly Block[] {
  const chart = teamsChartOf(teams, judged)
  if (!chart) return []
  const lines = [...chart.teams, ...(chart.whole ? [chart.whole] : [])]
  const table: Table = {
    kind: 'table',
    caption: chart.subtitle,
    columns: ['', ...lines.map(({ words }) => words)],
    rows: chart.teams[0]!.points.map(({ month }, at) => ({
      head: shortMonthName(month),
      cells: lines.map(({ points }) => {
        const { value } = points[at]!
        return [value === null ? 'no cases' : showValue(value, chart.fold)]
      }),
    })),
    note: null,
    words: false,
  }
  return [
    { kind: 'chart', chart },
    { kind: 'folded', summary: 'The teams’ months as a table', blocks: [table] },
  ]
}

function breakdownTable({ title, parts, total, fold, note }: PublishedBreakdown, when: string): Table {
  const share = fold === 'share'
  const value = (of: Published | null) =>
    of === null ? 'no cases' : shownAs(of, one => showValue(one, fold))
  const part = (of: Published) => shownAs(of, partWords)
  const rows = [...parts, { words: 'All', ofAll: 100, ...total }]
  return {
    kind: 'table',
    caption: `By ${title}, ${when}`,
    columns: share ? ['', 'In the list', 'Met', 'Share met'] : ['', 'Number', 'Of all'],
    rows: rows.map(row => ({
      head: row.words,
      cells: share
        ? [[shownAs(row.rows)], [shownAs(row.met)], [value(row.value)]]
        : [[shownAs(row.rows)], [part(row.ofAll)]],
    })),
    note,
    words: false,
  }
}

function shownAs(of: Published, show: (value: number) => string = displayNumber): string {
  return of === HIDDEN ? HIDDEN : show(of)
}

/** A part of all in per cent; one that would round to nothing is said to be small, as it is somebody. */
function partWords(percent: number): string {
  const shown = displayNumber(percent)
  return shown === '0' && percent > 0 ? 'under 1%' : `${shown}%`
}
