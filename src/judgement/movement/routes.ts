import { type LifeEvent, type LifeEventName, lastEvent } from './life.ts'
import { STATUSES, type Status } from './status.ts'
import { doorsOf, endsAt18, type Stock } from './stock.ts'

/** How a person joined a stock; `corrected` where no record accounts for it. */
export type JoinRoute = 'started' | 'stepped up' | 'stepped down' | 'corrected'

/** How a person left a stock; `corrected` where no record accounts for it. */
export type LeaveRoute = 'ceased' | 'stepped up' | 'stepped down' | 'turned 18' | 'died' | 'corrected'

/** A route, and the event that it was told by. */
export interface Routed<Route> {
  readonly route: Route
  readonly by: Pick<LifeEvent, 'day' | 'detail'> | null
}

/**
 * The route by which a person joined. Without an event that lets people into the stock it is `corrected`. Otherwise
 * the two months' statuses tell: more involved than before is `stepped up`, less is `stepped down`, and someone who
 * was not open, or stands as before, `started`.
 */
export function joinRoute(
  stock: Stock,
  from: Status,
  to: Status,
  events: readonly LifeEvent[],
): Routed<JoinRoute> {
  const by = lastEvent(events, doorsOf(stock, from, to).into)
  if (!by) return { route: 'corrected', by }
  if (from === 'not open') return { route: 'started', by }
  if (stock === 'early help') return { route: to === 'early help' ? 'stepped down' : 'started', by }
  return { route: step(from, to) ?? 'started', by }
}

/**
 * The route by which a person left. A death comes first, then an 18th birthday that ends membership, unless an end
 * of the stock's own came on an earlier day. Otherwise, without an event that lets people out it is `corrected`, and
 * the two months' statuses tell: more involved is `stepped up`, less is `stepped down`, and someone no longer open,
 * or who stands as before, `ceased`.
 */
export function leaveRoute(
  stock: Stock,
  from: Status,
  to: Status,
  events: readonly LifeEvent[],
): Routed<LeaveRoute> {
  const doors = doorsOf(stock, from, to)
  const by = lastEvent(events, doors.out)
  const ended = lastEnd(events, doors.into, doors.out)
  const birthday = endsAt18(stock, from) ? lastEvent(events, ['turned 18']) : null
  const death = lastEvent(events, ['died'])
  const stands = [death, birthday].filter(event => event !== null).filter(event => !before(ended, event))
  const first = stands.find(event => stands.every(other => !before(other, event)))
  if (first) {
    const route = first === death ? 'died' : 'turned 18'
    return { route, by: { day: first.day, detail: by?.detail ?? null } }
  }
  if (!by) return { route: 'corrected', by }
  if (to === 'not open') return { route: 'ceased', by }
  if (stock === 'early help') return { route: from === 'early help' ? 'stepped up' : 'ceased', by }
  return { route: step(from, to) ?? 'ceased', by }
}

function step(from: Status, to: Status): 'stepped up' | 'stepped down' | null {
  const rise = STATUSES.indexOf(to) - STATUSES.indexOf(from)
  if (rise === 0) return null
  return rise > 0 ? 'stepped up' : 'stepped down'
}

/** An end that no later beginning undid. Any episode of care may end in a move, so those are not ends by themselves. */
function lastEnd(
  events: readonly LifeEvent[],
  into: readonly LifeEventName[],
  out: readonly LifeEventName[],
): LifeEvent | null {
  const telling = (names: readonly LifeEventName[]) =>
    names.filter(name => name !== 'care episode began' && name !== 'care episode ended')
  const end = lastEvent(events, telling(out))
  const begun = telling(into).some(name => events.some(event => event.event === name && before(end, event)))
  return begun ? null : end
}

function before(event: LifeEvent | null, other: LifeEvent): boolean {
  return event !== null && (event.day ?? '') < (other.day ?? '')
}
