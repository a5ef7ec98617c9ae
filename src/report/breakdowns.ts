import { displayNumber } from '../base/display.ts'
import { type Breakdown, breakDown, breakdownColumns } from '../figures/breakdown.ts'
import type { List } from '../figures/lists.ts'
import { showValue } from '../figures/show-figure.ts'
import type { Judged } from '../judgement/judge.ts'
import type { Block, Entry, Table } from './model.ts'
import { showWindow } from './show-window.ts'

/** The columns that a reader asks for first; any others follow in the list's own order. */
const FIRST = ['team', 'age_band', 'sex', 'ethnicity', 'need', 'category', 'placement_type', 'worker']

/** A measure's list told apart by every column that can be. */
export function breakdownsOf(list: List, { series }: Judged): readonly Breakdown[] {
  const columns = breakdownColumns(list)
  const ordered = [
    ...FIRST.filter(column => columns.includes(column)),
    ...columns.filter(column => !FIRST.includes(column)),
  ]
  return ordered.map(column => breakDown(list, series.measure, column))
}

/** A measure told apart by team, age and so on: a table each, folded away. A board's page names no worker. */
export function breakdownBlocks({ account }: Entry, { figure }: Judged): readonly Block[] {
  const shown = account.breakdowns.filter(({ parts, column }) => parts.length > 1 && column !== 'worker')
  if (shown.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Who is it?' },
    ...shown.map(
      (breakdown): Block => ({
        kind: 'folded',
        summary: `By ${breakdown.title}`,
        blocks: [breakdownTable(breakdown, showWindow(figure.list))],
      }),
    ),
  ]
}

function breakdownTable({ title, parts, total, fold }: Breakdown, when: string): Table {
  const share = fold === 'share'
  const number = (value: number) => displayNumber(value)
  const part = (value: number) => `${displayNumber(value)}%`
  return {
    kind: 'table',
    caption: `By ${title}, ${when}`,
    columns: share ? ['', 'In the list', 'Met', 'Share met'] : ['', 'Number', 'Of all'],
    rows: [
      ...parts.map(({ words, rows, met, value, ofAll }) => ({
        head: words,
        cells: share
          ? [[number(rows)], [number(met)], [value === null ? 'no cases' : showValue(value, fold)]]
          : [[number(rows)], [part(ofAll)]],
      })),
      {
        head: 'All',
        cells: share
          ? [
              [number(total.rows)],
              [number(total.met)],
              [total.value === null ? 'no cases' : showValue(total.value, fold)],
            ]
          : [[number(total.rows)], ['100%']],
      },
    ],
    note: null,
    words: false,
  }
}
