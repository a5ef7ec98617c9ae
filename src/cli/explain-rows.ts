import { countOf } from '../base/display.ts'
import { monthName } from '../base/month.ts'
import { cellWords } from '../figures/cell-words.ts'
import type { Correction, Passage, ReconciledMonth } from '../judgement/movement/reconciliation.ts'
import type { Mover, StockMovement } from '../judgement/movement/stock-movement.ts'
import type { Account } from '../report/accounts/account.ts'
import { type TextColumn, textTable } from './text-table.ts'

/** The people and records behind a movement, as data. They are for the council's own eyes, and so never on a page. */
export function rowData({ movement, reconciliation, breakdowns }: Account) {
  return {
    byWorker: breakdowns.find(({ column }) => column === 'worker')?.parts ?? [],
    joined: movement?.stock?.joined ?? [],
    left: movement?.stock?.left ?? [],
    moves: movement?.moves?.rows.flat().filter(({ people }) => people.length > 0) ?? [],
    reconciliation: reconciliation.at(-1) ?? null,
  }
}

/** The same as tables of text: who joined and left, then what the month's records say came in and went out. */
export function rowText({ movement, reconciliation }: Account): string {
  const reconciled = reconciliation.at(-1)
  const parts = [
    ...(movement?.stock ? stockText(movement.stock) : []),
    ...(reconciled ? reconciledText(reconciled) : []),
  ]
  return parts.length === 0
    ? '\nThis measure has no people who join and leave. The rows themselves are listed by throughline list.\n'
    : `\n${parts.join('\n')}`
}

function stockText({ stock, before, after, joined, left }: StockMovement): readonly string[] {
  const when = `between the ends of ${monthName(before)} and ${monthName(after)}`
  const detail = ({ detail }: Mover) =>
    detail === null ? '-' : stock === 'looked after' ? cellWords('ceased_reason', detail) : detail
  const table = (way: 'from' | 'to', movers: readonly Mover[]) =>
    listed(
      `${countOf(movers.length, 'person', 'people')} ${way === 'from' ? 'joined' : 'left'} ${when}`,
      ['person id', 'route', way, 'day', 'detail'],
      movers.map(mover => [mover.person, mover.route, mover[way], mover.day ?? '-', detail(mover)]),
    )
  return [table('from', joined), table('to', left)]
}

function reconciledText({ month, into, out, corrections }: ReconciledMonth): readonly string[] {
  const passages = (words: string, rows: readonly Passage[]) =>
    listed(
      `${rows.length} ${words}, by the records of ${monthName(month)}`,
      ['person id', 'record', 'day', 'how'],
      rows.map(row => [row.person ?? '-', row.record ?? '-', row.day ?? '-', row.how]),
    )
  return [
    passages('came in', into),
    passages('went out', out),
    listed(
      `${corrections.length === 0 ? 'No corrections' : countOf(corrections.length, 'correction')} in ${monthName(month)}`,
      ['person id', 'record', { heading: 'by', right: true }, 'why'],
      corrections.map(correctionCells),
    ),
  ]
}

function correctionCells({ person, record, by, reason }: Correction): readonly string[] {
  return [person ?? '-', record ?? '-', by > 0 ? '+1' : '-1', reason ?? 'no record says']
}

/** A table under its title; the title alone where there are no rows. */
function listed(
  title: string,
  columns: readonly (string | TextColumn)[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return `${title}.\n`
  const headed = columns.map(column => (typeof column === 'string' ? { heading: column } : column))
  return `${title}:\n\n${textTable(headed, rows)}`
}
