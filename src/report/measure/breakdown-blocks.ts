import { displayNumber } from '../../base/display.ts'
import { HIDDEN, type Published, type PublishedBreakdown } from '../../figures/disclosure.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Block, Table } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import { showWindow } from '../words/show-window.ts'

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
