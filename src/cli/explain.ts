import { InputError, UsageError } from '../base/errors.ts'
import { monthName, shiftMonth } from '../base/month.ts'
import type { ReconciledMonth } from '../judgement/movement/reconciliation.ts'
import type { Mover } from '../judgement/movement/stock-movement.ts'
import { MONTHS_SHOWN, report as reportFor } from '../pipeline.ts'
import { entryData } from '../render/to-json.ts'
import { pageToText } from '../render/to-text.ts'
import type { Entry } from '../report/model.ts'
import { type Context, openForReading, reportMonth } from './context.ts'
import { audienceOption, choiceOption, measureOption, monthOption } from './options.ts'
import { textTable } from './text-table.ts'

/** The options of `explain`, as written. */
export interface ExplainOptions {
  readonly month?: string
  readonly against?: string
  readonly rows?: boolean
  readonly audience: string
  readonly format: string
}

/** `explain PLAN MEASURE`: all that is known of one measure in a month, the answers first and the method last. */
export async function runExplain(
  context: Context,
  path: string,
  id: string,
  options: ExplainOptions,
): Promise<void> {
  const format = choiceOption('--format', options.format, ['text', 'json'] as const)
  const opened = await openForReading(context, path)
  measureOption(id, opened.measures.measures)
  const month = reportMonth(opened, options.month)
  const against = options.against === undefined ? undefined : monthOption('--against', options.against)
  if (against !== undefined && (against >= month || against < shiftMonth(month, 1 - MONTHS_SHOWN)))
    throw new UsageError(`--against must be one of the ${MONTHS_SHOWN - 1} months before --month.`)
  const audience = audienceOption(options.audience)
  const working = context.terminal.working('Making the lists')
  const { report, notes } = await reportFor(opened, opened.extract, month, { against, audience }).finally(
    working.done,
  )
  const entry = report.priorities.flatMap(({ measures }) => measures).find(one => one.id === id)
  if (!entry)
    throw new InputError(
      `The plan does not ask for ${id}, so there is no target to judge it by. Add it to plan.yaml.`,
    )
  for (const note of notes.filter(one => one.includes(id))) context.terminal.note(note)
  if (format === 'json')
    context.terminal.out(`${JSON.stringify({ ...entryData(entry), ...rowData(entry) }, null, 1)}\n`)
  else {
    context.terminal.out(pageToText(report.pages.find(page => page.id === id)!))
    if (options.rows) context.terminal.out(rowText(entry))
  }
}

/** The lists behind a movement: for the council's own eyes, and so never on a page. */
function rowData({ account }: Entry) {
  const { movement } = account
  const reconciled = account.reconciliation.at(-1)
  return {
    joined: movement?.stock?.joined ?? [],
    left: movement?.stock?.left ?? [],
    moves: movement?.moves?.rows.flat().filter(({ people }) => people.length > 0) ?? [],
    reconciliation: reconciled ?? null,
  }
}

function rowText({ account }: Entry): string {
  const { movement } = account
  const reconciled = account.reconciliation.at(-1)
  const parts = [
    ...(movement?.stock
      ? [
          moverTable(`Joined by ${monthName(movement.after)}`, movement.stock.joined, 'from'),
          moverTable(`Left by ${monthName(movement.after)}`, movement.stock.left, 'to'),
        ]
      : []),
    ...(reconciled ? [reconciledText(reconciled)] : []),
  ]
  return parts.length === 0 ? '\nThis measure has no rows that join and leave.\n' : `\n${parts.join('\n')}`
}

function moverTable(title: string, movers: readonly Mover[], way: 'from' | 'to'): string {
  const columns = [
    { heading: 'person id' },
    { heading: 'route' },
    { heading: way },
    { heading: 'day' },
    { heading: 'detail' },
  ]
  const rows = movers.map(mover => [
    mover.person,
    mover.route,
    mover[way],
    mover.day ?? '-',
    mover.detail ?? '-',
  ])
  return `${title}: ${movers.length}\n\n${textTable(columns, rows)}`
}

function reconciledText({ into, out, corrections }: ReconciledMonth): string {
  const passages = (title: string, rows: ReconciledMonth['into']) =>
    `${title}: ${rows.length}\n\n${textTable(
      [{ heading: 'person id' }, { heading: 'record' }, { heading: 'day' }, { heading: 'how' }],
      rows.map(row => [row.person ?? '-', row.record ?? '-', row.day ?? '-', row.how]),
    )}`
  const corrected = `Corrections: ${corrections.length}\n\n${textTable(
    [{ heading: 'person id' }, { heading: 'record' }, { heading: 'by', right: true }, { heading: 'why' }],
    corrections.map(row => [
      row.person ?? '-',
      row.record ?? '-',
      String(row.by),
      row.reason ?? 'no record says',
    ]),
  )}`
  return [passages('Came in', into), passages('Went out', out), corrected].join('\n')
}
