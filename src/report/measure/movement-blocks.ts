import { displayNumber } from '../../base/display.ts'
import { monthName, shiftMonth } from '../../base/month.ts'
import { columnTitle } from '../../figures/breakdown.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { ReconciledMonth } from '../../judgement/movement/reconciliation.ts'
import {
  sayFlowChange,
  sayGap,
  sayJoined,
  sayLeft,
  sayRateChange,
  sayReconciled,
  sayShareChange,
  sayStockMovement,
} from '../../judgement/movement/say-movement.ts'
import type { ShareChange } from '../../judgement/movement/share-change.ts'
import type { StatusMoves } from '../../judgement/movement/status-moves.ts'
import type { Grouped, Movement } from '../accounts/account.ts'
import { movesChartOf } from '../charts/moves-chart-of.ts'
import { stockFlowChartOf } from '../charts/stock-flow-chart-of.ts'
import type { Block, Opening, Table } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import { paragraph } from '../narrative/prose.ts'
import { showWindow } from '../words/show-window.ts'

/** Why a figure moved since the month before: who joined and left, or which groups moved it, and whether it all adds up. */
export function movementBlocks({ account }: Entry, judged: Judged): readonly Block[] {
  const { movement, reconciliation } = account
  if (!movement) return []
  const reconciled = reconciliation.at(-1)
  const sentences = [...movementWords(movement, judged), ...(reconciled ? [sayReconciled(reconciled)] : [])]
  if (sentences.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Why did it move?' },
    { kind: 'prose', prose: sentences.map(paragraph) },
    ...stockFlow(movement, judged),
    ...gapNotice(reconciliation),
    ...(movement.share ? [shareTable(movement.share, movement)] : []),
    ...(movement.moves ? moves(movement.moves, movement, judged) : []),
  ]
}

/** What a movement comes to, in sentences. */
export function movementWords(
  { stock, share, rate, flow, before, after }: Movement,
  judged: Judged,
): readonly string[] {
  const { headline } = judged.series.measure
  const window = headline === 'ytd' ? 'month' : headline
  const list = { ...judged.figure.list, month: before, window }
  return [
    ...(stock ? [sayStockMovement(stock), ...[sayJoined(stock), sayLeft(stock)]] : []),
    ...(share ? [sayShareChange(share.change, plural(share.by))] : []),
    ...(rate && rate.population !== 0 ? [sayRateChange(rate)] : []),
    ...(flow
      ? [
          `${sayFlowChange(flow.change)} This sets ${monthName(after)} against ${showWindow(list)}, by ${columnTitle(flow.by)}.`,
        ]
      : []),
  ]
}

function plural(column: string): string {
  const title = columnTitle(column)
  return title.endsWith('y') ? `${title.slice(0, -1)}ies` : `${title}s`
}

/** Months in which no record accounts for a change, which the first page tells as well. */
function gapNotice(reconciliation: readonly ReconciledMonth[]): readonly Block[] {
  const lines = reconciliation.flatMap(month => sayGap(month) ?? [])
  return lines.length === 0 ? [] : [{ kind: 'notice', title: 'It does not all add up', lines }]
}

/** Who joined and left a number of people, drawn and as a table; a rate's people are drawn where they are counted. */
function stockFlow({ stock }: Movement, judged: Judged): readonly Block[] {
  const chart = stock && judged.figure.fold === 'count' ? stockFlowChartOf(stock, judged) : null
  if (!chart) return []
  const { before, joined, left, after } = chart
  const table: Table = {
    kind: 'table',
    caption: chart.subtitle,
    columns: ['', 'Number'],
    rows: [before, ...joined.parts, ...left.parts, after].map(({ words, shown }) => ({
      head: words,
      cells: [[shown]],
    })),
    note: null,
    words: false,
  }
  return [
    { kind: 'chart', chart },
    { kind: 'folded', summary: 'Who joined and who left, as a table', blocks: [table] },
  ]
}

const POINTS = (value: number) =>
  `${value > 0.05 ? '+' : value < -0.05 ? '−' : ''}${Math.abs(value).toFixed(1)}`

/** Each group's share before and after, and what it brought to the change by itself and by its size. */
function shareTable({ by, change }: Grouped<ShareChange>, { before, after }: Movement): Block {
  const cell = (tally: { readonly rows: number; readonly met: number } | null) =>
    tally ? `${displayNumber(tally.met)} of ${displayNumber(tally.rows)}` : 'none'
  const rows = [...change.groups].sort(
    (a, b) => a.performance + a.mix - (b.performance + b.mix) || (a.group < b.group ? -1 : 1),
  )
  const table: Table = {
    kind: 'table',
    caption: `What each ${columnTitle(by)} brought to the change, in percentage points`,
    columns: ['', monthName(before), monthName(after), 'By its own share', 'By its size'],
    rows: rows.map(group => ({
      head: group.group === '' ? 'Not recorded' : group.group,
      cells: [[cell(group.before)], [cell(group.after)], [POINTS(group.performance)], [POINTS(group.mix)]],
    })),
    note: 'The parts add up to the whole change before they are rounded.',
    words: false,
  }
  return { kind: 'folded', summary: `The change by ${columnTitle(by)}, as a table`, blocks: [table] }
}

/** Who moved from which status to which, drawn and as a table. */
function moves(its: StatusMoves, movement: Movement, { series }: Judged): readonly Block[] {
  const chart = movesChartOf(its, series.measure.id, movement)
  return [...(chart ? [{ kind: 'chart', chart } as const] : []), movesTable(its, movement)]
}

function movesTable({ statuses, rows }: StatusMoves, { before, after }: Movement): Block {
  const table: Table = {
    kind: 'table',
    caption: `Where people stood on the last day of ${monthName(before)} (rows) and of ${monthName(after)} (columns)`,
    columns: ['', ...statuses.map(status => status.charAt(0).toUpperCase() + status.slice(1))],
    rows: rows.map((cells, at) => ({
      head: statuses[at]!.charAt(0).toUpperCase() + statuses[at]!.slice(1),
      cells: cells.map(({ people, from, to }) => [
        from === 'not open' && to === 'not open' ? '' : displayNumber(people.length),
      ]),
    })),
    note: 'Each person once, under the highest status that applies.',
    words: false,
  }
  return { kind: 'folded', summary: 'Moves between statuses, as a table', blocks: [table] }
}

/** The command that lists who joined and who left, with the record that accounts for each. */
export function moversOpening({ account }: Entry, { figure }: Judged): readonly Opening[] {
  const { movement } = account
  if (!movement?.stock) return []
  const { measure, month } = figure.list
  const against = movement.before === shiftMonth(month, -1) ? '' : ` --against ${movement.before}`
  return [
    {
      list: figure.list,
      words: `Who joined and who left in ${monthName(month)}, with the record that accounts for each`,
      command: `throughline explain PLAN ${measure} --month ${month}${against} --rows`,
    },
  ]
}
