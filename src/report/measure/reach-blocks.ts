import { type Month, monthName, shortMonthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Reach } from '../../judgement/reach/reach.ts'
import type { Reading } from '../../judgement/signal-of.ts'
import { forecastOf } from '../charts/forecast-of.ts'
import type { Block } from '../model/page.ts'
import { paragraph } from '../narrative/prose.ts'

/** Whether a measure will get to its targets: the next milestone first, the later ones folded away. */
export function reachBlocks(judged: Judged): readonly Block[] {
  const { reach, aim } = judged
  const heading = { kind: 'heading', level: 2, text: 'Will it get there?' } as const
  const [next, ...later] = reach
  if (!next) {
    const words = aim.milestones.length === 0 ? 'No target is set.' : 'Its last milestone has passed.'
    return [heading, { kind: 'prose', prose: [paragraph(words)] }]
  }
  return [
    heading,
    { kind: 'prose', prose: sentences(next, judged).map(paragraph) },
    ...monthsAhead(judged),
    ...(later.length === 0 ? [] : [laterBlock(later, judged)]),
  ]
}

/** The forecast that the chart of the months draws, as a table. */
function monthsAhead(judged: Judged): readonly Block[] {
  const forecast = judged.series.measure.headline === 'ytd' ? null : forecastOf(judged)
  if (!forecast) return []
  const show = (value: number) => showValue(value, judged.figure.fold)
  const table: Block = {
    kind: 'table',
    caption: 'The months ahead, if nothing changes',
    columns: ['', 'Expected', 'From', 'To'],
    rows: forecast.steps.map(({ month, mean, lower, upper }) => ({
      head: shortMonthName(month),
      cells: [[show(mean)], [show(lower)], [show(upper)]],
    })),
    note: 'From and to are the ends of an 80% band.',
    words: false,
  }
  return [{ kind: 'folded', summary: 'The months ahead as a table', blocks: [table] }]
}

function laterBlock(later: readonly Reach[], judged: Judged): Block {
  return {
    kind: 'folded',
    summary: 'Later milestones',
    blocks: later.flatMap((one): readonly Block[] => [
      { kind: 'heading', level: 3, text: monthName(one.milestone.month) },
      { kind: 'prose', prose: sentences(one, judged).map(paragraph) },
    ]),
  }
}

/** A milestone in words: what it takes, then where the present course leads, and where the yardstick would. */
function sentences({ sentence, landing }: Reach, { figure, reading }: Judged): readonly string[] {
  if ('refused' in landing) return [sentence, landing.refused]
  const { yardstick } = landing
  const drift =
    yardstick === null
      ? ''
      : ` Carrying on by the average monthly change alone would bring it to ${showValue(yardstick, figure.fold)}.`
  const level = 'refused' in reading ? null : newLevel(reading)
  const across =
    level === null
      ? ''
      : ` The forecast is made from months on both sides of ${monthName(level)}, when the plan takes the ordinary level anew.`
  return [sentence, `${landing.sentence}${drift}${across}`]
}

/** The month in which the last new level begins; null where there is one level. */
function newLevel({ signal, months }: Reading): Month | null {
  const last = signal.points.at(-1)!.group
  return last === 0 ? null : months[signal.points.findIndex(({ group }) => group === last)]!
}
