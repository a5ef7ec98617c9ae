import { countOf } from '../../base/display.ts'
import { shortMonthName } from '../../base/month.ts'
import type { Judged } from '../../judgement/judge.ts'
import { sayLateRecording } from '../editions/late-recording.ts'
import type { Restated, RestatedFigure } from '../editions/restate.ts'
import { showSigned } from '../editions/show-amount.ts'
import type { Block, Table } from '../model/page.ts'
import { paragraph } from '../narrative/prose.ts'
import { restatedValue, sayRestated } from '../words/say-restated.ts'

const MOST_MONTHS = 6

/** Which of the months shown are no longer as the last edition published them, and why; nothing where all are. */
export function restatedBlocks(restated: Restated | null, judged: Judged): readonly Block[] {
  const figures = restatedHeadline(restated, judged)
  if (!restated || figures.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'What was restated' },
    {
      kind: 'prose',
      prose: [paragraph(sayRestated(restated, figures, judged.series.headline.length))],
    },
    restatedTable(restated, figures, judged),
  ]
}

/** The headline figures among the months shown that are not as they were published, oldest first. */
export function restatedHeadline(restated: Restated | null, { series }: Judged): readonly RestatedFigure[] {
  const months = new Set(series.headline.map(({ list }) => list.month))
  return (restated?.figures ?? []).filter(
    ({ was }) => was.list.window === series.measure.headline && months.has(was.list.month),
  )
}

function restatedTable(restated: Restated, figures: readonly RestatedFigure[], { series }: Judged): Table {
  const { fold } = series.measure
  const rows = figures.slice(-MOST_MONTHS)
  const earlier = figures.length - rows.length
  const notes = [
    fold === 'share'
      ? 'Changes are in percentage points.'
      : fold === 'count'
        ? ''
        : 'Changes are per 10,000.',
    sayLateRecording(restated.late, fold),
    earlier === 0
      ? ''
      : `${countOf(earlier, 'earlier month')} ${earlier === 1 ? 'is' : 'are'} left out here.`,
  ]
  return {
    kind: 'table',
    caption: 'Figures as published and as they are now',
    columns: ['', 'Published', 'Now', 'By definition and plan', 'By records'],
    rows: rows.map(({ was, is, split }) => ({
      head: shortMonthName(was.list.month),
      cells: [
        restatedValue(was),
        restatedValue(is),
        [split ? showSigned(split.definition, fold) : 'cannot be told'],
        [split ? showSigned(split.data, fold) : 'cannot be told'],
      ],
    })),
    note: notes.filter(note => note !== '').join(' '),
    words: false,
  }
}
