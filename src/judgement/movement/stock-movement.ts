import type { Month } from '../../base/month.ts'
import type { LifeEvent, Lives } from './life.ts'
import { type JoinRoute, joinRoute, type LeaveRoute, leaveRoute, type Routed } from './routes.ts'
import { type Status, statusAmong } from './status.ts'
import type { Stock } from './stock.ts'

/** Who is in a stock at a month's end: the keys of its list, in the list's order. */
export interface StockAt {
  readonly month: Month
  readonly keys: readonly string[]
}

/** A person who joined or left a stock, by which route, and the record that accounts for it. */
export interface Mover<Route = JoinRoute | LeaveRoute> {
  readonly person: string
  readonly route: Route
  readonly from: Status
  readonly to: Status
  /** `YYYY-MM-DD`; null where no record accounts for the move. */
  readonly day: string | null
  readonly detail: string | null
}

/** How a stock came from one month's number to another's. Opening plus joined less left is closing, person by person. */
export interface StockMovement {
  readonly stock: Stock
  readonly before: Month
  readonly after: Month
  readonly opening: number
  readonly closing: number
  readonly joined: readonly Mover<JoinRoute>[]
  readonly left: readonly Mover<LeaveRoute>[]
  readonly routes: {
    readonly joined: Readonly<Record<JoinRoute, number>>
    readonly left: Readonly<Record<LeaveRoute, number>>
  }
}

const JOIN_ROUTES = ['started', 'stepped up', 'stepped down', 'corrected'] as const
const LEAVE_ROUTES = ['ceased', 'stepped up', 'stepped down', 'turned 18', 'died', 'corrected'] as const

/** Who joined and who left a stock between two months' ends, and by which route; the earlier month first. */
export function stockMovement(stock: Stock, before: StockAt, after: StockAt, lives: Lives): StockMovement {
  const [earlier, later] = [new Set(before.keys), new Set(after.keys)]
  const joined = [...later]
    .filter(person => !earlier.has(person))
    .map(person => mover(stock, person, lives, joinRoute))
  const left = [...earlier]
    .filter(person => !later.has(person))
    .map(person => mover(stock, person, lives, leaveRoute))
  return {
    stock,
    before: before.month,
    after: after.month,
    opening: earlier.size,
    closing: later.size,
    joined,
    left,
    routes: { joined: countRoutes(JOIN_ROUTES, joined), left: countRoutes(LEAVE_ROUTES, left) },
  }
}

type Router<Route> = (stock: Stock, from: Status, to: Status, events: readonly LifeEvent[]) => Routed<Route>

function mover<Route>(stock: Stock, person: string, lives: Lives, routeOf: Router<Route>): Mover<Route> {
  const from = statusAmong(lives.before, person)
  const to = statusAmong(lives.after, person)
  const { route, by } = routeOf(stock, from, to, lives.events.get(person) ?? [])
  return { person, route, from, to, day: by?.day ?? null, detail: by?.detail ?? null }
}

function countRoutes<Route extends string>(
  routes: readonly Route[],
  movers: readonly Mover<Route>[],
): Readonly<Record<Route, number>> {
  const counts = Object.fromEntries(routes.map(route => [route, 0])) as Record<Route, number>
  for (const { route } of movers) counts[route]++
  return counts
}
