import { countOf } from '../base/display.ts'
import { FOLLOWED, type UsualMove } from '../figures/late-recording.ts'
import type { Fold, Measure } from '../measures/measure.ts'
import { showSigned } from '../report/editions/show-amount.ts'
import { textTable } from './text-table.ts'

/** How much a measure's figure of a month usually moves after it was first seen. */
export interface MeasureMoves {
  readonly measure: Measure
  readonly moves: readonly UsualMove[]
}

const UNITS: Readonly<Record<Fold, string>> = {
  count: 'number',
  share: 'percentage points',
  rate: 'per 10,000',
  'projected-rate': 'per 10,000',
}

const NOT_YET =
  "needs extracts from at least two dates, a month or more apart, the first within two months of a month's end"

/** The usual moves as data. */
export function lateData(all: readonly MeasureMoves[]): string {
  const measures = all.map(({ measure, moves }) => ({
    measure: measure.id,
    title: measure.title,
    window: measure.headline,
    unit: UNITS[measure.fold],
    after: moves.map(({ after, ...move }) => ({ months: after, ...move })),
    says: moves.length === 0 ? NOT_YET : null,
  }))
  return `${JSON.stringify({ measures }, null, 1)}\n`
}

/** The usual moves as a table, a measure a line, and what its cells mean. */
export function lateText(all: readonly MeasureMoves[]): string {
  if (all.every(({ moves }) => moves.length === 0))
    return `How much figures move after they were first seen ${NOT_YET}.\n`
  const afters = Array.from({ length: FOLLOWED }, (_, at) => at + 1)
  const lines = all.map(({ measure, moves }) => [
    measure.id,
    ...(moves.length === 0
      ? ['nothing to tell yet']
      : [UNITS[measure.fold], ...afters.map(after => cellText(moves, after, measure.fold))]),
  ])
  const columns = ['measure', 'in', ...afters.map(after => `after ${countOf(after, 'month')}`)]
  const none = all.some(({ moves }) => moves.length === 0) ? `\nNothing to tell yet: ${NOT_YET}.\n` : ''
  return `${textTable(
    columns.map(heading => ({ heading })),
    lines,
  )}
How much the figure of a month has moved since it was first seen: the median, in brackets the 10th and the 90th percentile
(the smallest and the largest where fewer than 10 months were seen), and how many months were seen.
${none}`
}

/** `+2 (0 to +5) in 12`, or `-` where none was seen. */
function cellText(moves: readonly UsualMove[], after: number, fold: Fold): string {
  const move = moves.find(one => one.after === after)
  if (!move) return '-'
  const show = (value: number) => showSigned(value, fold)
  return `${show(move.median)} (${show(move.low)} to ${show(move.high)}) in ${move.seen}`
}
