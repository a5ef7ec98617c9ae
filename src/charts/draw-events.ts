import type { ChartEvent } from '../report/model/chart-event.ts'
import type { Frame } from './frame.ts'
import { AIM } from './looks.ts'
import type { Box } from './place-labels.ts'
import { type Svg, svg } from './svg.ts'

/** Room above a plot for the letters of events. */
export const LETTERS = 20
const TEXT = 12
const APART = 13

/** An event's letter, above its rule unless letters before it take that place. */
interface Lettered {
  readonly event: ChartEvent
  readonly at: number
  readonly letterAt: number
}

/** A rule where a level begins or something happened, with a letter that the words below repeat. */
export function drawEvents(events: readonly ChartEvent[], frame: Frame): readonly Svg[] {
  const { plot } = frame
  return lettered(events, frame).map(
    ({ event: { letter, rebase }, at, letterAt }) => svg`
<line x1="${at}" x2="${at}" y1="${plot.top - 6}" y2="${plot.bottom}" stroke="${AIM}" stroke-width="1" stroke-dasharray="${rebase ? 'none' : '2 3'}"/>
<text x="${letterAt}" y="${plot.top - 10}" text-anchor="middle" font-size="${TEXT}" font-weight="700" fill="${AIM}">${letter}</text>`,
  )
}

/** The room that the letters take, which no label covers. */
export function letterBoxes(events: readonly ChartEvent[], frame: Frame): readonly Box[] {
  const { top } = frame.plot
  return lettered(events, frame).map(({ letterAt }) => ({
    left: letterAt - APART / 2,
    right: letterAt + APART / 2,
    top: top - 10 - TEXT,
    bottom: top - 6,
  }))
}

/** The rules themselves, which a label crosses only where it must. */
export function ruleBoxes(events: readonly ChartEvent[], frame: Frame): readonly Box[] {
  const { top, bottom } = frame.plot
  return lettered(events, frame).map(({ at }) => ({ left: at - 1, right: at + 1, top, bottom }))
}

function lettered(events: readonly ChartEvent[], { x, step }: Frame): readonly Lettered[] {
  let free = 0
  return events.map(event => {
    const at = x(event.month) - step / 2
    const letterAt = Math.max(at, free)
    free = letterAt + APART
    return { event, at, letterAt }
  })
}
