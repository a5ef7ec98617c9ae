import { type Day, weekday } from '../../base/day.ts'
import { displayNumber } from '../../base/display.ts'
import { dayName, monthOf } from '../../base/month.ts'
import { doneToReach, type ShareNow } from './done-to-reach.ts'
import { type Rag, ragOf } from './rag.ts'
import { type Aim, targetInForce } from './target.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const SHARE = { fold: 'share', yearTarget: false } as const

/**
 * How a share stands, how it will on a day if nothing is done until then, and how many done would make it amber and
 * green, in two sentences. Null for no rows, and where no target asks for more of it.
 *
 * @param forgiven whether what is done late is met once it is done
 */
export function sayToReach(share: ShareNow, aim: Aim, by: Day, forgiven: boolean): string | null {
  const target = aim.good === 'high' ? targetInForce(aim, monthOf(by)) : null
  if (target === null || share.rows === 0) return null
  const { done } = doneToReach(share, target.value, forgiven)
  const left = share.met - share.breaching
  const most = forgiven ? share.rows - left : share.breaching
  const colourAt = (met: number) => ragOf(aim, SHARE, (met * 100) / share.rows, target).colour
  const standing = (met: number) => {
    const value = (met * 100) / share.rows
    return { percent: `${displayNumber(value)}%`, colour: colourAt(met) }
  }
  const [now, then] = [standing(share.met), standing(left)]
  const day = `${WEEKDAYS[weekday(by)]} ${dayName(by)}`
  const stands = `${now.percent} now, ${now.colour}; ${then.percent} on ${day} if nothing is done, ${then.colour}.`
  const amber = fewest(most, more => colourAt(left + more) !== 'red')
  return [stands, ...whatWould(then.colour, amber, done)].join(' ')
}

/** @param amber,green how many done would make it so; null where no number would */
function whatWould(from: Rag['colour'], amber: number | null, green: number | null): readonly string[] {
  if (from === 'green') return []
  if (green !== null) {
    const before = from === 'red' && amber !== null && amber < green
    const first = before ? `${displayNumber(amber)} done by then would make it amber, ` : ''
    return [`${first}${displayNumber(green)} ${before ? 'green' : 'done by then would make it green'}.`]
  }
  if (from === 'amber') return ['Green is out of reach by then.']
  if (amber === null) return ['All that can be done by then would leave it red.']
  return [`${displayNumber(amber)} done by then would make it amber; green is out of reach.`]
}

/** The fewest, up to the most that there can be, for which something holds that goes on holding; null for none. */
function fewest(most: number, holds: (count: number) => boolean): number | null {
  let [low, high] = [0, most]
  if (!holds(high)) return null
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
